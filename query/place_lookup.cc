#include "query/place_lookup.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "query/actor_lookup.h"

namespace dragoman {
namespace {

constexpr std::string_view kPlacePrefix = "place:";

std::vector<std::string> candidates_of(const PlaceRegistry& places, const ActorRegistry& actors, const Store& store,
                                       std::string_view name) {
  const std::vector<std::string> bearers = actor_candidates(actors, store, name);
  if (bearers.size() == 1) {
    if (const auto number = actors.number(bearers.front()); number && actors[*number].kind == ActorKind::Country) {
      const bool itself = places.find(name).empty() || fold_name(actors[*number].name) == fold_name(name) ||
                          actors.iso(*number) == name;
      if (itself) return {std::string(kPlacePrefix) + std::string(actors.iso(*number))};
    }
  }
  std::vector<std::string> out;
  for (const PlaceNumber number : places.find(name)) out.emplace_back(places[number].id);
  if (out.size() < 2) return out;
  std::vector<std::string> held;
  std::ranges::copy_if(out, std::back_inserter(held), [&](const std::string& id) { return store.place(id).has_value(); });
  return held.empty() ? out : held;
}

}  // namespace

std::string find_place(const PlaceRegistry& places, const ActorRegistry& actors, const Store& store,
                       std::string_view name) {
  if (name.starts_with(kPlacePrefix)) return std::string(name);
  std::vector<std::string> found = candidates_of(places, actors, store, name);
  if (found.size() == 1) return found.front();
  if (found.empty()) throw Error("no place is called \"{}\"; nothing asked", name);
  std::ranges::sort(found);
  throw Error("\"{}\" may be any of {} places; ask by id: {}", name, found.size(), fmt::join(found, ", "));
}

}  // namespace dragoman
