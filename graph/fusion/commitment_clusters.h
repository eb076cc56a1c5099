#pragma once

#include <cstddef>
#include <vector>

#include "graph/fusion/claim.h"

namespace dragoman {

/// Which claims of a block are one commitment: lists of indices into `claims`, each sorted. `claims` are in order of
/// publication without repetitions. The rules stand in fuse_commitments.h.
std::vector<std::vector<std::size_t>> cluster_commitments(const std::vector<CommitmentClaim>& claims);

}  // namespace dragoman
