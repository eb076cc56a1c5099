#include <array>

#include "graph/model/words.h"
#include "ingest/article/reader.h"

namespace dragoman {
namespace {

constexpr std::string_view kWords[] = {"auto", "text", "html", "jsonl", "feed", "newsml", "warc", "gdelt", "icews", "acled", "polecat"};

}  // namespace

std::optional<InputFormat> parse_input_format(std::string_view word) { return value_of<InputFormat>(word, kWords); }
std::string_view to_string(InputFormat format) { return word_of(format, kWords); }

}  // namespace dragoman
