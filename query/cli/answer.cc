#include "query/cli/answer.h"

#include <fmt/format.h>

#include "query/cli/table.h"

namespace dragoman {
namespace {

using In = Answer::Column::In;

void print_as_table(Context& context, const Answer& answer, const Clocks* clocks) {
  if (clocks) context.out << clocks_line(*clocks) << '\n';
  Table table;
  for (const Answer::Column& column : answer.columns) {
    if (column.in != In::Csv) table.columns.push_back({.name = column.name, .flexible = column.flexible});
  }
  for (const Answer::Row& row : answer.rows) {
    std::vector<std::string>& cells = table.rows.emplace_back();
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
      if (answer.columns[i].in != In::Csv) cells.push_back(row.cells[i].empty() ? "-" : row.cells[i]);
    }
  }
  print_table(context.out, table, context.width);
}

Json day_json(const std::optional<Day>& day) { return day ? Json(to_string(*day)) : Json(nullptr); }

void print_as_json(Context& context, const Answer& answer, const Clocks* clocks) {
  for (const Answer::Row& row : answer.rows) {
    Json line = row.json;
    if (clocks) {
      line["known_at"] = day_json(clocks->known_at);
      line["as_of"] = day_json(clocks->as_of);
    }
    context.out << to_line(line) << '\n';
  }
}

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

void print_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out << (i == 0 ? "" : ",") << csv_cell(cells[i]);
  out << '\n';
}

void print_as_csv(Context& context, const Answer& answer, const Clocks* clocks) {
  const auto print = [&](const auto& cell_of, const std::string& known_at, const std::string& as_of) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
      if (answer.columns[i].in != In::Table) cells.push_back(cell_of(i));
    }
    if (clocks) cells.insert(cells.end(), {known_at, as_of});
    print_csv_row(context.out, cells);
  };
  const auto text = [](const std::optional<Day>& day) { return day ? to_string(*day) : std::string(); };
  print([&](std::size_t i) { return answer.columns[i].name; }, "known_at", "as_of");
  const std::string known_at = clocks ? text(clocks->known_at) : "", as_of = clocks ? text(clocks->as_of) : "";
  for (const Answer::Row& row : answer.rows) print([&](std::size_t i) { return row.cells[i]; }, known_at, as_of);
}

}  // namespace

void print_answer(Context& context, AnswerFormat format, const Answer& answer, const Clocks* clocks) {
  switch (format) {
    case AnswerFormat::Table: return print_as_table(context, answer, clocks);
    case AnswerFormat::JsonLines: return print_as_json(context, answer, clocks);
    case AnswerFormat::Csv: return print_as_csv(context, answer, clocks);
  }
}

std::string clocks_line(const Clocks& clocks) {
  return fmt::format("known at {}, as of {}", show(clocks.known_at), show(clocks.as_of));
}

std::string show(const std::optional<Day>& day) { return day ? to_string(*day) : "-"; }

std::string show(const Date& date) {
  if (!date.first && date.last) return "by " + to_string(*date.last);
  return date.value.empty() ? "-" : date.value;
}

}  // namespace dragoman
