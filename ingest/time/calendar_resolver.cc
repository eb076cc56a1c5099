#include "ingest/time/calendar_resolver.h"

#include <fmt/format.h>

namespace dragoman {

using enum TimeKey;

Granularity granularity_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::Day: return Granularity::Day;
    case TimeUnit::Weekend: return Granularity::Weekend;
    case TimeUnit::Week: return Granularity::Week;
    case TimeUnit::Month: return Granularity::Month;
    case TimeUnit::Season: return Granularity::Season;
    case TimeUnit::Quarter: return Granularity::Quarter;
    case TimeUnit::Half: return Granularity::Half;
    case TimeUnit::Year: return Granularity::Year;
    case TimeUnit::Decade: return Granularity::Decade;
    case TimeUnit::Century: return Granularity::Century;
    case TimeUnit::Daypart: return Granularity::Day;
    default: return Granularity::None;
  }
}

std::optional<Resolution> CalendarResolver::run() {
  auto r = whole_period();
  if (!r || !r->period) return r;
  if (f_.get(Sign) == -1 && r->granularity == Granularity::Day) day_before(*r);
  add_clock(*r);
  if (f_.has(Reference)) r->value = r->masked = "PRESENT_REF";  // "between now and Friday": the article's day, and yet no date
  return r;
}

std::optional<Period> CalendarResolver::container() const {
  if (!f_.has(Unit2)) return {};
  const Granularity granularity = granularity_of(static_cast<TimeUnit>(f_.get(Unit2)));
  return shifted(base(granularity), f_.get(Shift));
}

std::optional<int> CalendarResolver::year() {
  if (f_.has(Year) && (f_.has(ShortYear) || f_.has(Plus))) {  // "nineteen ninety-six", "two thousand and five"
    return f_.get(Year) + f_.get(ShortYear) + f_.get(Plus);
  }
  if (f_.has(Year)) {
    // -1: the number is the year ("490 BC", "the year 79 AD").
    const int said = f_.get(Year) > 0 ? f_.get(Year) : f_.get(Number) / 100;
    return f_.get(Era, 1) < 0 ? 1 - said : said;
  }
  if (f_.has(ShortYear)) return full_year(f_.get(ShortYear));
  if (f_.has(Unit) && f_.has(Shift) && unit() == TimeUnit::Year) {
    relative_ = true;
    return base(Granularity::Year).index + f_.get(Shift);
  }
  return {};
}

int CalendarResolver::full_year(int two_digits) {
  relative_ = true;
  const int near = c_.narrative && c_.reference ? year_of(*c_.reference) + 20 : civil(c_.published).year + 15;
  int year = near - near % 100 + two_digits;
  if (year > near) year -= 100;
  return year;
}

bool CalendarResolver::from_mention() const {
  if (!c_.reference) return false;
  // "The end of the year" in news is that of this one; a year named in passing does not change that.
  if (f_.get(Anchor) == 1 && f_.has(Modifier) && f_.has(Unit) && unit() == TimeUnit::Year && !c_.narrative) return false;
  if (f_.get(Anchor) == 1) return true;
  if (f_.get(Unit) == static_cast<int>(TimeUnit::Day)) return false;
  return c_.narrative && f_.has(Unit);
}

TimeAnchor CalendarResolver::anchor() const {
  return !relative_ ? TimeAnchor::None : from_mention() || used_mention_ ? TimeAnchor::Mention : TimeAnchor::Publication;
}

Period CalendarResolver::base(Granularity granularity) const {
  if (from_mention()) {
    const int year = year_of(*c_.reference);
    if (granularity == Granularity::Year) return {granularity, year};
    if (granularity == Granularity::Decade || granularity == Granularity::Century) {
      const int years = granularity == Granularity::Decade ? 10 : 100;
      return {granularity, (year - ((year % years) + years) % years) / years};
    }
    if (const auto days = days_of(*c_.reference)) return period_of(granularity, days->first);
  }
  return period_of(granularity, c_.published);
}

