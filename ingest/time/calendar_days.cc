#include "ingest/time/calendar_resolver.h"

#include <fmt/format.h>

#include <cstdlib>

namespace dragoman {

using enum TimeKey;

std::optional<Resolution> CalendarResolver::month_day() {
  // -1: the number is the day ("the twenty-second of May").
  const int day = f_.get(DayOfMonth) > 0 ? f_.get(DayOfMonth) : f_.get(Number) / 100;
  if (!f_.has(Month)) {
    relative_ = true;
    if (f_.has(Unit) && f_.has(Shift) && unit() == TimeUnit::Month) {
      const Period month = shifted(base(Granularity::Month), f_.get(Shift));
      return day_of_month(month.index, day);
    }
    if (c_.reference && c_.reference->granularity <= Granularity::Month && days_of(*c_.reference)) {
      used_mention_ = true;
      return day_of_month(period_of(Granularity::Month, days_of(*c_.reference)->first).index, day);
    }
    const int month = period_of(Granularity::Month, c_.published).index;
    const auto here = day_of_month(month, day);
    if (!here) return {};
    const bool ahead = Day{here->period->index} > c_.published;
    if (ahead && c_.direction.direction == Direction::Past) return day_of_month(month - 1, day);
    if (!ahead && c_.direction.direction == Direction::Future) return day_of_month(month + 1, day);
    return here;
  }
  const int month = f_.get(Month);
  if (const auto y = year()) return dated(*y, month, day);
  const auto narrative_year = year_in_narrative(month);
  if (narrative_year) return dated(*narrative_year, month, day);
  const int this_year = civil(c_.published).year;
  std::optional<Day> before, after;
  for (int y = this_year - 4; y <= this_year + 4; ++y) {
    const auto candidate = make_day(y, month, day);
    if (!candidate || (f_.has(Weekday) && static_cast<int>(weekday(*candidate)) != f_.get(Weekday) && std::abs(y - this_year) < 2 && weekday_fits_somewhere(month, day, this_year))) continue;
    if (*candidate <= c_.published) before = candidate;
    if (*candidate >= c_.published && !after) after = candidate;
  }
  if (!before || !after) return {};
  // A weekday beside the date decides where only one of the near years has it.
  if (f_.has(Weekday) && weekday_fits_somewhere(month, day, this_year)) {
    const bool before_near = c_.published - *before < 366, after_near = *after - c_.published < 366;
    if (before_near != after_near) after = before = before_near ? before : after;
  }
  const std::string what = fmt::format("{} {}", day, month_name(month));
  return choose({{Granularity::Day, before->number}, {Granularity::Day, after->number}}, what);
}

bool CalendarResolver::weekday_fits_somewhere(int month, int day, int year) const {
  for (int y = year - 1; y <= year + 1; ++y) {
    const auto candidate = make_day(y, month, day);
    if (candidate && static_cast<int>(weekday(*candidate)) == f_.get(Weekday)) return true;
  }
  return false;
}

std::optional<Resolution> CalendarResolver::day_of_month(int month_index, int day) {
  const auto month = days_of({Granularity::Month, month_index});
  if (!month || day > month->last - month->first + 1) return {};
  return result({Granularity::Day, (month->first + (day - 1)).number});
}

std::optional<Resolution> CalendarResolver::dated(int year, int month, int day) {
  if (const auto date = make_day(year, month, day)) return result({Granularity::Day, date->number});
  if (year >= 1) return {};
  auto r = result({Granularity::Month, year * 12 + month - 1});
  r->value += fmt::format("-{:02}", day);
  return r;
}

std::optional<Resolution> CalendarResolver::weekday_alone() {
  const int wanted = f_.get(Weekday);
  if (f_.has(Unit) && f_.has(Shift) && unit() == TimeUnit::Week) {
    relative_ = true;
    const auto week = days_of(shifted(base(Granularity::Week), f_.get(Shift)));
    if (!week) return {};
    return result({Granularity::Day, (week->first + (wanted - 1)).number});
  }
  if (f_.has(Unit) && f_.has(Shift) && unit() == TimeUnit::Day) {  // "yesterday, Monday"
    relative_ = true;
    return result(shifted(base(Granularity::Day), f_.get(Shift)));
  }
  const bool strict = f_.has(Shift) && f_.get(Shift) != 0;
  const bool beside_mention = strict && from_mention() && c_.reference_day;  // "the previous Friday"
  const Day from = beside_mention ? *c_.reference_day : c_.published;
  const int back = (static_cast<int>(weekday(from)) - wanted + 7) % 7;
  const Day before = from - (back == 0 && strict ? 7 : back);
  const Day after = back == 0 && !strict ? from : from + (7 - back);
  if (beside_mention) {
    relative_ = true;
    return result({Granularity::Day, f_.get(Shift) < 0 ? before.number : after.number});
  }
  return choose({{Granularity::Day, before.number}, {Granularity::Day, after.number}}, weekday_name(wanted));
}

std::optional<Resolution> CalendarResolver::nth_weekday() {
  auto whole = container();
  if (whole)
    relative_ = true;
  else if (const auto month = month_alone())
    whole = month->period;
  const auto days = whole ? days_of(*whole) : std::nullopt;
  if (!days) return {};
  const int wanted = f_.get(Weekday), ordinal = f_.get(Ordinal);
  const int to_first = (wanted - static_cast<int>(weekday(days->first)) + 7) % 7;
  const int from_last = (static_cast<int>(weekday(days->last)) - wanted + 7) % 7;
  const Day day = ordinal < 0 ? days->last - from_last : days->first + (to_first + 7 * (ordinal - 1));
  if (day > days->last) return {};
  return result({Granularity::Day, day.number});
}

std::optional<Resolution> CalendarResolver::day_said_before() {
  relative_ = true;
  if (c_.reference_day) {
    used_mention_ = true;
    return result({Granularity::Day, c_.reference_day->number});
  }
  if (c_.narrative && c_.reference && c_.reference->granularity == Granularity::Day) {
    used_mention_ = true;
    return result(*c_.reference);
  }
  return result({Granularity::Day, c_.published.number});
}

void CalendarResolver::day_before(Resolution& r) {
  const Period before = shifted(*r.period, -1);
  const std::string step = r.step, masked = r.masked;
  const auto other = r.other_days;
  r = period_resolution(before, r.modifier, r.anchor);
  r.masked = masked == timex_value(shifted(before, 1)) ? r.value : "XXXX-XX-XX";
  r.step = step + ", and the night before it";
  if (other) {
    r.other_days = Days{other->first - 1, other->last - 1};
    r.other_value = to_string(other->first - 1);
  }
}

void CalendarResolver::add_clock(Resolution& r) const {
  std::string clock;
  if (f_.has(Hour)) {
    int hour = f_.get(Hour);
    if (hour < 0 || hour > 24) return;
    const bool pm = f_.has(Pm) ? f_.get(Pm) == 1 : f_.has(Daypart) && (f_.get(Daypart) == 2 || f_.get(Daypart) == 3);
    if (pm && hour < 12) hour += 12;
    if (f_.has(Pm) && f_.get(Pm) == 0 && hour == 12) hour = 0;
    int minute = f_.get(Minute);
    if (minute < 0) {  // "halb neun", "quarter to eight"
      hour = (hour + 23) % 24;
      minute += 60;
    }
    clock = fmt::format("T{:02}:{:02}", hour, minute);
    r.granularity = f_.has(Minute) ? Granularity::Minute : Granularity::Hour;
  } else if (f_.has(Daypart)) {
    clock = "T" + std::string(daypart_letters(f_.get(Daypart)));
    r.granularity = Granularity::Daypart;
  }
  if (clock.empty() || (r.period && r.period->granularity != Granularity::Day)) return;
  r.type = TimeType::Time;
  r.value += clock;
  r.masked += clock;
  if (!r.other_value.empty()) r.other_value += clock;
}

}  // namespace dragoman
