#include "graph/fusion/fused_json.h"

#include <algorithm>

namespace dragoman {
namespace {

Json evidence_json(const std::vector<Span>& spans) {
  Json out = Json::array();
  for (const Span& span : spans) out.push_back(to_json(span));
  return out;
}

Json source_json(const ClaimSource& source, const std::string& id) {
  Json out = {{"article", source.article}, {"id", id}, {"published", to_json(source.published)}};
  if (source.outlet) out["outlet"] = *source.outlet;
  return out;
}

Json claim_json(const EventClaim& claim) {
  Json out = source_json(claim.source, claim.event.id);
  out["status"] = to_string(claim.event.status);
  out["certainty"] = to_string(claim.event.certainty);
  out["evidence"] = evidence_json(claim.event.evidence);
  return out;
}

// A commitment is as sure as those who tell of it; without any, the article says so itself.
Certainty certainty_of(const std::vector<Attribution>& attribution) {
  if (attribution.empty()) return Certainty::Asserted;
  const auto all = [&](AttributionForm form) {
    return std::ranges::all_of(attribution, [&](const Attribution& one) { return one.form == form; });
  };
  if (all(AttributionForm::Denied)) return Certainty::Denied;
  return all(AttributionForm::Claimed) ? Certainty::Alleged : Certainty::Reported;
}

Json claim_json(const CommitmentClaim& claim) {
  Json out = source_json(claim.source, claim.commitment.id);
  out["status"] = to_string(claim.commitment.status);
  out["certainty"] = to_string(certainty_of(claim.commitment.attribution));
  out["evidence"] = evidence_json(claim.commitment.evidence);
  return out;
}

template <typename Claims>
Json claims_json(const Claims& claims) {
  Json out = Json::array();
  for (const auto& claim : claims) out.push_back(claim_json(claim));
  return out;
}

Json change_json(const StatusChange& change) {
  return {{"date", to_json(change.date)},
          {"status", to_string(change.status)},
          {"article", change.article},
          {"claim", change.claim}};
}

}  // namespace

Json to_json(const FusedEvent& fused) {
  Json out = to_json(fused.event);
  out["claims"] = claims_json(fused.claims);
  return out;
}

Json to_json(const FusedCommitment& fused, std::optional<Day> as_of) {
  Json out = to_json(fused.commitment);
  out["claims"] = claims_json(fused.claims);
  if (!fused.deeds.empty()) out["deeds"] = claims_json(fused.deeds);
  out["history"] = Json::array();
  for (const StatusChange& change : fused.history) out["history"].push_back(change_json(change));
  if (as_of) {
    const auto now = standing(fused, as_of);
    out["standing"] = now ? Json(to_string(*now)) : Json(nullptr);
    out["overdue"] = now == Standing::Overdue;
  }
  return out;
}

}  // namespace dragoman
