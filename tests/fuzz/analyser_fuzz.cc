#include <cstddef>
#include <cstdint>
#include <vector>

#include "ingest/language/analyser.h"

// The first byte chooses the language, the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  static const KnowledgeFiles files;
  static const Language languages[] = {Language(files, "de"), Language(files, "en")};
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  analyse(bytes, std::vector<Block>{{0, static_cast<std::uint32_t>(bytes.size()), BlockKind::Body}}, languages[data[0] % 2]);
  return 0;
}
