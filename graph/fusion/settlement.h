#pragma once

#include <vector>

#include "graph/fusion/fused_commitment.h"
#include "graph/knowledge/ontology.h"

namespace dragoman {

/// Was it done at all: occurred, positive, not denied?
bool is_deed(const EventClaim& claim);

/// Hands each deed to the commitment it settles best, if any: done when or after that was made, to the same creditor
/// (or one is unknown), no topic or amount contradicting. Shared topics and amounts decide, then who was promised it,
/// then the order of `commitments`. `deeds` in order of publication.
void settle(std::vector<FusedCommitment>& commitments, std::vector<EventClaim> deeds, const Ontology& ontology);

}  // namespace dragoman
