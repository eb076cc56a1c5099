#include <algorithm>
#include <set>

#include "graph/fusion/fuse_commitments.h"
#include "graph/store/blocks.h"
#include "graph/store/impl.h"
#include "graph/store/index_scan.h"
#include "graph/store/keys.h"

namespace dragoman {
namespace {

bool is_of(const std::string& actor, const States& states, const std::string& wanted) {
  return actor == wanted || party(actor, states) == wanted;
}

bool due_in(const std::optional<Date>& due, std::optional<Day> from, std::optional<Day> to) {
  if (!from && !to) return true;
  if (!due || !due->known()) return false;
  return !(from && due->last && *due->last < *from) && !(to && due->first && *due->first > *to);
}

// The debtor is the fused one, or, where claims name several who act for one state, any of theirs.
bool owed_by(const FusedCommitment& fused, const std::string& actor) {
  return is_of(fused.commitment.debtor, fused.states, actor) ||
         std::ranges::any_of(fused.claims, [&](const CommitmentClaim& c) { return c.commitment.debtor == actor; });
}

bool owed_to(const FusedCommitment& fused, const std::string& actor) {
  const auto& creditor = fused.commitment.creditor;
  return (creditor && is_of(*creditor, fused.states, actor)) ||
         std::ranges::any_of(fused.claims, [&](const CommitmentClaim& c) { return c.commitment.creditor == actor; });
}

bool matches(const FusedCommitment& fused, const CommitmentFilter& filter) {
  const Commitment& own = fused.commitment;
  if (filter.action && own.action != *filter.action) return false;
  if (filter.by && !owed_by(fused, *filter.by)) return false;
  if (filter.to && !owed_to(fused, *filter.to)) return false;
  if (filter.topic && !std::ranges::binary_search(own.topics, *filter.topic)) return false;
  return due_in(own.due, filter.due_from, filter.due_to);
}

// Keys of commitments among which all answers are; nothing where every one may be.
std::optional<std::vector<std::string>> candidates(const Database& db, const CommitmentFilter& filter) {
  const auto scan = [&](IndexTag tag, std::string_view what) {
    return index_scan(db, Column::CommitmentIndex, tag, what, {}, {});
  };
  if (filter.by && filter.to) return in_both(scan(IndexTag::Debtor, *filter.by), scan(IndexTag::Creditor, *filter.to));
  if (filter.by) return scan(IndexTag::Debtor, *filter.by);
  if (filter.to) return scan(IndexTag::Creditor, *filter.to);
  if (filter.due_from || filter.due_to) {
    return index_scan(db, Column::CommitmentIndex, IndexTag::Due, "", filter.due_from, filter.due_to);
  }
  if (filter.topic) return scan(IndexTag::Topic, *filter.topic);
  if (filter.action) return scan(IndexTag::Action, *filter.action);
  return {};
}

std::set<std::string> blocks_of(const Database& db, const std::optional<std::vector<std::string>>& keys) {
  std::set<std::string> blocks;
  if (!keys) {
    db.scan_prefix(Column::CommitmentBlock, "", [&](std::string_view block, std::string_view) {
      blocks.emplace(block);
      return true;
    });
    return blocks;
  }
  db.get_sorted(Column::Commitment, *keys, [&](std::string_view bytes) {
    blocks.insert(decode_first<std::string>(bytes));
    return true;
  });
  return blocks;
}

}  // namespace

std::vector<FusedCommitment> Store::commitments(const CommitmentFilter& filter) const {
  const Database& db = impl_->fused();
  std::vector<FusedCommitment> out;
  const auto take = [&](FusedCommitment&& fused) {
    if (matches(fused, filter)) out.push_back(std::move(fused));
  };
  const auto keys = candidates(db, filter);
  if (filter.known_at) {
    for (const std::string& block : blocks_of(db, keys)) {
      for (FusedCommitment& one : fuse_commitment_block(db, block, filter.known_at, *impl_->ontology)) {
        take(std::move(one));
      }
    }
  } else if (keys) {
    db.get_sorted(Column::Commitment, *keys, [&](std::string_view bytes) {
      take(decode<CommitmentRecord>(bytes).fused);
      return true;
    });
  } else {
    db.scan_prefix(Column::Commitment, "", [&](std::string_view, std::string_view bytes) {
      take(decode<CommitmentRecord>(bytes).fused);
      return true;
    });
  }
  std::ranges::sort(out, [](const FusedCommitment& a, const FusedCommitment& b) { return in_order(a, b); });
  return out;
}

std::optional<FusedCommitment> Store::commitment(std::string_view id, std::optional<Day> known_at) const {
  const Database& db = impl_->fused();
  const auto key = fused_key(id, kCommitmentPrefix);
  const auto bytes = key ? db.get(Column::Commitment, *key) : std::nullopt;
  if (!bytes) return {};
  auto record = decode<CommitmentRecord>(*bytes);
  if (record.fused.commitment.id != id) return {};
  if (!known_at) return std::move(record.fused);
  std::vector<FusedCommitment> known = fuse_commitment_block(db, record.block, known_at, *impl_->ontology);
  for (const CommitmentClaim& claim : record.fused.claims) {
    for (FusedCommitment& one : known) {
      if (std::ranges::find(one.claims, claim) != one.claims.end()) return std::move(one);
    }
  }
  return {};
}

}  // namespace dragoman
