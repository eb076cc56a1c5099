#pragma once

#include <optional>
#include <string>

#include "ingest/event/trigger.h"

namespace dragoman {

/// Id of the place where the trigger's event is: what fills a place slot, else the place named nearest in the noun's
/// own phrases or the clause. Nothing where none is named.
std::optional<std::string> place_event(const EventContext& context, const Trigger& trigger);

}  // namespace dragoman
