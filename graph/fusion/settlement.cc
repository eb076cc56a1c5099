#include "graph/fusion/settlement.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "graph/fusion/days.h"
#include "graph/fusion/likeness.h"

namespace dragoman {
namespace {

std::set<std::string> receivers(const EventClaim& deed, const std::string& debtor) {
  std::set<std::string> out;
  for (const Participant& participant : deed.event.participants) {
    const std::string& side = party(participant.actor, deed.states);
    if (participant.role != Role::Mediator && participant.role != Role::Initiator && side != debtor) out.insert(side);
  }
  return out;
}

constexpr std::int64_t kExactDays = 31;  // a deed of vaguer date may be older than the promise

// Was the commitment there, and open, when the deed was done? What is told of the very day of a promise is mostly the
// promise itself in other words.
bool open_at(const FusedCommitment& fused, const Date& done) {
  const Days days = days_of(done);
  const Date& made = fused.commitment.made.first ? fused.commitment.made : fused.claims.front().source.published;
  if (!made.first || days.width() > kExactDays || days.last <= made.first->number) return false;
  // A claim that it was kept may itself be about this deed, so only breaking and withdrawing close it.
  return std::ranges::none_of(fused.history, [&](const StatusChange& change) {
    const bool closes = change.status == CommitmentStatus::Broken || change.status == CommitmentStatus::Withdrawn;
    return closes && days_of(change.date).last < days.first;
  });
}

std::optional<int> fit(const FusedCommitment& fused, const EventClaim& deed) {
  if (!open_at(fused, deed.event.date)) return {};
  const Commitment& promise = fused.commitment;
  const Likeness topics = compare_topics(deed.event.topics, promise.topics);
  const Likeness amounts = compare_amounts(deed.event.amounts, promise.amounts);
  // A part of what was promised does not keep the promise.
  if (amounts == Likeness::Contradict || topics == Likeness::Contradict) return {};
  int score = (topics == Likeness::Agree ? 4 : 0) + (amounts == Likeness::Agree ? 4 : 0);
  const std::set<std::string> to = receivers(deed, party(promise.debtor, fused.states));
  if (promise.creditor && !to.empty()) {
    if (!to.contains(party(*promise.creditor, fused.states))) return {};
    score += 2;
  }
  return score;
}

}  // namespace

bool is_deed(const EventClaim& claim) {
  const Event& event = claim.event;
  return event.status == EventStatus::Occurred && event.polarity == Polarity::Positive &&
         event.certainty <= Certainty::Reported;
}

void settle(std::vector<FusedCommitment>& commitments, std::vector<EventClaim> deeds, const Ontology& ontology) {
  const std::vector<FusedCommitment> before = commitments;
  for (EventClaim& deed : deeds) {
    std::size_t best = before.size();
    int best_score = -1;
    for (std::size_t i = 0; i < before.size(); ++i) {
      const auto score = fit(before[i], deed);
      if (score && *score > best_score) {
        best = i;
        best_score = *score;
      }
    }
    if (best == before.size()) continue;
    FusedCommitment& settled = commitments[best];
    const auto status = ontology.settles(settled.commitment.action, deed.event.kind);
    if (!status) continue;
    settled.history.push_back({deed.event.date, *status, deed.source.article, deed.event.id, deed.source.published});
    settled.states.insert(deed.states.begin(), deed.states.end());
    settled.deeds.push_back(std::move(deed));
  }
}

}  // namespace dragoman
