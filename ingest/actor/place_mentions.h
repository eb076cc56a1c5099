#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/actor/recognition.h"

namespace dragoman {

/// "Jordan Peterson", "Chad Smith": a given name that is a country's, in front of a surname. "Michael Jordan", "Denzel
/// Washington": a given name in front of it.
bool is_named_like_a_person(const Recognition& r, const NameMatch& match);

/// Places by name: which are one, and which of several. Adds them to the recognition; where something is done to a place,
/// its state too.
class PlaceMentions {
 public:
  explicit PlaceMentions(Recognition& r) : r_(r) {}

  /// Match `m` names a place and no actor.
  void look_at(std::uint32_t m);
  /// The city that a match names, of several the one in a country the article speaks of.
  void add_city(const NameMatch& match, std::string reason);
  void add(const NameMatch& match, PlaceNumber place, std::string reason);

  /// "in Japan"; "in Japan und China": what is joined to a place is one.
  bool in_a_place(const NameMatch& match) const;
  bool joined_to_place(const NameMatch& match) const;
  /// "TOKYO (Reuters) -", "Berlin – ", "Tokio/Washington (dpa) –" at the head of a paragraph.
  bool is_dateline(const NameMatch& match) const;
  /// No unknown name stands beside it that it could be part of.
  bool stands_alone(const NameMatch& match) const;

 private:
  bool is_large(const NameMatch& match) const;
  std::optional<PlaceNumber> place_of_capital(const NameMatch& match, const std::vector<PlaceNumber>& candidates) const;
  void add_state_of_place(const NameMatch& match, PlaceNumber place);

  Recognition& r_;
};

}  // namespace dragoman
