#pragma once

#include "graph/fusion/fused_commitment.h"
#include "graph/fusion/fused_event.h"
#include "graph/model/extraction_json.h"

namespace dragoman {

/// An event as in the extraction document, with fused values, plus `claims`:
/// [{article, published, outlet?, status, certainty, evidence}].
Json to_json(const FusedEvent& fused);

/// Likewise; plus `history`: [{date, status, article, claim}], and, when a day is given, `standing` and `overdue`
/// on that day.
Json to_json(const FusedCommitment& fused, std::optional<Day> as_of);

}  // namespace dragoman
