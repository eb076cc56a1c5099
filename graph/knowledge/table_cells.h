#pragma once

#include <optional>
#include <string_view>

#include "graph/knowledge/known_actor.h"
#include "graph/knowledge/table.h"

namespace dragoman {

/// Cells that several tables share. Each throws Error naming file, line and fault.

/// YYYY, YYYY-MM or YYYY-MM-DD in two cells; a vague first day means its beginning, a vague last day its end.
Term read_term(const Row& row, std::size_t from_column, std::size_t to_column);
double read_number(const Row& row, std::size_t column);
/// "country:JPN": a row's reference to another is followed by the owner of the ids; this only says what is wrong.
[[noreturn]] void refuse(const Row& row, std::string_view what, std::string_view cell);

}  // namespace dragoman
