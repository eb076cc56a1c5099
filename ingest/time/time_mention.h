#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/date.h"
#include "graph/model/time_expression.h"
#include "ingest/time/period.h"

namespace dragoman {

/// How a time is meant, from the words before it: "by Friday" is no "on Friday".
enum class TimeRelation : std::uint8_t { At, By, Until, Since, From, After, Before, Within };

std::string_view to_string(TimeRelation relation);
std::optional<TimeRelation> parse_time_relation(std::string_view text);
std::string_view to_string(Granularity granularity);
std::string_view to_string(TimeModifier modifier);  // as TIMEX3 writes it: START, APPROX; empty for none

/// What a time is counted from.
enum class TimeAnchor : std::uint8_t { None, Publication, Mention };

/// The days a time may begin and end on; an open bound is unknown or has no limit. "From June": begins in June, no end.
/// "On 3 May" when the article's day is only known as May to July 2025: begins and ends within what follows from that.
struct TimeBounds {
  std::optional<Day> begin_earliest = {};
  std::optional<Day> begin_latest = {};
  std::optional<Day> end_earliest = {};
  std::optional<Day> end_latest = {};
  friend bool operator==(const TimeBounds&, const TimeBounds&) = default;
};

/// Type and value of a TIMEX3. The corpora of a language have habits of their own: "vor [drei Jahren]" is a DURATION
/// P3Y in German ones, where ISO 24617-1 asks for the DATE that is meant; a decade is 199 there, 199X here.
struct TimexValue {
  TimeType type = TimeType::Date;
  std::string value = {};
  friend bool operator==(const TimexValue&, const TimexValue&) = default;
};

/// A time expression of a text and what it means: the inner form, from which TIMEX3 (`expression`), EDTF and Date
/// (`date`) are printed.
///
///   "…, wird am Mittwoch weiterreisen" in an article of Tuesday 2025-10-28:
///   expression  "Mittwoch", DATE, 2025-10-29      date   2025-10-29, relative, with a step that says why
///   relation    At      granularity Day           alternative  2025-10-22
struct TimeMention {
  std::uint32_t first = 0;     // tokens [first, last) the extent of TIMEX3 touches, without the preposition
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;  // number in Text::sentences
  TimeExpression expression;   // as the annotated corpora of its language write it
  TimexValue standard = {};    // the same as ISO 24617-1 has it
  Date date;                   // the days it means; the relation is not in it
  TimeBounds bounds = {};           // the same with the relation applied: "by Friday" ends on Friday or before
  TimeRelation relation = TimeRelation::At;
  Granularity granularity = Granularity::None;
  TimeModifier modifier = TimeModifier::None;
  TimeAnchor anchor = TimeAnchor::None;
  std::optional<Date> alternative = {};  // the other candidate, where the direction had to be judged
  double confidence = 1;
  std::string rule = {};       // name of the row that matched, for explain
  friend bool operator==(const TimeMention&, const TimeMention&) = default;
};

/// Whose habits a printed TIMEX3 follows where they differ.
enum class TimexConvention : std::uint8_t { Corpus, Standard };
TimexValue timex(const TimeMention& mention, TimexConvention convention);

/// The bounds that follow from a run of days and a relation.
TimeBounds bounds_of(const Date& date, TimeRelation relation);

}  // namespace dragoman
