#include "ingest/event/frame_filler.h"

#include <algorithm>

namespace dragoman {
namespace {

// A verb with one of these effects is done by who does the event it governs: "Japan held talks", but not "Japan
// demanded talks".
bool subject_takes_part(Effect effect) {
  switch (effect) {
    case Effect::Holds: case Effect::Begins: case Effect::Continues: case Effect::Ends: case Effect::Plans:
    case Effect::Promises: case Effect::Offers: case Effect::Wants: case Effect::Cancels: case Effect::Postpones:
    case Effect::Keeps: case Effect::Breaks: case Effect::Withdraws: case Effect::Threatens: case Effect::Refuses: case Effect::Fails:
      return true;
    default: return false;
  }
}

bool has_role(const std::vector<Argument>& arguments, SlotRole role) {
  return std::ranges::any_of(arguments, [&](const Argument& a) { return a.role == role && !a.actors.empty(); });
}

// "US-Sanktionen": the first part of the compound is in capitals.
bool is_acronym(std::string_view compound) {
  const std::string_view part = compound.substr(0, compound.find('-'));
  return std::ranges::none_of(part, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_slot(const EventEntry& entry, SlotPlace place) {
  return std::ranges::any_of(entry.slots, [&](const Slot& slot) { return slot.place == place; });
}

// Who meets or receives meets somebody, not what is somebody's: "received a letter from Iran". A visit to it is one to Iran.
void drop_owners(const EventEntry& entry, std::vector<Argument>& arguments) {
  if (entry.kind == nullptr || entry.kind->type != "CONSULT" || entry.kind->name == "visit") return;
  for (Argument& argument : arguments) {
    if (argument.owned && argument.place == SlotPlace::Object) argument.actors.clear();
  }
}

bool is_said(const EventKind& kind) {
  static constexpr std::string_view kTypes[] = {"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"};
  return std::ranges::find(kTypes, kind.type) != std::end(kTypes);
}

// What is said of a deed is said of who does it.
bool is_about_deeds(const EventKind& kind) {
  static constexpr std::string_view kTypes[] = {"ACCUSE", "PROTEST", "REJECT", "SUPPORT"};
  return std::ranges::find(kTypes, kind.type) != std::end(kTypes);
}

}  // namespace

bool FrameFiller::words_stand(const EventEntry& entry, std::uint32_t clause) const {
  const Clause& c = context_.clause(clause);
  const auto stands = [&](std::string_view word) {
    for (auto i = c.first; i < c.last; ++i) {
      if (context_.clauses.clause_of[i] == clause && i != c.verb.main && context_.token(i).lower == word) return true;
    }
    return false;
  };
  if (!std::ranges::all_of(entry.words, stands)) return false;
  if (!entry.reflexive) return true;
  for (auto i = c.first; i < c.last; ++i) {
    if (context_.clauses.clause_of[i] == clause && context_.token(i).is(WordClass::Reflexive)) return true;
  }
  return false;
}

bool FrameFiller::words_precede(const EventEntry& entry, std::uint32_t last) const {
  const auto count = static_cast<std::uint32_t>(entry.words.size());
  if (last < count) return false;
  for (std::uint32_t k = 0; k < count; ++k) {
    if (context_.token(last - count + k).lower != entry.words[k]) return false;
  }
  return true;
}

std::string_view FrameFiller::preposition(const Phrase& phrase) const {
  if (phrase.preposition == kNoToken) return {};
  return context_.rules.lexicon.preposition(context_.token(phrase.preposition).lower);
}

bool FrameFiller::is_agent(const Phrase& phrase) const {
  return phrase.preposition != kNoToken && context_.token(phrase.preposition).is(WordClass::Agent);
}

bool FrameFiller::is_passive(const EventEntry& entry, const Clause& clause) const {
  if (clause.verb.voice == Voice::Passive) return true;
  return clause.verb.voice == Voice::PerfectOrState && has_slot(entry, SlotPlace::Object);
}

// "passed a resolution criticising Y": whoever made what criticises.
void FrameFiller::take_maker_for_subject(const EventEntry& entry, std::uint32_t clause, std::vector<Argument>& arguments) const {
  const Clause& c = context_.clause(clause);
  const bool of_object = c.kind == ClauseKind::Participle && c.governor != kNoIndex && c.parent != kNoIndex && c.verb.voice == Voice::Active &&
                         context_.phrase(c.governor).function == Function::Object && !context_.phrase(c.governor).animate;
  if (!of_object || entry.kind == nullptr || !is_said(*entry.kind) || has_role(arguments, SlotRole::Initiator)) return;
  const std::uint32_t maker = context_.clause(c.parent).subject;
  if (maker == kNoIndex || context_.clause(c.parent).verb.voice == Voice::Passive) return;
  for (Argument& argument : arguments) {
    if (argument.place != SlotPlace::Subject || argument.role != SlotRole::Initiator) continue;
    argument.phrase = maker;
    argument.actors = actors_of(maker);
  }
}

std::vector<Argument> FrameFiller::fill_verb(const EventEntry& entry, std::uint32_t clause) const {
  std::vector<Argument> out;
  const bool passive = is_passive(entry, context_.clause(clause));
  const bool dative_subject = passive && subject_is_dative(entry, context_.clause(clause));
  for (const Slot& slot : entry.slots) {
    if (dative_subject && slot.place == SlotPlace::IndirectObject) {
      add(slot, context_.clause(clause).subject, out);
    } else {
      fill_slot(slot, clause, passive && !(dative_subject && slot.place == SlotPlace::Object), entry.words, out);
    }
  }
  if (!has_slot(entry, SlotPlace::IndirectObject)) take_somebody_for_object(clause, out);
  drop_owners(entry, out);
  take_maker_for_subject(entry, clause, out);
  take_target_behind(entry, out);
  return out;
}

// "shelled a village in Lebanon", "a camp for Kenyan refugees was attacked", "a protest against killings by the police": what is hit
// names nobody, but whose it is or where it lies.
void FrameFiller::take_target_behind(const EventEntry& entry, std::vector<Argument>& arguments) const {
  if (entry.kind == nullptr || has_role(arguments, SlotRole::Recipient)) return;
  const bool to_land = context_.ontology.is_done_to_land(entry.kind->name);
  if (!to_land && !is_about_deeds(*entry.kind)) return;
  for (Argument& argument : arguments) {
    if (argument.role != SlotRole::Recipient || argument.phrase == kNoIndex) continue;
    if (to_land) argument.actors = states_of(argument.phrase);
    if (!argument.actors.empty()) return;
    for (const std::uint32_t p : followers(argument.phrase)) {
      const bool other_side = std::ranges::find(arguments, p, &Argument::phrase) != arguments.end();
      if (is_agent(context_.phrase(p)) == to_land || context_.phrase(p).is_time || other_side) continue;
      argument.actors = actors_of(p);
      if (to_land && argument.actors.empty()) argument.actors = states_of(p);
      if (argument.actors.empty()) argument.actors = owners_of(p);
      argument.owned = !argument.actors.empty();
      if (argument.owned) return;
    }
  }
}

// "verurteilte Angela Merkel zu fünf Jahren Haft": of two objects of a verb with one, the one that is somebody.
void FrameFiller::take_somebody_for_object(std::uint32_t clause, std::vector<Argument>& arguments) const {
  for (Argument& argument : arguments) {
    if (argument.place != SlotPlace::Object || argument.role != SlotRole::Recipient || !argument.actors.empty()) continue;
    for (const std::uint32_t p : context_.clause(clause).phrases) {
      if (context_.phrase(p).function != Function::IndirectObject) continue;
      auto actors = actors_of(p);
      if (actors.empty()) continue;
      argument.phrase = p;
      argument.actors = std::move(actors);
      break;
    }
  }
}

// "Putin wird Völkermord vorgeworfen": of a verb that is done to somebody, the one who is somebody is no subject.
bool FrameFiller::subject_is_dative(const EventEntry& entry, const Clause& clause) const {
  const auto dative = std::ranges::find(entry.slots, SlotPlace::IndirectObject, &Slot::place);
  if (dative == entry.slots.end() || dative->role != SlotRole::Recipient || clause.subject == kNoIndex) return false;
  const Phrase& subject = context_.phrase(clause.subject);
  if ((subject.cases & kDative) == 0 || (subject.cases & kAccusative) == 0 || actors_of(clause.subject).empty()) return false;
  return std::ranges::none_of(clause.phrases, [&](std::uint32_t p) { return context_.phrase(p).function == Function::IndirectObject; });
}

void FrameFiller::add(const Slot& slot, std::uint32_t phrase, std::vector<Argument>& out) const {
  if (phrase == kNoIndex || !meets_conditions(slot, phrase)) return;
  Argument argument{.place = slot.place, .role = slot.role, .slot = &slot, .phrase = phrase, .actors = actors_of(phrase)};
  if (argument.actors.empty()) add_state_of_place(slot, argument);
  const bool a_side = slot.role == SlotRole::Recipient || slot.role == SlotRole::Initiator || slot.role == SlotRole::Participant;
  if (argument.actors.empty() && a_side) {
    argument.actors = owners_of(phrase);  // done to what is theirs
    argument.owned = !argument.actors.empty();
  }
  out.push_back(std::move(argument));
}

// "a visit to Morocco", "arrived in Amman", "der Hauptstadt … Bäume stiften": where the entry makes a place a side, its
// state is meant.
void FrameFiller::add_state_of_place(const Slot& slot, Argument& argument) const {
  if (slot.role != SlotRole::Recipient) return;
  argument.actors = slot.place == SlotPlace::Object ? lands_of(argument.phrase) : states_of(argument.phrase);
}

// States where something happens, and those of other places.
std::vector<ActorHit> FrameFiller::states_of(std::uint32_t phrase) const {
  std::vector<ActorHit> out = lands_of(phrase);
  if (!out.empty()) return out;
  const Phrase& p = context_.phrase(phrase);
  for (const PlaceRef& ref : context_.places_in(p.first, p.last)) {
    if (ref.last <= p.last && ref.state) out.push_back({*ref.state, ref.first, ref.last, true});
  }
  return out;
}

std::vector<ActorHit> FrameFiller::lands_of(std::uint32_t phrase) const {
  const Phrase& p = context_.phrase(phrase);
  std::vector<ActorHit> out;
  for (const ActorRef& ref : context_.actors_in(p.first, p.last)) {
    if (ref.locative && ref.last <= p.last) out.push_back({ref.actor, ref.first, ref.last});
  }
  return out;
}

bool FrameFiller::meets_conditions(const Slot& slot, std::uint32_t phrase) const {
  const Phrase& p = context_.phrase(phrase);
  if (!slot.heads.empty()) {
    const std::string_view head = context_.token(p.head).lower;
    const bool any = std::ranges::any_of(slot.heads, [&](const std::string& lemma) {
      return context_.rules.lexicon.is_form_of(head, lemma);
    });
    if (!any) return false;
  }
  if (!slot.topics.empty()) {
    const auto topics = topics_in(context_.topics, p.first, p.last);
    const bool any = std::ranges::any_of(slot.topics, [&](const std::string& topic) { return std::ranges::binary_search(topics, topic); });
    if (!any) return false;
  }
  return true;
}

void FrameFiller::fill_slot(const Slot& slot, std::uint32_t clause, bool passive, const std::vector<std::string>& words,
                            std::vector<Argument>& out) const {
  const Clause& c = context_.clause(clause);
  const auto by_function = [&](Function function) {
    for (const std::uint32_t p : c.phrases) {
      const Phrase& phrase = context_.phrase(p);
      if (phrase.function != function || phrase.conjunct_of != kNoIndex || phrase.is_time) continue;
      add(slot, phrase.is_relative && c.governor != kNoIndex ? c.governor : p, out);
      return true;
    }
    return false;
  };
  switch (slot.place) {
    case SlotPlace::Subject:
      if (!passive) return add(slot, c.subject, out);
      for (const std::uint32_t p : c.phrases) {
        if (is_agent(context_.phrase(p)) && context_.phrase(p).conjunct_of == kNoIndex && !context_.phrase(p).is_time) return add(slot, p, out);
      }
      return;
    case SlotPlace::Object:
      if (passive) return add(slot, c.subject, out);
      if (by_function(Function::Object) || by_function(Function::IndirectObject)) return;
      for (const std::uint32_t p : c.phrases) {  // "called off a meeting": the particle is no preposition
        const Phrase& phrase = context_.phrase(p);
        if (phrase.preposition == kNoToken || std::ranges::find(words, context_.token(phrase.preposition).lower) == words.end()) continue;
        return add(slot, p, out);
      }
      return;
    case SlotPlace::IndirectObject: {
      if (by_function(Function::IndirectObject)) return;
      // A verb with a dative alone, or a passive without a subject ("war den USA vorgeworfen worden"): the only object is it.
      const bool object_is_free = std::ranges::none_of(out, [](const Argument& a) { return a.place == SlotPlace::Object; });
      if (object_is_free) by_function(Function::Object);
      return;
    }
    case SlotPlace::Predicate: by_function(Function::Predicate); return;
    case SlotPlace::Genitive: by_function(Function::Genitive); return;
    case SlotPlace::Possessive: return;
    case SlotPlace::Preposition:
      for (const std::uint32_t p : c.phrases) {
        const Phrase& phrase = context_.phrase(p);
        if (phrase.is_time || phrase.conjunct_of != kNoIndex || preposition(phrase) != slot.preposition || context_.is_origin_of_subject(p))
          continue;
        if (slot.role == SlotRole::Recipient && belongs_to_event_noun(p)) continue;
        add(slot, phrase.is_relative && c.governor != kNoIndex ? c.governor : p, out);
      }
      return;
    case SlotPlace::Infinitive: case SlotPlace::That: case SlotPlace::Ing: fill_clauses(slot, clause, kNoIndex, out);
  }
}

// "held a drill amid a dispute | with China": the phrase is a side of the event that another noun behind a preposition tells.
bool FrameFiller::belongs_to_event_noun(std::uint32_t p) const {
  const Phrase& phrase = context_.phrase(p);
  if (phrase.attached_to == kNoIndex || phrase.preposition == kNoToken) return false;
  const Phrase& noun = context_.phrase(phrase.attached_to);
  if (noun.preposition == kNoToken || noun.animate) return false;
  return takes(phrase.attached_to, preposition(phrase));
}

// Has the event that a noun tells a side or a matter behind this preposition?
bool FrameFiller::takes(std::uint32_t noun, std::string_view preposition) const {
  return std::ranges::any_of(context_.rules.lexicon.noun(context_.token(context_.phrase(noun).head).lower), [&](const EventEntry& entry) {
    return entry.kind != nullptr && std::ranges::any_of(entry.slots, [&](const Slot& slot) {
             return slot.place == SlotPlace::Preposition && slot.preposition == preposition && slot.role != SlotRole::None;
           });
  });
}

// "declined to comment": the entry may name the verb of what depends on it.
bool FrameFiller::names_deed(const Slot& slot, const Clause& clause) const {
  if (slot.heads.empty()) return true;
  if (clause.verb.main == kNoToken) return false;
  const std::string_view verb = context_.token(clause.verb.main).lower;
  return std::ranges::any_of(slot.heads, [&](const std::string& lemma) { return context_.rules.lexicon.is_form_of(verb, lemma); });
}

// "a protest against | killings | by the police": whoever stands behind two nouns belongs to the last that takes such a side.
bool FrameFiller::belongs_to_noun_between(std::uint32_t noun, std::uint32_t p) const {
  const std::uint32_t between = context_.phrase(p).attached_to;
  return between != kNoIndex && between > noun && !context_.phrase(between).animate && takes(between, preposition(context_.phrase(p)));
}

// Clauses that depend on a verb (noun = kNoIndex) or on a noun.
void FrameFiller::fill_clauses(const Slot& slot, std::uint32_t clause, std::uint32_t noun, std::vector<Argument>& out) const {
  const auto& clauses = context_.clauses.clauses;
  for (auto c = first_of_sentence(clause); c < clauses.size(); ++c) {
    const Clause& inner = clauses[c];
    if (inner.sentence != clauses[clause].sentence) break;
    if (c == clause || inner.parent != clause) continue;
    if (noun != kNoIndex && inner.governor != noun && !is_extraposed_from(noun, inner)) continue;
    const bool fits = (slot.place == SlotPlace::Infinitive && inner.kind == ClauseKind::Infinitive) ||
                      (slot.place == SlotPlace::That && inner.kind == ClauseKind::Complement) ||
                      (slot.place == SlotPlace::Ing && inner.kind == ClauseKind::Participle && inner.verb.voice == Voice::Active);
    if (fits && names_deed(slot, inner)) out.push_back({.place = slot.place, .role = slot.role, .slot = &slot, .clause = c});
  }
  // "…, police said": what is said stands before.
  const Clause& own = clauses[clause];
  const bool said_before = slot.place == SlotPlace::That && slot.heads.empty() && noun == kNoIndex && own.behind_comma && own.parent != kNoIndex;
  const bool filled = std::ranges::any_of(out, [](const Argument& a) { return a.place == SlotPlace::That; });
  if (said_before && !filled) out.push_back({.place = slot.place, .role = slot.role, .slot = &slot, .clause = own.parent});
}

// "zog seine Zusage zurück, den Vertrag zu ratifizieren": the infinitive of an object stands behind the verb's last part.
bool FrameFiller::is_extraposed_from(std::uint32_t noun, const Clause& infinitive) const {
  const Phrase& phrase = context_.phrase(noun);
  if (infinitive.kind != ClauseKind::Infinitive || infinitive.governor != kNoIndex || phrase.function != Function::Object) return false;
  const VerbGroup& verb = context_.clause(phrase.clause).verb;
  const auto closes = [&](std::uint32_t token) { return token != kNoToken && phrase.head < token && token < infinitive.first; };
  return closes(verb.main) || closes(verb.particle);
}

std::uint32_t FrameFiller::first_of_sentence(std::uint32_t clause) const {
  const auto& clauses = context_.clauses.clauses;
  while (clause > 0 && clauses[clause - 1].sentence == clauses[clause].sentence) --clause;
  return clause;
}

std::vector<Argument> FrameFiller::fill_noun(const EventEntry& entry, std::uint32_t phrase) const {
  std::vector<Argument> out;
  for (const Slot& slot : entry.slots) fill_noun_slot(entry, slot, phrase, out);
  fill_from_compound(entry, phrase, out);
  take_target_behind(entry, out);
  return out;
}

// "Iran-Sanktionen", "Iran sanctions" are against Iran, "EU-Sanktionen" by the EU: of what is done to somebody, a country's
// full name in a compound is whom it concerns; all others act.
bool FrameFiller::is_concerned_in_compound(const EventEntry& entry, std::uint32_t phrase) const {
  const Phrase& p = context_.phrase(phrase);
  if (p.function != Function::Possessor || p.attached_to == kNoIndex || entry.kind == nullptr) return false;
  if (entry.kind->type != "SANCTION" && entry.kind->type != "AID") return false;
  const auto ref = std::ranges::lower_bound(context_.actors.refs, p.first, {}, &ActorRef::first);
  if (ref == context_.actors.refs.end() || ref->first != p.first || ref->use != MentionUse::CompoundPart) return false;
  if (context_.actors.actors[ref->actor].kind != ActorKind::Country) return false;
  return !is_acronym(context_.token(p.head).form);
}

void FrameFiller::fill_from_compound(const EventEntry& entry, std::uint32_t phrase, std::vector<Argument>& out) const {
  if (phrase + 1 >= context_.clauses.phrases.size() || !is_concerned_in_compound(entry, phrase + 1)) return;
  if (has_role(out, SlotRole::Recipient)) return;
  const auto slot = std::ranges::find(entry.slots, SlotRole::Recipient, &Slot::role);
  if (slot != entry.slots.end()) add(*slot, phrase + 1, out);
}

// Phrases with a preposition behind a noun, one after the other without a gap: "the visit | by A | to B".
std::vector<std::uint32_t> FrameFiller::followers(std::uint32_t phrase) const {
  std::vector<std::uint32_t> out;
  const auto& phrases = context_.clauses.phrases;
  std::uint32_t end = phrases[phrase].last;
  for (auto p = phrase + 1; p < phrases.size(); ++p) {
    const Phrase& next = phrases[p];
    if (next.clause != phrases[phrase].clause) break;
    if (next.function == Function::Possessor) continue;
    const std::uint32_t start = next.preposition == kNoToken ? next.first : std::min(next.first, next.preposition);
    const bool joined = next.conjunct_of != kNoIndex;
    if (start != end && !joined) break;
    end = next.last;
    if (next.function == Function::None && !next.is_time && !joined) break;
    if (next.function != Function::Genitive && next.preposition != kNoToken && !joined) out.push_back(p);
  }
  return out;
}

void FrameFiller::fill_noun_slot(const EventEntry& entry, const Slot& slot, std::uint32_t phrase, std::vector<Argument>& out) const {
  const auto& phrases = context_.clauses.phrases;
  const Phrase& own = phrases[phrase];
  const auto attached = [&](Function function) {
    const std::uint32_t from = phrase > 8 ? phrase - 8 : 0;
    const std::uint32_t to = std::min(static_cast<std::uint32_t>(phrases.size()), phrase + 8);
    for (auto p = from; p < to; ++p) {
      if (phrases[p].function != function || phrases[p].attached_to != phrase) continue;
      if (!is_concerned_in_compound(entry, p)) add(slot, p, out);
    }
  };
  const auto by_preposition = [&](std::string_view wanted) {
    for (const std::uint32_t p : followers(phrase)) {
      if (preposition(phrases[p]) == wanted && !phrases[p].is_time && !belongs_to_noun_between(phrase, p)) add(slot, p, out);
    }
    const bool side = slot.role == SlotRole::Participant || slot.role == SlotRole::Recipient;
    const bool among_parties = side && own.function == Function::Subject;  // "Clashes broke out between …", "Elections were held in …"
    if ((own.function != Function::Object && !among_parties) || own.clause == kNoIndex || !out.empty()) return;
    for (const std::uint32_t p : context_.clause(own.clause).phrases) {  // "mit X ein Abkommen schließen"
      const Phrase& other = phrases[p];
      if ((p < phrase || among_parties) && !other.is_time && other.conjunct_of == kNoIndex && preposition(other) == wanted) add(slot, p, out);
    }
  };
  switch (slot.place) {
    case SlotPlace::Possessive: return attached(Function::Possessor);
    case SlotPlace::Genitive:
      attached(Function::Genitive);
      if (slot.preposition.empty()) by_preposition(context_.rules.lexicon.genitive_preposition());
      return;
    case SlotPlace::Preposition: return by_preposition(slot.preposition);
    case SlotPlace::Infinitive: case SlotPlace::That: case SlotPlace::Ing:
      if (own.clause != kNoIndex) fill_clauses(slot, own.clause, phrase, out);
      return;
    case SlotPlace::Subject: case SlotPlace::Object: case SlotPlace::IndirectObject: case SlotPlace::Predicate: return;  // from the verb, later
  }
}

std::vector<ActorHit> FrameFiller::actors_of(std::uint32_t phrase) const {
  std::vector<ActorHit> out;
  add_actors(phrase, out);
  const auto& phrases = context_.clauses.phrases;
  if (phrases[phrase].conjunct_of != kNoIndex) return out;
  for (auto p = phrase + 1; p < phrases.size() && phrases[p].clause == phrases[phrase].clause; ++p) {
    if (phrases[p].conjunct_of == phrase) add_actors(p, out);
  }
  if (out.empty()) add_appositions(phrase, out);
  if (out.empty() && phrases[phrase].apposition_to != kNoIndex)
    add_actors(phrases[phrase].apposition_to, out);  // "Ann Lee, the pilot who was captured"
  return out;
}

// "die nationalkonservative Partei (PiS)", "HOTREC, the association of hotels,": who a phrase is, if it is nobody itself.
void FrameFiller::add_appositions(std::uint32_t phrase, std::vector<ActorHit>& out) const {
  const auto& phrases = context_.clauses.phrases;
  for (auto p = phrase + 1; p < phrases.size() && phrases[p].clause == phrases[phrase].clause; ++p) {
    if (phrases[p].apposition_to == phrase) add_actors(p, out);
  }
}

// "British singer George Michael": where somebody unknown comes from does not act.
bool FrameFiller::is_origin_of_name(std::uint32_t modifier, std::uint32_t phrase) const {
  const Phrase& origin = context_.phrase(modifier);
  const Phrase& named = context_.phrase(phrase);
  if (origin.function != Function::Possessor || origin.last >= named.head || context_.token(named.head).tag != Tag::Propn) return false;
  for (auto i = origin.last; i < named.head; ++i) {
    if (context_.token(i).tag == Tag::Noun) return true;
  }
  return false;
}

std::vector<ActorHit> FrameFiller::owners_of(std::uint32_t phrase) const {
  std::vector<ActorHit> out;
  const auto& phrases = context_.clauses.phrases;
  const std::uint32_t from = phrase > 8 ? phrase - 8 : 0;
  const std::uint32_t to = std::min(static_cast<std::uint32_t>(phrases.size()), phrase + 8);
  for (auto p = from; p < to; ++p) {
    if (phrases[p].attached_to != phrase || p == phrase) continue;
    const bool owner = phrases[p].function == Function::Possessor || phrases[p].function == Function::Genitive ||
                       preposition(phrases[p]) == context_.rules.lexicon.genitive_preposition() ||
                       context_.rules.lexicon.names_origin(preposition(phrases[p]));
    if (!owner || is_origin_of_name(p, phrase)) continue;
    for (const ActorHit& hit : actors_of(p)) out.push_back(hit);
  }
  return out;
}

void FrameFiller::add_actors(std::uint32_t phrase, std::vector<ActorHit>& out) const {
  const Phrase& p = context_.phrase(phrase);
  const auto put = [&](std::size_t actor, const ActorRef& ref) {
    if (std::ranges::none_of(out, [&](const ActorHit& hit) { return hit.actor == actor; })) out.push_back({actor, ref.first, ref.last});
  };
  const auto begin = std::ranges::lower_bound(context_.actors.refs, p.first, {}, &ActorRef::first);
  for (auto ref = begin; ref != context_.actors.refs.end() && ref->first < p.last; ++ref) {
    const bool possessor = p.function == Function::Possessor;
    const bool is_noun = ref->use == MentionUse::Noun || (ref->head == p.head && ref->use != MentionUse::CompoundPart);
    if (ref->locative || (!is_noun && !possessor)) continue;
    if (ref->members.empty()) put(ref->actor, *ref);
    for (const std::size_t member : ref->members) put(member, *ref);
  }
}

void FrameFiller::fill_occasion(Trigger& trigger) const {
  const Phrase& own = context_.phrase(trigger.phrase);
  const bool symmetric = trigger.entry->kind != nullptr && trigger.entry->kind->shape == Shape::Symmetric;
  const bool occasion = context_.rules.lexicon.names_occasion(preposition(own));
  const bool of_a_noun = own.attached_to != kNoIndex && !context_.phrase(own.attached_to).animate;  // "polls for the election"
  const bool purpose = !of_a_noun && context_.rules.lexicon.names_purpose(preposition(own));
  const auto subject_slot = std::ranges::find(trigger.entry->slots, SlotPlace::Subject, &Slot::place);
  if (subject_slot == trigger.entry->slots.end() || (!purpose && !(symmetric && occasion))) return;
  const auto known = sides_of(trigger);
  const Clause& clause = context_.clause(trigger.clause);
  if (symmetric) {
    if (known.size() > 1 || (purpose && known.empty())) return;
    Argument sides{.place = SlotPlace::Subject, .role = SlotRole::Participant};
    const auto take = [&](std::uint32_t phrase) {
      for (const ActorHit& hit : actors_of(phrase)) {
        if (std::ranges::find(sides.actors, hit.actor, &ActorHit::actor) == sides.actors.end()) sides.actors.push_back(hit);
      }
    };
    if (clause.subject != kNoIndex) take(clause.subject);
    for (const std::uint32_t p : clause.phrases) {
      const Function function = context_.phrase(p).function;
      if (known.empty() && (function == Function::Object || function == Function::IndirectObject)) take(p);
    }
    if (sides.actors.size() + known.size() > 1) trigger.arguments.push_back(std::move(sides));
  } else if (clause.subject != kNoIndex && clause.verb.voice != Voice::Passive && !has_role(trigger.arguments, subject_slot->role)) {
    add(*subject_slot, clause.subject, trigger.arguments);
  }
}

std::vector<ActorHit> FrameFiller::sides_of(const Trigger& trigger) {
  std::vector<ActorHit> out;
  for (const Argument& argument : trigger.arguments) {
    const bool side = argument.role == SlotRole::Participant || argument.role == SlotRole::Initiator || argument.role == SlotRole::Recipient;
    if (side) out.insert(out.end(), argument.actors.begin(), argument.actors.end());
  }
  return out;
}

namespace {

bool is_violent(const Trigger& trigger) {
  return trigger.entry->kind != nullptr && (trigger.entry->kind->type == "ASSAULT" || trigger.entry->kind->type == "COERCE");
}

}  // namespace

void fill_from_speakers(const EventContext& context, std::vector<Trigger>& triggers) {
  for (Trigger& trigger : triggers) {
    if (trigger.governor == kNoIndex || trigger.is_noun()) continue;
    const Trigger& speech = triggers[trigger.governor];
    for (Argument& argument : trigger.arguments) {
      const bool side = argument.role == SlotRole::Initiator || argument.role == SlotRole::Participant || argument.role == SlotRole::Source;
      if (!side || argument.phrase == kNoIndex || !argument.actors.empty() || !context.phrase(argument.phrase).is_pronoun) continue;
      if (is_violent(trigger) && !context.token(context.phrase(argument.phrase).head).is(WordClass::FirstPerson)) continue;  // "they killed", police said
      for (const Argument& speaker : speech.arguments) {
        const bool says = speaker.role == SlotRole::Source || speaker.role == SlotRole::Initiator;
        if (says && argument.actors.empty()) argument.actors = speaker.actors;
      }
    }
  }
}

// "The border will be closed, the government announced": what is announced in the passive is done by who announces it.
void FrameFiller::fill_announced(const Trigger& governor, Trigger& trigger) const {
  const bool announced = governor.entry->effect == Effect::Plans || governor.entry->effect == Effect::Promises;
  if (!announced || governor.is_noun() || !is_passive(*trigger.entry, context_.clause(trigger.clause))) return;
  if (context_.clause(trigger.clause).verb.tense != Tense::Past) fill_doer(governor, trigger);
}

// "began the shelling", "mit dem Beschuss begonnen": whoever does it, where the noun itself names nobody.
void FrameFiller::fill_doer(const Trigger& governor, Trigger& trigger) const {
  const auto is_doer = [](const Slot& slot) { return slot.role == SlotRole::Initiator; };
  if (trigger.entry->kind == nullptr || std::ranges::none_of(trigger.entry->slots, is_doer) || has_role(trigger.arguments, SlotRole::Initiator)) return;
  for (const Argument& argument : governor.arguments) {
    if (argument.role != SlotRole::Initiator || argument.actors.empty()) continue;
    trigger.arguments.push_back({.place = SlotPlace::Subject, .role = SlotRole::Initiator, .phrase = argument.phrase, .actors = argument.actors});
    return;
  }
}

void fill_from_governors(const EventContext& context, std::vector<Trigger>& triggers) {
  const FrameFiller filler(context);
  for (Trigger& trigger : triggers) {
    if (trigger.governor == kNoIndex) continue;
    if (!trigger.is_noun()) {
      filler.fill_announced(triggers[trigger.governor], trigger);
      continue;
    }
    const Trigger& governor = triggers[trigger.governor];
    if (governor.is_noun() || !subject_takes_part(governor.entry->effect)) continue;
    const bool passive = filler.is_passive(*governor.entry, context.clause(governor.clause));
    for (const Slot& slot : trigger.entry->slots) {
      const bool of_verb = slot.place == SlotPlace::Subject || slot.place == SlotPlace::IndirectObject;
      const bool symmetric = slot.role == SlotRole::Participant;
      if (!of_verb || (!symmetric && has_role(trigger.arguments, slot.role))) continue;
      filler.fill_slot(slot, governor.clause, passive, {}, trigger.arguments);
      // The noun itself is no side of its own event.
      std::erase_if(trigger.arguments, [&](const Argument& a) { return a.phrase == trigger.phrase; });
    }
    filler.fill_doer(governor, trigger);
  }
}

}  // namespace dragoman
