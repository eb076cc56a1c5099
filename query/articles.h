#pragma once

#include <vector>

#include "graph/store/store.h"
#include "query/clocks.h"

namespace dragoman {

/// By day of publication and id, undated last.
std::vector<ArticleInfo> articles(const Store& store, const Clocks& clocks);

}  // namespace dragoman
