#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/knowledge/actor_registry.h"
#include "graph/knowledge/place_registry.h"
#include "graph/model/date.h"
#include "ingest/actor/actor_analysis.h"
#include "ingest/actor/actor_knowledge.h"
#include "ingest/language/text.h"

namespace dragoman {

/// Who and where: every actor and place that an article names or means, and how each mention stands in its phrase.
/// Titles are resolved, and allegiance, code and role filled in, for the day or interval of `published`; where that
/// is unknown, for the latest office. Pure: the same text and knowledge give the same answer.
///
///   const ActorAnalysis found = recognise(text, german, actors, places, published);
///   for (const ActorRef& ref : found.refs) use(found.actors[ref.actor], ref.use);
///
/// Precision first: a place never becomes a party, a name that could be two is left alone, a person whom no table
/// knows becomes `unknown:jane-doe` only where a title, an apposition, an honorific or speech introduces her.
ActorAnalysis recognise(const Text& text, const ActorKnowledge& knowledge, const ActorRegistry& actors,
                        const PlaceRegistry& places, const Date& published);

/// The news agency or medium that a credit names ("Reuters", "dpa", "AFP"), case aside: its actor id.
std::optional<std::string> agency_id(std::string_view credit, const ActorRegistry& actors);

}  // namespace dragoman
