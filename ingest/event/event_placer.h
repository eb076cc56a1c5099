#pragma once

#include <optional>
#include <span>
#include <string>

#include "ingest/event/trigger.h"

namespace dragoman {

/// Where an event is, and whether the words say so beside it: in its own clause or phrase.
struct EventPlace {
  std::string id;
  bool beside = false;
  bool of_story = false;  // named only in the sentences before
};

/// Id of the place that is a state's land.
std::string place_id_of(const Actor& state);

/// Id of the place where the trigger's event is: what fills a place slot, else the place named nearest in the noun's
/// own phrases or the clause, else the land of a state that it is done to. Nothing where none is named.
std::optional<EventPlace> place_event(const EventContext& context, std::span<const Trigger> triggers, const Trigger& trigger);

}  // namespace dragoman
