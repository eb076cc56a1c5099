#pragma once

#include <vector>

#include "ingest/event/event_draft.h"

namespace dragoman {

/// Brings the mentions of one event in one article together: headline, lead and body tell it three times. Two mentions
/// are one when family, polarity and reality agree, the sides of one are among those of the other (a person and her state
/// are the same side), the days may be the same and no place contradicts. A noun without sides ("the talks") is another
/// mention of the last event of its family, or nothing. In order of first evidence.
std::vector<EventDraft> merge_mentions(const EventContext& context, std::vector<EventDraft> drafts);

}  // namespace dragoman
