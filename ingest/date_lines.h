#pragma once

#include <vector>

#include "ingest/article/article.h"

namespace dragoman {

/// The article's blocks and, between them, the short lines of boilerplate that hold a digit: "Stand: 14.03.2024" is no
/// text of the article, but may say its day. In order. Only for dating an article that comes without a date.
std::vector<Block> blocks_with_date_lines(const Article& article);

}  // namespace dragoman