std::optional<Resolution> CalendarResolver::result(Period period) {
  Resolution r = period_resolution(period, modifier(), anchor());
  cut_at_article(r);
  if (relative_) r.masked = masked(period.granularity);
  if (relative_ && r.step.empty()) {
    r.step = fmt::format("{} counted from {}", r.value,
                         from_mention() || used_mention_ ? timex_value(*c_.reference) : step_day(c_.published));
  }
  return r;
}

// "Earlier this month" ends with the article's day, "later this month" begins with it.
void CalendarResolver::cut_at_article(Resolution& r) const {
  if (!r.days || c_.published < r.days->first || c_.published > r.days->last) return;
  if (r.modifier == TimeModifier::SoFar) r.days->last = c_.published;
  if (r.modifier == TimeModifier::ToCome) r.days->first = c_.published;
}

std::string CalendarResolver::masked(Granularity granularity) const {
  const std::string month = f_.has(Month) ? fmt::format("{:02}", f_.get(Month)) : "XX";
  switch (granularity) {
    case Granularity::Day:
      if (f_.has(Weekday) && !f_.has(DayOfMonth)) return fmt::format("XXXX-WXX-{}", f_.get(Weekday));
      return fmt::format("XXXX-{}-{}", month, f_.has(DayOfMonth) ? fmt::format("{:02}", f_.get(DayOfMonth)) : "XX");
    case Granularity::Weekend: return "XXXX-WXX-WE";
    case Granularity::Week: return "XXXX-WXX";
    case Granularity::Month: return "XXXX-" + month;
    case Granularity::Season: return f_.has(Season) ? "XXXX" + timex_value({granularity, 4 * 2000 + f_.get(Season)}).substr(4) : "XXXX";
    case Granularity::Quarter: return f_.has(Quarter) ? fmt::format("XXXX-Q{}", quarter()) : "XXXX-QX";
    case Granularity::Half: return f_.has(Half) ? fmt::format("XXXX-H{}", part(Half)) : "XXXX-HX";
    case Granularity::Decade: return "XXX";
    case Granularity::Century: return "XX";
    default: return "XXXX";
  }
}

std::optional<Resolution> CalendarResolver::choose(Candidates candidates, std::string_view what) {
  relative_ = true;
  const int shift = f_.has(Shift) && !f_.has(Unit) ? f_.get(Shift) : 0;
  bool ahead = false;
  std::string_view why = c_.direction.why;
  double confidence = c_.direction.confidence;
  if (shift != 0) {
    ahead = shift > 0;
    why = "the words say so";
    confidence = 0.95;
  } else if (c_.not_before && !candidates.same()) {
    const auto before = days_of(candidates.before);
    ahead = !before || before->last < *c_.not_before;
    why = "it ends what began before";
    confidence = 0.9;
  } else if (const int near = far_nearer(candidates); near != 0) {
    ahead = near > 0;
    why = "the other is much farther away";
    confidence = 0.8;
  } else if (c_.direction.direction == Direction::Past) {
    ahead = false;
  } else if (c_.direction.direction == Direction::Future) {
    ahead = true;
  } else if (candidates.before.granularity == Granularity::Weekend ||
             (candidates.before.granularity == Granularity::Day && f_.has(Weekday) && !f_.has(DayOfMonth))) {
    const auto after = days_of(candidates.after);
    const bool tomorrow = after && after->first == c_.published + 1;  // the other is six days ago
    ahead = tomorrow || (c_.direction.direction == Direction::Present && rules_.setting("present-looks-ahead"));
    if (tomorrow) why = "it is the day after the article's";
    if (why.empty()) why = "news speaks of what has happened";
    confidence = 0.6;
  } else {
    ahead = nearer_after(candidates);
    if (why.empty()) why = "it is nearer";
    confidence = 0.6;
  }
  const Period chosen = ahead ? candidates.after : candidates.before;
  const Period other = ahead ? candidates.before : candidates.after;
  auto r = result(chosen);
  if (candidates.same()) {
    r->step = fmt::format("{}: {}, the article's own", what, r->value);
    return r;
  }
  r->step = fmt::format("{}: {} {} {}, because {}", what, r->value, ahead ? "after" : "before", step_day(c_.published), why);
  r->confidence = confidence;
  r->other_value = timex_value(other);
  if (const auto days = days_of(other)) r->other_days = part_of(other, *days, modifier());
  return r;
}

