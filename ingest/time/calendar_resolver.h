#pragma once

#include "ingest/time/time_resolve.h"

namespace dragoman {

/// The meaning Calendar: features that name a day, week, month, year … or a part of one. Made for one expression.
/// Private to resolve_calendar(); its parts lie in calendar_resolver.cc (years, anchors, the choice between two
/// candidates), calendar_days.cc and calendar_periods.cc.
class CalendarResolver {
 public:
  CalendarResolver(const TimeRules& rules, const TimeFeatures& features, const TimeContext& context)
      : rules_(rules), f_(features), c_(context) {}

  std::optional<Resolution> run();

 private:
  /// Two readings of a date that does not say its year (or week), and which of them the clause means.
  struct Candidates {
    Period before;
    Period after;
    bool same() const { return before == after; }
  };

  TimeModifier modifier() const { return static_cast<TimeModifier>(f_.get(TimeKey::Modifier)); }
  TimeUnit unit() const { return static_cast<TimeUnit>(f_.get(TimeKey::Unit)); }

  // calendar_resolver.cc
  /// The year that is said: in full, with two digits, or relative to another.
  std::optional<int> year();
  int full_year(int two_digits);
  /// The period a part of which is meant: "next month" of "the second week of next month".
  std::optional<Period> container() const;
  /// In a story "next year" is counted from the time told of, like "the following year".
  bool from_mention() const;
  TimeAnchor anchor() const;
  /// The period around the anchor.
  Period base(Granularity granularity) const;
  std::optional<Resolution> result(Period period);
  void cut_at_article(Resolution& r) const;
  std::string masked(Granularity granularity) const;
  /// The clause's direction chooses between two candidates; both are kept.
  std::optional<Resolution> choose(Candidates candidates, std::string_view what);
  /// 1 or -1 when only the later or the earlier candidate lies within two months and the other beyond half a year:
  /// who means the far one says its year. 0 for neither.
  int far_nearer(const Candidates& candidates) const;
  bool nearer_after(const Candidates& candidates) const;
  std::optional<Resolution> whole_period();
  std::optional<int> year_in_narrative(int month);
  /// Which one of its kind: the third quarter.
  int part(TimeKey key) const;
  /// "The 1988 quarter", without its number, is the one a report is about.
  int quarter() const;

  // calendar_days.cc
  std::optional<Resolution> month_day();
  bool weekday_fits_somewhere(int month, int day, int year) const;
  std::optional<Resolution> day_of_month(int month_index, int day);
  std::optional<Resolution> dated(int year, int month, int day);
  std::optional<Resolution> weekday_alone();
  /// The first Friday of July.
  std::optional<Resolution> nth_weekday();
  /// "in the evening", "at 8": of the day mentioned before, else of the article's.
  std::optional<Resolution> day_said_before();
  void day_before(Resolution& r);
  void add_clock(Resolution& r) const;

  // calendar_periods.cc
  std::optional<Resolution> decade();
  std::optional<Resolution> century();
  std::optional<Resolution> month_alone();
  std::optional<Resolution> part_of_year(Granularity granularity, int part, int parts);
  std::optional<Resolution> week_number();
  std::optional<Resolution> relative_unit();
  std::optional<Resolution> weekend();
  /// The third quarter, the first week of May, the last day of the year.
  std::optional<Resolution> ordinal_unit();

  const TimeRules& rules_;
  const TimeFeatures& f_;
  const TimeContext& c_;
  bool relative_ = false;
  bool used_mention_ = false;
};

/// The period a unit counts in; None for hours and less.
Granularity granularity_of(TimeUnit unit);

}  // namespace dragoman
