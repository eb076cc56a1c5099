#pragma once

#include <set>
#include <string>
#include <string_view>

#include "graph/fusion/fused_commitment.h"
#include "graph/fusion/fused_event.h"
#include "graph/knowledge/ontology.h"
#include "graph/model/actor.h"

namespace dragoman {

/// Keys of the index entries that lead to a fused event. They are made from all its claims, not from its fused values
/// alone: what it was on an earlier day is made of some of the same claims, so it is found under the same entries.
std::set<std::string> index_entries(const FusedEvent& fused, std::string_view event_key);
std::set<std::string> index_entries(const FusedCommitment& fused, std::string_view commitment_key);

/// Words by which a search finds it: of label, kind, topics and actors' ids.
std::set<std::string> words_of(const FusedEvent& fused, const Ontology& ontology);
std::set<std::string> words_of(const FusedCommitment& fused, const Ontology& ontology);
std::set<std::string> words_of(const Actor& actor);
std::set<std::string> words_of(std::string_view text);

std::string word_key(std::string_view word, std::string_view id);

/// "place:JPN" of "place:JPN/tokyo".
std::string country_of_place(const std::string& place);

}  // namespace dragoman
