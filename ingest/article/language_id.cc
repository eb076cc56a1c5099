#include "ingest/article/language_id.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uloc.h>

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::size_t kLookedAt = 100000;  // bytes; more tells no more

}  // namespace

LanguageGuess guess_language(std::string_view text, std::span<const std::string> known) {
  text = text.substr(0, kLookedAt);
  CLD2::Language languages[3];
  int percents[3] = {};
  double scores[3] = {};
  int text_bytes = 0;
  bool reliable = false;
  const CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const CLD2::Language best = CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &no_hints,
                                                             CLD2::kCLDFlagBestEffort, languages, percents, scores,
                                                             nullptr, &text_bytes, &reliable);
  LanguageGuess guess;
  if (best != CLD2::UNKNOWN_LANGUAGE) guess = {CLD2::LanguageCode(best), reliable};
  if (guess.lang == "un") guess.lang = "und";
  const auto is_known = [&](const std::string& lang) { return std::find(known.begin(), known.end(), lang) != known.end(); };
  if (guess.reliable || is_known(guess.lang)) return guess;
  for (const CLD2::Language language : languages) {
    if (const std::string lang = CLD2::LanguageCode(language); is_known(lang)) return {lang, false};
  }
  return guess;
}

std::string primary_language(std::string_view tag) {
  char lang[ULOC_LANG_CAPACITY] = {};
  UErrorCode status = U_ZERO_ERROR;
  const std::string asked(tag.substr(0, 40));
  const std::int32_t length = uloc_getLanguage(asked.c_str(), lang, ULOC_LANG_CAPACITY, &status);
  if (U_FAILURE(status) || length >= ULOC_LANG_CAPACITY) return {};  // what just fits is not terminated
  return lang;
}

}  // namespace dragoman
