#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "ingest/article/article_draft.h"
#include "ingest/extractor.h"

namespace dragoman {

inline const KnowledgeFiles& test_knowledge() {
  static const KnowledgeFiles files;
  return files;
}

inline const ArticleRules& test_article_rules() {
  static const ArticleRules rules(test_knowledge());
  return rules;
}

/// All languages, loaded once for all tests of a program.
inline const Extractor& test_extractor() {
  static const Extractor extractor(test_knowledge());
  return extractor;
}

/// An article of given paragraphs, nothing of which is boilerplate. The first is the headline where `titled`.
inline Article make_test_article(const std::vector<std::string>& paragraphs, std::string lang, std::string_view day,
                                 bool titled = false) {
  Article article;
  article.id = "test";
  article.lang = std::move(lang);
  for (const std::string& paragraph : paragraphs) {
    if (!article.text.empty()) article.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += paragraph;
    const BlockKind kind = titled && begin == 0 ? BlockKind::Title : BlockKind::Body;
    article.blocks.push_back({begin, static_cast<std::uint32_t>(article.text.size()), kind});
  }
  article.published = day_date(*parse_day(day), DateBasis::Given);
  return article;
}

/// What one paragraph says, published on `day`.
///
///   extract_sentence("Japan bot den USA Hilfe an.", "de", "2026-03-18").events
inline Extraction extract_sentence(std::string sentence, std::string lang, std::string_view day) {
  return test_extractor().extract(make_test_article({std::move(sentence)}, std::move(lang), day));
}

}  // namespace dragoman
