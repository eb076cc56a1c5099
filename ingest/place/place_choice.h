#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "graph/knowledge/place_registry.h"

namespace dragoman {

/// How much an article speaks of a country, by ISO alpha-3: how often it is named.
using CountryWeight = std::function<int(std::string_view iso)>;

/// Which of several places with one name is meant: one in a country the article speaks of, the most spoken of first;
/// else the most peopled. Nothing for no candidates.
///
///   choose_place(places.find("Valencia"), places, weight)   // the Venezuelan one in an article about Venezuela
std::optional<PlaceNumber> choose_place(std::span<const PlaceNumber> candidates, const PlaceRegistry& places,
                                        const CountryWeight& weight);

}  // namespace dragoman
