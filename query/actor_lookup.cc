#include "query/actor_lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "graph/knowledge/fold.h"

namespace dragoman {
namespace {

constexpr std::size_t kListed = 10;

// How well a name fits the one who bears it; less is better.
int rank_of(NameClass name_class) {
  switch (name_class) {
    case NameClass::Name:
    case NameClass::Short:
    case NameClass::Acronym: return 0;
    case NameClass::Alias: return 1;
    case NameClass::Adjective:
    case NameClass::Inhabitant: return 2;
    case NameClass::Capital:
    case NameClass::Seat: return 3;
    case NameClass::Surname:
    case NameClass::Context: return 4;
  }
  return 4;
}

std::string describe(const ActorRegistry& registry, const Store& store, const std::string& id) {
  if (const auto number = registry.number(id)) return fmt::format("{} ({})", id, registry[*number].name);
  const auto actor = store.actor(id);
  return actor ? fmt::format("{} ({})", id, actor->name) : id;
}

}  // namespace

std::vector<std::string> actor_candidates(const ActorRegistry& registry, const Store& store, std::string_view name) {
  if (registry.number(name) || store.actor(name)) return {std::string(name)};

  std::map<std::string, int> rank;  // by id
  for (const ActorNumber number : registry.find_numbers(name)) rank[std::string(registry[number].id)] = 0;
  for (auto& [id, best] : rank) {
    bool named = false;
    for (const std::uint32_t entry : registry.find_names(name)) {
      const ActorName& found = registry.names()[entry];
      if (registry[found.actor].id != id) continue;
      best = named ? std::min(best, rank_of(found.name_class)) : rank_of(found.name_class);
      named = true;  // else it was found by its code
    }
  }
  const std::string folded = fold_name(name);
  for (const Actor& actor : store.actors()) {
    if (!registry.number(actor.id) && fold_name(actor.name) == folded) rank.emplace(actor.id, 0);
  }
  if (rank.empty()) return {};

  const int best = std::ranges::min_element(rank, {}, [](const auto& entry) { return entry.second; })->second;
  std::vector<std::string> out;
  for (const auto& [id, own] : rank) {
    if (own == best) out.push_back(id);
  }
  return out;
}

std::string find_actor(const ActorRegistry& registry, const Store& store, std::string_view name) {
  const std::vector<std::string> candidates = actor_candidates(registry, store, name);
  if (candidates.size() == 1) return candidates.front();
  if (candidates.empty()) throw Error("no actor is called \"{}\"; nothing asked", name);
  std::string list;
  for (std::size_t i = 0; i < candidates.size() && i < kListed; ++i) {
    list += "\n  " + describe(registry, store, candidates[i]);
  }
  if (candidates.size() > kListed) list += fmt::format("\n  and {} more", candidates.size() - kListed);
  throw Error("\"{}\" may be any of {} actors; ask by id:{}", name, candidates.size(), list);
}

}  // namespace dragoman
