#include <algorithm>

#include "graph/fusion/fused_commitment.h"
#include "graph/model/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kStandings[] = {"offered", "pledged",   "agreed", "signed",    "in_force",
                                           "kept",    "kept_late", "broken", "withdrawn", "overdue"};

bool is_final(CommitmentStatus status) { return status >= CommitmentStatus::Kept; }

bool begun(const Date& date, std::optional<Day> as_of) {
  if (!as_of) return true;
  if (date.first) return *date.first <= *as_of;
  return date.last && *date.last <= *as_of;
}

bool past_term(const FusedCommitment& fused, std::optional<Day> day) {
  const auto& due = fused.commitment.due;
  return day && due && due->last && *due->last < *day;
}

Standing standing_of(CommitmentStatus status) {
  switch (status) {
    case CommitmentStatus::Offered: return Standing::Offered;
    case CommitmentStatus::Pledged: return Standing::Pledged;
    case CommitmentStatus::Agreed: return Standing::Agreed;
    case CommitmentStatus::Signed: return Standing::Signed;
    case CommitmentStatus::InForce: return Standing::InForce;
    case CommitmentStatus::Kept: return Standing::Kept;
    case CommitmentStatus::Broken: return Standing::Broken;
    case CommitmentStatus::Withdrawn: return Standing::Withdrawn;
  }
  return Standing::Pledged;
}

}  // namespace

std::optional<Standing> standing(const FusedCommitment& fused, std::optional<Day> as_of) {
  const StatusChange* last_final = nullptr;
  std::optional<CommitmentStatus> highest;
  for (const StatusChange& change : fused.history) {
    if (!begun(change.date, as_of)) continue;
    if (is_final(change.status)) {
      last_final = &change;
    } else {
      highest = highest ? std::max(*highest, change.status) : change.status;
    }
  }
  if (last_final) {
    const bool late = last_final->status == CommitmentStatus::Kept && past_term(fused, last_final->date.first);
    return late ? Standing::KeptLate : standing_of(last_final->status);
  }
  if (!highest) return {};
  if (*highest >= CommitmentStatus::Pledged && past_term(fused, as_of)) return Standing::Overdue;
  return standing_of(*highest);
}

bool is_open(Standing standing) {
  return standing < Standing::Kept || standing == Standing::Overdue;
}

std::string_view to_string(Standing standing) { return word_of(standing, kStandings); }
std::optional<Standing> parse_standing(std::string_view text) { return value_of<Standing>(text, kStandings); }

}  // namespace dragoman
