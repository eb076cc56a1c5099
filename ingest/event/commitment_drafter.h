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

/// The words of the article from the first token to the last, without marks at the ends, as a description.
std::string describe(const EventContext& context, std::uint32_t first, std::uint32_t last);

/// Id of a commitment of this article.
std::string commitment_id(std::string_view article_id, const Commitment& commitment);

}  // namespace dragoman
