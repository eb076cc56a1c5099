#include "ingest/time/time_rules.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "graph/model/words.h"
#include "ingest/language/characters.h"
#include "ingest/time/direction.h"

namespace dragoman {
namespace {

constexpr std::string_view kMeanings[] = {"nothing", "calendar", "shift",     "duration", "span",
                                          "set",     "reference", "clock", "holiday"};

TimeFeatures parse_features(std::string_view text, const Row& row) {
  TimeFeatures features;
  for (const std::string_view part : split(text, ' ')) {
    const std::size_t equals = part.find('=');
    const auto key = parse_time_key(part.substr(0, equals));
    const auto value = key && equals != std::string_view::npos ? parse_time_value(*key, part.substr(equals + 1))
                                                               : std::optional<int>{};
    if (!value) throw Error("{}: \"{}\" is no feature of times; time rules not loaded", row.where(), part);
    features.set(*key, *value);
  }
  return features;
}

/// A form with `{…}` in it stands for many: `{a|b}` for both, `{class}` for every word of a class, whose features it
/// takes over.
struct Form {
  std::string text;
  TimeFeatures features;
};

}  // namespace

TimeRules::TimeRules(const KnowledgeFiles& files, std::string_view language) : holidays_(files), dating_(files, language) {
  const std::string folder = "languages/" + std::string(language) + "/times_";
  auto& a = automaton_;
  shapes_ = {a.class_of("$int"), a.class_of("$dd"),   a.class_of("$mm"),   a.class_of("$hh"),
             a.class_of("$d2"),  a.class_of("$mi"),   a.class_of("$yyyy"), a.class_of("$d4"),
             a.class_of("$d3"),  a.class_of("$round"), a.class_of("$name"), a.class_of("$noun")};
  for (const Row& row : read_table(files, folder + "settings.tsv", {"key", "value"})) {
    settings_[std::string(row[0])] = std::string(row[1]);
  }
  load_words(files, folder);
  load_holiday_names(files, folder);
  load_rules(files, folder);
  load_literals();
  load_relations(files, folder);
  load_direction(files, folder);
}

void TimeRules::add_word(std::string_view form, TimeClass word_class, const TimeFeatures& features) {
  std::vector<TimeWord>& readings = words_[lower_case(form)];
  const bool capital = !form.empty() && is_upper(character_at(form, 0).code);
  for (TimeWord& reading : readings) {
    if (reading.word_class == word_class && features_[reading.features] == features) {
      reading.capital = reading.capital && capital;
      return;
    }
  }
  features_.push_back(features);
  readings.push_back({word_class, capital, static_cast<std::uint32_t>(features_.size() - 1)});
}

void TimeRules::load_words(const KnowledgeFiles& files, const std::string& folder) {
  struct Pending {
    const Row* row;
    std::string word_class;
  };
  const std::vector<Row> rows = read_table(files, folder + "words.tsv", {"word", "class", "features"});
  std::map<std::string, std::vector<Form>, std::less<>> forms;  // by class
  std::set<std::string, std::less<>> open;                      // classes with rows still to come
  std::vector<Pending> pending;
  for (const Row& row : rows) {
    pending.push_back({&row, std::string(row[1])});
    open.insert(std::string(row[1]));
  }
  // Fills in the braces of one form from the left; false when a class it needs is not complete yet.
  const std::function<bool(const Form&, const std::string&, const Row&, std::vector<Form>&)> expand =
      [&](const Form& form, const std::string& own_class, const Row& row, std::vector<Form>& out) {
        const std::size_t begin = form.text.find('{');
        if (begin == std::string::npos) {
          out.push_back(form);
          return true;
        }
        const std::size_t end = form.text.find('}', begin);
        if (end == std::string::npos) throw Error("{}: a brace that is not closed; time rules not loaded", row.where());
        const std::string inside = form.text.substr(begin + 1, end - begin - 1);
        const std::string before = form.text.substr(0, begin), after = form.text.substr(end + 1);
        if (inside.find('|') != std::string::npos) {
          for (std::size_t at = 0; at <= inside.size();) {
            const std::size_t bar = std::min(inside.find('|', at), inside.size());
            if (!expand({before + inside.substr(at, bar - at) + after, form.features}, own_class, row, out)) return false;
            at = bar + 1;
          }
          return true;
        }
        if (inside == own_class) throw Error("{}: a class within itself; time rules not loaded", row.where());
        if (open.contains(inside)) return false;
        const auto found = forms.find(inside);
        if (found == forms.end()) throw Error("{}: nobody defined the class {}; time rules not loaded", row.where(), inside);
        const std::vector<Form> parts = found->second;
        for (const Form& part : parts) {
          TimeFeatures features = form.features;
          features.merge(part.features);
          if (!expand({before + part.text + after, features}, own_class, row, out)) return false;
        }
        return true;
      };
  while (!pending.empty()) {
    std::vector<Pending> later;
    for (const Pending& item : pending) {
      const TimeFeatures own = parse_features((*item.row)[2], *item.row);
      std::vector<Form> out;
      if (!expand({std::string((*item.row)[0]), {}}, item.word_class, *item.row, out)) {
        later.push_back(item);
        continue;
      }
      const TimeClass word_class = automaton_.class_of("$" + item.word_class);
      for (Form& form : out) {
        // Nothing to merge with: a multiplier stays one.
        if (form.features == TimeFeatures{}) form.features = own;
        else form.features.merge(own);
        add_word(form.text, word_class, form.features);
        forms[item.word_class].push_back(std::move(form));
      }
    }
    if (later.size() == pending.size()) {
      throw Error("{}: classes that hold each other; time rules not loaded", later.front().row->where());
    }
    pending = std::move(later);
    open.clear();
    for (const Pending& item : pending) open.insert(item.word_class);
  }
}

void TimeRules::load_holiday_names(const KnowledgeFiles& files, const std::string& folder) {
  // A name of several words becomes a rule of its own in load_rules(); its class is made here.
  const TimeClass word_class = automaton_.class_of("$holiday");
  for (const Row& row : read_table(files, folder + "holidays.tsv", {"name", "holiday"})) {
    const auto number = holidays_.find(row[1]);
    if (!number) throw Error("{}: nobody defined the holiday {}; time rules not loaded", row.where(), row[1]);
    TimeFeatures features;
    features.set(TimeKey::Holiday, *number);
    if (row[0].find(' ') == std::string_view::npos) {
      add_word(row[0], word_class, features);
      continue;
    }
    // All but the last word are literals of the pattern; the last one carries the meaning in a class of its own.
    const std::string_view last = row[0].substr(row[0].rfind(' ') + 1);
    std::string pattern;
    for (const std::string_view word : split(row[0].substr(0, row[0].rfind(' ')), ' ')) pattern += lower_case(word) + " ";
    const std::string own_class = "$holiday-" + std::string(row[1]) + "-" + lower_case(last);
    add_word(last, automaton_.class_of(own_class), features);
    holiday_phrases_ += (holiday_phrases_.empty() ? "" : " | ") + pattern + own_class;
  }
}

void TimeRules::load_rules(const KnowledgeFiles& files, const std::string& folder) {
  automaton_.define_macro("holiday", holiday_phrases_.empty() ? "$holiday" : "$holiday | " + holiday_phrases_);
  for (const Row& row : read_table(files, folder + "macros.tsv", {"name", "pattern"})) {
    automaton_.define_macro(std::string(row[0]), std::string(row[1]));
  }
  for (const Row& row : read_table(files, folder + "rules.tsv", {"name", "pattern", "meaning", "example"})) {
    TimeRule rule{.name = std::string(row[0])};
    const std::size_t space = row[2].find(' ');
    std::string_view meaning = row[2].substr(0, space);
    if (meaning == "shift-as-duration") {
      meaning = "shift";
      rule.as_duration = true;
    }
    const auto parsed = value_of<TimeMeaning>(meaning, kMeanings);
    if (!parsed) throw Error("{}: \"{}\" is no meaning; time rules not loaded", row.where(), meaning);
    rule.meaning = *parsed;
    if (space != std::string_view::npos) rule.features = parse_features(row[2].substr(space), row);
    rule.example = std::string(row[3]);
    automaton_.add_rule(row[1], row.where());
    rules_.push_back(std::move(rule));
  }
  automaton_.compile();
}

void TimeRules::load_literals() {
  const std::vector<std::string>& names = automaton_.class_names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i][0] == '$' && names[i].size() > 1) continue;
    add_word(names[i], static_cast<TimeClass>(i), {});
  }
}

