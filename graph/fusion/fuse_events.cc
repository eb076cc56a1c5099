#include "graph/fusion/fuse_events.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "graph/fusion/claim_order.h"
#include "graph/fusion/days.h"
#include "graph/fusion/event_clusters.h"
#include "graph/fusion/event_values.h"
#include "graph/model/ids.h"

namespace dragoman {
namespace {

// What is done to a country is often told by the place alone: "visited Tokyo" and "visited Japan" are one visit.
std::optional<std::string> country_met(const EventClaim& claim, const EventKind* kind) {
  static constexpr std::string_view kTypes[] = {"ASSAULT", "CONSULT", "MOBILIZE", "RETREAT"};
  static constexpr std::string_view kPrefix = "place:";
  if (!kind || kind->shape != Shape::Directed || !claim.event.place) return {};
  if (std::ranges::find(kTypes, kind->type) == std::end(kTypes)) return {};
  const std::string country = claim.event.place->substr(0, claim.event.place->find('/'));
  if (!country.starts_with(kPrefix) || country.size() != kPrefix.size() + 3) return {};
  return "country:" + country.substr(kPrefix.size());
}

std::string joined_parties(const EventClaim& claim, const EventKind* kind) {
  std::set<std::string> parties;
  for (const Participant& participant : claim.event.participants) {
    if (participant.role != Role::Mediator) parties.insert(party(participant.actor, claim.states));
  }
  if (parties.size() == 1) {
    if (auto country = country_met(claim, kind)) parties.insert(std::move(*country));
  }
  std::string out;
  for (const std::string& name : parties) out += name + ' ';
  return out;
}

// Where nobody takes part, the country of the place says whose event it is; where that is not known either, nothing
// could tell two events apart, and every article keeps its own.
std::string stand_in(const EventClaim& claim) {
  if (claim.event.place) return "at " + claim.event.place->substr(0, claim.event.place->find('/'));
  return "in " + claim.source.article;
}

std::string content_id(const EventClaim& first, const std::string& block, int occurrence) {
  std::string content = block + '\n' + first.source.article + '\n' + first.event.id;
  if (occurrence > 0) content += '\n' + std::to_string(occurrence);
  return "event:" + content_hash(content);
}

}  // namespace

std::string event_block(const EventClaim& claim, const Ontology& ontology) {
  const EventKind* kind = ontology.kind(claim.event.kind);
  std::string block = kind ? kind->family : claim.event.kind;
  block += claim.event.polarity == Polarity::Positive ? " + " : " - ";
  if (claim.event.status == EventStatus::Hypothetical) block += "? ";
  const std::string parties = joined_parties(claim, kind);
  return block + (parties.empty() ? stand_in(claim) : parties);
}

std::vector<FusedEvent> fuse_event_block(std::vector<EventClaim> claims, const Ontology& ontology) {
  if (claims.empty()) return {};
  sort_claims(claims);
  const std::string block = event_block(claims.front(), ontology);
  std::vector<FusedEvent> out;
  std::map<std::pair<std::string, std::string>, int> occurrences;  // an article may give an id twice
  for (const auto& cluster : cluster_events(claims, ontology)) {
    std::vector<EventClaim> own;
    own.reserve(cluster.size());
    for (const std::size_t i : cluster) own.push_back(std::move(claims[i]));
    const int occurrence = occurrences[{own.front().source.article, own.front().event.id}]++;
    const std::string id = content_id(own.front(), block, occurrence);
    out.push_back(fuse_values(std::move(own), ontology));
    out.back().event.id = id;
  }
  std::ranges::sort(out, [](const FusedEvent& a, const FusedEvent& b) { return in_order(a, b); });
  return out;
}

std::vector<FusedEvent> fuse_events(const std::vector<EventClaim>& claims, const Ontology& ontology) {
  std::map<std::string, std::vector<EventClaim>> blocks;
  for (const EventClaim& claim : claims) blocks[event_block(claim, ontology)].push_back(claim);
  std::vector<FusedEvent> out;
  for (auto& [block, own] : blocks) {
    for (FusedEvent& fused : fuse_event_block(std::move(own), ontology)) out.push_back(std::move(fused));
  }
  std::ranges::sort(out, [](const FusedEvent& a, const FusedEvent& b) { return in_order(a, b); });
  return out;
}

bool in_order(const FusedEvent& a, const FusedEvent& b) {
  const Date& x = a.event.date;
  const Date& y = b.event.date;
  return std::make_tuple(sort_day(x), days_of(x).last, std::string_view(a.event.id)) <
         std::make_tuple(sort_day(y), days_of(y).last, std::string_view(b.event.id));
}

bool takes_part(const FusedEvent& fused, const std::string& actor) {
  return std::ranges::any_of(fused.event.participants, [&](const Participant& participant) {
    return participant.actor == actor || party(participant.actor, fused.states) == actor;
  });
}

}  // namespace dragoman
