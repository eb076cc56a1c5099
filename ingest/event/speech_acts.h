#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/ontology.h"
#include "ingest/event/event_lexicon.h"
#include "ingest/language/clause.h"

namespace dragoman {

struct EventContext;
struct Trigger;

/// What of a thing said makes an act of saying it: that another must, shall or should do something; that something is
/// bad or good; that another did harm; that the speaker's own side will help or harm.
enum class Said : std::uint8_t { Must, Shall, Should, Negative, Positive, Harm, OwnHelp, OwnHarm };

/// What is done by saying something: who says that another must do a thing demands it, who calls a thing a scandal
/// criticises it. ontology/speech_acts.tsv.
class SpeechActs {
 public:
  /// Throws Error naming file, line and fault.
  SpeechActs(const KnowledgeFiles& files, const Ontology& ontology);

  /// The entry that stands for the act, with kind and effect; null where saying it is no act of its own.
  const EventEntry* of(Said said) const;

 private:
  std::map<Said, EventEntry> acts_;
};

/// Turns verbs of saying into the acts that their content makes of them: "Blinken said Israel must open the border" is a
/// demand by Blinken, "Maas said the attack was a crime" criticism, "Iran claimed that British soldiers had violated its
/// waters" an accusation. Only of others than the speaker's own side.
void apply_speech_acts(const EventContext& context, std::vector<Trigger>& triggers);

}  // namespace dragoman
