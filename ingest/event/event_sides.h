#pragma once

#include <cstdint>
#include <vector>

#include "graph/model/event.h"
#include "ingest/event/trigger.h"

namespace dragoman {

/// Who takes part in the event of kind `kind` that a trigger tells of, each once, in which role. First whom its slots name; where
/// they name nobody whom it is done to, what it is about says so: "demanded that Iran stop", "rejected an offer by Iran",
/// "marched to demand the release of X by Y". Empty where the text names nobody.
std::vector<Participant> sides_of_event(const EventContext& context, const std::vector<Trigger>& triggers, std::uint32_t index,
                                        const EventKind& kind);

/// Of the state, but none who acts for it: a party, rebels, demonstrators.
bool stands_apart(const Actor& actor);

}  // namespace dragoman
