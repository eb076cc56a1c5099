#include "ingest/time/calendar_resolver.h"

namespace dragoman {

using enum TimeKey;

std::optional<Resolution> CalendarResolver::decade() {
  // -1: the digits before the ending are the decade ("the 1980s", "die 80er").
  int first = f_.get(Decade) >= 0 ? f_.get(Decade) : f_.has(Year) ? f_.get(Year) : f_.get(ShortYear);
  if (first < 100) {
    relative_ = true;
    const int near = c_.narrative && c_.reference ? year_of(*c_.reference) + 30 : civil(c_.published).year - 1;
    first += near - near % 100;
    if (first > near) first -= 100;
  }
  return result({Granularity::Decade, first / 10});
}

std::optional<Resolution> CalendarResolver::century() {
  const int number = f_.get(Century) > 0 ? f_.get(Century) : f_.get(Number) / 100;
  if (number < 1 || number > 30) return {};
  return result({Granularity::Century, f_.get(Era, 1) < 0 ? -number : number - 1});
}

std::optional<Resolution> CalendarResolver::month_alone() {
  const int month = f_.get(Month);
  if (const auto y = year()) return result({Granularity::Month, *y * 12 + month - 1});
  if (const auto y = year_in_narrative(month)) return result({Granularity::Month, *y * 12 + month - 1});
  const int now = period_of(Granularity::Month, c_.published).index;
  const int this_year = civil(c_.published).year;
  if (f_.has(Shift) && !f_.has(Unit) && f_.get(Shift) == 0) {
    relative_ = true;
    return result({Granularity::Month, this_year * 12 + month - 1});
  }
  int before = this_year * 12 + month - 1, after = before;
  const bool strict = f_.has(Shift) && !f_.has(Unit);
  if (before > now || (strict && before == now)) before -= 12;
  if (after < now || (strict && after == now)) after += 12;
  return choose({{Granularity::Month, before}, {Granularity::Month, after}}, month_name(month));
}

std::optional<Resolution> CalendarResolver::part_of_year(Granularity granularity, int part, int parts) {
  if (part < 0 || part >= parts) return {};
  if (const auto y = year()) return result({granularity, *y * parts + part});
  if (c_.narrative && c_.reference) {
    relative_ = used_mention_ = true;
    return result({granularity, year_of(*c_.reference) * parts + part});
  }
  const int now = period_of(granularity, c_.published).index;
  const int this_year = civil(c_.published).year;
  if (f_.has(Shift) && !f_.has(Unit) && f_.get(Shift) == 0) {
    relative_ = true;
    // "this winter", said in January, began the year before.
    const int same = this_year * parts + part;
    return result({granularity, granularity == Granularity::Season && part == 3 && now == same - 4 ? now : same});
  }
  int before = this_year * parts + part, after = before;
  const bool strict = f_.has(Shift) && !f_.has(Unit);
  if (before > now || (strict && before == now)) before -= parts;
  if (after < now || (strict && after == now)) after += parts;
  // A quarter or half that is running or just over is meant more often than the same one of another year.
  return choose({{granularity, before}, {granularity, after}}, timex_value({granularity, this_year * parts + part}).substr(5));
}

std::optional<Resolution> CalendarResolver::week_number() {
  const auto y = year();
  if (!y) relative_ = true;
  const auto monday = monday_of_week({y ? *y : iso_week(c_.published).year, f_.get(Week) > 0 ? f_.get(Week) : f_.get(Number) / 100});
  if (!monday) return {};
  return result(period_of(Granularity::Week, *monday));
}

std::optional<Resolution> CalendarResolver::relative_unit() {
  relative_ = true;
  const Granularity granularity = granularity_of(unit());
  if (granularity == Granularity::None) return {};
  int shift = f_.get(Shift);
  if (granularity == Granularity::Quarter && f_.get(Anchor) == 1 && !c_.narrative) {
    used_mention_ = c_.reference.has_value();
    return result(shifted(reported_quarter(c_), shift));
  }
  if (granularity == Granularity::Weekend && shift == 1 && rules_.setting("next-weekend-is-coming") &&
      static_cast<int>(weekday(c_.published)) < 6) {
    shift = 0;
  }
  const Period period = shifted(base(granularity), shift);
  if (from_mention() && granularity < c_.reference->granularity) return {};
  if (!days_of(period) && period.granularity < Granularity::Year) return {};
  return result(period);
}

std::optional<Resolution> CalendarResolver::weekend() {
  const Period now = period_of(Granularity::Weekend, c_.published);
  const bool inside = static_cast<int>(weekday(c_.published)) >= 6;
  return choose({inside ? now : shifted(now, -1), now}, "weekend");
}

std::optional<Resolution> CalendarResolver::ordinal_unit() {
  const int ordinal = f_.get(Ordinal);
  const Granularity granularity = granularity_of(unit());
  std::optional<Period> whole = container();
  if (whole) {
    relative_ = true;
  } else if (f_.has(Month)) {
    auto month = month_alone();
    if (!month) return {};
    whole = month->period;
  } else if (f_.has(Year)) {
    whole = Period{Granularity::Year, *year()};
  }
  if (!whole || granularity == Granularity::None) return {};
  const auto days = days_of(*whole);
  if (!days) return {};
  if (ordinal < 0) return result(period_of(granularity, days->last));
  Period first = period_of(granularity, days->first);
  const auto first_days = days_of(first);
  if (first_days && first_days->first < days->first - 3) ++first.index;
  return result(shifted(first, ordinal - 1));
}

}  // namespace dragoman
