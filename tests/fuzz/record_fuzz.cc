// Any bytes as a record of the store: a value or an Error, never a crash.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "graph/store/store_records.h"

namespace {

template <typename Record>
void read(std::string_view bytes) {
  try {
    dragoman::encode(dragoman::decode<Record>(bytes));
  } catch (const dragoman::Error&) {  // damaged, and told
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read<dragoman::ArticleRecord>(bytes);
  read<dragoman::VersionRecord>(bytes);
  read<dragoman::EventRecord>(bytes);
  read<dragoman::CommitmentRecord>(bytes);
  return 0;
}
