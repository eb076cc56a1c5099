#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// Where an argument of a verb or noun stands. docs/KNOWLEDGE.md, "Verbs".
enum class SlotPlace : std::uint8_t {
  Subject, Object, IndirectObject, Predicate, Genitive, Possessive, Preposition, Infinitive, That, Ing
};

/// Who or what an argument is in the event.
enum class SlotRole : std::uint8_t {
  Initiator, Recipient, Participant, Mediator, Place, Content, Matter, Source, None
};

/// Who must fill a slot: somebody, a body (state, organisation, group) or a person, not what is theirs.
enum class SlotFiller : std::uint8_t { Anything, Actor, Body, Person };

/// One argument of a frame: "p-mit!actor:participant".
struct Slot {
  SlotPlace place = SlotPlace::Subject;
  std::string preposition = {};           // for Preposition, lower case
  SlotRole role = SlotRole::None;
  bool required = false;
  SlotFiller filler = SlotFiller::Anything;  // "subj!actor", "obj!person"
  std::vector<std::string> heads = {};    // "obj=deal|pact:matter": the head word must be one of these
  std::vector<std::string> topics = {};   // "obj~tariffs:matter": it must name one of these
  bool actor_required() const { return filler != SlotFiller::Anything; }
  bool same_argument(const Slot& other) const {
    return place == other.place && preposition == other.preposition;
  }
};

using Slots = std::vector<Slot>;

/// Shared frames by name, from frames.tsv.
using Frames = std::map<std::string, Slots, std::less<>>;

/// Reads a cell of slots. `@name` puts in a frame; a later slot for the same argument replaces an earlier one.
/// Throws Error("WHERE: fault; …") on an unknown name, place or role.
Slots parse_slots(std::string_view cell, const Frames& frames, const std::string& where);

/// What a verb or noun does to the event it is about. docs/KNOWLEDGE.md, "effect".
enum class Effect : std::uint8_t {
  None, Says, Claims, Denies, Confirms, Promises, Offers, Plans, Wants, Proposes, Demands, Considers, Threatens,
  Refuses, Prevents, Cancels, Postpones, Begins, Continues, Ends, Holds, Keeps, Breaks, Withdraws, Accuses, Expects,
  Recalls, Includes, Judges, Fails,
  Reported, Alleged, Hypothetical, Planned, Proposed, Ongoing, Occurred
};

std::optional<Effect> parse_effect(std::string_view text);
std::string_view to_string(Effect effect);

}  // namespace dragoman
