// The meaning Calendar: features that name a day, week, month, year … or a part of one.

#include <fmt/format.h>

#include <cstdlib>

#include "ingest/time/time_resolve.h"

namespace dragoman {
namespace {

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

/// Two readings of a date that does not say its year (or week), and which of them the clause means.
struct Candidates {
  Period before;
  Period after;
  bool same() const { return before == after; }
};

class CalendarResolver {
 public:
  CalendarResolver(const TimeRules& rules, const TimeFeatures& features, const TimeContext& context)
      : rules_(rules), f_(features), c_(context) {}

  std::optional<Resolution> run() {
    auto r = whole_period();
    if (!r || !r->period) return r;
    if (f_.get(Sign) == -1 && r->granularity == Granularity::Day) day_before(*r);
    add_clock(*r);
    return r;
  }

 private:
  TimeModifier modifier() const { return static_cast<TimeModifier>(f_.get(Modifier)); }

  /// The year that is said: in full, with two digits, or relative to another.
  std::optional<int> year() {
    if (f_.has(Year) && f_.has(ShortYear)) {  // "nineteen ninety-six"
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

  int full_year(int two_digits) {
    relative_ = true;
    const int near = c_.narrative && c_.reference ? year_of(*c_.reference) + 20 : civil(c_.published).year + 15;
    int year = near - near % 100 + two_digits;
    if (year > near) year -= 100;
    return year;
  }

  TimeUnit unit() const { return static_cast<TimeUnit>(f_.get(Unit)); }
  /// In a story "next year" is counted from the time told of, like "the following year".
  bool from_mention() const {
    if (!c_.reference) return false;
    // "The end of the year" in news is that of this one; a year named in passing does not change that.
    if (f_.get(Anchor) == 1 && f_.has(Modifier) && f_.has(Unit) && unit() == TimeUnit::Year && !c_.narrative) return false;
    if (f_.get(Anchor) == 1) return true;
    if (f_.get(Unit) == static_cast<int>(TimeUnit::Day)) return false;
    return c_.narrative && f_.has(Unit);
  }
  TimeAnchor anchor() const {
    return !relative_ ? TimeAnchor::None : from_mention() || used_mention_ ? TimeAnchor::Mention : TimeAnchor::Publication;
  }

  /// The period around the anchor.
  Period base(Granularity granularity) const {
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

  std::optional<Resolution> result(Period period) {
    Resolution r = period_resolution(period, modifier(), anchor());
    if (relative_) r.masked = masked(period.granularity);
    if (relative_ && r.step.empty()) {
      r.step = fmt::format("{} counted from {}", r.value,
                           from_mention() || used_mention_ ? timex_value(*c_.reference) : step_day(c_.published));
    }
    return r;
  }

  std::string masked(Granularity granularity) const {
    const std::string month = f_.has(Month) ? fmt::format("{:02}", f_.get(Month)) : "XX";
    switch (granularity) {
      case Granularity::Day:
        if (f_.has(Weekday) && !f_.has(DayOfMonth)) return fmt::format("XXXX-WXX-{}", f_.get(Weekday));
        return fmt::format("XXXX-{}-{}", month, f_.has(DayOfMonth) ? fmt::format("{:02}", f_.get(DayOfMonth)) : "XX");
      case Granularity::Weekend: return "XXXX-WXX-WE";
      case Granularity::Week: return "XXXX-WXX";
      case Granularity::Month: return "XXXX-" + month;
      case Granularity::Season: return f_.has(Season) ? "XXXX" + timex_value({granularity, 4 * 2000 + f_.get(Season)}).substr(4) : "XXXX";
      case Granularity::Quarter: return f_.has(Quarter) ? fmt::format("XXXX-Q{}", part(Quarter)) : "XXXX-QX";
      case Granularity::Half: return f_.has(Half) ? fmt::format("XXXX-H{}", part(Half)) : "XXXX-HX";
      case Granularity::Decade: return "XXX";
      case Granularity::Century: return "XX";
      default: return "XXXX";
    }
  }

  /// The clause's direction chooses between two candidates; both are kept.
  std::optional<Resolution> choose(Candidates candidates, std::string_view what) {
    relative_ = true;
    const int shift = f_.has(Shift) && !f_.has(Unit) ? f_.get(Shift) : 0;
    bool ahead = false;
    std::string_view why = c_.direction.why;
    double confidence = c_.direction.confidence;
    if (shift != 0) {
      ahead = shift > 0;
      why = "the words say so";
      confidence = 0.95;
    } else if (const int near = far_nearer(candidates); near != 0) {
      ahead = near > 0;
      why = "the other is much farther away";
      confidence = 0.8;
    } else if (c_.direction.direction == Direction::Past) {
      ahead = false;
    } else if (c_.direction.direction == Direction::Future) {
      ahead = true;
    } else if (candidates.before.granularity == Granularity::Day && f_.has(Weekday) && !f_.has(DayOfMonth)) {
      ahead = c_.direction.direction == Direction::Present && rules_.setting("present-looks-ahead");
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

  /// 1 or -1 when only the later or the earlier candidate lies within two months and the other beyond half a year:
  /// who means the far one says its year. 0 for neither.
  int far_nearer(const Candidates& candidates) const {
    const auto before = days_of(candidates.before), after = days_of(candidates.after);
    if (!before || !after || before == after) return 0;
    const int back = c_.published - before->last, ahead = after->first - c_.published;
    if (back <= 60 && ahead > 180) return -1;
    if (ahead <= 60 && back > 180) return 1;
    return 0;
  }

  bool nearer_after(const Candidates& candidates) const {
    const auto before = days_of(candidates.before), after = days_of(candidates.after);
    if (!before || !after) return false;
    return after->first - c_.published < c_.published - before->last;
  }

  std::optional<Resolution> whole_period() {
    if (f_.has(Decade)) return decade();
    if (f_.has(Century)) return century();
    if (f_.has(DayOfMonth)) return month_day();
    // "third quarter": the noun says which kind of part, the ordinal which one.
    if (f_.has(Quarter)) return part_of_year(Granularity::Quarter, part(Quarter) - 1, 4);
    if (f_.has(Half)) return part_of_year(Granularity::Half, part(Half) - 1, 2);
    if (f_.has(Ordinal) && f_.has(Unit)) return ordinal_unit();
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

  int part(TimeKey key) const {
    const int ordinal = f_.get(Ordinal, f_.get(Number, 100) / 100);
    return f_.get(key) > 0 ? f_.get(key) : ordinal < 0 ? (key == Quarter ? 4 : 2) : ordinal;
  }

  std::optional<Resolution> decade() {
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

  std::optional<Resolution> century() {
    const int number = f_.get(Century) > 0 ? f_.get(Century) : f_.get(Number) / 100;
    if (number < 1 || number > 30) return {};
    return result({Granularity::Century, f_.get(Era, 1) < 0 ? -number : number - 1});
  }

  std::optional<Resolution> month_day() {
    const int day = f_.get(DayOfMonth);
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

  bool weekday_fits_somewhere(int month, int day, int year) const {
    for (int y = year - 1; y <= year + 1; ++y) {
      const auto candidate = make_day(y, month, day);
      if (candidate && static_cast<int>(weekday(*candidate)) == f_.get(Weekday)) return true;
    }
    return false;
  }

  std::optional<Resolution> day_of_month(int month_index, int day) {
    const auto month = days_of({Granularity::Month, month_index});
    if (!month || day > month->last - month->first + 1) return {};
    return result({Granularity::Day, (month->first + (day - 1)).number});
  }

  std::optional<Resolution> dated(int year, int month, int day) {
    if (const auto date = make_day(year, month, day)) return result({Granularity::Day, date->number});
    if (year >= 1) return {};
    auto r = result({Granularity::Month, year * 12 + month - 1});
    r->value += fmt::format("-{:02}", day);
    return r;
  }

  std::optional<int> year_in_narrative(int month) {
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

  std::optional<Resolution> month_alone() {
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

  std::optional<Resolution> weekday_alone() {
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
    const Day from = c_.published;
    const int back = (static_cast<int>(weekday(from)) - wanted + 7) % 7;
    const bool strict = f_.has(Shift) && f_.get(Shift) != 0;
    const Day before = from - (back == 0 && strict ? 7 : back);
    const Day after = back == 0 && !strict ? from : from + (7 - back);
    return choose({{Granularity::Day, before.number}, {Granularity::Day, after.number}}, weekday_name(wanted));
  }

  std::optional<Resolution> part_of_year(Granularity granularity, int part, int parts) {
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

  std::optional<Resolution> week_number() {
    const auto y = year();
    if (!y) relative_ = true;
    const auto monday = monday_of_week({y ? *y : iso_week(c_.published).year, f_.get(Week) > 0 ? f_.get(Week) : f_.get(Number) / 100});
    if (!monday) return {};
    return result(period_of(Granularity::Week, *monday));
  }

  std::optional<Resolution> relative_unit() {
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

  std::optional<Resolution> weekend() {
    const Period now = period_of(Granularity::Weekend, c_.published);
    const bool inside = static_cast<int>(weekday(c_.published)) >= 6;
    return choose({inside ? now : shifted(now, -1), now}, "weekend");
  }

  /// "in the evening", "at 8": of the day mentioned before, else of the article's.
  std::optional<Resolution> day_said_before() {
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

  /// The third quarter, the first week of May, the last day of the year.
  std::optional<Resolution> ordinal_unit() {
    const int ordinal = f_.get(Ordinal);
    const Granularity granularity = granularity_of(unit());
    std::optional<Period> container;
    if (f_.has(Month)) {
      auto whole = month_alone();
      if (!whole) return {};
      container = whole->period;
    } else if (f_.has(Year)) {
      container = Period{Granularity::Year, f_.get(Year)};
    }
    if (!container || granularity == Granularity::None) return {};
    const auto days = days_of(*container);
    if (!days) return {};
    if (ordinal < 0) return result(period_of(granularity, days->last));
    Period first = period_of(granularity, days->first);
    const auto first_days = days_of(first);
    if (first_days && first_days->first < days->first - 3) ++first.index;
    return result(shifted(first, ordinal - 1));
  }

  void day_before(Resolution& r) {
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

  void add_clock(Resolution& r) const {
    std::string clock;
    if (f_.has(Hour)) {
      int hour = f_.get(Hour);
      if (hour < 0 || hour > 24) return;
      const bool pm = f_.has(Pm) ? f_.get(Pm) == 1 : f_.has(Daypart) && (f_.get(Daypart) == 2 || f_.get(Daypart) == 3);
      if (pm && hour < 12) hour += 12;
      if (f_.has(Pm) && f_.get(Pm) == 0 && hour == 12) hour = 0;
      clock = fmt::format("T{:02}:{:02}", hour, f_.get(Minute));
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

  const TimeRules& rules_;
  const TimeFeatures& f_;
  const TimeContext& c_;
  bool relative_ = false;
  bool used_mention_ = false;
};

}  // namespace

std::optional<Resolution> resolve_calendar(const TimeRules& rules, const TimeFeatures& features,
                                           const TimeContext& context) {
  return CalendarResolver(rules, features, context).run();
}

}  // namespace dragoman
