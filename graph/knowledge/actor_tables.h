#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/knowledge/known_actor.h"
#include "graph/knowledge/knowledge_files.h"

namespace dragoman {

/// The rows of knowledge/actors with their references resolved and checked. ActorRegistry is made of them.
struct ActorTables {
  std::vector<KnownActor> actors;
  std::unordered_map<std::string_view, ActorNumber> by_id;  // looked up, never walked
  std::vector<ActorName> names;                             // own names first, then names.tsv, then derived surnames
  std::vector<OfficeKind> office_kinds;
  std::vector<OfficeTerm> terms;                            // by person, then first day
  std::vector<ActorNumber> family_first;                    // countries whose persons' family name stands first
};

/// Throws Error naming file, line and fault. A row of an overlay takes the place of a row with the same id.
ActorTables read_actor_tables(const KnowledgeFiles& files);

/// The part of a full name that stands for its bearer: the last word, with the lower-case words before it ("van der
/// Bellen"), or the first word where `family_first`. Empty for a name of one word.
std::string_view surname_of(std::string_view full_name, bool family_first);

}  // namespace dragoman
