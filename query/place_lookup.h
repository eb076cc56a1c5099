#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge/actor_registry.h"
#include "graph/knowledge/place_registry.h"
#include "graph/store/store.h"

namespace dragoman {

/// Finds the place a user means: an id (`place:JPN/tokyo`, `place:JPN`), a country by any name, or a place by name. Of
/// several places with one name those count that the store has events at; what then still fits several is an Error that
/// lists them, and so is a name no place has.
std::string find_place(const PlaceRegistry& places, const ActorRegistry& actors, const Store& store,
                       std::string_view name);

}  // namespace dragoman
