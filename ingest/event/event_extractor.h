#pragma once

#include <vector>

#include "graph/model/commitment.h"
#include "graph/model/event.h"
#include "ingest/event/event_context.h"

namespace dragoman {

struct EventAnalysis {
  std::vector<Event> events;            // in order of first evidence
  std::vector<Commitment> commitments;  // the same
};

/// Events and commitments of one article. In order: triggers with their frames, how real each is, who says so, when and
/// where, what it commits to; then mentions of one event are brought together.
EventAnalysis extract_events(const EventContext& context);

}  // namespace dragoman
