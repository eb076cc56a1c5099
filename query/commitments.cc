#include "query/commitments.h"

#include <algorithm>
#include <tuple>

#include "graph/fusion/days.h"

namespace dragoman {
namespace {

// The status behind a standing that also tells the term.
CommitmentStatus status_on(const LedgerEntry& entry, std::optional<Day> as_of) {
  std::optional<Standing> plain = entry.standing;
  if (entry.standing == Standing::Overdue || entry.standing == Standing::KeptLate) {
    FusedCommitment without_term = entry.fused;
    without_term.commitment.due.reset();
    plain = standing_on(without_term, as_of);
  }
  const auto status = plain ? parse_commitment_status(to_string(*plain)) : std::nullopt;
  return status.value_or(entry.fused.commitment.status);
}

bool wanted(const LedgerEntry& entry, const std::optional<StandingFilter>& filter, std::optional<Day> as_of) {
  if (!filter) return true;
  switch (filter->kind) {
    case StandingFilter::Kind::Open: return is_open(entry.standing);
    case StandingFilter::Kind::Standing: return entry.standing == filter->standing;
    case StandingFilter::Kind::Status: return status_on(entry, as_of) == filter->status;
  }
  return true;
}

auto order_of(const LedgerEntry& entry) {
  const Commitment& commitment = entry.fused.commitment;
  const std::int64_t due = commitment.due ? days_of(*commitment.due).last : Days::kFar;
  const bool without_term = !commitment.due || !commitment.due->known();
  return std::make_tuple(without_term, due, sort_day(commitment.made), commitment.id);
}

}  // namespace

std::optional<StandingFilter> parse_standing_filter(std::string_view text) {
  using Kind = StandingFilter::Kind;
  if (text == "open") return StandingFilter{.kind = Kind::Open};
  if (const auto status = parse_commitment_status(text)) return StandingFilter{.kind = Kind::Status, .status = *status};
  if (const auto standing = parse_standing(text)) return StandingFilter{.kind = Kind::Standing, .standing = *standing};
  return {};
}

std::optional<Standing> standing_on(const FusedCommitment& fused, std::optional<Day> as_of) {
  const bool when_unknown = std::ranges::none_of(fused.history, [](const StatusChange& change) { return change.date.known(); });
  return standing(fused, when_unknown ? std::nullopt : as_of);
}

std::vector<LedgerEntry> commitments(const Store& store, CommitmentsQuery query, const Clocks& clocks) {
  query.filter.known_at = clocks.filter;
  std::vector<LedgerEntry> out;
  for (FusedCommitment& fused : store.commitments(query.filter)) {
    const auto now = standing_on(fused, clocks.as_of);
    if (!now) continue;
    LedgerEntry entry{.fused = std::move(fused), .standing = *now};
    if (wanted(entry, query.standing, clocks.as_of)) out.push_back(std::move(entry));
  }
  std::ranges::sort(out, {}, order_of);
  return out;
}

}  // namespace dragoman
