#include "ingest/language/antecedent.h"

namespace dragoman {
namespace {

// "a conference | in Bonn", "the talks | with Iran": a name with a preposition, and nothing but times between it and a noun.
bool is_name_behind_noun(const Text& text, std::span<const Phrase> phrases, std::uint32_t first_phrase, std::uint32_t p) {
  const Phrase& name = phrases[p];
  if (name.preposition == kNoToken || text.tokens[name.head].tag != Tag::Propn) return false;
  std::uint32_t start = name.preposition;
  for (std::uint32_t q = p; q-- > first_phrase;) {
    const Phrase& before = phrases[q];
    if (before.last != start) return false;
    if (!before.is_time) return text.tokens[before.head].tag == Tag::Noun && !before.is_pronoun;
    start = before.preposition == kNoToken ? before.first : before.preposition;
  }
  return false;
}

// "a conference in Bonn that ended", "…, at which", "…, die": what is told without a comma or with a preposition, or of a gender that
// names of places have not, is told of the noun and not of the name behind it.
bool means_no_name(const Text& text, const Phrase& pronoun) {
  if (pronoun.preposition != kNoToken) return true;
  const Token& t = text.tokens[pronoun.head];
  const bool gender_told = t.is_any(WordClass::Masc | WordClass::Fem | WordClass::Pl);
  if (gender_told) return !t.is(WordClass::Neut);
  return text.tokens[pronoun.first - 1].form != ",";
}

}  // namespace

std::uint32_t antecedent_of(const Text& text, std::span<const Phrase> phrases, std::uint32_t first_phrase, std::uint32_t relative) {
  std::uint32_t nearest = kNoIndex;
  for (std::uint32_t p = relative; p-- > first_phrase;) {
    const Phrase& phrase = phrases[p];
    if (phrase.is_time || phrase.is_relative || phrase.function == Function::Possessor) continue;
    if (nearest == kNoIndex && is_name_behind_noun(text, phrases, first_phrase, p) && means_no_name(text, phrases[relative])) continue;
    if (nearest == kNoIndex) nearest = p;
    if (phrase.last + 2 < phrases[nearest].first) break;
    if (!phrases[relative].animate || phrase.animate) return p;
  }
  return nearest;
}

}  // namespace dragoman
