#pragma once

#include <vector>

#include "graph/model/commitment.h"
#include "ingest/event/attributor.h"

namespace dragoman {

/// What a side says that it will do, where the deed is no event the lexicon knows and no word of promising is used: "The
/// government announced that it would rebuild the port", "Der Präsident kündigte an, die Verfassung zu ändern", "Kenya
/// will open its border". Only states, bodies and office-holders bind themselves so; what they will do to harm, where
/// they will travel, and what depends on a condition is left out. Commitments without an event of their own.
std::vector<Commitment> find_undertakings(const EventContext& context, const std::vector<Trigger>& triggers, const Attributor& attributor);

}  // namespace dragoman
