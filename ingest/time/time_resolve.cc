#include "ingest/time/time_resolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dragoman {
namespace {

constexpr std::string_view kWeekdays[] = {"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::string_view kMonths[] = {"", "January", "February", "March", "April", "May", "June", "July", "August",
                                        "September", "October", "November", "December"};
/// Hundredths: who counts more than 5,000 of a unit names no day.
constexpr int kMostUnits = 500'000;
constexpr std::string_view kReferences[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
constexpr std::string_view kSeasons[] = {"SP", "SU", "FA", "WI"};

TimeModifier modifier_of(const TimeFeatures& f) { return static_cast<TimeModifier>(f.get(TimeKey::Modifier)); }

/// In hundredths, with "and a half".
std::optional<int> number_of(const TimeFeatures& f) {
  if (!f.has(TimeKey::Number) && !f.has(TimeKey::Plus)) return {};
  return f.get(TimeKey::Number) + f.get(TimeKey::Plus);
}

std::string number_text(std::optional<int> hundredths) {
  if (!hundredths) return "X";
  if (*hundredths % 100 == 0) return fmt::format("{}", *hundredths / 100);
  if (*hundredths % 10 == 0) return fmt::format("{}.{}", *hundredths / 100, *hundredths % 100 / 10);
  return fmt::format("{}.{:02}", *hundredths / 100, *hundredths % 100);
}

std::string duration_part(std::optional<int> number, TimeUnit unit) {
  const std::string_view letter = duration_letter(unit);
  return letter[0] == 'T' ? fmt::format("T{}{}", number_text(number), letter.substr(1))
                          : fmt::format("{}{}", number_text(number), letter);
}

/// "T5H30M" of five and a half hours, for corpora that write halves in the smaller unit; empty where there is none.
std::string with_smaller_unit(int hundredths, TimeUnit unit) {
  const int whole = hundredths / 100;
  const auto parts = [whole](std::string_view letter, std::string_view half) {
    return whole > 0 ? fmt::format("{}{}{}", whole, letter, half) : std::string(half);
  };
  switch (unit) {
    case TimeUnit::Year: return parts("Y", "6M");
    case TimeUnit::Hour: return "T" + parts("H", "30M");
    case TimeUnit::Minute: return "T" + parts("M", "30S");
    default: return {};
  }
}

/// The hours and less of a duration stand behind one T: PT2H30M.
std::string next_part(const std::string& value, int number, TimeUnit unit) {
  std::string part = duration_part(number, unit);
  return part[0] == 'T' && value.find('T') != std::string::npos ? part.substr(1) : part;
}

std::string duration_value(const TimeFeatures& f, const TimeRules& rules) {
  auto unit = static_cast<TimeUnit>(f.get(TimeKey::Unit));
  std::optional<int> number = number_of(f);
  if (number && unit == TimeUnit::Decade && rules.setting("decades-in-years")) {
    number = *number * 10;
    unit = TimeUnit::Year;
  }
  if (number && *number % 100 == 50 && rules.setting("halves-in-smaller-units")) {
    if (const std::string value = with_smaller_unit(*number, unit); !value.empty()) return "P" + value;
  }
  std::string value = "P" + duration_part(number, unit);
  if (f.has(TimeKey::Unit2)) {
    value += next_part(value, f.get(TimeKey::Number2), static_cast<TimeUnit>(f.get(TimeKey::Unit2)));
  }
  if (f.has(TimeKey::Unit3)) {
    value += next_part(value, f.get(TimeKey::Number3), static_cast<TimeUnit>(f.get(TimeKey::Unit3)));
  }
  return value;
}

/// What one `unit` is counted in, and how many of those it has.
struct Counted {
  Granularity granularity;
  int each;
};

Counted counted_in(TimeUnit unit, bool whole) {
  switch (unit) {
    case TimeUnit::Day: return {Granularity::Day, 1};
    case TimeUnit::Weekend: return {Granularity::Weekend, 1};
    case TimeUnit::Week: return {Granularity::Week, 1};
    case TimeUnit::Month: return {Granularity::Month, 1};
    case TimeUnit::Season: return {Granularity::Season, 1};
    case TimeUnit::Quarter: return {Granularity::Quarter, 1};
    case TimeUnit::Half: return {Granularity::Half, 1};
    case TimeUnit::Year: return whole ? Counted{Granularity::Year, 1} : Counted{Granularity::Month, 12};
    case TimeUnit::Decade: return {Granularity::Year, 10};
    case TimeUnit::Century: return {Granularity::Year, 100};
    default: return {Granularity::Day, 0};
  }
}

std::string_view reference_of(int sign) { return kReferences[sign < 0 ? 0 : 2]; }

std::optional<Resolution> resolve_duration(const TimeRules& rules, const TimeFeatures& f) {
  if (!f.has(TimeKey::Unit)) return {};
  Resolution r{.type = TimeType::Duration, .value = duration_value(f, rules), .masked = {}, .modifier = modifier_of(f)};
  r.masked = r.value;
  return r;
}

/// A day so many years, months, weeks and days from another; nothing where a unit is none of these.
std::optional<Day> several_units_from(Day day, const TimeFeatures& f, int sign) {
  const std::pair<TimeKey, TimeKey> parts[] = {
      {TimeKey::Number, TimeKey::Unit}, {TimeKey::Number2, TimeKey::Unit2}, {TimeKey::Number3, TimeKey::Unit3}};
  int months = 0, days = 0;
  for (const auto& [number, unit] : parts) {
    if (!f.has(unit)) continue;
    const int count = f.get(number) / 100;
    if (count > 1000) return {};
    switch (static_cast<TimeUnit>(f.get(unit))) {
      case TimeUnit::Year: months += 12 * count; break;
      case TimeUnit::Month: months += count; break;
      case TimeUnit::Week: days += 7 * count; break;
      case TimeUnit::Day: days += count; break;
      case TimeUnit::Hour:
      case TimeUnit::Minute:
      case TimeUnit::Second: break;
      default: return {};
    }
  }
  const int year = civil(day).year + sign * months / 12;
  if (year < 30 || year > 9970) return {};
  return add_months(day, sign * months) + sign * days;
}

std::optional<Resolution> resolve_span(const TimeRules& rules, const TimeFeatures& f, const TimeContext& context) {
  auto r = resolve_duration(rules, f);
  const auto number = number_of(f);
  if (!r || !number || *number > kMostUnits) return r;
  const auto [granularity, each] = counted_in(static_cast<TimeUnit>(f.get(TimeKey::Unit)), false);
  const int count = (*number * each + 50) / 100;
  const bool before = f.get(TimeKey::Shift, -1) < 0;
  const bool from_today = f.has(TimeKey::Sign);  // "within three days" may be today
  Day far = context.published;
  if (f.has(TimeKey::Unit2)) {
    const auto day = several_units_from(far, f, before ? -1 : 1);
    if (!day) return r;
    far = *day;
  } else if (granularity == Granularity::Day || granularity == Granularity::Week) {
    const int days = granularity == Granularity::Week ? 7 * count : count;
    far = before ? far - days : far + days;
  } else {
    const int months = granularity == Granularity::Month ? count : granularity == Granularity::Year ? 12 * count : 3 * count;
    const int year = civil(far).year;
    if (months > 12 * 900 || year - months / 12 < 2 || year + months / 12 > 9998) return r;
    far = add_months(far, before ? -months : months);
  }
  r->days = before ? Days{far, context.published - 1} : Days{context.published + (from_today ? 0 : 1), far};
  r->anchor = TimeAnchor::Publication;
  r->granularity = granularity;
  r->step = fmt::format("{} {} {}", r->value, before ? "up to" : "from", step_day(context.published));
  return r;
}

/// Some corpora write "three days ago" as the duration, with the day it means beside it.
void write_as_duration(Resolution& r, std::string duration) {
  r.type = TimeType::Duration;
  r.date_value = std::move(r.value);
  r.value = r.masked = std::move(duration);
}

/// "Two years and three months ago".
std::optional<Resolution> resolve_units_shift(const TimeRules& rules, const TimeRule& rule, const TimeFeatures& f,
                                              const TimeContext& context, int sign) {
  const bool from_mention = f.get(TimeKey::Anchor) == 1 && context.reference_day;
  const Day base = from_mention ? *context.reference_day : context.published;
  const auto day = several_units_from(base, f, sign);
  if (!day) return resolve_duration(rules, f);
  const auto last = static_cast<TimeUnit>(f.get(f.has(TimeKey::Unit3) ? TimeKey::Unit3 : TimeKey::Unit2));
  const auto finest = std::min({static_cast<TimeUnit>(f.get(TimeKey::Unit)), static_cast<TimeUnit>(f.get(TimeKey::Unit2)), last});
  const Granularity granularity = finest == TimeUnit::Month  ? Granularity::Month
                                  : finest == TimeUnit::Week ? Granularity::Week
                                                             : Granularity::Day;
  Resolution r =
      period_resolution(period_of(granularity, *day), modifier_of(f), from_mention ? TimeAnchor::Mention : TimeAnchor::Publication);
  r.step = fmt::format("{} {} {} {}", r.value, duration_value(f, rules), sign < 0 ? "before" : "after", step_day(base));
  if (rule.as_duration) write_as_duration(r, duration_value(f, rules));
  r.confidence = 0.9;
  return r;
}

std::optional<Resolution> resolve_holiday(const TimeRules& rules, const TimeFeatures& f, const TimeContext& context);

/// "Two weeks before Christmas", "three days after January 12th".
std::optional<Resolution> resolve_shift_from_day(const TimeRules& rules, const TimeFeatures& f, const TimeContext& context, int sign) {
  TimeFeatures day = f;
  for (const TimeKey key : {TimeKey::Number, TimeKey::Plus, TimeKey::Unit, TimeKey::Sign, TimeKey::Modifier}) day.erase(key);
  const auto from = f.has(TimeKey::Holiday) ? resolve_holiday(rules, day, context) : resolve_calendar(rules, day, context);
  if (!from || !from->days) return {};
  const auto to = several_units_from(from->days->first, f, sign);
  if (!to) return {};
  Resolution r = period_resolution(period_of(Granularity::Day, *to), modifier_of(f), from->anchor);
  if (from->anchor != TimeAnchor::None) r.masked = "XXXX-XX-XX";
  r.step = fmt::format("{} {} {} {}", r.value, duration_value(f, rules), sign < 0 ? "before" : "after", step_day(from->days->first));
  r.confidence = from->confidence;
  return r;
}

std::optional<Resolution> resolve_shift(const TimeRules& rules, const TimeRule& rule, const TimeFeatures& f, const TimeContext& context) {
  if (!f.has(TimeKey::Unit)) return {};
  const int sign = f.get(TimeKey::Sign, -1);
  if (names_day(f)) return resolve_shift_from_day(rules, f, context, sign);
  // "The second visit in three weeks" is no time to come.
  if (rule.as_duration && sign > 0 && context.direction.direction == Direction::Past) return resolve_duration(rules, f);
  const bool from_mention = f.get(TimeKey::Anchor) == 1 || (context.narrative && context.reference && sign < 0);
  const auto number = number_of(f);
  const auto unit = static_cast<TimeUnit>(f.get(TimeKey::Unit));
  Resolution r;
  if (f.has(TimeKey::Unit2) && (!from_mention || context.reference_day || !context.reference))
    return resolve_units_shift(rules, rule, f, context, sign);
  const auto counted = counted_in(unit, number && *number % 100 == 0);
  const bool known = !from_mention || context.reference || f.has(TimeKey::Quarter);
  if (!number || counted.each == 0 || !known || *number > kMostUnits) {
    r.type = rule.as_duration ? TimeType::Duration : TimeType::Date;
    r.value = r.masked = rule.as_duration ? duration_value(f, rules) : std::string(reference_of(sign));
    if (!number || !known) return r;
  } else {
    const int count = (*number * counted.each + 50) / 100;
    Day base = context.published + f.get(TimeKey::Shift);  // "three weeks from tomorrow"
    if (from_mention && context.reference) {
      const auto days = days_of(*context.reference);
      if (!days) {  // before Christ: years can be counted, days cannot
        if (counted.granularity != Granularity::Year) return {};
        const Period year{Granularity::Year, year_of(*context.reference) + sign * count};
        return period_resolution(year, modifier_of(f), TimeAnchor::Mention);
      }
      base = days->first;
      if (context.reference->granularity > counted.granularity && counted.granularity == Granularity::Day) return {};
    }
    // "A year earlier" than a quarter is a quarter.
    Granularity granularity = counted.granularity;
    int steps = count;
    const auto& reference = context.reference;
    const bool beside_quarter = reference && reference->granularity == Granularity::Quarter && !context.narrative;
    if (granularity == Granularity::Year && (beside_quarter || f.has(TimeKey::Quarter))) {
      granularity = Granularity::Quarter;
      steps = 4 * count;
      if (const auto days = days_of(reported_quarter(context))) base = days->first;
    }
    const Period period = shifted(period_of(granularity, base), sign * steps);
    if (!days_of(period)) return {};
    r = period_resolution(period, modifier_of(f), from_mention ? TimeAnchor::Mention : TimeAnchor::Publication);
    const bool year_before = granularity == Granularity::Year && count == 1 && sign < 0 && !context.narrative;
    r.comparison = granularity == Granularity::Quarter || year_before;
    r.step = fmt::format("{} {} {} {}", r.value, duration_value(f, rules), sign < 0 ? "before" : "after", step_day(base));
    if (rule.as_duration) write_as_duration(r, duration_value(f, rules));
    r.confidence = 0.9;
  }
  r.modifier = modifier_of(f);
  if (r.modifier == TimeModifier::MoreThan) (sign < 0 ? r.open_begin : r.open_end) = true;
  return r;
}

std::optional<Resolution> resolve_set(const TimeRules& rules, const TimeFeatures& f) {
  Resolution r{.type = TimeType::Set, .value = {}, .masked = {}};
  if (f.has(TimeKey::Weekday)) r.value = fmt::format("XXXX-WXX-{}", f.get(TimeKey::Weekday));
  else if (f.has(TimeKey::Month) && f.has(TimeKey::DayOfMonth))
    r.value = fmt::format("XXXX-{:02}-{:02}", f.get(TimeKey::Month), f.get(TimeKey::DayOfMonth));
  else if (f.has(TimeKey::Month)) r.value = fmt::format("XXXX-{:02}", f.get(TimeKey::Month));
  else if (f.has(TimeKey::Season)) r.value = fmt::format("XXXX-{}", kSeasons[f.get(TimeKey::Season) & 3]);
  else if (f.has(TimeKey::Hour)) r.value = fmt::format("XXXX-XX-XXT{:02}:{:02}", f.get(TimeKey::Hour), f.get(TimeKey::Minute));
  else if (f.has(TimeKey::Unit)) {
    TimeFeatures one = f;
    if (!one.has(TimeKey::Number)) one.set(TimeKey::Number, 100);
    r.value = duration_value(one, rules);
  } else if (f.has(TimeKey::Daypart)) r.value = "XXXX-XX-XX";
  if (r.value.empty()) return {};
  if (f.has(TimeKey::Daypart) && !f.has(TimeKey::Unit)) r.value += "T" + std::string(daypart_letters(f.get(TimeKey::Daypart)));
  r.masked = r.value;
  return r;
}

std::optional<Resolution> resolve_reference(const TimeFeatures& f) {
  Resolution r{.type = TimeType::Date, .value = std::string(kReferences[f.get(TimeKey::Reference) % 3]), .masked = {}};
  r.masked = r.value;
  r.modifier = modifier_of(f);
  return r;
}

/// A clock time belongs to the day mentioned before it in the paragraph, else to the article's day.
std::optional<Resolution> resolve_clock(const TimeRules& rules, const TimeFeatures& f, const TimeContext& context) {
  TimeFeatures with_day = f;
  TimeContext of_day = context;
  if (!f.has(TimeKey::Hour) && f.has(TimeKey::Number)) with_day.set(TimeKey::Hour, f.get(TimeKey::Number) / 100);
  const auto& reference = context.reference;
  if (context.reference_day) of_day.published = *context.reference_day;
  else if (context.narrative && reference && reference->granularity == Granularity::Day) of_day.published = Day{reference->index};
  with_day.set(TimeKey::Shift, 0);
  with_day.set(TimeKey::Unit, static_cast<int>(TimeUnit::Day));
  auto r = resolve_calendar(rules, with_day, of_day);
  if (r && context.reference_day) r->anchor = TimeAnchor::Mention;
  return r;
}

std::optional<Resolution> resolve_holiday(const TimeRules& rules, const TimeFeatures& f, const TimeContext& context) {
  const int number = f.get(TimeKey::Holiday);
  const int this_year = civil(context.published).year;
  std::optional<int> year;
  TimeAnchor anchor = TimeAnchor::Publication;
  if (f.has(TimeKey::Year)) {
    year = f.get(TimeKey::Year);
    anchor = TimeAnchor::None;
  } else if (f.has(TimeKey::Unit)) {
    year = this_year + f.get(TimeKey::Shift);
  }
  Resolution r;
  if (year) {
    const auto day = rules.holidays().day(number, *year);
    if (!day) return {};
    r = period_resolution({Granularity::Day, day->number}, modifier_of(f), anchor);
  } else if (context.narrative && context.reference) {
    const auto day = rules.holidays().day(number, year_of(*context.reference));
    if (!day) return {};
    r = period_resolution({Granularity::Day, day->number}, modifier_of(f), TimeAnchor::Mention);
  } else {
    std::optional<Day> before, after;
    for (int y = this_year - 1; y <= this_year + 1; ++y) {
      const auto day = rules.holidays().day(number, y);
      if (day && *day <= context.published) before = day;
      if (day && *day >= context.published && !after) after = day;
    }
    if (!before || !after) return {};
    const int shift = f.get(TimeKey::Shift);
    const bool nearer_after = *after - context.published <= context.published - *before;
    const bool ahead = shift != 0 ? shift > 0
                       : context.direction.direction == Direction::Future ? true
                       : context.direction.direction == Direction::Past   ? false
                                                                          : nearer_after;
    const Day chosen = ahead ? *after : *before, other = ahead ? *before : *after;
    r = period_resolution({Granularity::Day, chosen.number}, modifier_of(f), TimeAnchor::Publication);
    if (chosen != other) {
      r.other_days = Days{other, other};
      r.other_value = to_string(other);
    }
    r.confidence = 0.8;
  }
  r.masked = rules.holidays().fixed(number) && r.value.size() == 10 ? "XXXX" + r.value.substr(4) : "XXXX-XX-XX";
  r.step = fmt::format("{} is {} in that year", rules.holidays().holiday(number).name, r.value);
  return r;
}

}  // namespace

std::string_view weekday_name(int weekday) { return kWeekdays[static_cast<std::size_t>(std::clamp(weekday, 0, 7))]; }
std::string_view month_name(int month) { return kMonths[static_cast<std::size_t>(std::clamp(month, 0, 12))]; }
std::string step_day(Day day) {
  return fmt::format("{} {}", weekday_name(static_cast<int>(weekday(day))), to_string(day));
}

Period reported_quarter(const TimeContext& context) {
  const auto& reference = context.reference;
  if (reference && reference->granularity == Granularity::Quarter) return *reference;
  if (reference && reference->granularity <= Granularity::Month) {
    const auto days = days_of(*reference);
    if (days && days->first < context.published && context.published - days->first < 100) {
      return period_of(Granularity::Quarter, days->first);
    }
  }
  return shifted(period_of(Granularity::Quarter, context.published), -1);
}

Resolution period_resolution(Period period, TimeModifier modifier, TimeAnchor anchor) {
  Resolution r;
  r.period = period;
  r.value = timex_value(period);
  r.masked = r.value;
  r.granularity = period.granularity;
  r.modifier = modifier;
  r.anchor = anchor;
  if (const auto days = days_of(period)) r.days = part_of(period, *days, modifier);
  return r;
}

std::optional<Resolution> resolve_time(const TimeRules& rules, const TimeRule& rule, const TimeFeatures& features,
                                       const TimeContext& context) {
  switch (rule.meaning) {
    case TimeMeaning::Nothing: return {};
    case TimeMeaning::Calendar:
      if (context.today_is_vague && features.get(TimeKey::Anchor) == 0 && !features.has(TimeKey::Daypart) &&
          features.get(TimeKey::Unit) == static_cast<int>(TimeUnit::Day) && features.get(TimeKey::Shift, 1) == 0) {
        TimeFeatures present = features;
        present.set(TimeKey::Reference, 1);
        return resolve_reference(present);
      }
      return resolve_calendar(rules, features, context);
    case TimeMeaning::Shift: return resolve_shift(rules, rule, features, context);
    case TimeMeaning::Duration: return resolve_duration(rules, features);
    case TimeMeaning::Span: return resolve_span(rules, features, context);
    case TimeMeaning::Set: return resolve_set(rules, features);
    case TimeMeaning::Reference: return resolve_reference(features);
    case TimeMeaning::Clock: return resolve_clock(rules, features, context);
    case TimeMeaning::Holiday: return resolve_holiday(rules, features, context);
  }
  return {};
}

}  // namespace dragoman
