#pragma once

#include <vector>

#include "ingest/event/attributor.h"
#include "ingest/event/trigger.h"

namespace dragoman {

/// "I", "we" and "us" in a quotation are its speaker: "'I asked him to go,' Jane Doe said." Fills arguments that
/// name nobody yet.
void fill_first_person(const EventContext& context, const Attributor& attributor, std::vector<Trigger>& triggers);

}  // namespace dragoman
