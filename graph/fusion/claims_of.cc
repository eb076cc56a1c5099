#include "graph/fusion/claims_of.h"

#include <algorithm>
#include <string_view>

namespace dragoman {
namespace {

// CAMEO actor codes: three letters of the state, then three of the sector.
constexpr std::string_view kPublicSectors[] = {"COP", "GOV", "JUD", "LEG", "MIL", "SPY"};

bool is_public_body(const Actor& actor) {
  if (!actor.code.starts_with(*actor.country)) return false;
  const std::string_view sector = std::string_view(actor.code).substr(actor.country->size()).substr(0, 3);
  return std::ranges::find(kPublicSectors, sector) != std::end(kPublicSectors);
}

bool acts_for_state(const Actor& actor) {
  if (!actor.country || actor.country->empty() || actor.kind == ActorKind::Country) return false;
  if (actor.kind == ActorKind::PlaceAsActor) return true;
  if (actor.role && actor.role->ends_with(*actor.country)) return true;
  return is_public_body(actor);
}

States states_of(const Extraction& extraction) {
  States states;
  for (const Actor& actor : extraction.actors) {
    if (acts_for_state(actor)) states[actor.id] = "country:" + *actor.country;
  }
  return states;
}

void keep(const std::string& actor, const States& all, States& states) {
  if (const auto it = all.find(actor); it != all.end()) states.insert(*it);
}

bool is_settled(CommitmentStatus status) { return status >= CommitmentStatus::Kept; }

// A promise stands from the day it is made, though the deed that is planned lies ahead; what became of it, from the day that happened.
Date status_date(const Commitment& commitment, const Extraction& extraction) {
  if (!is_settled(commitment.status) && commitment.made.known()) return commitment.made;
  if (commitment.event) {
    const auto event = std::ranges::find(extraction.events, *commitment.event, &Event::id);
    if (event != extraction.events.end() && event->date.known()) return event->date;
  }
  return extraction.document.published;
}

}  // namespace

ArticleClaims claims_of(const Extraction& extraction) {
  const Document& document = extraction.document;
  const ClaimSource source{document.id, document.published, document.outlet};
  const States all = states_of(extraction);
  ArticleClaims out;
  for (const Event& event : extraction.events) {
    EventClaim claim{source, event, {}};
    for (const Participant& participant : event.participants) keep(participant.actor, all, claim.states);
    out.events.push_back(std::move(claim));
  }
  for (const Commitment& commitment : extraction.commitments) {
    CommitmentClaim claim{source, commitment, status_date(commitment, extraction), {}};
    keep(commitment.debtor, all, claim.states);
    if (commitment.creditor) keep(*commitment.creditor, all, claim.states);
    out.commitments.push_back(std::move(claim));
  }
  return out;
}

}  // namespace dragoman
