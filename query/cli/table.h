#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// Cells of a table that people read: columns as wide as what is in them, two spaces between, no line longer than the
/// terminal. Where that is too narrow, the flexible columns share what is left and their cells run on over further
/// lines, broken between words; nothing is cut off.
struct Table {
  struct Column {
    std::string name;
    bool flexible = false;
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

void print_table(std::ostream& out, const Table& table, int width);

/// Columns of a terminal that UTF-8 text takes: wide characters two, marks that sit on others none.
int display_width(std::string_view text);

/// The words of `text` on lines of at most `width` columns; a longer word is broken. At least one line.
std::vector<std::string> wrap(std::string_view text, int width);

}  // namespace dragoman
