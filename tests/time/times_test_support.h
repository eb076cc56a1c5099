#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "ingest/language/analyser.h"
#include "ingest/time/time_tagger.h"

namespace dragoman::times_test {

/// What tests need of a language, read once for all tests of the program.
struct Pack {
  const Language language;
  const TimeRules rules;
};

inline const KnowledgeFiles& files() {
  static const KnowledgeFiles kFiles;
  return kFiles;
}

inline const Pack& pack(const std::string& lang) {
  static const Pack kGerman{Language(files(), "de"), TimeRules(files(), "de")};
  static const Pack kEnglish{Language(files(), "en"), TimeRules(files(), "en")};
  static const Pack kFrench{Language(files(), "fr"), TimeRules(files(), "fr")};
  static const Pack kSpanish{Language(files(), "es"), TimeRules(files(), "es")};
  return lang == "de" ? kGerman : lang == "fr" ? kFrench : lang == "es" ? kSpanish : kEnglish;
}

/// One paragraph for each string between empty lines.
inline Text analysed(const std::string& lang, std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    if (end > at) blocks.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 2;
  }
  return analyse(text, blocks, pack(lang).language);
}

inline std::vector<TimeMention> tagged(const std::string& lang, std::string_view text, std::string_view published) {
  const Text analysed_text = analysed(lang, text);
  const auto date = parse_date(published, DateBasis::Given);
  return tag_times(analysed_text, pack(lang).rules, date ? *date : Date{});
}

/// "Mittwoch = 2025-10-29; …", or "-".
inline std::string shown(const std::vector<TimeMention>& mentions) {
  std::string out;
  for (const TimeMention& mention : mentions) {
    out += (out.empty() ? "" : "; ") + mention.expression.span.text + " = " + mention.expression.value;
  }
  return out.empty() ? "-" : out;
}

}  // namespace dragoman::times_test
