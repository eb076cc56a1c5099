#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/fusion/fused_commitment.h"
#include "graph/store/store.h"
#include "query/clocks.h"

namespace dragoman {

/// Which standings a ledger is asked for. A status ("pledged", "kept") takes every commitment that has it, overdue or
/// late ones too; "open" what is not yet kept, broken or withdrawn.
struct StandingFilter {
  enum class Kind { Status, Standing, Open };
  Kind kind = Kind::Open;
  CommitmentStatus status = CommitmentStatus::Pledged;
  Standing standing = Standing::Overdue;
};

/// "open", a standing that is no status ("overdue", "kept_late"), or a status. Nothing for other words.
std::optional<StandingFilter> parse_standing_filter(std::string_view text);

/// The question. Every field narrows the answer. What is known is for the clocks to say; `filter.known_at` is not asked.
struct CommitmentsQuery {
  CommitmentFilter filter = {};
  std::optional<StandingFilter> standing = {};
};

/// A commitment and where it stands on the day asked about.
struct LedgerEntry {
  FusedCommitment fused;
  Standing standing = Standing::Pledged;
  friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

/// Earliest term first, without a term last, then by day made and id. What was not yet made on `as_of` is left out;
/// where nobody knows when it was made, all that is known decides.
///
///   commitments(store, {.filter = {.by = "country:JPN"}, .standing = parse_standing_filter("overdue")}, clocks)
std::vector<LedgerEntry> commitments(const Store& store, CommitmentsQuery query, const Clocks& clocks);

/// Where it stands on the day; nothing when it was not yet made.
std::optional<Standing> standing_on(const FusedCommitment& fused, std::optional<Day> as_of);

}  // namespace dragoman
