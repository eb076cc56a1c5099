#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/time/direction.h"
#include "ingest/time/time_rules.h"

namespace dragoman {

/// What a time is counted from while the text is read.
struct TimeContext {
  Day published;                            // one end of the article's days; see tag_times() for the other
  std::optional<Period> reference = {};     // the time mentioned last
  std::optional<Day> reference_day = {};    // the day mentioned last, if that was one of this paragraph
  std::optional<Day> not_before = {};       // where a range begins that this is the end of
  bool narrative = false;                   // tells of the past: a date without a year is of the year mentioned last
  bool today_is_vague = false;              // "today" means nowadays here
  DirectionEvidence direction = {};
};

/// What a time expression means, counted from one day.
struct Resolution {
  TimeType type = TimeType::Date;
  std::string value;                        // TIMEX3
  std::string masked;                       // the same for an article of unknown day: XXXX-WXX-2
  std::optional<std::string> date_value = {};  // of a shift that `value` gives as a duration: the date it is
  std::optional<Period> period = {};
  std::optional<Days> days = {};
  std::optional<Days> other_days = {};      // the other candidate where direction decided
  std::string other_value = {};
  Granularity granularity = Granularity::None;
  TimeModifier modifier = TimeModifier::None;
  TimeAnchor anchor = TimeAnchor::None;
  std::string step = {};                    // one line for people
  double confidence = 1;
  bool open_begin = false;                  // "more than three years ago": or before
  bool open_end = false;                    // "more than three weeks from now": or after
  bool comparison = false;                  // "a year earlier" beside a quarter: the story goes on from the quarter
};

/// Resolves the features of a match. Nothing when they name no time after all (31 February).
std::optional<Resolution> resolve_time(const TimeRules& rules, const TimeRule& rule, const TimeFeatures& features,
                                       const TimeContext& context);

/// The meaning Calendar, in a file of its own.
std::optional<Resolution> resolve_calendar(const TimeRules& rules, const TimeFeatures& features,
                                           const TimeContext& context);

/// "The quarter" of a report: the one mentioned last or the one the time mentioned last lies in, else the last one that
/// was over when the article appeared.
Period reported_quarter(const TimeContext& context);

/// For both: value, days and granularity of a result that is a period.
Resolution period_resolution(Period period, TimeModifier modifier, TimeAnchor anchor);
/// "Wednesday", "October": the English names that steps are written with.
std::string_view weekday_name(int weekday);
std::string_view month_name(int month);
std::string step_day(Day day);

}  // namespace dragoman
