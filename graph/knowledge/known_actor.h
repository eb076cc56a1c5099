#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "graph/model/actor.h"
#include "graph/model/day.h"

namespace dragoman {

/// An actor's row in the registry. It depends on the knowledge in force, so it never leaves the program: what is
/// stored and shown is the id.
using ActorNumber = std::uint32_t;
inline constexpr ActorNumber kNoActor = std::numeric_limits<ActorNumber>::max();

/// First and last day of something, both included, either open.
struct Term {
  std::optional<Day> first = {};
  std::optional<Day> last = {};

  bool contains(Day day) const { return (!first || *first <= day) && (!last || day <= *last); }
  /// Do both share a day? Open ends reach for ever.
  bool overlaps(std::optional<Day> from, std::optional<Day> to) const {
    return (!first || !to || *first <= *to) && (!last || !from || *from <= *last);
  }
  friend bool operator==(const Term&, const Term&) = default;
};

/// A country, organisation, group, medium or person of knowledge/actors. Views live as long as the KnowledgeFiles.
struct KnownActor {
  std::string_view id;
  std::string_view name;  // in English
  ActorKind kind = ActorKind::Unknown;
  std::string_view code;  // organisations: CAMEO actor code; persons: sector when no office says it
  ActorNumber country = kNoActor;
  std::string_view wikidata;
  std::string_view capital = {};  // countries: a place id
  double lat = 0;                 // countries only
  double lon = 0;
  Term exists = {};
};

/// What a name says of the one it names.
enum class NameClass : std::uint8_t {
  Name, Short, Acronym, Adjective, Inhabitant,
  Capital,  // a city that stands for the government in it
  Seat,     // a building that does
  Alias, Surname,
  Context   // "the North": only where the actor is named otherwise too
};

/// One of an actor's names.
struct ActorName {
  std::string_view name;
  std::string_view lang;  // BCP 47, or "*"
  ActorNumber actor = kNoActor;
  NameClass name_class = NameClass::Name;
  bool derived = false;   // a surname cut from a full name, not one that a table gives
  Term used = {};
};

/// Somebody held an office of a country or an organisation.
struct OfficeTerm {
  ActorNumber person = kNoActor;
  std::string_view office;  // of office_kinds.tsv: "head-of-government"
  ActorNumber of = kNoActor;
  Term term = {};           // no last day: still in office when the table was made
  std::string_view source;
};

struct OfficeKind {
  std::string_view office;
  std::string_view sector;  // CAMEO: GOV, MIL, ...
  std::string_view label;   // "head of government"
  bool shared = false;      // a state has many of them: mayors, senators
};

}  // namespace dragoman
