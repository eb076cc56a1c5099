#pragma once

#include <cstdint>
#include <vector>

#include "ingest/actor/actor_knowledge.h"
#include "ingest/actor/name_matches.h"

namespace dragoman {

struct Recognition;

/// A noun that means a person or a body by office or trade, with what belongs to it and tells whose it is:
/// "Die neue japanische Ministerpräsidentin Sanae Takaichi", "the foreign minister of Freedonia, Jane Doe,",
/// "Trumps Außenminister", "israelische Soldaten", "die Regierung in Tokio".
struct TitlePhrase {
  std::uint32_t first = 0;             // tokens [first, last), article and adjectives included
  std::uint32_t last = 0;
  std::uint32_t head = 0;              // the title's own token
  std::uint32_t match = kNoMatch;      // the title's
  ActorNumber owner = kNoActor;        // the country or organisation whose office it is, where the words say so
  PlaceNumber place = kNoPlace;        // the place whose it is: "Delhi police", "a court in Lyon"
  TitleRank rank = TitleRank::None;
  Gender gender = Gender::Unknown;     // of the article in front
  bool qualified = false;              // an adjective that is no country's and no rank stands in front
  bool definite = false;
  bool indefinite = false;
  bool plural = false;
  bool possessive = false;             // a possessive pronoun stands in front
  std::uint32_t name_first = 0;        // tokens of the name behind it; none if empty
  std::uint32_t name_last = 0;
  std::vector<std::uint32_t> matches;  // all that the phrase uses up, the name's not among them

  bool has_name() const { return name_first < name_last; }
};

/// What stands around the title or person noun of match `m`.
TitlePhrase read_title_phrase(const Recognition& r, std::uint32_t m);

}  // namespace dragoman
