#include "ingest/event/amount_finder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"

namespace dragoman {
namespace {

constexpr double kMultiplierMin = 1000;  // from here on a number word multiplies the number before it
constexpr double kLarge = 1e5;           // a number with a multiplier that needs no unit to be an amount
constexpr std::uint32_t kVagueMax = 2;   // words
constexpr std::string_view kAbout = "about";
constexpr std::string_view kPercent = "percent";

double parse_value(std::string_view cell, const Row& row) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) {
    throw Error("{}: \"{}\" is no number; knowledge not loaded", row.where(), cell);
  }
  return value;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads amounts left to right.
class Finder {
 public:
  Finder(const Text& text, const AmountRules& rules) : text_(text), rules_(rules) {}

  std::vector<AmountMention> run() {
    for (const Sentence& sentence : text_.sentences) {
      end_ = sentence.last;
      begin_ = sentence.first;
      for (std::uint32_t i = sentence.first; i < sentence.last;) i = read(i);
    }
    return std::move(found_);
  }

 private:
  const Token& token(std::uint32_t i) const { return text_.tokens[i]; }

  struct Number {
    double value;
    std::uint32_t last;
  };

  // "550 Milliarden", "zwei", "1.2 bn", "hundert tausend"
  std::optional<Number> read_number(std::uint32_t i) const {
    double value = 0;
    if (const auto digits = parse_number(token(i).form, rules_.decimal_comma())) {
      value = *digits;
    } else if (const double* word = rules_.number(token(i).lower)) {
      value = *word;
    } else {
      return {};
    }
    std::uint32_t last = i + 1;
    while (last < end_) {
      const double* next = rules_.number(token(last).lower);
      if (next == nullptr || *next < kMultiplierMin) break;
      value *= *next;
      ++last;
    }
    return Number{value, last};
  }

  std::uint32_t read(std::uint32_t i) {
    const AmountRules::UnitWord* sign = rules_.unit(token(i).lower);
    if (sign != nullptr && sign->kind == AmountRules::UnitWord::Kind::Currency && i + 1 < end_) {
      if (const auto number = read_number(i + 1)) return add(i, i + 1, *number, *sign, number->last);
    }
    const auto number = read_number(i);
    if (!number) return i + 1;
    if (number->last + 1 < end_) {  // "per cent"
      const std::string two = std::string(token(number->last).lower) + ' ' + std::string(token(number->last + 1).lower);
      const auto* unit = rules_.unit(two);
      if (unit != nullptr && unit->kind != AmountRules::UnitWord::Kind::Count) return add(i, i, *number, *unit, number->last + 2);
    }
    if (number->last < end_) {
      if (const auto* unit = rules_.unit(token(number->last).lower)) {
        const bool count = unit->kind == AmountRules::UnitWord::Kind::Count;
        if (!count) return add(i, i, *number, *unit, number->last + 1);
      }
    }
    return counted(i, *number);
  }

  std::uint32_t add(std::uint32_t first, std::uint32_t number_token, const Number& number,
                    const AmountRules::UnitWord& unit, std::uint32_t last) {
    AmountMention mention;
    mention.first = first;
    mention.last = last;
    mention.number = number_token;
    mention.amount = {.value = number.value, .unit = unit.unit, .approx = about_before(first), .span = text_.span_of(first, last)};
    if (unit.unit == kPercent) set_share(mention);
    found_.push_back(std::move(mention));
    return last;
  }

  // "zwei Prozent [des Bruttoinlandsprodukts]", "2 per cent [of GDP]": up to four words on.
  void set_share(AmountMention& mention) const {
    static constexpr std::uint32_t kReach = 4;
    for (auto i = mention.last; i < end_ && i < mention.last + kReach; ++i) {
      if (const std::string* of = rules_.share_of(token(i).lower)) {
        mention.amount.of = *of;
        return;
      }
      if (token(i).tag == Tag::Verb || token(i).tag == Tag::Punct) return;
    }
  }

  // "250 Kirschbäume": a number right before a noun that is not a year, an ordinal or part of a date.
  std::uint32_t counted(std::uint32_t i, const Number& number) {
    std::uint32_t noun = number.last;
    while (noun < end_ && token(noun).tag == Tag::Adj) ++noun;
    const bool whole = number.value == std::floor(number.value) && number.value >= 1;
    if (!whole || token(i).form.ends_with('.')) return number.last;
    if (noun >= end_ || token(noun).tag != Tag::Noun) return bare(i, number);
    AmountMention mention;
    mention.first = i;
    mention.last = number.last;
    mention.number = i;
    mention.counts_noun = true;
    const Span of = text_.span_of(number.last, noun + 1);
    mention.amount = {.value = number.value, .unit = "count", .of = of.text, .approx = about_before(i), .span = text_.span_of(i, noun + 1)};
    found_.push_back(std::move(mention));
    return number.last;
  }

