#pragma once

#include <optional>

#include "graph/model/day.h"
#include "graph/store/store.h"

namespace dragoman {

/// The two clocks of every question. The clock on the wall is never one of them.
///
///   const Clocks clocks = clocks_of(store, {}, {});            // all that is known, on the day of the newest article
///   const Clocks then = clocks_of(store, day, later_day);      // known on `day`, asked about `later_day`
struct Clocks {
  std::optional<Day> known_at = {};  // only articles published by that day count; shown
  std::optional<Day> as_of = {};     // the day the answer speaks of
  /// What the store is asked with: nothing when `known_at` is no earlier than the newest article, for then all the
  /// store holds is known, undated articles too.
  std::optional<Day> filter = {};
  friend bool operator==(const Clocks&, const Clocks&) = default;
};

/// Where no day is given, `known_at` is the newest article's day and `as_of` is `known_at`. Both stay empty in a store
/// of undated articles alone.
Clocks clocks_of(const Store& store, std::optional<Day> known_at, std::optional<Day> as_of);

}  // namespace dragoman
