#include "ingest/date_lines.h"

#include <algorithm>
#include <string_view>

namespace dragoman {
namespace {

constexpr std::size_t kLineMax = 80;  // bytes; a date label is short

bool may_hold_date(std::string_view line) {
  return line.size() <= kLineMax && std::ranges::any_of(line, [](char c) { return c >= '0' && c <= '9'; });
}

bool overlaps(const std::vector<Block>& blocks, std::uint32_t begin, std::uint32_t end) {
  return std::ranges::any_of(blocks, [&](const Block& b) { return b.begin < end && begin < b.end; });
}

}  // namespace

std::vector<Block> blocks_with_date_lines(const Article& article) {
  std::vector<Block> out = article.blocks;
  const std::string_view text = article.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Block line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), BlockKind::Body};
    if (end > begin && may_hold_date(text.substr(begin, end - begin)) && !overlaps(article.blocks, line.begin, line.end)) out.push_back(line);
    begin = end + 1;
  }
  std::ranges::sort(out, {}, &Block::begin);
  return out;
}

}  // namespace dragoman
