#pragma once

#include <string>
#include <vector>

#include "graph/fusion/fused_commitment.h"
#include "graph/knowledge/ontology.h"

namespace dragoman {

/// The block of a commitment: the debtor's party and the action.
std::string commitment_block(const CommitmentClaim& claim);

/// The blocks in which an event may settle commitments: its initiators (or participants) with each action that its
/// kind settles. Only deeds that were done count: occurred, positive, not denied.
std::vector<std::string> settled_blocks(const EventClaim& claim, const Ontology& ontology);

/// What one block holds: commitments of one debtor to do one thing, and the debtor's deeds that may settle them.
struct CommitmentBlock {
  std::vector<CommitmentClaim> claims = {};
  std::vector<EventClaim> deeds = {};
};

/// Fuses one block, in any order; the same claim twice counts once. Earliest made first, then id.
///
/// Two claims are one commitment when creditors agree or one is unknown, no amount or topic contradicts, and something
/// speaks for it: topics overlap, an amount agrees, they have the same term, or were made at the same time. A claim
/// that it was kept, broken or withdrawn also joins when only one open commitment fits. A deed settles the best fitting
/// commitment that was open when it was done.
std::vector<FusedCommitment> fuse_commitment_block(CommitmentBlock block, const Ontology& ontology);

/// All blocks of any set of claims, earliest made first, then id.
std::vector<FusedCommitment> fuse_commitments(const std::vector<CommitmentClaim>& claims,
                                              const std::vector<EventClaim>& deeds, const Ontology& ontology);

/// Earliest made first, undated last, ties by id: the order of every list of commitments.
bool in_order(const FusedCommitment& a, const FusedCommitment& b);

}  // namespace dragoman
