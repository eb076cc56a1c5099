#pragma once

#include <span>
#include <vector>

#include "graph/knowledge/office_fact.h"
#include "ingest/language/text.h"
#include "ingest/time/date_constraints.h"
#include "ingest/time/direction.h"
#include "ingest/time/time_rules.h"

namespace dragoman {

/// Relative times of an undated text are tagged as if it were of this day, so that "next year" shows as a distance from it.
inline constexpr Day kProbe{11'123};  // 2000-06-15
inline constexpr int kProbeYear = 2000;

/// A text without a day, and its times counted from kProbe.
struct UndatedText {
  const Text& text;
  const TimeRules& rules;
  std::span<const TimeMention> mentions;

  const Sentence& sentence_of(const TimeMention& mention) const { return text.sentences[mention.sentence]; }
};

/// What follows for the day of the article from what it says; each adds its reasons.
/// Terms of office (date_offices.cc) of those who are named with one, or as having held it.
void add_offices(const UndatedText& undated, std::span<const OfficeFact> offices, std::vector<DateConstraint>& constraints);
/// Equations (date_equations.cc): "the 250th anniversary of … next year", "this year, 2025", "am Freitag, den 9. März 2007", "60 years ago,
/// in 1945".
void add_anniversaries(const UndatedText& undated, std::vector<DateConstraint>& constraints);
void add_pairs(const UndatedText& undated, std::vector<DateConstraint>& constraints);
void add_years_since(const UndatedText& undated, std::vector<DateConstraint>& constraints);
void add_compared_periods(const UndatedText& undated, std::vector<DateConstraint>& constraints);
/// What happened on known days (date_events.cc): elections, events that are told with their day, meetings near the top.
void add_elections(const UndatedText& undated, std::span<const std::string> countries, std::vector<DateConstraint>& constraints);
void add_events(const UndatedText& undated, std::vector<DateConstraint>& constraints);
/// Bounds (date_bounds.cc): days looked back on are over, days looked ahead to are to come.
void add_bounds(const UndatedText& undated, std::vector<DateConstraint>& constraints);
/// Nearness (date_nearness.cc): who says the weekday with a full date, opens with a day, announces one or names several
/// days of one year speaks of what is near.
void add_nearness(const UndatedText& undated, std::vector<DateConstraint>& constraints);
/// Days without a year (date_nearness.cc), in the years that are left so far: "Tuesday, 15 July", a dateline "BERLIN, 17. Juli".
void add_days_without_year(const UndatedText& undated, std::vector<DateConstraint>& constraints);

/// A day, month or year that is said with its year.
bool is_absolute(const TimeMention& mention);
DirectionEvidence direction_of(const UndatedText& undated, const TimeMention& mention);
/// The weekday among the words of a time: "Freitag, den 3. Mai 2024".
std::optional<int> weekday_said(const UndatedText& undated, const TimeMention& mention);
/// A day of the month that is said without its year.
bool is_yearless_day(const UndatedText& undated, const TimeMention& mention);
/// The runs of days around a known day that a clause looks back on or ahead to, or may do either.
DayRun around_known(Day first, Day last, int days, const DirectionEvidence& evidence);
/// Both mean one time: "in diesem Jahr 2025", "next year (2026)", "am Freitag, den 9. März 2007".
bool side_by_side(const UndatedText& undated, const TimeMention& a, const TimeMention& b);
/// Is the time in the text in a way that it dates the clause, rather than says which one a noun means ("1990 earnings")?
bool is_adverbial(const UndatedText& undated, const TimeMention& mention);
/// A day near the top with nothing but names and marks before it, and a mark or the end behind: a dateline's.
bool in_dateline(const UndatedText& undated, const TimeMention& mention);

}  // namespace dragoman
