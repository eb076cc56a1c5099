#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/day.h"
#include "graph/model/event.h"

namespace dragoman {

/// Which events. Every field narrows the answer; empty means any. Days are included. An event of imprecise date is
/// taken when it may lie in the window; one of unknown date only when there is no window.
struct EventFilter {
  std::vector<std::string> actors = {};  // ids; each takes part, itself or by somebody who acts for it
  std::optional<std::string> place = {};  // id; a country (`place:JPN`) holds its cities
  std::optional<std::string> type = {};
  std::optional<std::string> kind = {};
  std::optional<std::string> topic = {};
  std::optional<EventStatus> status = {};
  std::optional<Day> from = {};
  std::optional<Day> to = {};
  std::optional<Day> known_at = {};  // only claims of articles published by that day
};

/// Which commitments. `by` and `to` are ids; a state holds those who act for it. Without a term none is in the window
/// of due days.
struct CommitmentFilter {
  std::optional<std::string> by = {};
  std::optional<std::string> to = {};
  std::optional<std::string> action = {};
  std::optional<std::string> topic = {};
  std::optional<Day> due_from = {};
  std::optional<Day> due_to = {};
  std::optional<Day> known_at = {};
};

}  // namespace dragoman
