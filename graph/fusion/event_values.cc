#include "graph/fusion/event_values.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "graph/fusion/days.h"
#include "graph/fusion/likeness.h"

namespace dragoman {
namespace {

bool is_settled(EventStatus status) { return status == EventStatus::Occurred || status == EventStatus::Ongoing; }

EventStatus fused_status(const std::vector<EventClaim>& claims) {
  const bool happened =
      std::ranges::any_of(claims, [](const EventClaim& claim) { return is_settled(claim.event.status); });
  EventStatus status = claims.front().event.status;
  for (const EventClaim& claim : claims) {
    const EventStatus said = claim.event.status;
    if (!happened || is_settled(said) || said == EventStatus::Cancelled) status = said;
  }
  return status;
}

Date fused_date(const std::vector<EventClaim>& claims) {
  std::map<std::pair<std::optional<Day>, std::optional<Day>>, int> votes;
  for (const EventClaim& claim : claims) ++votes[{claim.event.date.first, claim.event.date.last}];
  const auto rank = [&](const Date& date) {
    const int late = date.basis == DateBasis::Publication ? 1 : 0;
    return std::make_tuple(days_of(date).width() + late, -votes[{date.first, date.last}], date.basis);
  };
  const Date* best = &claims.front().event.date;
  for (const EventClaim& claim : claims) {
    if (rank(claim.event.date) < rank(*best)) best = &claim.event.date;
  }
  return *best;
}

// The claim whose words stand for all: of the finest kind most of them use, the surest, the earliest.
const EventClaim& representative(const std::vector<EventClaim>& claims, const Ontology& ontology) {
  std::map<std::string, int> votes;
  for (const EventClaim& claim : claims) ++votes[claim.event.kind];
  const auto rank = [&](const EventClaim& claim) {
    const EventKind* kind = ontology.kind(claim.event.kind);
    const bool coarse = kind && kind->family == kind->name;
    return std::make_tuple(coarse, -votes[claim.event.kind], claim.event.certainty,
                           -static_cast<int>(claim.event.participants.size()), !claim.event.place);
  };
  const EventClaim* best = &claims.front();
  for (const EventClaim& claim : claims) {
    if (rank(claim) < rank(*best)) best = &claim;
  }
  return *best;
}

std::optional<std::string> fused_place(const std::vector<EventClaim>& claims) {
  std::map<std::string, int> votes;
  for (const EventClaim& claim : claims) {
    if (claim.event.place) ++votes[*claim.event.place];
  }
  std::optional<std::string> best;
  const auto rank = [&](const std::string& place) {
    return std::make_tuple(place.find('/') == std::string::npos, -votes[place], std::string_view(place));
  };
  for (const auto& [place, count] : votes) {
    if (!best || rank(place) < rank(*best)) best = place;
  }
  return best;
}

// States that no claim names beside somebody who acts for them: there the person says it better.
std::set<std::string> states_spoken_for(const std::vector<EventClaim>& claims) {
  std::set<std::string> spoken_for, beside;
  for (const EventClaim& claim : claims) {
    std::set<std::string> bare, represented;
    for (const Participant& participant : claim.event.participants) {
      const std::string& side = party(participant.actor, claim.states);
      (side == participant.actor ? bare : represented).insert(side);
    }
    for (const std::string& state : represented) {
      spoken_for.insert(state);
      if (bare.contains(state)) beside.insert(state);
    }
  }
  for (const std::string& state : beside) spoken_for.erase(state);
  return spoken_for;
}

std::vector<Participant> fused_participants(const std::vector<EventClaim>& claims) {
  const std::set<std::string> spoken_for = states_spoken_for(claims);
  std::vector<Participant> out;                    // in order of first mention
  std::map<std::string, std::array<int, 4>> votes;  // by role
  for (const EventClaim& claim : claims) {
    for (const Participant& participant : claim.event.participants) {
      if (spoken_for.contains(participant.actor)) continue;
      const auto [it, is_new] = votes.try_emplace(participant.actor, std::array<int, 4>{});
      ++it->second[static_cast<std::size_t>(participant.role)];
      if (is_new) out.push_back(participant);
    }
  }
  for (Participant& participant : out) {
    const auto& counts = votes[participant.actor];
    participant.role = static_cast<Role>(std::ranges::max_element(counts) - counts.begin());
  }
  std::ranges::stable_sort(out, {}, &Participant::role);
  return out;
}

}  // namespace

FusedEvent fuse_values(std::vector<EventClaim> claims, const Ontology& ontology) {
  FusedEvent out;
  const Event& words = representative(claims, ontology).event;
  Event& event = out.event;
  event.type = words.type;
  event.kind = words.kind;
  event.cameo = words.cameo;
  event.label = words.label;
  event.rule = words.rule;
  event.polarity = words.polarity;
  event.date = fused_date(claims);
  event.status = fused_status(claims);
  event.certainty = Certainty::Denied;
  event.participants = fused_participants(claims);
  event.place = fused_place(claims);
  for (const EventClaim& claim : claims) {
    event.certainty = std::min(event.certainty, claim.event.certainty);
    event.confidence = std::max(event.confidence, claim.event.confidence);
    add_topics(event.topics, claim.event.topics);
    add_amounts(event.amounts, claim.event.amounts);
    event.attribution.insert(event.attribution.end(), claim.event.attribution.begin(), claim.event.attribution.end());
    event.evidence.insert(event.evidence.end(), claim.event.evidence.begin(), claim.event.evidence.end());
    out.states.insert(claim.states.begin(), claim.states.end());
  }
  sort_unique(event.attribution);
  out.claims = std::move(claims);
  return out;
}

}  // namespace dragoman
