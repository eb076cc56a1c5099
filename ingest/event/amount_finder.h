#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/string_map.h"
#include "graph/model/amount.h"
#include "ingest/language/language.h"
#include "ingest/language/text.h"

namespace dragoman {

/// An amount at tokens [first, last): "550 Milliarden Dollar", "$1.2bn", "zwei Prozent des Bruttoinlandsprodukts",
/// "250 Kirschbäume".
struct AmountMention {
  std::uint32_t first = 0;
  std::uint32_t last = 0;    // behind the unit, or behind the number of counted things
  std::uint32_t number = 0;  // token of the (first) number
  Amount amount;
  bool counts_noun = false;  // the noun counted stands behind; it stays a phrase of its own
};

/// Number words, multipliers, currencies and measures of one language: numbers.tsv and units.tsv.
///
///   const AmountRules rules(files, german);
///   find_amounts(text, rules)   // {550e9, "USD"} at "550 Milliarden Dollar"
class AmountRules {
 public:
  /// Throws Error naming file, line and fault.
  AmountRules(const KnowledgeFiles& files, const Language& language);

  struct UnitWord {
    std::string unit;  // as in Amount; empty for words that only say "about"
    enum class Kind { Currency, Percent, Measure, Count } kind = Kind::Count;
  };

  const double* number(std::string_view lower) const;
  const UnitWord* unit(std::string_view lower) const;
  bool is_about(std::string_view lower) const { return about_.contains(lower); }
  /// What a share is of, for "GDP" and the like.
  const std::string* share_of(std::string_view lower) const;
  bool decimal_comma() const { return decimal_comma_; }

 private:
  StringMap<double> numbers_;
  StringMap<UnitWord> units_;
  StringSet about_;                  // "about", "rund"
  StringMap<std::string> share_of_;  // "gdp", "bruttoinlandsprodukts"
  bool decimal_comma_ = false;
};

/// A number as written in a text: "1.500,5" or "1,500.5" by the language's decimal mark. Nothing for what is none.
std::optional<double> parse_number(std::string_view text, bool decimal_comma);

std::vector<AmountMention> find_amounts(const Text& text, const AmountRules& rules);

}  // namespace dragoman
