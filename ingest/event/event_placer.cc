#include "ingest/event/event_placer.h"

#include <algorithm>
#include <string_view>

#include "ingest/event/event_draft.h"
#include "ingest/event/whose_words.h"

namespace dragoman {
namespace {

// place:JPN/tokyo in place:JPN
bool lies_in(std::string_view id, std::string_view land) {
  return id.size() > land.size() && id.starts_with(land) && id[land.size()] == '/';
}

// "wurde von Deutschland verurteilt": a side that acts is no place.
bool is_doer(const Trigger& trigger, const PlaceRef& ref) {
  return std::ranges::any_of(trigger.arguments, [&](const Argument& a) {
    if (a.role != SlotRole::Initiator) return false;
    return std::ranges::any_of(a.actors, [&](const ActorHit& hit) { return hit.first < ref.last && ref.first < hit.last; });
  });
}

// "Soldiers from Chad entered Sudan", "Jane Doe, a senator from Vermont, won", "Jane Doe of Vermont won": where somebody comes from tells
// nothing of what is done.
bool is_origin(const EventContext& context, const PlaceRef& ref) {
  const std::uint32_t own = context.clauses.phrase_of[ref.first];
  if (own == kNoIndex) return false;
  if (context.is_origin_of_subject(own)) return true;
  const Phrase& phrase = context.phrase(own);
  if (phrase.attached_to == kNoIndex || phrase.preposition == kNoToken) return false;
  const std::string_view word = context.rules.lexicon.preposition(context.token(phrase.preposition).lower);
  const Phrase& owner = context.phrase(phrase.attached_to);
  const bool of_somebody = owner.animate || owner.apposition_to != kNoIndex;
  const bool named = context.token(owner.head).tag == Tag::Propn;
  return of_somebody && (context.rules.lexicon.names_origin(word) || (named && word == context.rules.lexicon.genitive_preposition()));
}

// The place in the range whose tokens lie nearest to the trigger; behind it rather than before.
const PlaceRef* nearest_name(const EventContext& context, const Trigger& trigger, TokenRange range, std::uint32_t clause) {
  const PlaceRef* best = nullptr;
  std::uint32_t best_distance = 0;
  for (const PlaceRef& ref : context.places_in(range.first, range.last)) {
    if (ref.last > range.last) continue;
    if (clause != kNoIndex && context.clauses.clause_of[ref.first] != clause) continue;
    if (is_origin(context, ref)) continue;
    if (clause != kNoIndex && (is_of_another_noun(context, trigger, ref) || is_doer(trigger, ref))) continue;
    const std::uint32_t distance = ref.first > trigger.token ? ref.first - trigger.token : trigger.token - ref.first;
    if (best == nullptr || distance < best_distance) {
      best = &ref;
      best_distance = distance;
    }
  }
  return best;
}

// The same, but of a land and a town in it the town: "in Afghanistan's capital Kabul".
const PlaceRef* nearest(const EventContext& context, const Trigger& trigger, TokenRange range, std::uint32_t clause) {
  const PlaceRef* found = nearest_name(context, trigger, range, clause);
  if (found == nullptr) return nullptr;
  const std::string& land = context.actors.places[found->place].id;
  for (const PlaceRef& ref : context.places_in(range.first, range.last)) {
    if (!lies_in(context.actors.places[ref.place].id, land) || ref.last > range.last || is_origin(context, ref)) continue;
    if (clause != kNoIndex && (context.clauses.clause_of[ref.first] != clause || is_of_another_noun(context, trigger, ref))) continue;
    return &ref;
  }
  return found;
}

// Does an adverb in the clause stand for a place named before?
bool points_back(const EventContext& context, std::uint32_t index) {
  const Clause& clause = context.clause(index);
  for (auto i = clause.first; i < clause.last; ++i) {
    const Token& t = context.token(i);
    if (context.clauses.clause_of[i] == index && t.tag == Tag::Adv && t.is(WordClass::Demonstrative)) return true;
  }
  return false;
}

// Deeds that are done somewhere; words are said anywhere.
bool is_done_somewhere(const Trigger& trigger) {
  static constexpr std::string_view kTypes[] = {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT"};
  return trigger.entry->kind != nullptr && std::ranges::find(kTypes, trigger.entry->kind->type) != std::end(kTypes);
}

// The clause that one without a place of its own goes on from: ", killing ten people", "and arrested three".
std::uint32_t outer_clause(const Clause& clause) {
  if (clause.kind == ClauseKind::Participle || clause.kind == ClauseKind::Purpose) return clause.parent;
  return clause.coordinated;
}

// The one place of the sentence, or the town of the one land; null where there are several.
const PlaceRef* only_place(const EventContext& context, const Trigger& trigger, std::uint32_t sentence) {
  const Sentence& s = context.text.sentences[sentence];
  const PlaceRef* only = nullptr;
  for (const PlaceRef& ref : context.places_in(s.first, s.last)) {
    if (is_origin(context, ref) || is_of_another_noun(context, trigger, ref)) continue;
    const std::string& id = context.actors.places[ref.place].id;
    if (only != nullptr && only->place != ref.place) {
      const std::string& other = context.actors.places[only->place].id;
      if (lies_in(other, id)) continue;
      if (!lies_in(id, other)) return nullptr;
    }
    only = &ref;
  }
  return only;
}

bool names_place(const EventContext& context, std::uint32_t sentence) {
  const Sentence& s = context.text.sentences[sentence];
  return !context.places_in(s.first, s.last).empty();
}

// Where the story is: a deed without a place happens where the sentences right before it say, if they name one.
const PlaceRef* place_of_story(const EventContext& context, const Trigger& trigger, std::uint32_t sentence) {
  static constexpr std::uint32_t kSentencesBack = 2;
  for (std::uint32_t back = 1; back <= kSentencesBack && back <= sentence; ++back) {
    if (context.text.sentences[sentence - back].block != BlockKind::Body) return nullptr;
    if (const PlaceRef* only = only_place(context, trigger, sentence - back)) return only;
    if (names_place(context, sentence - back)) return nullptr;
  }
  return nullptr;
}

const Place* land(const EventContext& context, std::string_view id) {
  const auto place = std::ranges::find(context.actors.places, id, &Place::id);
  return place == context.actors.places.end() ? nullptr : &*place;
}

// The state that an event is done to, of a kind that is done where its recipient is; the state of the first side of one that is done at home.
const Place* state_of_side(const EventContext& context, const Trigger& trigger) {
  if (trigger.entry->kind == nullptr) return nullptr;
  const bool at_recipient = context.ontology.is_at_recipient(trigger.entry->kind->name);
  if (!at_recipient && !context.ontology.is_at_home(trigger.entry->kind->name)) return nullptr;
  for (const Argument& argument : trigger.arguments) {
    if (argument.actors.empty() || (at_recipient && argument.role != SlotRole::Recipient)) continue;
    const Actor& actor = context.actors.actors[argument.actors.front().actor];
    if (actor.kind == ActorKind::Country) return land(context, place_id_of(actor));
    if (at_recipient || !actor.country) return nullptr;
    return land(context, "place:" + actor.country->substr(actor.country->find(':') + 1));
  }
  return nullptr;
}

}  // namespace

std::string place_id_of(const Actor& state) { return "place:" + state.id.substr(state.id.find(':') + 1); }

std::optional<EventPlace> place_event(const EventContext& context, std::span<const Trigger> triggers, const Trigger& trigger) {
  const auto at = [&](const PlaceRef* ref, bool beside) { return EventPlace{context.actors.places[ref->place].id, beside, false}; };
  for (const Argument& argument : trigger.arguments) {
    if (argument.role != SlotRole::Place && argument.role != SlotRole::Recipient) continue;
    if (argument.phrase == kNoIndex || (argument.role == SlotRole::Recipient && !argument.actors.empty())) continue;
    const Phrase& phrase = context.phrase(argument.phrase);
    const PlaceRef* ref = nearest(context, trigger, {phrase.first, phrase.last}, kNoIndex);
    if (ref != nullptr && !is_of_another_noun(context, trigger, *ref)) return at(ref, true);
  }
  if (trigger.is_noun()) {
    if (const PlaceRef* ref = nearest(context, trigger, range_of(context, trigger), kNoIndex)) return at(ref, true);
    if (const std::uint32_t c = clause_holding(context, triggers, trigger); c != kNoIndex) {
      if (const PlaceRef* ref = nearest(context, trigger, {context.clause(c).first, context.clause(c).last}, c)) return at(ref, true);
    }
  }
  const Clause& clause = context.clause(trigger.clause);
  if (const PlaceRef* ref = nearest(context, trigger, {clause.first, clause.last}, trigger.clause)) return at(ref, true);
  if (clause.kind == ClauseKind::Relative && clause.governor != kNoIndex && !event_type_of(context, clause.governor).empty()) {
    if (const PlaceRef* ref = nearest(context, trigger, range_of_noun(context, clause.governor), kNoIndex)) return at(ref, false);
  }
  if (const Place* state = state_of_side(context, trigger)) return EventPlace{state->id, true, false};
  for (std::uint32_t c = outer_clause(clause); c != kNoIndex; c = outer_clause(context.clause(c))) {
    if (const PlaceRef* ref = nearest(context, trigger, {context.clause(c).first, context.clause(c).last}, c)) return at(ref, false);
  }
  if (is_done_somewhere(trigger)) {
    if (const PlaceRef* ref = only_place(context, trigger, clause.sentence)) return at(ref, false);
    if (!names_place(context, clause.sentence)) {
      if (const PlaceRef* ref = place_of_story(context, trigger, clause.sentence)) return EventPlace{context.actors.places[ref->place].id, false, true};
    }
  }
  if (!points_back(context, trigger.clause)) return {};
  const auto before = context.places_in(0, clause.first);  // "dort", "there": the place named last
  if (before.empty()) return {};
  return at(&before.back(), false);
}

}  // namespace dragoman
