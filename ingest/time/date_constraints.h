#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/date.h"

namespace dragoman {

/// How much a reason is worth when reasons contradict each other. The values are their order.
enum class ConstraintStrength { Soft, Bound, Office, Equation };

/// A reason why an article cannot be of any day but [first, last]; an end that is not limited is empty.
struct DateConstraint {
  std::optional<Day> first = {};
  std::optional<Day> last = {};
  ConstraintStrength strength = ConstraintStrength::Bound;
  std::string reason;
};

/// The days that all reasons leave, strongest first; a reason that contradicts what stronger ones left is set aside.
/// Every step is told in `steps`, in that order. Without reasons: an unknown date.
///
///   intersect({{.first = day(2025, 10, 21), .strength = Office, .reason = "Takaichi is prime minister"}, …})
Date intersect(std::vector<DateConstraint> constraints);

}  // namespace dragoman