void TimeRules::load_relations(const KnowledgeFiles& files, const std::string& folder) {
  for (const Row& row : read_table(files, folder + "relations.tsv", {"words", "relation"})) {
    const bool or_by = row[1] == "by-or-until";
    const auto relation = or_by ? TimeRelation::Until : parse_time_relation(row[1]);
    if (!relation) throw Error("{}: \"{}\" is no relation; time rules not loaded", row.where(), row[1]);
    TimeRelationWords entry{.words = {}, .relation = *relation, .or_by = or_by};
    for (const std::string_view word : split(row[0], ' ')) entry.words.emplace_back(word);
    relations_.push_back(std::move(entry));
  }
  // Longest first, so that "no later than" is seen before "than".
  std::stable_sort(relations_.begin(), relations_.end(),
                   [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
}

void TimeRules::load_direction(const KnowledgeFiles& files, const std::string& folder) {
  for (const Row& row : read_table(files, folder + "direction.tsv", {"word", "evidence"})) {
    const auto evidence = parse_direction_word(row[1]);
    if (!evidence) throw Error("{}: \"{}\" is no evidence; time rules not loaded", row.where(), row[1]);
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(*evidence));
    if (row[0].starts_with('-')) direction_endings_.emplace_back(row[0].substr(1), bit);
    else direction_[std::string(row[0])] |= bit;
  }
}

const std::vector<TimeWord>* TimeRules::find_word(std::string_view lower) const {
  const auto found = words_.find(lower);
  return found == words_.end() ? nullptr : &found->second;
}

std::uint8_t TimeRules::direction_of(std::string_view lower) const {
  const auto found = direction_.find(lower);
  return found == direction_.end() ? std::uint8_t{0} : found->second;
}

std::uint8_t TimeRules::direction_of_ending(std::string_view lower) const {
  std::uint8_t bits = 0;
  for (const auto& [ending, bit] : direction_endings_) {
    if (lower.ends_with(ending)) bits |= bit;
  }
  return bits;
}

bool TimeRules::setting(std::string_view name) const {
  const auto found = settings_.find(name);
  return found != settings_.end() && found->second == "yes";
}

}  // namespace dragoman
