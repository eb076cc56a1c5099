#include "ingest/language/ordinal.h"

#include <algorithm>

#include "ingest/language/characters.h"

namespace dragoman {
namespace {

struct Next {
  Character character;
  std::string_view word;   // the letters that follow, spaces skipped
  bool spaced = false;
};

Next next_of(std::string_view rest) {
  constexpr std::size_t kWindow = 80;
  rest = rest.substr(0, kWindow);
  Next next;
  std::size_t i = 0;
  while (i < rest.size() && character_at(rest, i).kind == CharacterKind::Space) i += character_at(rest, i).length;
  next.spaced = i > 0;
  if (i >= rest.size()) return next;
  next.character = character_at(rest, i);
  std::size_t end = i;
  while (end < rest.size() && character_at(rest, end).kind == CharacterKind::Letter) {
    end += character_at(rest, end).length;
  }
  next.word = rest.substr(i, end - i);
  return next;
}

bool is_small_date(std::string_view number) {  // "17" or "28.10"
  return number.size() <= 2 || (number.size() <= 5 && number.find('.') != std::string_view::npos);
}

bool calls_for_ordinal(const Token& previous, const Language& language) {
  const WordClasses cues = WordClass::Article | WordClass::Demonstrative | WordClass::Possessive | WordClass::CaseDat;
  return std::ranges::any_of(language.words(previous.lower), [&](const Word& w) { return w.classes.has_any(cues); }) ||
         previous.form.ends_with('.');
}

}  // namespace

bool is_roman_number(std::string_view form) {
  return !form.empty() && form.size() <= 5 && form.find_first_not_of("IVXL") == std::string_view::npos;
}

bool is_ordinal_dot(std::string_view number, std::string_view rest, const Token* previous, const Language& language) {
  const bool roman = is_roman_number(number);
  if (!roman && !is_small_date(number) && number.size() > 3) return false;
  const Next next = next_of(rest);
  if (next.character.length == 0 || (next.character.code < 0 && next.word.empty())) return false;
  if (!next.spaced) {  // "17.–18. Juli", "1./2. Mai", "Elisabeth II., die"
    const auto c = next.character.code;
    const bool range = c == '-' || c == '/' || c == 0x2013;
    return c == ',' || c == ';' || (range && is_small_date(number));
  }
  if (next.character.kind == CharacterKind::Digit) return is_small_date(number) && !roman;
  if (next.word.empty()) return next.character.code == 0x2013 && is_small_date(number) && !roman;
  if (is_lower(next.character.code)) return true;
  const auto words = language.words(lower_case(next.word));
  const bool counted = std::ranges::any_of(words, [](const Word& w) { return w.classes.has(WordClass::OrdinalNoun); });
  if (counted) return true;
  if (!words.empty()) return false;  // a closed-class word with a capital opens a sentence
  if (number.find('.') != std::string_view::npos) return true;
  if (previous == nullptr) return true;
  return calls_for_ordinal(*previous, language) || (roman && previous->capitalised);
}

}  // namespace dragoman
