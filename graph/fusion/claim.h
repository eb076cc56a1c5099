#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/commitment.h"
#include "graph/model/event.h"

namespace dragoman {

/// Who said it, and when.
struct ClaimSource {
  std::string article;                      // the document's id
  Date published;
  std::optional<std::string> outlet = {};
  friend bool operator==(const ClaimSource&, const ClaimSource&) = default;
};

/// Which state an actor acted for on the day of the article: {"person:sanae-takaichi", "country:JPN"}. States act for
/// themselves and are not listed; neither is who acts for nobody (a company, a rebel group).
using States = std::map<std::string, std::string>;

/// An article's word that something happened, happens or will.
struct EventClaim {
  ClaimSource source;
  Event event;
  States states = {};
  friend bool operator==(const EventClaim&, const EventClaim&) = default;
};

/// An article's word that somebody owes a deed, or what became of it.
struct CommitmentClaim {
  ClaimSource source;
  Commitment commitment;
  Date status_date = {};  // since when the commitment stands as the claim says
  States states = {};
  friend bool operator==(const CommitmentClaim&, const CommitmentClaim&) = default;
};

/// The actor itself, or the state it acts for.
const std::string& party(const std::string& actor, const States& states);

/// Was the claim known at the end of that day? Only an article that surely was out by then counts; without a day all do.
bool known_by(const ClaimSource& source, std::optional<Day> known_at);

/// How many articles make the claims; they stand in order of publication, an article's together. An article may tell
/// one event in several claims.
template <typename Claim>
std::size_t article_count(const std::vector<Claim>& claims) {
  const auto of_another = [](const Claim& a, const Claim& b) { return a.source.article != b.source.article; };
  std::size_t count = claims.empty() ? 0 : 1;
  for (auto at = claims.begin(); (at = std::adjacent_find(at, claims.end(), of_another)) != claims.end(); ++at) ++count;
  return count;
}

}  // namespace dragoman
