#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/ontology.h"
#include "ingest/event/event_lexicon.h"
#include "ingest/language/clause.h"

namespace dragoman {

class Attributor;
struct EventContext;
struct Trigger;

/// What of a thing said makes an act of saying it: that another must, shall or should do something; that something is
/// bad or good; that another did harm; that the speaker's own side will help or harm, or will not do a thing.
enum class Said : std::uint8_t { Must, Shall, Should, Negative, Positive, Harm, OwnHelp, OwnHarm, OwnRefusal };

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

/// The same of what no verb of saying governs, where it is plain who says it: "Iran müsse einlenken, so Rice.", "Laut Maas
/// ist das ein Verbrechen.", sentences of a quotation, and reported speech that goes on: "Rice kritisierte Iran. Das Land
/// müsse einlenken." Adds a trigger for each act, in its place.
void add_spoken_acts(const EventContext& context, const Attributor& attributor, std::vector<Trigger>& triggers);

}  // namespace dragoman
