#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/date.h"

namespace dragoman {

/// How much a reason is worth when reasons contradict each other. The values are their order.
enum class ConstraintStrength { Soft, Bound, Office, Equation };

/// A run of days; an end that is not limited is empty.
struct DayRun {
  std::optional<Day> first = {};
  std::optional<Day> last = {};
  friend bool operator==(const DayRun&, const DayRun&) = default;
};

/// A reason why an article cannot be of any day outside some runs of days: one term of office, or each of several.
struct DateConstraint {
  std::vector<DayRun> any_of;
  ConstraintStrength strength = ConstraintStrength::Bound;
  std::string reason;
};

/// The days that all reasons leave, from the first to the last of them, strongest first; a reason that contradicts what stronger ones left is set aside.
/// Every step is told in `steps`, in that order. Without reasons: an unknown date.
///
///   intersect({{.any_of = {{day(2025, 10, 21), {}}}, .strength = Office, .reason = "Takaichi is prime minister"}, …})
Date intersect(std::vector<DateConstraint> constraints);

}  // namespace dragoman
