#include "query/calendar.h"

#include <algorithm>
#include <tuple>

#include "graph/fusion/days.h"

namespace dragoman {

std::vector<CalendarEntry> calendar(const Store& store, const CalendarQuery& query, const Clocks& clocks) {
  const std::optional<Day> from = query.from ? query.from : clocks.as_of;
  std::vector<CalendarEntry> out;
  const auto use = [&](FusedEvent&& fused) {
    const bool comes = fused.event.polarity == Polarity::Positive && fused.event.certainty != Certainty::Denied;
    if (comes && fused.event.date.known()) out.push_back({.date = fused.event.date, .what = std::move(fused)});
    return true;
  };
  store.each_event({.status = EventStatus::Planned, .from = from, .to = query.to, .known_at = clocks.filter}, use);
  for (LedgerEntry& entry : commitments(store, {.filter = {.due_from = from, .due_to = query.to}, .standing = StandingFilter{}}, clocks)) {
    const auto& term = entry.fused.commitment.due;
    if (term && term->known()) out.push_back({.date = *term, .what = std::move(entry)});
  }
  std::ranges::sort(out, {}, [](const CalendarEntry& entry) {
    return std::make_tuple(sort_day(entry.date), days_of(entry.date).last, id_of(entry.what));
  });
  return out;
}

}  // namespace dragoman
