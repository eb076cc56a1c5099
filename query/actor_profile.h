#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/actor_registry.h"
#include "graph/model/actor.h"
#include "graph/store/store.h"
#include "query/clocks.h"

namespace dragoman {

struct ActorNameRow {
  std::string lang;
  std::string name;
  friend auto operator<=>(const ActorNameRow&, const ActorNameRow&) = default;
};

/// Somebody in an office: of a person all its terms, of a state or organisation those who hold one on the day.
struct OfficeRow {
  std::string office;  // "head of government of JPN"
  std::string person;  // id
  Term term;
  friend bool operator==(const OfficeRow&, const OfficeRow&) = default;
};

/// How often an actor met another one in events and commitments.
struct PartnerRow {
  std::string actor;  // id
  std::size_t events = 0;
  std::size_t commitments = 0;
  std::optional<Day> first = {};
  std::optional<Day> last = {};
  friend bool operator==(const PartnerRow&, const PartnerRow&) = default;
};

struct ActorProfile {
  Actor actor;                              // without mentions; as of the day asked about where the registry knows it
  std::vector<ActorNameRow> names = {};     // by language, name
  std::vector<OfficeRow> offices = {};      // by first day
  std::vector<PartnerRow> partners = {};    // most met first, then by id
  std::map<std::string, std::size_t> types = {};  // events of each type
  std::size_t owes = 0;                     // commitments made
  std::size_t is_owed = 0;
  friend bool operator==(const ActorProfile&, const ActorProfile&) = default;
};

/// Throws Error when neither the registry nor the store (by the clock) knows the actor.
ActorProfile actor_profile(const Store& store, const ActorRegistry& registry, std::string_view id, const Clocks& clocks);

}  // namespace dragoman
