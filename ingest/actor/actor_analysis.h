#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/actor.h"
#include "graph/model/place.h"
#include "graph/knowledge/office_fact.h"

namespace dragoman {

/// How the mention of an actor stands in its phrase.
enum class MentionUse : std::uint8_t {
  Noun,
  Possessive,    // in front of a noun: "Trumps Besuch", "Japan's offer"
  Adjective,     // "japanische Exporte", where the noun is no actor itself
  CompoundPart,  // "US-" in "US-Angriff"; "US" in "the US offer"
};

/// Tokens [first, last) that name or mean an actor, with title and name: "US-Präsident Donald Trump".
struct ActorRef {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t head = 0;             // the token that stands for all
  std::size_t actor = 0;              // of ActorAnalysis::actors; the first of `members` where there are several
  MentionForm form = MentionForm::Name;
  MentionUse use = MentionUse::Noun;
  bool locative = false;              // where something happens ("in Japan", "nach China"): never a party
  bool genitive = false;              // bears a genitive ending or clitic, in front of a noun or behind one
  bool plural = false;
  std::string code = {};              // CAMEO code where the words say more than the actor: "israelische Soldaten" ISRMIL
  std::string reason = {};            // how it was resolved, for `explain`; empty for a plain unambiguous name
  std::vector<std::size_t> members = {};  // "beide Länder", "the two leaders": of ActorAnalysis::actors
};

/// Tokens [first, last) that name a place.
struct PlaceRef {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::size_t place = 0;              // of ActorAnalysis::places
  std::string reason = {};
  std::optional<std::size_t> state = {};  // of ActorAnalysis::actors: the one it lies in, which the text may never name
};

/// Everyone and every place an article names or means. Refs are in order of the text and do not overlap, except that
/// a country or city may be both an actor and a place.
struct ActorAnalysis {
  std::vector<Actor> actors;          // in order of the first mention; behind them states without one, for `PlaceRef::state`
  std::vector<Place> places;
  std::vector<ActorRef> refs;
  std::vector<PlaceRef> place_refs;
  std::vector<OfficeFact> office_facts;
  std::vector<std::string> countries;  // ISO codes of those named, by themselves or by places in them; most often named first
};

}  // namespace dragoman
