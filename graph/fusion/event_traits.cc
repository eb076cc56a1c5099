#include "graph/fusion/event_traits.h"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {
namespace {

// An open plan is looked for no longer than a year.
constexpr int kPlanDays = 366;

bool is_of_words(std::string_view type) {
  // In these something happens at a place and a time; in all other types something is said, agreed or decreed.
  static constexpr std::string_view kDeeds[] = {"ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "PROTEST", "RETREAT"};
  return std::ranges::find(kDeeds, type) == std::end(kDeeds);
}

bool is_plan(EventStatus status) { return status == EventStatus::Planned || status == EventStatus::Proposed; }

Days widened(const EventClaim& claim, bool plan) {
  Days days = days_of(claim.event.date);
  // What has no better date than its article may have happened on the evening before.
  if (claim.event.date.basis == DateBasis::Publication) days.first -= 1;
  if (!plan) return days;
  const auto& published = claim.source.published.first;
  if (days.first == -Days::kFar && published) days.first = std::min<std::int64_t>(published->number, days.last);
  if (days.first != -Days::kFar) days.last = std::min(days.last, days.first + kPlanDays - 1);
  return days;
}

bool intersect(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& x) { return b.contains(x); });
}

bool turned_round(const EventTraits& a, const EventTraits& b) {
  return a.kind == b.kind && !a.leaders.empty() && !b.leaders.empty() && !intersect(a.leaders, b.leaders);
}

bool other_persons(const EventTraits& a, const EventTraits& b) {
  for (const auto& [state, persons] : a.members) {
    const auto it = b.members.find(state);
    if (it != b.members.end() && !intersect(persons, it->second)) return true;
  }
  return false;
}

}  // namespace

EventTraits traits_of(const EventClaim& claim, const Ontology& ontology) {
  const Event& event = claim.event;
  const EventKind* kind = ontology.kind(event.kind);
  const bool plan = is_plan(event.status);
  EventTraits traits{.days = widened(claim, plan),
                     .plan = plan,
                     .lasting = event.status == EventStatus::Ongoing,
                     .known = event.date.known(),
                     .kind = event.kind,
                     .place = event.place.value_or(""),
                     .of_words = is_of_words(event.type),
                     .topics = event.topics,
                     .amounts = event.amounts};
  std::ranges::sort(traits.topics);
  for (const Participant& participant : event.participants) {
    if (participant.role == Role::Mediator) continue;
    const std::string& side = party(participant.actor, claim.states);
    if (side != participant.actor) traits.members[side].insert(participant.actor);
    const bool directed = kind && kind->shape == Shape::Directed;
    if (directed && participant.role == Role::Initiator) traits.leaders.insert(side);
  }
  return traits;
}

bool places_agree(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty() || a == b) return true;
  return a.starts_with(b + "/") || b.starts_with(a + "/");
}

bool may_be_one(const EventTraits& a, const EventTraits& b) {
  return places_agree(a.place, b.place) && !turned_round(a, b) && !other_persons(a, b);
}

int affinity(const EventTraits& a, const EventTraits& b) {
  int score = 0;
  if (!a.place.empty() && a.place == b.place) score += 4;
  for (const auto& [state, persons] : a.members) {
    const auto it = b.members.find(state);
    if (it != b.members.end() && intersect(persons, it->second)) score += 2;
  }
  if (compare_topics(a.topics, b.topics) == Likeness::Agree) score += 1;
  if (compare_amounts(a.amounts, b.amounts) == Likeness::Agree) score += 1;
  return score;
}

std::string profile_of(const EventTraits& traits) {
  std::string out = traits.kind + '\n' + traits.place;
  for (const std::string& leader : traits.leaders) out += "\nleads " + leader;
  for (const auto& [state, persons] : traits.members) {
    for (const std::string& person : persons) out += "\nacts " + state + ' ' + person;
  }
  for (const std::string& topic : traits.topics) out += "\nof " + topic;
  for (const Amount& amount : traits.amounts) out += fmt::format("\n{} {} {}", amount.value, amount.unit, amount.of.value_or(""));
  return out;
}

}  // namespace dragoman
