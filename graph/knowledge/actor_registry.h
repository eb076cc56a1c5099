#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/actor_tables.h"
#include "graph/knowledge/known_actor.h"
#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/name_index.h"
#include "graph/model/date.h"

namespace dragoman {

/// All actors of knowledge/actors with their names and dated offices. Read once, never changed, shared by threads.
/// Loading throws Error naming file, line and fault: a duplicate id, an unknown reference, a date that is none, two
/// overlapping terms of one person in one office.
///
///   const KnowledgeFiles files;
///   const ActorRegistry actors(files);
///   actors.find("Japan")                                          // {"country:JPN"}
///   actors.find("Kim")                                            // several: the caller asks back
///   actors.holder("head-of-state", "country:USA", day)            // "person:joe-biden" in 2022
///   actors.code_on(*actors.number("person:sanae-takaichi"), when) // "JPNGOV" from 2025-10-21
///
/// `files` must outlive the registry: names are views into it.
class ActorRegistry {
 public:
  explicit ActorRegistry(const KnowledgeFiles& files);

  std::span<const KnownActor> actors() const { return tables_.actors; }
  std::span<const ActorName> names() const { return tables_.names; }
  std::span<const OfficeKind> office_kinds() const { return tables_.office_kinds; }
  const KnownActor& operator[](ActorNumber number) const { return tables_.actors[number]; }

  std::optional<ActorNumber> number(std::string_view id) const;
  /// Do persons of this country bear the family name in front?
  bool family_first(ActorNumber country) const;
  /// Whoever is called so in any language, spelling marks and case aside: an id, an ISO 3166 code, a name, a surname.
  /// Each once, best first: an exact id or full name before a surname, one in office at the end of the tables before
  /// one who is not.
  std::vector<ActorNumber> find_numbers(std::string_view name) const;
  std::vector<std::string> find(std::string_view name) const;
  /// The entries themselves, of every class, in table order.
  std::vector<std::uint32_t> find_names(std::string_view name) const { return index_.find(name); }

  /// Terms of one person, by first day.
  std::span<const OfficeTerm> offices_of(ActorNumber person) const;
  /// Terms that touch `when`, the weightiest first: head of government, head of state, then the latest begun. An
  /// unknown date takes the person's last term, if it has no end.
  std::vector<const OfficeTerm*> offices_on(ActorNumber person, const Date& when) const;
  const OfficeTerm* office_of(ActorNumber person, const Date& when) const;
  /// Whoever held the office then; several where the office is shared or changed hands within `when`.
  std::vector<ActorNumber> holders(std::string_view office, ActorNumber of, const Date& when) const;
  std::optional<std::string_view> holder(std::string_view office, std::string_view of, Day day) const;
  /// All who ever held it, by first day.
  std::vector<const OfficeTerm*> holders_ever(std::string_view office, ActorNumber of) const;

  /// The country an actor belongs to: itself, that of the office held then, or that of the table. kNoActor if none.
  ActorNumber country_on(ActorNumber actor, const Date& when) const;
  /// ISO 3166-1 alpha-3 of a country: "JPN".
  std::string_view iso(ActorNumber country) const;
  /// CAMEO actor code: JPN, JPNGOV, IGOUNO.
  std::string code_on(ActorNumber actor, const Date& when) const;
  /// "head of government of JPN".
  std::optional<std::string> role_on(ActorNumber actor, const Date& when) const;
  std::string role_text(std::string_view office, ActorNumber of) const;
  std::string_view sector(std::string_view office) const;
  /// Does a state have many who hold it at a time: mayors, senators?
  bool is_shared(std::string_view office) const;
  /// The actor as the extraction names it, without mentions.
  Actor describe(ActorNumber actor, const Date& when) const;

 private:
  const OfficeKind* kind_of(std::string_view office) const;

  ActorTables tables_;
  NameIndex index_;                             // of the names
  std::vector<std::uint32_t> terms_of_person_;  // first term of each actor, and one past the last
  std::vector<std::uint32_t> terms_by_office_;  // of the terms, by (of, office, first day)
};

}  // namespace dragoman
