#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// The language of a text: by cld2, in BCP 47.
struct LanguageGuess {
  std::string lang = "und";  // "und" where the library tells nothing at all
  bool reliable = false;
  friend bool operator==(const LanguageGuess&, const LanguageGuess&) = default;
};

/// `known` are the languages that have rules, sorted. A reliable answer stands whatever it is; of an unreliable one
/// the best guess among `known` is taken, since a short German text is far more often German than Luxembourgish.
///
///   guess_language("Der Minister reist am Montag nach Paris.", {"de", "en"}).lang   // "de"
LanguageGuess guess_language(std::string_view text, std::span<const std::string> known);

/// The primary language of a tag: "de" of "de-AT", "DE_de", "deu". Empty for what is no tag.
std::string primary_language(std::string_view tag);

}  // namespace dragoman
