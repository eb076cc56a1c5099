// Any bytes as an article: evidence stands where it says, and what is extracted can be written and stored.
#include <cstddef>
#include <cstdint>
#include <string>

#include "graph/model/extraction_json.h"
#include "ingest/article/article_draft.h"
#include "ingest/article/encoding.h"
#include "ingest/extractor.h"

namespace {

void check(const dragoman::Span& span, const std::string& text) {
  if (span.begin > span.end || span.end > text.size() || text.compare(span.begin, span.end - span.begin, span.text) != 0) __builtin_trap();
}

}  // namespace

// The first byte chooses language and day, the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  static const KnowledgeFiles files;
  static const ArticleRules rules(files);
  static const Extractor extractor(files);
  static const char* const languages[] = {"de", "en", "es"};
  if (size == 0) return 0;
  ArticleDraft draft{.where = "fuzz", .text = decode(std::string(data + 1, data + size)).text, .lang = languages[data[0] % 3]};
  if (data[0] >= 128) draft.published = parse_date("2025-10-28", DateBasis::Given);
  Problems problems;
  const auto article = make_article(std::move(draft), rules, problems);
  if (!article) return 0;
  const Extraction found = extractor.extract(*article);
  for (const Event& event : found.events) {
    if (event.evidence.empty()) __builtin_trap();
    for (const Span& span : event.evidence) check(span, found.document.text);
  }
  for (const Commitment& commitment : found.commitments) {
    for (const Span& span : commitment.evidence) check(span, found.document.text);
  }
  to_line(to_json(found));
  return 0;
}
