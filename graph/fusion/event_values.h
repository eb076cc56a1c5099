#pragma once

#include <vector>

#include "graph/fusion/fused_event.h"
#include "graph/knowledge/ontology.h"

namespace dragoman {

/// The fused values of claims that are one event, all but the id. `claims` in order of publication, at least one.
///   status      once anybody says that it happened or goes on, the latest of occurred, ongoing, cancelled; else the latest
///   date        the narrowest; among those the one that most claims give, then the best basis
///   certainty   the best one: asserted, reported, alleged, denied
///   kind        a finer word than the family's own, of most claims; type, cameo, rule and label of the claim it is from
///   people      all of them; a state steps back where somebody who acts for it is named
FusedEvent fuse_values(std::vector<EventClaim> claims, const Ontology& ontology);

}  // namespace dragoman
