#include "graph/knowledge/place_registry.h"

#include <algorithm>
#include <functional>

#include "graph/knowledge/table_cells.h"
#include "graph/model/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kPlaceKinds[] = {"city",   "capital", "country",  "region", "sea",
                                            "strait", "island",  "river",    "mountain", "site"};
constexpr std::string_view kCountryPrefix = "country:";

}  // namespace

PlaceRegistry::PlaceRegistry(const KnowledgeFiles& files) {
  read_places(files);
  read_names(files);
  read_ambiguous(files);
  index_.reserve(names_.size());
  for (std::uint32_t i = 0; i < names_.size(); ++i) index_.add(names_[i].name, i);
  index_.finish();
}

void PlaceRegistry::read_places(const KnowledgeFiles& files) {
  std::vector<const KnowledgeFiles::Part*> part_of;
  for (const Row& row : read_table(files, "places/places.tsv",
                                   {"id", "name", "country", "lat", "lon", "population", "kind"})) {
    KnownPlace place{.id = row[0], .name = row[1], .country = row[2]};
    if (!place.country.empty()) {
      if (!place.country.starts_with(kCountryPrefix)) refuse(row, "no country's id:", place.country);
      place.country.remove_prefix(kCountryPrefix.size());
    }
    if (!place.id.starts_with("place:")) refuse(row, "id is no place's:", place.id);
    if (place.name.empty()) refuse(row, "no name for", place.id);
    place.lat = read_number(row, 3);
    place.lon = read_number(row, 4);
    place.population = static_cast<std::uint64_t>(read_number(row, 5));
    const std::optional<PlaceKind> kind = value_of<PlaceKind>(row[6], kPlaceKinds);
    if (!kind) refuse(row, "no kind of place is called", row[6]);
    place.kind = *kind;
    const auto [it, fresh] = by_id_.try_emplace(place.id, static_cast<PlaceNumber>(places_.size()));
    if (fresh) {
      places_.push_back(place);
      part_of.push_back(row.part);
    } else if (part_of[it->second] == row.part) {
      refuse(row, "duplicate id", place.id);
    } else {
      places_[it->second] = place;
      part_of[it->second] = row.part;
    }
  }
}

void PlaceRegistry::read_names(const KnowledgeFiles& files) {
  for (PlaceNumber number = 0; number < places_.size(); ++number) {
    names_.push_back({places_[number].name, "en", number});
  }
  for (const Row& row : read_table(files, "places/names.tsv", {"name", "lang", "place"})) {
    const auto place = number(row[2]);
    if (!place) refuse(row, "no place has the id", row[2]);
    names_.push_back({row[0], row[1], *place});
  }
}

void PlaceRegistry::read_ambiguous(const KnowledgeFiles& files) {
  for (const Row& row : read_table(files, "places/ambiguous.tsv", {"name", "lang"})) ambiguous_.emplace_back(row[0], row[1]);
  std::ranges::sort(ambiguous_);
}

bool PlaceRegistry::is_ambiguous(std::string_view name, std::string_view lang) const {
  return std::ranges::binary_search(ambiguous_, std::pair(name, lang)) ||
         std::ranges::binary_search(ambiguous_, std::pair(name, std::string_view("*")));
}

std::optional<PlaceNumber> PlaceRegistry::number(std::string_view id) const {
  const auto it = by_id_.find(id);
  if (it == by_id_.end()) return {};
  return it->second;
}

std::vector<PlaceNumber> PlaceRegistry::find(std::string_view name, std::string_view country) const {
  if (const auto exact = number(name)) return {*exact};
  std::vector<PlaceNumber> out;
  for (const std::uint32_t entry : index_.find(name)) {
    const PlaceNumber place = names_[entry].place;
    if (!country.empty() && places_[place].country != country) continue;
    if (std::ranges::find(out, place) == out.end()) out.push_back(place);
  }
  std::ranges::sort(out, [&](PlaceNumber a, PlaceNumber b) {
    const KnownPlace &x = places_[a], &y = places_[b];
    return x.population != y.population ? x.population > y.population : x.id < y.id;
  });
  return out;
}

Place PlaceRegistry::describe(PlaceNumber number) const {
  const KnownPlace& place = places_[number];
  return {.id = std::string(place.id), .name = std::string(place.name), .country = std::string(place.country),
          .lat = place.lat, .lon = place.lon};
}

}  // namespace dragoman
