#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/analyser.h"

namespace dragoman {

inline const Language& german() {
  static const KnowledgeFiles files;
  static const Language language(files, "de");
  return language;
}

inline const Language& english() {
  static const KnowledgeFiles files;
  static const Language language(files, "en");
  return language;
}

inline const Language& spanish() {
  static const KnowledgeFiles files;
  static const Language language(files, "es");
  return language;
}

inline Text analyse_paragraph(std::string_view bytes, const Language& language) {
  const Block block{0, static_cast<std::uint32_t>(bytes.size()), BlockKind::Body};
  return analyse(bytes, std::vector{block}, language);
}

/// The tokens with a space between, the sentences with " | ".
inline std::string shown(std::string_view bytes, const Language& language) {
  const Text text = analyse_paragraph(bytes, language);
  std::string out;
  for (const Sentence& sentence : text.sentences) {
    if (!out.empty()) out += " | ";
    bool first = true;
    for (const Token& token : text.of(sentence)) {
      if (!first) out += ' ';
      out += token.form;
      first = false;
    }
  }
  return out;
}

}  // namespace dragoman
