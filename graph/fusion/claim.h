#pragma once

#include <map>
#include <optional>
#include <string>

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

}  // namespace dragoman
