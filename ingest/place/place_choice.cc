#include "ingest/place/place_choice.h"

#include <tuple>

namespace dragoman {

std::optional<PlaceNumber> choose_place(std::span<const PlaceNumber> candidates, const PlaceRegistry& places,
                                        const CountryWeight& weight) {
  // A village needs more than one mention of its country to beat a metropolis or a region of the same name elsewhere.
  constexpr std::uint64_t kMetropolis = 1'000'000;
  constexpr int kMentionsMin = 2;
  std::optional<PlaceNumber> best;
  auto key = [&](PlaceNumber number) {
    const KnownPlace& place = places[number];
    const int mentions = place.country.empty() ? 0 : weight(place.country);
    const bool large = place.population >= kMetropolis || place.kind == PlaceKind::Capital || place.kind == PlaceKind::Region;
    const int spoken_of = mentions >= kMentionsMin || large ? mentions : 0;
    return std::tuple(spoken_of, place.population);
  };
  for (const PlaceNumber candidate : candidates) {
    if (!best || key(candidate) > key(*best) ||
        (key(candidate) == key(*best) && places[candidate].id < places[*best].id)) {
      best = candidate;
    }
  }
  return best;
}

}  // namespace dragoman
