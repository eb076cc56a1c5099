#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/name_index.h"
#include "graph/model/place.h"

namespace dragoman {

/// A place's row in the registry; like ActorNumber it never leaves the program.
using PlaceNumber = std::uint32_t;
inline constexpr PlaceNumber kNoPlace = std::numeric_limits<PlaceNumber>::max();

enum class PlaceKind : std::uint8_t {
  City, Capital, Country, Region, Sea, Strait, Island, River, Mountain, Site
};

struct KnownPlace {
  std::string_view id;       // "place:JPN/tokyo"
  std::string_view name;     // in English
  std::string_view country;  // ISO 3166-1 alpha-3; empty for seas and regions of several states
  double lat = 0;
  double lon = 0;
  std::uint64_t population = 0;
  PlaceKind kind = PlaceKind::City;
};

struct PlaceName {
  std::string_view name;
  std::string_view lang;
  PlaceNumber place = kNoPlace;
};

/// All places of knowledge/places, read once and never changed. Loading throws Error naming file, line and fault.
///
///   const PlaceRegistry places(files);
///   places.find("Tokio")                // the place:JPN/tokyo among them, the most peopled first
///   places.find("Paris", "USA")         // only those of that country
class PlaceRegistry {
 public:
  explicit PlaceRegistry(const KnowledgeFiles& files);

  std::span<const KnownPlace> places() const { return places_; }
  std::span<const PlaceName> names() const { return names_; }
  const KnownPlace& operator[](PlaceNumber number) const { return places_[number]; }

  std::optional<PlaceNumber> number(std::string_view id) const;
  /// Each once: by population, then by id. An id finds itself. `country` (ISO alpha-3) narrows, if not empty.
  std::vector<PlaceNumber> find(std::string_view name, std::string_view country = {}) const;
  /// Names that are also words or names of people in a language ("Essen", "Nice"): a place only where the context says so.
  bool is_ambiguous(std::string_view name, std::string_view lang) const;
  /// The place as the extraction names it, without mentions.
  Place describe(PlaceNumber number) const;

 private:
  void read_places(const KnowledgeFiles& files);
  void read_names(const KnowledgeFiles& files);
  void read_ambiguous(const KnowledgeFiles& files);

  std::vector<KnownPlace> places_;
  std::unordered_map<std::string_view, PlaceNumber> by_id_;  // looked up, never walked
  std::vector<PlaceName> names_;
  NameIndex index_;                                          // of names_
  std::vector<std::pair<std::string_view, std::string_view>> ambiguous_;  // name, language; sorted
};

}  // namespace dragoman
