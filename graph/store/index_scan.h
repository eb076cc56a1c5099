#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/database.h"
#include "graph/store/keys.h"

namespace dragoman {

/// Keys of the events or commitments that an index leads to, sorted, each once. With a window: those whose date may lie
/// in it, both days included; undated ones are not among them.
std::vector<std::string> index_scan(const Database& db, Column index, IndexTag tag, std::string_view what,
                                    std::optional<Day> from, std::optional<Day> to);

/// Of two such lists, the keys that are in both.
std::vector<std::string> in_both(const std::vector<std::string>& one, const std::vector<std::string>& other);

}  // namespace dragoman
