// Any bytes as plain text and as a page: blocks are in order, trimmed and inside the text.
#include <cstddef>
#include <cstdint>
#include <string>

#include "graph/knowledge/knowledge_files.h"
#include "ingest/article/blocks.h"
#include "ingest/article/encoding.h"
#include "ingest/article/html_page.h"

namespace {

void check_blocks(const std::string& text, const dragoman::BoilerplateRules& rules) {
  std::uint32_t at = 0;
  for (const dragoman::Block& block : dragoman::find_blocks(text, rules)) {
    if (block.begin < at || block.begin >= block.end || block.end > text.size()) __builtin_trap();
    at = block.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const dragoman::KnowledgeFiles files;
  static const dragoman::BoilerplateRules rules(files);
  const std::string text = dragoman::decode(std::string(data, data + size)).text;
  check_blocks(text, rules);
  check_blocks(dragoman::read_html(text).text, rules);
  return 0;
}
