#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/date.h"

namespace dragoman {

/// The day an article was published by its page's JSON-LD blocks: of the object of an article type that names the page's
/// title or url, else of the first one with a date. Blocks that are no JSON are mended where that is plain (CDATA
/// marks, raw line ends in strings), else ignored.
std::optional<Date> published_of_json_ld(const std::vector<std::string>& blocks, std::string_view title, std::string_view url);

}  // namespace dragoman
