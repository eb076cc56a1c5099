#include "graph/fusion/claim_order.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "graph/fusion/days.h"
#include "graph/model/extraction_json.h"

namespace dragoman {
namespace {

auto key(const EventClaim& claim) {
  return std::make_tuple(sort_day(claim.source.published), std::string_view(claim.source.article),
                         std::string_view(claim.event.id));
}

auto key(const CommitmentClaim& claim) {
  return std::make_tuple(sort_day(claim.source.published), std::string_view(claim.source.article),
                         std::string_view(claim.commitment.id));
}

// Only looked at where one article gives the same id to two claims.
std::string rest(const EventClaim& claim) {
  return to_line(to_json(claim.event)) + to_line(to_json(claim.source.published)) + claim.source.outlet.value_or("") +
         to_line(Json(claim.states));
}

std::string rest(const CommitmentClaim& claim) {
  return to_line(to_json(claim.commitment)) + to_line(to_json(claim.status_date)) +
         to_line(to_json(claim.source.published)) + claim.source.outlet.value_or("") + to_line(Json(claim.states));
}

template <typename Claim>
bool before(const Claim& a, const Claim& b) {
  const auto key_a = key(a), key_b = key(b);
  if (key_a != key_b) return key_a < key_b;
  return a != b && rest(a) < rest(b);
}

template <typename Claim>
void sort_unique(std::vector<Claim>& claims) {
  std::sort(claims.begin(), claims.end(), before<Claim>);
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
}

}  // namespace

bool published_before(const EventClaim& a, const EventClaim& b) { return before(a, b); }
bool published_before(const CommitmentClaim& a, const CommitmentClaim& b) { return before(a, b); }
void sort_claims(std::vector<EventClaim>& claims) { sort_unique(claims); }
void sort_claims(std::vector<CommitmentClaim>& claims) { sort_unique(claims); }

}  // namespace dragoman
