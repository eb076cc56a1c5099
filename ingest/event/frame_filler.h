#pragma once

#include <vector>

#include "ingest/event/trigger.h"

namespace dragoman {

/// Fills the slots of a lexicon entry from the clause its verb stands in, or from what surrounds its noun.
class FrameFiller {
 public:
  explicit FrameFiller(const EventContext& context) : context_(context) {}

  /// Do the entry's further words and its reflexive pronoun stand in the clause?
  bool words_stand(const EventEntry& entry, std::uint32_t clause) const;
  /// Do the entry's further words stand right before the token `last`, which is the last word of the entry?
  bool words_precede(const EventEntry& entry, std::uint32_t last) const;

  std::vector<Argument> fill_verb(const EventEntry& entry, std::uint32_t clause) const;
  std::vector<Argument> fill_noun(const EventEntry& entry, std::uint32_t phrase) const;

  /// Is the entry's verb in the passive, or in a form that says of what it was done to that it is done?
  bool is_passive(const EventEntry& entry, const Clause& clause) const;

  /// The actors a phrase names, with those it is coordinated with: "the president of A and B".
  std::vector<ActorHit> actors_of(std::uint32_t phrase) const;

  /// The actors that what a phrase names belongs to: "Iran's decision", "the shares of Gazprom".
  std::vector<ActorHit> owners_of(std::uint32_t phrase) const;

  /// The states in which the places of a phrase lie, where it names nobody else: "at targets in Haifa".
  std::vector<ActorHit> states_of(std::uint32_t phrase) const;

  /// Phrases with a preposition behind a noun, one after the other without a gap: "the visit | by A | to B".
  std::vector<std::uint32_t> followers(std::uint32_t phrase) const;

  /// "X offered Y help during a meeting": all who act in the clause take part in the meeting it tells of. "X came for
  /// talks with Y", "X arrived for a visit": the subject does what it came for.
  void fill_occasion(Trigger& trigger) const;

 private:
  friend void fill_from_governors(const EventContext& context, std::vector<Trigger>& triggers);

  void fill_slot(const Slot& slot, std::uint32_t clause, bool passive, const std::vector<std::string>& words,
                 std::vector<Argument>& out) const;
  void fill_clauses(const Slot& slot, std::uint32_t clause, std::uint32_t noun, std::vector<Argument>& out) const;
  void fill_noun_slot(const EventEntry& entry, const Slot& slot, std::uint32_t phrase, std::vector<Argument>& out) const;
  void fill_announced(const Trigger& governor, Trigger& trigger) const;
  void fill_doer(const Trigger& governor, Trigger& trigger) const;
  static std::vector<ActorHit> sides_of(const Trigger& trigger);
  void fill_from_compound(const EventEntry& entry, std::uint32_t phrase, std::vector<Argument>& out) const;
  void take_maker_for_subject(const EventEntry& entry, std::uint32_t clause, std::vector<Argument>& arguments) const;
  void take_target_behind(const EventEntry& entry, std::vector<Argument>& arguments) const;
  void take_somebody_for_object(std::uint32_t clause, std::vector<Argument>& arguments) const;
  bool subject_is_dative(const EventEntry& entry, const Clause& clause) const;
  bool is_concerned_in_compound(const EventEntry& entry, std::uint32_t phrase) const;
  bool meets_conditions(const Slot& slot, std::uint32_t phrase) const;
  void add(const Slot& slot, std::uint32_t phrase, std::vector<Argument>& out) const;
  void add_actors(std::uint32_t phrase, std::vector<ActorHit>& out) const;
  bool names_deed(const Slot& slot, const Clause& clause) const;
  bool belongs_to_event_noun(std::uint32_t phrase) const;
  bool belongs_to_noun_between(std::uint32_t noun, std::uint32_t p) const;
  bool takes(std::uint32_t noun, std::string_view preposition) const;
  bool is_origin_of_name(std::uint32_t modifier, std::uint32_t phrase) const;
  void add_appositions(std::uint32_t phrase, std::vector<ActorHit>& out) const;
  std::string_view preposition(const Phrase& phrase) const;
  bool is_agent(const Phrase& phrase) const;
  void add_state_of_place(const Slot& slot, Argument& argument) const;
  bool is_extraposed_from(std::uint32_t noun, const Clause& infinitive) const;
  std::vector<ActorHit> lands_of(std::uint32_t phrase) const;
  std::uint32_t first_of_sentence(std::uint32_t clause) const;

  const EventContext& context_;
};

/// "man", "we", "er" without a name in reported speech stand for the speaker.
void fill_from_speakers(const EventContext& context, std::vector<Trigger>& triggers);

/// A noun that a light verb governs takes sides from the verb's clause: "Japan held talks with China". Fills the
/// slots of governed nouns that are still empty.
void fill_from_governors(const EventContext& context, std::vector<Trigger>& triggers);

}  // namespace dragoman
