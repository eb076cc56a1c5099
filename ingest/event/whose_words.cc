#include "ingest/event/whose_words.h"

#include <algorithm>

namespace dragoman {
namespace {

std::string_view preposition(const EventContext& context, std::uint32_t p) {
  const std::uint32_t token = context.phrase(p).preposition;
  return token == kNoToken ? std::string_view{} : context.rules.lexicon.preposition(context.token(token).lower);
}

// "at", "during"; not "after" and "before".
bool is_occasion(const EventContext& context, std::uint32_t p) {
  const std::uint32_t token = context.phrase(p).preposition;
  if (token == kNoToken || context.token(token).is_any(WordClass::SubAfter | WordClass::SubBefore)) return false;
  if ((context.phrase(p).cases & kDative) == 0) return false;  // "auf die Botschaft" is no occasion, "auf dem Gipfel" is
  return context.rules.lexicon.names_occasion(preposition(context, p));
}

bool is_same_deed(const EventContext& context, const Trigger& trigger, std::uint32_t p) {
  if (trigger.is_noun()) return p == trigger.phrase;
  const std::string_view type = event_type_of(context, p);
  return !type.empty() && trigger.entry->kind != nullptr && trigger.entry->kind->type == type;
}

// What the event is done to or about: its object, the subject of a passive, what fills a slot of its frame.
bool is_what_it_is_about(const EventContext& context, const Trigger& trigger, std::uint32_t p) {
  if (trigger.is_noun()) return false;
  const Phrase& phrase = context.phrase(p);
  if (phrase.function == Function::Object || phrase.function == Function::IndirectObject) return true;
  const bool passive = context.clause(trigger.clause).verb.voice != Voice::Active;
  if (phrase.function == Function::Subject) return passive;
  if (phrase.function != Function::Oblique) return false;
  const EventLexicon& lexicon = context.rules.lexicon;
  const std::string_view word = preposition(context, p);
  const bool fills_slot = std::ranges::any_of(trigger.arguments, [&](const Argument& a) { return a.phrase == p && a.role != SlotRole::Place; });
  return fills_slot || lexicon.names_topic(word) || lexicon.names_origin(word);
}

// The noun right before "of 5 May", "vom 12. Juni", "aus dem Jahr 2015".
std::uint32_t noun_before(const EventContext& context, std::uint32_t p) {
  const std::string_view word = preposition(context, p);
  const EventLexicon& lexicon = context.rules.lexicon;
  if (word.empty() || p == 0 || (word != lexicon.genitive_preposition() && !lexicon.names_origin(word))) return kNoIndex;
  const Phrase& before = context.phrase(p - 1);
  return before.last == context.phrase(p).preposition && !before.is_time ? p - 1 : kNoIndex;
}

bool holds(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t c) {
  const Clause& clause = context.clause(c);
  return std::ranges::any_of(triggers_in(triggers, clause.first, clause.last), [&](const Trigger& verb) {
    return verb.clause == c && !verb.is_noun() && verb.entry->kind == nullptr && verb.entry->effect == Effect::Holds;
  });
}

// Is the noun the last of its clause that tells of an event, in front of a relative clause whose antecedent tells of none?
bool is_last_event_before(const EventContext& context, std::span<const Trigger> triggers, const Trigger& noun, const Clause& relative) {
  if (!event_type_of(context, relative.governor).empty() || context.phrase(relative.governor).clause != noun.clause) return false;
  if (relative.first <= noun.token) return false;
  return std::ranges::none_of(triggers_in(triggers, noun.token + 1, relative.first), [&](const Trigger& other) {
    return other.is_noun() && other.clause == noun.clause;
  });
}

// "Monday's attack", "the 2015 deal": the words first to last are in a phrase about something else.
bool is_beside_head(const Phrase& phrase, std::uint32_t first, std::uint32_t last) { return phrase.head < first || phrase.head >= last; }

// "at his meeting with X in Geneva before the summit": the summit stands aside of what is told; "held talks at the summit in Geneva" is in Geneva.
bool is_aside(const EventContext& context, std::uint32_t p) {
  return context.phrase(p).function == Function::Oblique || context.phrase(p).function == Function::Genitive;
}

// "the embassy in Nairobi said": a body has its seat somewhere.
bool is_body(const EventContext& context, std::uint32_t p) {
  return context.phrase(p).animate && !context.phrase(p).is_pronoun && context.token(context.phrase(p).head).tag == Tag::Noun;
}

// The noun a place stands behind, also over the noun's own time: "the bombing of 5 May in Kabul".
std::uint32_t noun_of_place(const EventContext& context, std::uint32_t own) {
  const Phrase& phrase = context.phrase(own);
  if (phrase.attached_to != kNoIndex || phrase.preposition == kNoToken || own == 0) return phrase.attached_to;
  const Phrase& before = context.phrase(own - 1);
  return before.is_time && before.last == phrase.preposition ? noun_before(context, own - 1) : kNoIndex;
}

}  // namespace

std::string_view event_type_of(const EventContext& context, std::uint32_t phrase) {
  const auto entries = context.rules.lexicon.noun(context.token(context.phrase(phrase).head).lower);
  return entries.empty() || entries.front().kind == nullptr ? std::string_view{} : std::string_view(entries.front().kind->type);
}

std::uint32_t clause_holding(const EventContext& context, std::span<const Trigger> triggers, const Trigger& noun) {
  const auto& clauses = context.clauses.clauses;
  for (auto c = noun.clause + 1; c < clauses.size() && clauses[c].sentence == clauses[noun.clause].sentence; ++c) {
    const std::uint32_t antecedent = clauses[c].governor;
    if (clauses[c].kind != ClauseKind::Relative || antecedent == kNoIndex) continue;
    const bool about = antecedent == noun.phrase || context.phrase(antecedent).attached_to == noun.phrase ||
                       is_last_event_before(context, triggers, noun, clauses[c]);
    if (about && holds(context, triggers, c)) return c;
  }
  return kNoIndex;
}

std::uint32_t noun_of(const EventContext& context, const TimeMention& time) {
  const std::uint32_t own = context.clauses.phrase_of[time.first];
  if (own == kNoIndex || is_beside_head(context.phrase(own), time.first, time.last)) return own;
  const std::uint32_t owner = context.phrase(own).attached_to;
  return owner == kNoIndex ? noun_before(context, own) : owner;
}

bool is_of_another_noun(const EventContext& context, const Trigger& trigger, const TimeMention& time) {
  for (std::uint32_t p = noun_of(context, time); p != kNoIndex; p = context.phrase(p).attached_to) {
    if (is_same_deed(context, trigger, p) || is_occasion(context, p)) return false;
    if (trigger.is_noun() && !event_type_of(context, p).empty()) return true;
    if (is_what_it_is_about(context, trigger, p)) return true;
  }
  return false;
}

bool is_of_another_noun(const EventContext& context, const Trigger& trigger, const PlaceRef& place) {
  static constexpr std::string_view kSaid[] = {"ACCUSE", "REJECT", "REQUEST", "THREATEN"};
  std::uint32_t own = context.clauses.phrase_of[place.first];
  if (own == kNoIndex) return false;
  if (context.phrase(own).conjunct_of != kNoIndex) own = context.phrase(own).conjunct_of;
  const bool said = trigger.entry->kind != nullptr && std::ranges::find(kSaid, trigger.entry->kind->type) != std::end(kSaid);
  std::uint32_t p = is_beside_head(context.phrase(own), place.first, place.last) ? own : noun_of_place(context, own);
  for (; p != kNoIndex; p = noun_of_place(context, p)) {
    if (is_same_deed(context, trigger, p) || (is_occasion(context, p) && !(trigger.is_noun() && is_aside(context, trigger.phrase)))) return false;
    const bool of_event = !event_type_of(context, p).empty();
    if (of_event && trigger.is_noun()) return true;
    if (said && is_body(context, p)) return true;
    if ((of_event || (said && !context.phrase(p).animate)) && is_what_it_is_about(context, trigger, p)) return true;
    if (of_event && context.phrase(p).function != Function::Subject) return true;
  }
  return false;
}

}  // namespace dragoman
