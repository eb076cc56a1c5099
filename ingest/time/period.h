#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "graph/model/day.h"

namespace dragoman {

/// How exact a time is, finest first.
enum class Granularity : std::uint8_t {
  Minute, Hour, Daypart, Day, Weekend, Week, Month, Season, Quarter, Half, Year, Decade, Century, None
};

/// Which part of its period is meant, or how sure the number is: the TIMEX3 attribute `mod`. SoFar and ToCome cut the
/// period at the article's day: "earlier this month", "later this year".
enum class TimeModifier : std::uint8_t { None, Start, Mid, End, Approx, LessThan, MoreThan, SoFar, ToCome };

/// Does the modifier leave only a part of the period?
constexpr bool is_partial(TimeModifier modifier) {
  return modifier == TimeModifier::Start || modifier == TimeModifier::Mid || modifier == TimeModifier::End ||
         modifier == TimeModifier::SoFar || modifier == TimeModifier::ToCome;
}

/// A named stretch of the calendar: the `index`-th of its kind, counted so that neighbours differ by one. That makes
/// "next", "last" and "three … later" an addition for all of them.
///
///   Period{Granularity::Month, 2025 * 12 + 9}            // October 2025
///   period_of(Granularity::Week, day).index - 1           // the calendar week before
///
/// Index: Day days since 1970-01-01 · Week, Weekend Mondays since 1969-12-29 · Month year*12 + month-1 ·
/// Season year*4 + 0 spring, 1 summer, 2 autumn, 3 winter (the winter that begins in December of that year) ·
/// Quarter year*4 + 0..3 · Half year*2 + 0..1 · Year · Decade year/10 · Century year/100. Years before 1 are
/// negative or 0 in astronomical counting (1 BC is 0) and have no days.
struct Period {
  Granularity granularity = Granularity::None;
  int index = 0;
  friend bool operator==(const Period&, const Period&) = default;
};

struct Days {
  Day first;
  Day last;  // included
  friend bool operator==(const Days&, const Days&) = default;
};

Period period_of(Granularity granularity, Day day);
/// The days of a period; nothing where the calendar of Day does not reach (before year 1, after 9999).
std::optional<Days> days_of(Period period);
/// The part of the period's days that a modifier means: "early 2026" is January to April, "mid-May" the 11th to the 20th.
Days part_of(Period period, Days days, TimeModifier modifier);
/// The calendar year a period begins in.
int year_of(Period period);
/// The same period `count` of its kind later.
Period shifted(Period period, int count);

/// TIMEX3 value: 2025-10-28, 2025-W43, 2025-W43-WE, 2025-10, 2025-SU, 2025-Q3, 2025-H1, 2025, 199, 19, BC0490.
std::string timex_value(Period period);
/// EDTF value: 2025-10-28, 2025-10-20/2025-10-26, 2025-10, 2025-22, 2025-35, 2025-40, 2025, 199X, 19XX, -0489.
std::string edtf_value(Period period);

}  // namespace dragoman
