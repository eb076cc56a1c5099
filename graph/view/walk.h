#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/view/view.h"

namespace dragoman {

/// A time-respecting walk: from actor to actor over events and commitments, no step earlier than the one before.
/// The order within a day is unknown, so steps of one day may follow each other (non-strict). An event of imprecise
/// date counts from its first day; undated ones and those that did not happen (planned, proposed, hypothetical,
/// cancelled, negative, denied) are no steps. Who acts for a state brings the state along.
struct WalkQuery {
  std::string start;                     // actor id
  int hops = 2;                          // at most so many steps
  std::optional<Day> from = {};
  std::optional<Day> to = {};
  std::vector<std::string> along = {};   // PLOVER types, kinds, or "commitment"; empty: all
};

/// The earliest way to be at an actor after so many steps.
struct WalkStep {
  int hop = 1;
  Day day;            // of the step
  std::string from;   // actor id
  std::string via;    // id of event or commitment
  std::string to;     // actor id
  friend bool operator==(const WalkStep&, const WalkStep&) = default;
};

/// Every actor that can be reached, each with the step that reaches it with the fewest hops, and among those on the
/// earliest day. By hop, day, actor.
std::vector<WalkStep> walk(const View& view, const WalkQuery& query);

struct PathQuery {
  std::string start;
  std::string end;
  std::optional<Day> from = {};
  std::optional<Day> to = {};
  std::vector<std::string> along = {};
};

/// The chain that arrives first, the shortest of those, ties by ids; empty when there is none.
std::vector<WalkStep> earliest_path(const View& view, const PathQuery& query);

}  // namespace dragoman