  // "killed five and wounded 110", "wurden zwölf getötet", "5.5 million for clinics": of what, the text leaves to the reader.
  std::uint32_t bare(std::uint32_t i, const Number& number) {
    const bool of_verb = is_done_to(i) || (number.last < end_ && token(number.last).verb_form == VerbForm::PastParticiple);
    const bool large = number.last > i + 1 && number.value >= kLarge;
    const bool year = number.last == i + 1 && number.value >= 1000 && number.value < 2200 && is_digit(token(i).form.front());
    const bool goes_on = number.last < end_ && token(number.last).tag == Tag::Num;
    if (year || goes_on || (!of_verb && !large)) return number.last;
    AmountMention mention;
    mention.first = i;
    mention.last = number.last;
    mention.number = i;
    mention.counts_noun = true;
    mention.amount = {.value = number.value, .unit = "count", .approx = about_before(i), .span = text_.span_of(i, number.last)};
    found_.push_back(std::move(mention));
    return number.last;
  }

  // A verb right before the number, or before a word or two that make it vague: "killed at least five".
  bool is_done_to(std::uint32_t i) const {
    for (std::uint32_t back = 1; back <= kVagueMax + 1 && i >= begin_ + back; ++back) {
      const Token& before = token(i - back);
      if (before.tag == Tag::Verb) return true;
      const bool vague = rules_.is_about(before.lower) || before.tag == Tag::Adj || before.tag == Tag::Adv || (back > 1 && before.tag == Tag::Adp);
      if (!vague) return false;
    }
    return false;
  }

  bool about_before(std::uint32_t first) const {
    return first > begin_ && rules_.is_about(token(first - 1).lower);
  }

  const Text& text_;
  const AmountRules& rules_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::vector<AmountMention> found_;
};

}  // namespace

AmountRules::AmountRules(const KnowledgeFiles& files, const Language& language)
    : decimal_comma_(language.settings().decimal_comma) {
  const std::string folder = "languages/" + language.code() + "/";
  for (const Row& row : read_table(files, folder + "numbers.tsv", {"word", "value"})) {
    if (row[1] == kAbout) {
      about_.insert(std::string(row[0]));
    } else {
      numbers_[std::string(row[0])] = parse_value(row[1], row);
    }
  }
  static constexpr std::pair<std::string_view, UnitWord::Kind> kKinds[] = {{"currency", UnitWord::Kind::Currency},
                                                                           {"percent", UnitWord::Kind::Percent},
                                                                           {"measure", UnitWord::Kind::Measure},
                                                                           {"count", UnitWord::Kind::Count}};
  for (const Row& row : read_table(files, folder + "units.tsv", {"word", "unit", "kind"})) {
    if (row[2] == "share-of") {
      share_of_[std::string(row[0])] = row[1];
      continue;
    }
    const auto* kind = std::ranges::find(kKinds, row[2], &std::pair<std::string_view, UnitWord::Kind>::first);
    if (kind == std::end(kKinds)) throw Error("{}: no kind of unit is called \"{}\"; knowledge not loaded", row.where(), row[2]);
    units_[std::string(row[0])] = {std::string(row[1]), kind->second};
  }
}

const double* AmountRules::number(std::string_view lower) const {
  const auto it = numbers_.find(lower);
  return it == numbers_.end() ? nullptr : &it->second;
}

const AmountRules::UnitWord* AmountRules::unit(std::string_view lower) const {
  const auto it = units_.find(lower);
  return it == units_.end() ? nullptr : &it->second;
}

const std::string* AmountRules::share_of(std::string_view lower) const {
  const auto it = share_of_.find(lower);
  return it == share_of_.end() ? nullptr : &it->second;
}

std::optional<double> parse_number(std::string_view text, bool decimal_comma) {
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return {};
  const char decimal = decimal_comma ? ',' : '.', group = decimal_comma ? '.' : ',';
  std::string plain;
  std::size_t since_group = 0;
  bool grouped = false, fraction = false;
  for (const char c : text) {
    if (is_digit(c)) {
      plain += c;
      ++since_group;
    } else if (c == group && !fraction) {
      if (grouped && since_group != 3) return {};
      grouped = true;
      since_group = 0;
    } else if (c == decimal && !fraction) {
      if (grouped && since_group != 3) return {};
      fraction = true;
      plain += '.';
    } else {
      return {};
    }
  }
  if (grouped && !fraction && since_group != 3) return {};
  double value = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return value;
}

std::vector<AmountMention> find_amounts(const Text& text, const AmountRules& rules) { return Finder(text, rules).run(); }

}  // namespace dragoman
