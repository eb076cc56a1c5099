#pragma once

#include <optional>
#include <vector>

#include "query/event_or_commitment.h"

namespace dragoman {

/// What is coming up: events that are planned, and terms of commitments that are still open.
struct CalendarQuery {
  std::optional<Day> from = {};  // the day asked about, if empty
  std::optional<Day> to = {};
};

struct CalendarEntry {
  Date date;  // of the event, or the term
  EventOrCommitment what;
  friend bool operator==(const CalendarEntry&, const CalendarEntry&) = default;
};

/// By first day (a term without one by its last), last day, id. Only what may lie in the window and has a date at all;
/// what is negative or denied does not come up.
std::vector<CalendarEntry> calendar(const Store& store, const CalendarQuery& query, const Clocks& clocks);

}  // namespace dragoman
