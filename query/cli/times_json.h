#pragma once

#include "graph/model/extraction_json.h"
#include "ingest/article/article.h"
#include "ingest/extractor.h"

namespace dragoman {

/// The times of one article for other programs, one object (docs/FORMATS.md, "Times"): all that is known of each.
Json times_json(const Article& article, const ArticleTimes& times, TimexConvention convention);

}  // namespace dragoman
