#include "graph/fusion/settlement.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "graph/fusion/days.h"
#include "graph/fusion/likeness.h"

namespace dragoman {
namespace {

constexpr std::int64_t kExactDays = 31;  // a deed of vaguer date may be older than the promise

// What of a commitment decides whether a deed is what it promised.
struct Promise {
  std::optional<Day> made;
  std::int64_t closed = Days::kFar;  // broken or withdrawn on that day
  std::string debtor;                // parties
  std::optional<std::string> creditor;
  std::vector<std::string> topics;
  std::vector<Amount> amounts;
};

// A claim that it was kept may itself be about a deed, so only breaking and withdrawing close it.
std::int64_t closing_day(const FusedCommitment& fused) {
  std::int64_t closed = Days::kFar;
  for (const StatusChange& change : fused.history) {
    const bool closes = change.status == CommitmentStatus::Broken || change.status == CommitmentStatus::Withdrawn;
    if (closes) closed = std::min(closed, days_of(change.date).last);
  }
  return closed;
}

Promise promise_of(const FusedCommitment& fused) {
  const Commitment& own = fused.commitment;
  Promise promise{.made = own.made.first ? own.made.first : fused.claims.front().source.published.first,
                  .closed = closing_day(fused),
                  .debtor = party(own.debtor, fused.states),
                  .creditor = {},
                  .topics = own.topics,
                  .amounts = own.amounts};
  if (own.creditor) promise.creditor = party(*own.creditor, fused.states);
  return promise;
}

// To whom it was done, the doer aside.
std::set<std::string> receivers(const EventClaim& deed) {
  std::set<std::string> out;
  for (const Participant& participant : deed.event.participants) {
    if (participant.role == Role::Mediator || participant.role == Role::Initiator) continue;
    out.insert(party(participant.actor, deed.states));
  }
  return out;
}

// Was the commitment there, and open, when the deed was done? What is told of the very day of a promise is mostly the
// promise itself in other words.
bool open_at(const Promise& promise, const Days& done) {
  return promise.made && done.width() <= kExactDays && done.last > promise.made->number && promise.closed >= done.first;
}

std::optional<int> fit(const Promise& promise, const EventClaim& deed, const Days& done, const std::set<std::string>& to) {
  if (!open_at(promise, done)) return {};
  const Likeness topics = compare_topics(deed.event.topics, promise.topics);
  const Likeness amounts = compare_amounts(deed.event.amounts, promise.amounts);
  // A part of what was promised does not keep the promise.
  if (amounts == Likeness::Contradict || topics == Likeness::Contradict) return {};
  int score = (topics == Likeness::Agree ? 4 : 0) + (amounts == Likeness::Agree ? 4 : 0);
  const bool to_others = to.size() > to.count(promise.debtor);
  if (promise.creditor && to_others) {
    if (*promise.creditor == promise.debtor || !to.contains(*promise.creditor)) return {};
    score += 2;
  }
  return score;
}

// The promise that the deed fits best, the first of them.
std::optional<std::size_t> best_promise(const std::vector<Promise>& promises, const EventClaim& deed) {
  const Days done = days_of(deed.event.date);
  const std::set<std::string> to = receivers(deed);
  std::optional<std::size_t> best;
  int best_score = -1;
  for (std::size_t i = 0; i < promises.size(); ++i) {
    const auto score = fit(promises[i], deed, done, to);
    if (!score || *score <= best_score) continue;
    best = i;
    best_score = *score;
  }
  return best;
}

}  // namespace

bool is_deed(const EventClaim& claim) {
  const Event& event = claim.event;
  return event.status == EventStatus::Occurred && event.polarity == Polarity::Positive &&
         event.certainty <= Certainty::Reported;
}

void settle(std::vector<FusedCommitment>& commitments, std::vector<EventClaim> deeds, const Ontology& ontology) {
  std::vector<Promise> promises;  // as they stand before any deed
  promises.reserve(commitments.size());
  for (const FusedCommitment& fused : commitments) promises.push_back(promise_of(fused));
  for (EventClaim& deed : deeds) {
    const auto best = best_promise(promises, deed);
    if (!best) continue;
    FusedCommitment& settled = commitments[*best];
    const auto status = ontology.settles(settled.commitment.action, deed.event.kind);
    if (!status) continue;
    settled.history.push_back({deed.event.date, *status, deed.source.article, deed.event.id, deed.source.published});
    settled.states.insert(deed.states.begin(), deed.states.end());
    settled.deeds.push_back(std::move(deed));
  }
}

}  // namespace dragoman
