#include "graph/knowledge/table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "graph/model/error.h"

namespace dragoman {
namespace {

void check_utf8(const KnowledgeFiles::Part& part) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(part.bytes.data());
  const auto size = static_cast<std::int32_t>(part.bytes.size());
  for (std::int32_t i = 0; i < size;) {
    const std::int32_t begin = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c >= 0) continue;
    const auto line = 1 + std::ranges::count(part.bytes.substr(0, static_cast<std::size_t>(begin)), '\n');
    throw Error("{}:{}: not UTF-8; knowledge not loaded", part.where, line);
  }
}

void split_cells(std::string_view line, std::vector<std::string_view>& cells) {
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find('\t', begin);
    const std::string_view cell = line.substr(begin, end == std::string_view::npos ? end : end - begin);
    cells.push_back(cell == "-" ? std::string_view{} : cell);
    if (end == std::string_view::npos) return;
    begin = end + 1;
  }
}

void read_part(const KnowledgeFiles::Part& part, const std::vector<std::string_view>& columns,
               std::vector<Row>& rows) {
  check_utf8(part);
  bool header_seen = false;
  std::string_view last;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < part.bytes.size();) {
    const std::size_t found = part.bytes.find('\n', begin);
    const std::size_t end = found == std::string_view::npos ? part.bytes.size() : found;
    const std::string_view line = part.bytes.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    Row row{.cells = {}, .part = &part, .line = number};
    split_cells(line, row.cells);
    if (!header_seen) {
      if (row.cells != columns) {
        throw Error("{}: columns are \"{}\", expected \"{}\"; knowledge not loaded", row.where(),
                    fmt::join(row.cells, " "), fmt::join(columns, " "));
      }
      header_seen = true;
      continue;
    }
    if (row.cells.size() > columns.size()) {
      throw Error("{}: {} cells, expected {}; knowledge not loaded", row.where(), row.cells.size(), columns.size());
    }
    if (line <= last) {
      throw Error("{}: {}, rows are sorted by bytes; knowledge not loaded", row.where(),
                  line == last ? "the same row twice" : "out of order");
    }
    last = line;
    row.cells.resize(columns.size());
    rows.push_back(std::move(row));
  }
}

}  // namespace

std::string Row::where() const { return fmt::format("{}:{}", part->where, line); }

std::vector<Row> read_table(const KnowledgeFiles& files, std::string_view path,
                            const std::vector<std::string_view>& columns) {
  std::vector<Row> rows;
  for (const KnowledgeFiles::Part& part : files.parts(path)) read_part(part, columns, rows);
  return rows;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    const std::string_view word = trim(text.substr(0, end));
    if (!word.empty()) out.push_back(word);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace dragoman
