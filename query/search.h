#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "graph/model/actor.h"
#include "query/event_or_commitment.h"

namespace dragoman {

struct SearchQuery {
  std::string_view words = {};
  std::size_t limit = 50;
};

using SearchHit = std::variant<Actor, EventOrCommitment>;

/// Actors, events and commitments in whose names, label or description each word begins a word: actors by id, then
/// events by date, then commitments by day made. At most `limit` are looked at.
std::vector<SearchHit> search(const Store& store, const SearchQuery& query, const Clocks& clocks);

}  // namespace dragoman
