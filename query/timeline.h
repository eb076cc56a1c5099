#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/fusion/fused_event.h"
#include "graph/store/store.h"
#include "query/clocks.h"

namespace dragoman {

/// What happened, happens or is planned. Every field narrows the answer; an event has part of each actor.
struct TimelineQuery {
  std::vector<std::string> actors = {};  // ids; a state holds those who act for it
  std::optional<std::string> place = {};
  std::optional<std::string> type = {};
  std::optional<std::string> kind = {};
  std::optional<std::string> topic = {};
  std::optional<EventStatus> status = {};
  std::optional<Day> from = {};
  std::optional<Day> to = {};
};

/// Oldest first, ties by id, undated last.
///
///   timeline(store, {.actors = {"country:JPN", "country:USA"}, .from = parse_day("2025-10-01")}, clocks)
std::vector<FusedEvent> timeline(const Store& store, const TimelineQuery& query, const Clocks& clocks);

}  // namespace dragoman
