#pragma once

#include <vector>

#include "graph/fusion/fused_event.h"
#include "graph/store/store.h"
#include "query/clocks.h"

namespace dragoman {

/// What happened, happens or is planned: oldest first, ties by id, undated last. What is known is for the clocks to say;
/// `query.known_at` is not asked.
///
///   timeline(store, {.actors = {"country:JPN", "country:USA"}, .from = parse_day("2025-10-01")}, clocks)
std::vector<FusedEvent> timeline(const Store& store, EventFilter query, const Clocks& clocks);

}  // namespace dragoman
