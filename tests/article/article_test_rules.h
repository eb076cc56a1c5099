#pragma once

#include "graph/knowledge/knowledge_files.h"
#include "ingest/article/article_draft.h"

namespace dragoman {

/// The built-in rules, read once for all tests of this program.
inline const ArticleRules& test_rules() {
  static const KnowledgeFiles files;
  static const ArticleRules rules(files);
  return rules;
}

}  // namespace dragoman
