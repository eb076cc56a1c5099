// A line of JSONL of any bytes is an article or a problem, never a crash.
#include <cstddef>
#include <cstdint>
#include <string>

#include "graph/knowledge/knowledge_files.h"
#include "ingest/article/article_draft.h"
#include "ingest/article/json_article.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const dragoman::KnowledgeFiles files;
  static const dragoman::ArticleRules rules(files);
  dragoman::Problems problems;
  auto draft = dragoman::read_json_article(std::string(data, data + size), "fuzz:1", problems);
  if (!draft && problems.empty()) __builtin_trap();
  if (draft && !dragoman::make_article(std::move(*draft), rules, problems) && problems.empty()) __builtin_trap();
  return 0;
}
