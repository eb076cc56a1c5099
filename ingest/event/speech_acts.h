#pragma once

#include <map>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/ontology.h"
#include "ingest/event/event_lexicon.h"
#include "ingest/language/clause.h"

namespace dragoman {

struct EventContext;
struct Trigger;

/// What is done by saying something with a modal verb: who says that another must do a thing demands it.
/// ontology/speech_acts.tsv.
class SpeechActs {
 public:
  /// Throws Error naming file, line and fault.
  SpeechActs(const KnowledgeFiles& files, const Ontology& ontology);

  /// The entry that stands for the act, with kind and effect; null where saying it is no act of its own.
  const EventEntry* of(Modal modal) const;

 private:
  std::map<Modal, EventEntry> acts_;
};

/// Turns verbs of saying into the acts that their content makes of them: "Blinken said Israel must open the border" is a
/// demand by Blinken. Only where the one who must is known and is not the speaker's own side.
void apply_speech_acts(const EventContext& context, std::vector<Trigger>& triggers);

}  // namespace dragoman
