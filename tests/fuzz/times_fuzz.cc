// Any bytes are tagged and dated; offsets lie on borders of characters and inside the text.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "ingest/language/analyser.h"
#include "ingest/time/document_date.h"
#include "ingest/time/time_tagger.h"

// The first byte chooses the language, the second how well the article's day is known, the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  static const KnowledgeFiles files;
  static const Language languages[] = {Language(files, "de"), Language(files, "en"), Language(files, "fr")};
  static const TimeRules rules[] = {TimeRules(files, "de"), TimeRules(files, "en"), TimeRules(files, "fr")};
  static const char* const days[] = {"2025-10-28", "", "2025-10-21/2025-12-31", "0001-01-01", "9999-12-31"};
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const Text text = analyse(bytes, std::vector<Block>{{0, static_cast<std::uint32_t>(bytes.size())}}, languages[data[0] % 3]);
  const auto published = parse_date(days[data[1] % 5], DateBasis::Given);
  for (const TimeMention& mention : tag_times(text, rules[data[0] % 3], published.value_or(Date{}))) {
    const auto& span = mention.expression.span;
    if (span.begin >= span.end || span.end > bytes.size() || mention.expression.value.empty()) __builtin_trap();
    // Where a character goes on, an expression neither begins nor ends (bytes that are no UTF-8 have no borders).
    const auto goes_on = [&](std::size_t at) { return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80; };
    const bool after_letter = span.begin > 0 && static_cast<unsigned char>(bytes[span.begin - 1]) >= 0xC0;
    if (after_letter && goes_on(span.begin) && text.tokens[mention.first].begin != span.begin) __builtin_trap();
  }
  date_document(text, rules[data[0] % 3], {});
  return 0;
}
