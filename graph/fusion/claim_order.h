#pragma once

#include <vector>

#include "graph/fusion/claim.h"

namespace dragoman {

/// By day of publication (unknown last), article, id, then whatever else differs: a total order in which a set of
/// claims always comes out the same.
bool published_before(const EventClaim& a, const EventClaim& b);
bool published_before(const CommitmentClaim& a, const CommitmentClaim& b);

/// Sorts so, and drops what is there twice.
void sort_claims(std::vector<EventClaim>& claims);
void sort_claims(std::vector<CommitmentClaim>& claims);

}  // namespace dragoman
