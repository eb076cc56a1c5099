#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <limits>

#include "graph/model/date.h"

namespace dragoman {

/// The days a date may be, both included, with far ends where it is open: for comparing, never for showing.
struct Days {
  static constexpr std::int64_t kFar = std::numeric_limits<std::int32_t>::max();
  std::int64_t first = -kFar;
  std::int64_t last = kFar;

  std::int64_t width() const { return last - first + 1; }
  bool empty() const { return first > last; }
  friend auto operator<=>(const Days&, const Days&) = default;
};

inline Days days_of(const Date& date) {
  Days days;
  if (date.first) days.first = date.first->number;
  if (date.last) days.last = date.last->number;
  return days;
}

inline Days intersection(const Days& a, const Days& b) {
  return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

/// For sorting: the first day, else the last one, else behind all.
inline std::int64_t sort_day(const Date& date) {
  if (date.first) return date.first->number;
  return date.last ? date.last->number : Days::kFar;
}

}  // namespace dragoman
