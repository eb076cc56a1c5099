#include "ingest/time/dating_rules.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "graph/model/words.h"
#include "ingest/language/characters.h"

namespace dragoman {
namespace {

constexpr std::string_view kMeanings[] = {"label", "anniversary", "fact", "term", "edition", "whose", "founded", "born", "age",
                                            "event", "meeting", "saga", "election", "vote", "period", "earlier"};

bool names_fact(DatingRules::Meaning meaning) {
  using Meaning = DatingRules::Meaning;
  return meaning == Meaning::Fact || meaning == Meaning::Whose || meaning == Meaning::Event || meaning == Meaning::Meeting ||
         meaning == Meaning::Saga;
}

constexpr std::string_view kNation = "nation";

}  // namespace

DatingRules::DatingRules(const KnowledgeFiles& files, std::string_view language) {
  for (const Row& row : read_table(files, "times/dated_facts.tsv", {"fact", "date", "label", "until"})) {
    const auto day = parse_day(row[1]);
    if (!day) throw Error("{}: \"{}\" is no day; time rules not loaded", row.where(), row[1]);
    const auto until = parse_day(row[3]);
    if (!until && !row[3].empty()) throw Error("{}: \"{}\" is no day; time rules not loaded", row.where(), row[3]);
    facts_.push_back({std::string(row[0]), *day, std::string(row[2]), false, until});
  }
  for (const Row& row : read_table(files, "times/elections.tsv", {"country", "date", "kind"})) {
    const auto day = parse_day(row[1]);
    if (!day) throw Error("{}: \"{}\" is no day; time rules not loaded", row.where(), row[1]);
    elections_.push_back({std::string(row[0]), *day, row[2] == kNation});
  }
  const std::string path = "languages/" + std::string(language) + "/times_dating.tsv";
  for (const Row& row : read_table(files, path, {"words", "meaning"})) {
    Phrase phrase;
    for (const std::string_view word : split(row[0], ' ')) phrase.words.push_back(lower_case(word));
    if (phrase.words.empty()) throw Error("{}: no words; time rules not loaded", row.where());
    const std::size_t colon = row[1].find(':');
    const auto meaning = value_of<Meaning>(row[1].substr(0, colon), kMeanings);
    if (!meaning) throw Error("{}: \"{}\" is no meaning; time rules not loaded", row.where(), row[1]);
    phrase.meaning = *meaning;
    if (names_fact(*meaning)) {
      const std::string_view name = colon == std::string_view::npos ? std::string_view{} : row[1].substr(colon + 1);
      const auto fact = std::find_if(facts_.begin(), facts_.end(), [&](const DatedFact& f) { return f.name == name; });
      if (fact == facts_.end()) throw Error("{}: nobody defined {}; time rules not loaded", row.where(), row[1]);
      if (*meaning == Meaning::Saga && !fact->until) throw Error("{}: {} has no last day; time rules not loaded", row.where(), name);
      fact->remembered = fact->remembered || *meaning == Meaning::Fact || *meaning == Meaning::Whose;
      phrase.fact = static_cast<std::size_t>(fact - facts_.begin());
    }
    phrases_[phrase.words.front()].push_back(std::move(phrase));
  }
  for (auto& [word, phrases] : phrases_) {
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
  }
}

bool DatingRules::is_remembered(Day day) const {
  return std::any_of(facts_.begin(), facts_.end(), [day](const DatedFact& fact) { return fact.remembered && fact.day == day; });
}

std::vector<Day> DatingRules::elections(std::string_view country, bool nations) const {
  std::vector<Day> out;
  const auto by_country = [](const ElectionDay& election) -> std::string_view { return election.country; };
  for (const ElectionDay& election : std::ranges::equal_range(elections_, country, {}, by_country)) {
    if (election.nation || !nations) out.push_back(election.day);
  }
  return out;
}

std::optional<DatingRules::Hit> DatingRules::find(const Text& text, std::uint32_t token, std::uint32_t last) const {
  const auto found = phrases_.find(std::string(text.tokens[token].lower));
  if (found == phrases_.end()) return {};
  for (const Phrase& phrase : found->second) {
    const auto length = static_cast<std::uint32_t>(phrase.words.size());
    if (token + length > last) continue;
    const bool fits = std::equal(phrase.words.begin(), phrase.words.end(), text.tokens.begin() + token,
                                 [](const std::string& word, const Token& t) { return word == t.lower; });
    if (!fits) continue;
    return Hit{phrase.meaning, token, token + length, names_fact(phrase.meaning) ? &facts_[phrase.fact] : nullptr};
  }
  return {};
}

}  // namespace dragoman
