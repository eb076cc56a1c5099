#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/model/day.h"
#include "graph/model/span.h"

namespace dragoman {

/// The types of TIMEX3 (ISO 24617-1).
enum class TimeType { Date, Time, Duration, Set };

/// A time expression of the text, with the days it covers where it names any.
struct TimeExpression {
  Span span;
  TimeType type = TimeType::Date;
  std::string value;  // TIMEX3 value: 2025-10-29, P3D, FUTURE_REF
  std::optional<Day> first = {};
  std::optional<Day> last = {};
  friend bool operator==(const TimeExpression&, const TimeExpression&) = default;
};

std::string_view to_string(TimeType type);
std::optional<TimeType> parse_time_type(std::string_view text);

}  // namespace dragoman
