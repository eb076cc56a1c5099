#pragma once

#include <vector>

#include "ingest/event/event_draft.h"

namespace dragoman {

/// A sentence that goes on about what was offered or agreed: "Das Paket im Volumen von 550 Milliarden Dollar umfasse
/// Investitionen …, höhere Käufe …" after "… ein Investitionspaket angeboten". Its definite subject takes up the head of
/// the content (the same noun, or the last part of a compound); amounts, topics, sources and evidence go to the event
/// and its commitments, and each deed it lists is a commitment of its own.
void elaborate(const EventContext& context, const std::vector<Trigger>& triggers, const Attributor& attributor,
               std::vector<EventDraft>& drafts);

}  // namespace dragoman
