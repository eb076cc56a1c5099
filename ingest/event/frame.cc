#include "ingest/event/frame.h"

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "graph/model/words.h"
#include "ingest/language/characters.h"

namespace dragoman {
namespace {

constexpr std::string_view kRoles[] = {"initiator", "recipient", "participant", "mediator", "place",
                                       "content",   "matter",    "source",      "none"};
constexpr std::string_view kEffects[] = {
    "none",      "says",    "claims",    "denies",    "confirms",     "promises",  "offers",   "plans",     "wants",
    "proposes",  "demands", "considers", "threatens", "refuses",      "prevents",  "cancels",  "postpones", "begins",
    "continues", "ends",    "holds",     "keeps",     "breaks",       "withdraws", "accuses",  "expects",   "recalls",
    "includes",  "judges", "fails", "reported",  "alleged",   "hypothetical", "planned",   "proposed", "ongoing",   "occurred"};

struct PlaceName {
  std::string_view word;
  SlotPlace place;
};
constexpr PlaceName kPlaces[] = {{"subj", SlotPlace::Subject},    {"obj", SlotPlace::Object},
                                 {"iobj", SlotPlace::IndirectObject}, {"gen", SlotPlace::Genitive},
                                 {"poss", SlotPlace::Possessive}, {"inf", SlotPlace::Infinitive},
                                 {"that", SlotPlace::That},       {"ing", SlotPlace::Ing},
                                 {"pred", SlotPlace::Predicate}};
constexpr std::string_view kPrepositionMark = "p-";
constexpr std::string_view kFillers[] = {"", "actor", "body", "person"};

void set_place(Slot& slot, std::string_view word, const std::string& where) {
  if (word.starts_with(kPrepositionMark)) {
    slot.place = SlotPlace::Preposition;
    slot.preposition = word.substr(kPrepositionMark.size());
    return;
  }
  for (const PlaceName& known : kPlaces) {
    if (known.word == word) {
      slot.place = known.place;
      return;
    }
  }
  throw Error("{}: no slot is called \"{}\"; knowledge not loaded", where, word);
}

// "obj!actor", "obj=deal|pact", "p-with": the argument and its condition.
void set_argument(Slot& slot, std::string_view argument, const std::string& where) {
  const std::size_t end = argument.find_first_of("!=~");
  set_place(slot, argument.substr(0, end), where);
  if (end == std::string_view::npos) return;
  const std::string_view rest = argument.substr(end + 1);
  if (argument[end] == '!') {
    slot.required = true;
    const auto filler = value_of<SlotFiller>(rest, kFillers);
    if (!filler) throw Error("{}: \"!{}\" is no condition; knowledge not loaded", where, rest);
    slot.filler = *filler;
    return;
  }
  slot.required = true;
  for (const std::string_view word : split(rest, '|')) {
    std::string text = lower_case(word);
    for (char& c : text) {
      if (c == '_') c = ' ';
    }
    (argument[end] == '=' ? slot.heads : slot.topics).push_back(std::move(text));
  }
}

Slot parse_slot(std::string_view text, const std::string& where) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) throw Error("{}: \"{}\" names no role; knowledge not loaded", where, text);
  Slot slot;
  const auto role = value_of<SlotRole>(text.substr(colon + 1), kRoles);
  if (!role) throw Error("{}: no role is called \"{}\"; knowledge not loaded", where, text.substr(colon + 1));
  slot.role = *role;
  set_argument(slot, text.substr(0, colon), where);
  return slot;
}

void put(Slots& slots, Slot slot) {
  for (Slot& known : slots) {
    if (known.same_argument(slot)) {
      known = std::move(slot);
      return;
    }
  }
  slots.push_back(std::move(slot));
}

}  // namespace

Slots parse_slots(std::string_view cell, const Frames& frames, const std::string& where) {
  Slots slots;
  for (const std::string_view word : split(cell, ' ')) {
    if (!word.starts_with('@')) {
      put(slots, parse_slot(word, where));
      continue;
    }
    const auto frame = frames.find(word.substr(1));
    if (frame == frames.end()) throw Error("{}: no frame is called \"{}\"; knowledge not loaded", where, word);
    for (const Slot& slot : frame->second) put(slots, slot);
  }
  return slots;
}

std::optional<Effect> parse_effect(std::string_view text) {
  if (text.empty()) return Effect::None;
  return value_of<Effect>(text, kEffects);
}

std::string_view to_string(Effect effect) { return word_of(effect, kEffects); }

}  // namespace dragoman
