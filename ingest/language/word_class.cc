#include "ingest/language/word_class.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, kWordClasses> kNames = {
    "be",
    "have",
    "become",
    "do",
    "modal-can",
    "modal-must",
    "modal-may",
    "modal-shall",
    "modal-want",
    "modal-will",
    "modal-would",
    "modal-should",
    "neg",
    "sub-that",
    "sub-if",
    "sub-whether",
    "sub-because",
    "sub-although",
    "sub-when",
    "sub-after",
    "sub-before",
    "sub-while",
    "sub-until",
    "sub-purpose",
    "sub-as",
    "sub-than",
    "rel",
    "wh",
    "coord-and",
    "coord-or",
    "coord-but",
    "agent",
    "to",
    "reflexive",
    "article",
    "case-nom",
    "case-acc",
    "case-dat",
    "case-gen",
    "sg",
    "pl",
    "masc",
    "fem",
    "neut",
    "there",
    "particle",
    "demonstrative",
    "possessive",
    "first-person",
    "form-present",
    "form-past",
    "form-subjunctive",
    "form-infinitive",
    "form-past-participle",
    "form-present-participle",
    "form-imperative",
    "ordinal-noun",
    "unit-suffix",
    "before-number",
    "unreal",
    "definite",
    "neg-focus",
    "quotative",
};

}  // namespace

std::string_view to_string(WordClass word_class) { return kNames[static_cast<std::size_t>(word_class)]; }

std::optional<WordClass> parse_word_class(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<WordClass>(found - kNames.begin());
}

}  // namespace dragoman
