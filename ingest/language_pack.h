#pragma once

#include <string_view>

#include "ingest/actor/actor_knowledge.h"
#include "ingest/event/event_rules.h"
#include "ingest/language/language.h"
#include "ingest/time/time_rules.h"

namespace dragoman {

/// All that knowledge/languages/LANG says, compiled for the rooms that read it.
struct LanguagePack {
  LanguagePack(const KnowledgeFiles& files, std::string_view code, const ActorRegistry& actor_registry,
               const PlaceRegistry& places, const Ontology& ontology)
      : language(files, code), times(files, code), actors(files, actor_registry, places, language),
        events(files, language, ontology) {}

  Language language;
  TimeRules times;
  ActorKnowledge actors;
  EventRules events;
};

}  // namespace dragoman
