#pragma once

#include <string>
#include <vector>

#include "graph/knowledge/ontology.h"
#include "graph/model/actor.h"
#include "graph/model/event.h"
#include "graph/model/place.h"

namespace dragoman {

/// The English line for people: the kind's label with the sides' names, "Summit of Sanae Takaichi and Donald Trump in
/// Tokyo". Parts of the template in braces are left out when nobody fills them.
std::string event_label(const Event& event, const EventKind& kind, const std::vector<Actor>& actors,
                        const std::vector<Place>& places);

}  // namespace dragoman