int CalendarResolver::far_nearer(const Candidates& candidates) const {
  const auto before = days_of(candidates.before), after = days_of(candidates.after);
  if (!before || !after || before == after) return 0;
  const int back = c_.published - before->last, ahead = after->first - c_.published;
  if (back <= 60 && ahead > 180) return -1;
  if (ahead <= 60 && back > 180) return 1;
  return 0;
}

bool CalendarResolver::nearer_after(const Candidates& candidates) const {
  const auto before = days_of(candidates.before), after = days_of(candidates.after);
  if (!before || !after) return false;
  return after->first - c_.published < c_.published - before->last;
}

std::optional<Resolution> CalendarResolver::whole_period() {
  if (f_.has(Decade)) return decade();
  if (f_.has(Century)) return century();
  if (f_.has(DayOfMonth)) {
    auto day = month_day();
    const bool its_week = day && day->days && f_.has(Unit) && unit() == TimeUnit::Week && !f_.has(Shift);  // "the week of May 3"
    return its_week ? result(period_of(Granularity::Week, day->days->first)) : day;
  }
  // "third quarter": the noun says which kind of part, the ordinal which one.
  if (f_.has(Quarter)) return part_of_year(Granularity::Quarter, quarter() - 1, 4);
  if (f_.has(Half)) return part_of_year(Granularity::Half, part(Half) - 1, 2);
  if (f_.has(Ordinal) && f_.has(Unit)) return ordinal_unit();
  if (f_.has(Ordinal) && f_.has(Weekday) && (f_.has(Month) || f_.has(Unit2))) return nth_weekday();
  if (f_.has(Weekday)) return weekday_alone();
  if (f_.has(Month)) return month_alone();
  if (f_.has(Season)) return part_of_year(Granularity::Season, f_.get(Season), 4);
  if (f_.has(Week)) return week_number();
  if (const auto y = year()) return result({Granularity::Year, *y});
  if (f_.has(Unit) && f_.has(Shift)) return relative_unit();
  if (f_.has(Unit) && unit() == TimeUnit::Weekend) return weekend();
  if (f_.has(Daypart) || f_.has(Hour)) return day_said_before();
  return {};
}

std::optional<int> CalendarResolver::year_in_narrative(int month) {
  if (!c_.narrative || !c_.reference) return {};
  relative_ = used_mention_ = true;
  const int year = year_of(*c_.reference);
  if (c_.reference->granularity > Granularity::Month) return year;
  // Stories go forward: January after a December is of the next year.
  const auto days = days_of(*c_.reference);
  if (!days) return year;
  const int before = civil(days->first).month;
  if (before >= 11 && month <= 2) return year + 1;
  if (before <= 2 && month >= 11) return year - 1;
  return year;
}

int CalendarResolver::quarter() const {
  const bool said = f_.get(Quarter) > 0 || f_.has(Ordinal) || f_.has(Number);
  return said ? part(Quarter) : (reported_quarter(c_).index % 4 + 4) % 4 + 1;
}

int CalendarResolver::part(TimeKey key) const {
  const int ordinal = f_.get(Ordinal, f_.get(Number, 100) / 100);
  return f_.get(key) > 0 ? f_.get(key) : ordinal < 0 ? (key == Quarter ? 4 : 2) : ordinal;
}

std::optional<Resolution> resolve_calendar(const TimeRules& rules, const TimeFeatures& features,
                                           const TimeContext& context) {
  return CalendarResolver(rules, features, context).run();
}

}  // namespace dragoman
