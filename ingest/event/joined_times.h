#pragma once

#include "ingest/event/event_context.h"

namespace dragoman {

/// The days of a time together with those it is joined to: "on Monday and Tuesday", "on 16 and 17 December", "from 5 to 8 June" are one
/// run of days of one event. Days apart ("in April 2009 and December 2012") stay what they are.
Date joined_days(const EventContext& context, const TimeMention& time);

}  // namespace dragoman
