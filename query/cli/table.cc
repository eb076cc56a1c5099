#include "query/cli/table.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace dragoman {
namespace {

constexpr int kGap = 2, kFlexibleMin = 16;

int width_of(UChar32 c) {
  if (c < 0) return 1;
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR) return 0;
  const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

UChar32 next(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(bytes, i, static_cast<std::int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c;
}

// As many bytes as fit into `width` columns; at least one character.
std::size_t bytes_within(std::string_view text, int width) {
  std::size_t at = 0;
  for (int used = 0; at < text.size();) {
    std::size_t behind = at;
    used += width_of(next(text, behind));
    if (used > width && at > 0) break;
    at = behind;
  }
  return at;
}

std::vector<int> widths_of(const Table& table, int width) {
  std::vector<int> out;
  for (const Table::Column& column : table.columns) out.push_back(display_width(column.name));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out[i] = std::max(out[i], display_width(row[i]));
  }
  int total = kGap * (static_cast<int>(out.size()) - 1);
  for (const int one : out) total += one;
  // The widest flexible column gives first, one column at a time, so that several end up alike.
  while (total > width) {
    int* widest = nullptr;
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (table.columns[i].flexible && out[i] > kFlexibleMin && (!widest || out[i] > *widest)) widest = &out[i];
    }
    if (!widest) break;
    --*widest;
    --total;
  }
  return out;
}

void print_row(std::ostream& out, const std::vector<std::string>& cells, const std::vector<int>& widths) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(wrap(cells[i], widths[i]));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string text;
    int used = 0, start = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (line < lines[i].size() && !lines[i][line].empty()) {
        text.append(static_cast<std::size_t>(start - used), ' ').append(lines[i][line]);
        used = start + display_width(lines[i][line]);
      }
      start += widths[i] + kGap;
      if (used > start - kGap) start = used + kGap;  // a word wider than its column
    }
    out << text << '\n';
  }
}

}  // namespace

int display_width(std::string_view text) {
  int out = 0;
  for (std::size_t at = 0; at < text.size();) out += width_of(next(text, at));
  return out;
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines(1);
  int used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n", at);
    if (begin == std::string_view::npos) break;
    std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    int word = display_width(text.substr(begin, end - begin));
    if (word > width) {
      end = begin + bytes_within(text.substr(begin), width);
      word = display_width(text.substr(begin, end - begin));
    }
    if (used > 0 && used + 1 + word > width) {
      lines.emplace_back();
      used = 0;
    } else if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back().append(text.substr(begin, end - begin));
    used += word;
    at = end;
  }
  return lines;
}

void print_table(std::ostream& out, const Table& table, int width) {
  const std::vector<int> widths = widths_of(table, width);
  std::vector<std::string> names;
  for (const Table::Column& column : table.columns) names.push_back(column.name);
  print_row(out, names, widths);
  for (const auto& row : table.rows) print_row(out, row, widths);
}

}  // namespace dragoman
