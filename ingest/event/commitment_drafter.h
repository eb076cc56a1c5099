#pragma once

#include <span>
#include <vector>

#include "graph/model/commitment.h"
#include "graph/model/event.h"
#include "ingest/event/trigger.h"

namespace dragoman {

/// The commitments an event makes: those of its kind (a pledge, an offer, an agreement), and a planned deed of help,
/// cooperation or yielding, which whoever will do it has thereby promised. One for each debtor.
std::vector<Commitment> draft_commitments(const EventContext& context, std::span<const Trigger> triggers,
                                          std::uint32_t trigger, const Event& event);

}  // namespace dragoman
