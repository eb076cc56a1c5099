#include "graph/knowledge/place_registry.h"

#include <doctest/doctest.h>

#include "ingest/place/place_choice.h"

using namespace dragoman;

namespace {

const PlaceRegistry& places() {
  static const KnowledgeFiles files;
  static const PlaceRegistry registry(files);
  return registry;
}

}  // namespace

TEST_CASE("a place is found by its names in several languages") {
  struct { const char* name; const char* id; } const cases[] = {
      {"Tokyo", "place:JPN/tokyo"}, {"Tokio", "place:JPN/tokyo"}, {"München", "place:DEU/munich"},
      {"Munich", "place:DEU/munich"}, {"place:FRA/paris", "place:FRA/paris"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const std::vector<PlaceNumber> found = places().find(c.name);
    REQUIRE_FALSE(found.empty());
    CHECK(places()[found.front()].id == c.id);
  }
  CHECK(places().find("Nowhere Whatever").empty());
}

TEST_CASE("of homonyms the most peopled comes first, and a country narrows") {
  const std::vector<PlaceNumber> all = places().find("Paris");
  REQUIRE(all.size() >= 2);
  CHECK(places()[all.front()].country == "FRA");
  const std::vector<PlaceNumber> american = places().find("Paris", "USA");
  REQUIRE_FALSE(american.empty());
  for (const PlaceNumber place : american) CHECK(places()[place].country == "USA");
}

TEST_CASE("the countries an article speaks of choose between homonyms") {
  const std::vector<PlaceNumber> all = places().find("Valencia");
  REQUIRE(all.size() >= 2);
  const auto speaks_of = [](std::string_view country) {
    return [country](std::string_view iso) { return iso == country ? 3 : 0; };
  };
  CHECK(places()[*choose_place(all, places(), speaks_of("ESP"))].country == "ESP");
  CHECK(places()[*choose_place(all, places(), speaks_of("VEN"))].country == "VEN");
  CHECK_FALSE(choose_place({}, places(), speaks_of("ESP")));
}

TEST_CASE("coordinates lie on the globe") {
  for (const KnownPlace& place : places().places()) {
    CAPTURE(place.id);
    REQUIRE(place.lat >= -90);
    REQUIRE(place.lat <= 90);
    REQUIRE(place.lon >= -180);
    REQUIRE(place.lon <= 180);
  }
}
