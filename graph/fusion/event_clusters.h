#pragma once

#include <cstddef>
#include <vector>

#include "graph/fusion/claim.h"
#include "graph/knowledge/ontology.h"

namespace dragoman {

/// Which claims of a block are one event: lists of indices into `claims`, each sorted. `claims` are in order of
/// publication without repetitions (claim_order.h). The rules stand in fuse_events.h.
std::vector<std::vector<std::size_t>> cluster_events(const std::vector<EventClaim>& claims, const Ontology& ontology);

}  // namespace dragoman
