#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/actor_registry.h"
#include "graph/store/store.h"

namespace dragoman {

/// Finds the actor a user means: an id, a code, or a name in any language of the knowledge files; also actors that the
/// store alone knows (`unknown:jane-doe`, by id or name).
///
///   find_actor(registry, store, "JPN")      // "country:JPN"
///   find_actor(registry, store, "Japan")    // "country:JPN"
///   find_actor(registry, store, "Kim")      // throws Error listing who is called so
///
/// A name that an actor bears in full wins over one that is only its adjective, capital or surname. What then still
/// fits several is an Error that lists them; so is a name that nobody bears.
std::string find_actor(const ActorRegistry& registry, const Store& store, std::string_view name);

/// Who may be meant, best class of name only, sorted; empty when nobody is.
std::vector<std::string> actor_candidates(const ActorRegistry& registry, const Store& store, std::string_view name);

}  // namespace dragoman
