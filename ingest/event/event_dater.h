#pragma once

#include <span>

#include "ingest/event/reality.h"
#include "ingest/event/trigger.h"

namespace dragoman {

/// The days of an event, with the status that follows from them: what is said in the present tense of a later day is
/// planned.
struct EventDate {
  Date date;
  EventStatus status = EventStatus::Occurred;
  bool stated = false;  // by a time expression, not by the article's own day
};

/// A time in the event's own clause, beside its noun, or in the clause it depends on; else what the article's day
/// allows: that day for what it reports as new, no later for what it takes for known, no earlier for a plan.
EventDate date_event(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t trigger,
                     const Reality& reality);

}  // namespace dragoman
