#pragma once

#include <string>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/ontology.h"
#include "ingest/event/action_rules.h"
#include "ingest/event/amount_finder.h"
#include "ingest/event/cue_rules.h"
#include "ingest/event/event_lexicon.h"
#include "ingest/event/speech_acts.h"
#include "ingest/event/topic_rules.h"
#include "ingest/language/language.h"

namespace dragoman {

/// All that one language's folder says about events. Read once, shared by all threads.
struct EventRules {
  EventRules(const KnowledgeFiles& files, const Language& language, const Ontology& ontology)
      : lexicon(files, language, ontology), topics(files, language, ontology), amounts(files, language),
        actions(files, language, ontology), cues(files, language), speech_acts(files, ontology) {}

  EventLexicon lexicon;
  TopicRules topics;
  AmountRules amounts;
  ActionRules actions;
  CueRules cues;
  SpeechActs speech_acts;
};

}  // namespace dragoman
