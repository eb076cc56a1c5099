#pragma once

#include <string>
#include <vector>

#include "graph/fusion/claim.h"

namespace dragoman {

/// One event of the world, as all articles together tell it.
///
///   event.id          "event:" and 16 hexadecimal digits, made from the claim that was published first
///   event.date        the best supported, most exact one      event.status   of the latest article (fuse_events.h)
///   event.evidence    that of all claims, in their order      event.confidence   of the surest claim
///   claims            by day of publication, then article id; never empty
struct FusedEvent {
  Event event;
  std::vector<EventClaim> claims;
  States states = {};                   // of all claims
  friend bool operator==(const FusedEvent&, const FusedEvent&) = default;
};

/// Does the actor take part: it itself, or somebody who acts for it?
bool takes_part(const FusedEvent& fused, const std::string& actor);

}  // namespace dragoman
