#include "graph/fusion/fuse_commitments.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/fusion/claim_order.h"
#include "graph/fusion/commitment_clusters.h"
#include "graph/fusion/days.h"
#include "graph/fusion/likeness.h"
#include "graph/fusion/settlement.h"
#include "graph/model/ids.h"

namespace dragoman {
namespace {

bool is_final(CommitmentStatus status) { return status >= CommitmentStatus::Kept; }

std::string block_of(const std::string& debtor, const std::string& action) { return action + ' ' + debtor; }

std::string content_id(const CommitmentClaim& first, int occurrence) {
  std::string content = commitment_block(first) + '\n' + first.source.article + '\n' + first.commitment.id;
  if (occurrence > 0) content += '\n' + std::to_string(occurrence);
  return "commitment:" + content_hash(content);
}

// The earliest and most exact day on which anybody says it was made; what is only said of its end counts last.
Date fused_made(const std::vector<CommitmentClaim>& claims) {
  const auto rank = [](const CommitmentClaim& claim) {
    const Date& made = claim.commitment.made;
    return std::make_tuple(is_final(claim.commitment.status), sort_day(made), days_of(made).width(), made.basis);
  };
  const CommitmentClaim* best = &claims.front();
  for (const CommitmentClaim& claim : claims) {
    if (rank(claim) < rank(*best)) best = &claim;
  }
  return best->commitment.made;
}

// The claim whose words stand for all: a promise rather than its end, one that says to whom and how much, the earliest.
const Commitment& representative(const std::vector<CommitmentClaim>& claims) {
  const auto rank = [](const CommitmentClaim& claim) {
    const Commitment& c = claim.commitment;
    return std::make_tuple(is_final(c.status), !c.creditor, c.amounts.empty(), c.description.empty());
  };
  const CommitmentClaim* best = &claims.front();
  for (const CommitmentClaim& claim : claims) {
    if (rank(claim) < rank(*best)) best = &claim;
  }
  return best->commitment;
}

// What a later article says of term and condition replaces what an earlier one said.
void take_latest(Commitment& to, const Commitment& from) {
  if (from.due && from.due->known()) to.due = from.due;
  if (from.condition) to.condition = from.condition;
}

FusedCommitment fuse_values(std::vector<CommitmentClaim> claims) {
  FusedCommitment out;
  Commitment& fused = out.commitment;
  const Commitment& words = representative(claims);
  fused.debtor = words.debtor;
  fused.creditor = words.creditor;
  fused.action = words.action;
  fused.description = words.description;
  fused.event = words.event;
  fused.made = fused_made(claims);
  for (const CommitmentClaim& claim : claims) {
    const Commitment& own = claim.commitment;
    take_latest(fused, own);
    if (!fused.creditor) fused.creditor = own.creditor;
    fused.confidence = std::max(fused.confidence, own.confidence);
    std::vector<std::string> topics = own.topics;
    std::ranges::sort(topics);
    add_topics(fused.topics, topics);
    add_amounts(fused.amounts, own.amounts);
    fused.attribution.insert(fused.attribution.end(), own.attribution.begin(), own.attribution.end());
    fused.evidence.insert(fused.evidence.end(), own.evidence.begin(), own.evidence.end());
    out.states.insert(claim.states.begin(), claim.states.end());
    out.history.push_back({claim.status_date, own.status, claim.source.article, own.id, claim.source.published});
  }
  sort_unique(fused.attribution);
  out.claims = std::move(claims);
  return out;
}

// Promises only grow firmer; what settles them is final.
CommitmentStatus last_status(const std::vector<StatusChange>& history) {
  CommitmentStatus status = history.front().status;
  for (const StatusChange& change : history) {
    if (is_final(change.status)) {
      status = change.status;
    } else if (!is_final(status)) {
      status = std::max(status, change.status);
    }
  }
  return status;
}

void finish_history(FusedCommitment& fused) {
  const auto rank = [](const StatusChange& change) {
    return std::make_tuple(sort_day(change.date), days_of(change.date).last, change.status,
                           sort_day(change.published), std::string_view(change.article),
                           std::string_view(change.claim));
  };
  std::ranges::stable_sort(fused.history,
                           [&](const StatusChange& a, const StatusChange& b) { return rank(a) < rank(b); });
  fused.commitment.status = last_status(fused.history);
}

}  // namespace

std::string commitment_block(const CommitmentClaim& claim) {
  return block_of(party(claim.commitment.debtor, claim.states), claim.commitment.action);
}

std::vector<std::string> settled_blocks(const EventClaim& claim, const Ontology& ontology) {
  const auto& actions = ontology.settled_actions(claim.event.kind);
  if (actions.empty() || !is_deed(claim)) return {};
  std::set<std::string> blocks;
  for (const Participant& participant : claim.event.participants) {
    if (participant.role != Role::Initiator && participant.role != Role::Participant) continue;
    for (const std::string& action : actions) blocks.insert(block_of(party(participant.actor, claim.states), action));
  }
  return {blocks.begin(), blocks.end()};
}

std::vector<FusedCommitment> fuse_commitment_block(CommitmentBlock block, const Ontology& ontology) {
  sort_claims(block.claims);
  sort_claims(block.deeds);
  std::vector<FusedCommitment> out;
  std::map<std::pair<std::string, std::string>, int> occurrences;  // an article may give an id twice
  for (const auto& cluster : cluster_commitments(block.claims)) {
    std::vector<CommitmentClaim> own;
    own.reserve(cluster.size());
    for (const std::size_t i : cluster) own.push_back(std::move(block.claims[i]));
    const int occurrence = occurrences[{own.front().source.article, own.front().commitment.id}]++;
    const std::string id = content_id(own.front(), occurrence);
    out.push_back(fuse_values(std::move(own)));
    out.back().commitment.id = id;
  }
  std::ranges::sort(out, [](const FusedCommitment& a, const FusedCommitment& b) { return in_order(a, b); });
  settle(out, std::move(block.deeds), ontology);
  for (FusedCommitment& fused : out) finish_history(fused);
  return out;
}

std::vector<FusedCommitment> fuse_commitments(const std::vector<CommitmentClaim>& claims,
                                              const std::vector<EventClaim>& deeds, const Ontology& ontology) {
  std::map<std::string, CommitmentBlock> blocks;
  for (const CommitmentClaim& claim : claims) blocks[commitment_block(claim)].claims.push_back(claim);
  for (const EventClaim& deed : deeds) {
    for (const std::string& name : settled_blocks(deed, ontology)) {
      if (const auto it = blocks.find(name); it != blocks.end()) it->second.deeds.push_back(deed);
    }
  }
  std::vector<FusedCommitment> out;
  for (auto& [name, block] : blocks) {
    for (FusedCommitment& fused : fuse_commitment_block(std::move(block), ontology)) out.push_back(std::move(fused));
  }
  std::ranges::sort(out, [](const FusedCommitment& a, const FusedCommitment& b) { return in_order(a, b); });
  return out;
}

bool in_order(const FusedCommitment& a, const FusedCommitment& b) {
  return std::make_tuple(sort_day(a.commitment.made), std::string_view(a.commitment.id)) <
         std::make_tuple(sort_day(b.commitment.made), std::string_view(b.commitment.id));
}

}  // namespace dragoman
