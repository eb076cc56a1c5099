#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/language.h"
#include "ingest/language/token.h"

namespace dragoman {

/// One inflected form of a verb, in lower case.
struct VerbFormEntry {
  std::string form;
  VerbForm verb_form = VerbForm::None;
  std::uint8_t person = 0;    // 1 to 3; 0 where it is several or none
  bool plural = false;        // of a finite form with a person
  bool prefix_apart = false;  // the separable prefix stands elsewhere: "bietet" for "an|bieten"
  bool with_to = false;       // "anzubieten"
  friend bool operator==(const VerbFormEntry&, const VerbFormEntry&) = default;
};

/// All forms of a verb, each once, by the rules that `inflection` of settings.tsv names and the principal parts of
/// verb_forms.tsv. The lemma is the infinitive without further words; a bar cuts a separable prefix. Forms of a
/// separable verb come attached ("anbietet") and apart ("bietet", prefix_apart). A prefixed verb that verb_forms.tsv
/// does not list follows its base: "verstehen" "stehen".
///
///   verb_forms("an|bieten", german)   // anbieten, anzubieten, angeboten, anbietet, bietet (apart), böte (apart), ...
///   verb_forms("withdraw", english)   // withdraw, withdraws, withdrew, withdrawn, withdrawing
std::vector<VerbFormEntry> verb_forms(std::string_view lemma, const Language& language);

/// All forms of a noun, each once, the lemma first and as capital or small as it is given. `plural` is the nominative
/// plural (several may be parted by a space); empty: by noun_forms.tsv, and in English by rule; a noun of which that
/// says nothing has none.
///
///   noun_forms("Abkommen", "Abkommen", german)   // Abkommen, Abkommens
///   noun_forms("Gipfel", "Gipfel", german)       // Gipfel, Gipfels, Gipfeln
///   noun_forms("treaty", "", english)            // treaty, treaties
std::vector<std::string> noun_forms(std::string_view lemma, std::string_view plural, const Language& language);

/// An inflected adjective in lower case without its ending: "japanischen" "japanisch". Unchanged where the language
/// does not inflect adjectives so, or too little would be left.
std::string_view strip_adjective_ending(std::string_view lower, const Language& language);

}  // namespace dragoman
