#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "graph/model/extraction_json.h"
#include "query/cli/context.h"
#include "query/clocks.h"

namespace dragoman {

enum class AnswerFormat { Table, JsonLines, Csv };

/// What a command prints, in all three forms. A column may be for one form alone: a table has no room for all.
struct Answer {
  struct Column {
    enum class In { Both, Table, Csv };
    std::string name;
    In in = In::Both;
    bool flexible = false;  // in a table, may run over several lines
  };
  struct Row {
    std::vector<std::string> cells;  // one for each column
    Json json;                       // one line
  };
  std::vector<Column> columns = {};
  std::vector<Row> rows = {};
};

/// Prints rows with the clocks: above a table, as fields `known_at` and `as_of` of each JSON object, as the last two
/// columns of CSV (RFC 4180, but lines end in LF). Without clocks (nothing that depends on them) they are left out.
void print_answer(Context& context, AnswerFormat format, const Answer& answer, const Clocks* clocks);

/// "known at 2025-10-28, as of 2025-11-01".
std::string clocks_line(const Clocks& clocks);

/// A day, or "-" where there is none.
std::string show(const std::optional<Day>& day);
/// EDTF, with an open start read as "by": "2025-10-28", "by 2026-03-31", "-".
std::string show(const Date& date);

}  // namespace dragoman
