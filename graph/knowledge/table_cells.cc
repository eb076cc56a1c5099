#include "graph/knowledge/table_cells.h"

#include <charconv>

#include "graph/model/error.h"

namespace dragoman {
namespace {

std::optional<int> number_of(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  return value;
}

/// The first or the last day of YYYY, YYYY-MM, YYYY-MM-DD.
std::optional<Day> edge_of(std::string_view text, bool last) {
  const std::optional<int> year = number_of(text.substr(0, 4));
  if (!year || text.size() < 4) return {};
  if (text.size() == 4) return last ? make_day(*year, 12, 31) : make_day(*year, 1, 1);
  if (text[4] != '-' || text.size() < 7) return {};
  const std::optional<int> month = number_of(text.substr(5, 2));
  if (!month || *month < 1 || *month > 12) return {};
  if (text.size() == 7) return make_day(*year, *month, last ? days_in_month(*year, *month) : 1);
  if (text[7] != '-' || text.size() != 10) return {};
  const std::optional<int> day = number_of(text.substr(8, 2));
  return day ? make_day(*year, *month, *day) : std::nullopt;
}

}  // namespace

void refuse(const Row& row, std::string_view what, std::string_view cell) {
  throw Error("{}: {} \"{}\"; knowledge not loaded", row.where(), what, cell);
}

Term read_term(const Row& row, std::size_t from_column, std::size_t to_column) {
  Term term;
  if (!row[from_column].empty()) {
    term.first = edge_of(row[from_column], false);
    if (!term.first) refuse(row, "no day", row[from_column]);
  }
  if (!row[to_column].empty()) {
    term.last = edge_of(row[to_column], true);
    if (!term.last) refuse(row, "no day", row[to_column]);
  }
  if (term.first && term.last && *term.last < *term.first) refuse(row, "ends before it begins:", row[to_column]);
  return term;
}

double read_number(const Row& row, std::size_t column) {
  const std::string_view cell = row[column];
  double value = 0;
  if (cell.empty()) return value;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) refuse(row, "no number", cell);
  return value;
}

}  // namespace dragoman
