#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/fusion/claim.h"

namespace dragoman {

/// A commitment's status since a day, and the claim that says so: one of the commitment's own, or an event that
/// settled it (a withdrawal, a delivery).
struct StatusChange {
  Date date;
  CommitmentStatus status = CommitmentStatus::Pledged;
  std::string article;  // whose claim
  std::string claim;    // id of the commitment or event as that article has it
  Date published = {};  // when that became known
  friend bool operator==(const StatusChange&, const StatusChange&) = default;
};

/// One promise, as all articles together tell it. `commitment.id` is "commitment:" and 16 hexadecimal digits, made
/// from the claim that was published first; `commitment.status` is that of the last entry of the history.
struct FusedCommitment {
  Commitment commitment;
  std::vector<CommitmentClaim> claims;     // by day of publication, then article id; never empty
  std::vector<EventClaim> deeds = {};      // events that settled it, in the same order
  std::vector<StatusChange> history = {};  // by date; never empty
  States states = {};
  friend bool operator==(const FusedCommitment&, const FusedCommitment&) = default;
};

/// What a ledger prints for a day. Kept late and overdue are computed from the history and the due date.
enum class Standing { Offered, Pledged, Agreed, Signed, InForce, Kept, KeptLate, Broken, Withdrawn, Overdue };

/// Where the commitment stands at the end of `as_of`; nothing when it was not yet made. Without a day: after all that
/// is known, when nothing counts as overdue.
///   offered → pledged → agreed → signed → in force     only ever upwards
///   kept, broken, withdrawn                            final; the last one counts; kept after its term is kept late
///   overdue                                            pledged or more, and the last day of its term is past
std::optional<Standing> standing(const FusedCommitment& fused, std::optional<Day> as_of);

/// Not yet kept, broken or withdrawn.
bool is_open(Standing standing);

std::string_view to_string(Standing standing);
std::optional<Standing> parse_standing(std::string_view text);

}  // namespace dragoman
