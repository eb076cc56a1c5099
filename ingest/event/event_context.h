#pragma once

#include <algorithm>
#include <ranges>
#include <span>
#include <vector>

#include "graph/knowledge/ontology.h"
#include "graph/model/date.h"
#include "ingest/actor/actor_analysis.h"
#include "ingest/event/amount_finder.h"
#include "ingest/event/event_rules.h"
#include "ingest/language/clause.h"
#include "ingest/language/text.h"
#include "ingest/time/time_mention.h"

namespace dragoman {

/// Everything known of one article before its events are looked for. All parts outlive it; none is changed.
struct EventContext {
  std::string_view article_id;
  const Text& text;
  const ClauseAnalysis& clauses;
  const ActorAnalysis& actors;
  std::span<const TimeMention> times;
  std::span<const AmountMention> amounts;
  std::span<const TopicMention> topics;
  const Date& published;
  const EventRules& rules;
  const Ontology& ontology;

  const Token& token(std::uint32_t i) const { return text.tokens[i]; }
  const Phrase& phrase(std::uint32_t i) const { return clauses.phrases[i]; }
  const Clause& clause(std::uint32_t i) const { return clauses.clauses[i]; }

  /// Times that begin in [first, last). An article may be a book: nothing looks through all of it for each event.
  std::span<const TimeMention> times_in(std::uint32_t first, std::uint32_t last) const {
    const auto begin = std::ranges::lower_bound(times, first, {}, &TimeMention::first);
    return {begin, std::ranges::lower_bound(begin, times.end(), last, {}, &TimeMention::first)};
  }
  /// Mentions of actors and of places that begin in [first, last); both lie in order of the text.
  std::span<const ActorRef> actors_in(std::uint32_t first, std::uint32_t last) const {
    const std::span<const ActorRef> refs = actors.refs;
    const auto begin = std::ranges::lower_bound(refs, first, {}, &ActorRef::first);
    return {begin, std::ranges::lower_bound(begin, refs.end(), last, {}, &ActorRef::first)};
  }
  std::span<const PlaceRef> places_in(std::uint32_t first, std::uint32_t last) const {
    const std::span<const PlaceRef> refs = actors.place_refs;
    const auto begin = std::ranges::lower_bound(refs, first, {}, &PlaceRef::first);
    return {begin, std::ranges::lower_bound(begin, refs.end(), last, {}, &PlaceRef::first)};
  }
  /// First clause of that sentence or a later one; clauses are in order of their sentences.
  std::uint32_t first_clause(std::uint32_t sentence) const {
    const auto at = std::ranges::lower_bound(clauses.clauses, sentence, {}, &Clause::sentence);
    return static_cast<std::uint32_t>(at - clauses.clauses.begin());
  }
  /// The numbers of a sentence's clauses.
  auto clauses_in(std::uint32_t sentence) const { return std::views::iota(first_clause(sentence), first_clause(sentence + 1)); }
  /// "the attack", "im Angriff", "Russia's invasion", "last month's explosion".
  bool is_definite(std::uint32_t p) const {
    const std::uint32_t preposition = phrase(p).preposition;
    if (preposition != kNoToken && rules.lexicon.preposition(token(preposition).lower) != token(preposition).lower) return true;
    for (auto i = phrase(p).first; i < phrase(p).head; ++i) {
      if (token(i).is_any(WordClass::Definite | WordClass::Demonstrative | WordClass::Possessive)) return true;
    }
    const auto& all = clauses.phrases;
    return p + 1 < all.size() && all[p + 1].function == Function::Possessor && all[p + 1].attached_to == p;
  }
  /// "these talks": of what was told right before.
  bool is_demonstrative(std::uint32_t p) const {
    const Token& opening = token(phrase(p).first);
    return phrase(p).first < phrase(p).head && opening.is(WordClass::Demonstrative);
  }
  /// "Soldiers from Chad entered Sudan": the phrase says where the subject in front of it comes from, nothing of what is done.
  bool is_origin_of_subject(std::uint32_t p) const {
    const Phrase& own = phrase(p);
    if (own.attached_to == kNoIndex || own.preposition == kNoToken || phrase(own.attached_to).function != Function::Subject) return false;
    return rules.lexicon.names_origin(rules.lexicon.preposition(token(own.preposition).lower));
  }
};

}  // namespace dragoman
