#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/event/event_context.h"
#include "ingest/event/event_lexicon.h"

namespace dragoman {

/// An actor that fills a slot, and the tokens that name it.
struct ActorHit {
  std::size_t actor = 0;  // index into ActorAnalysis::actors
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool land = false;      // the state in which a place of the text lies: "shelled Haifa", "arrived in Amman"
};

/// One filled slot of a frame: the phrase or clause that stands there, and the actors it names.
struct Argument {
  SlotPlace place = SlotPlace::Subject;
  SlotRole role = SlotRole::None;
  const Slot* slot = nullptr;          // of the entry, that it fills
  std::uint32_t phrase = kNoIndex;
  std::uint32_t clause = kNoIndex;
  std::vector<ActorHit> actors = {};
  bool owned = false;  // the actors are whose the phrase is, not it: "Iran's embassy"
};

/// A word of the text that is an event or changes one, with the frame that fits it best.
struct Trigger {
  const EventEntry* entry = nullptr;
  std::uint32_t token = kNoToken;
  std::uint32_t clause = kNoIndex;
  std::uint32_t phrase = kNoIndex;     // whose head it is, for nouns
  std::uint32_t governor = kNoIndex;   // trigger whose content this one is
  SlotPlace governed_as = SlotPlace::Object;  // the slot of the governor it stands in
  std::vector<Argument> arguments = {};
  bool spoken = false;  // its clause is what is said: the event is that somebody says it
  bool is_noun() const { return phrase != kNoIndex; }
};

/// All triggers of the article in order of the text, each with its arguments and the trigger that governs it.
std::vector<Trigger> find_triggers(const EventContext& context);

/// Of triggers in order of the text, those whose words lie in [first, last).
std::span<const Trigger> triggers_in(std::span<const Trigger> triggers, std::uint32_t first, std::uint32_t last);

/// The trigger that is the verb of a clause; null where it is none.
const Trigger* trigger_of_verb(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t clause);

}  // namespace dragoman
