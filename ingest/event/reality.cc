#include "ingest/event/reality.h"

#include <algorithm>

#include <fmt/format.h>

namespace dragoman {
namespace {

struct EffectReality {
  Effect effect;
  std::optional<EventStatus> status;
  std::optional<Certainty> certainty;
  bool claimed;
};

// What a governing verb makes of its content. A demand, a threat or a refusal is no claim that the content is so.
constexpr EffectReality kEffects[] = {
    {Effect::Says, {}, Certainty::Reported, true},
    {Effect::Claims, {}, Certainty::Alleged, true},
    {Effect::Denies, {}, Certainty::Denied, true},
    {Effect::Accuses, {}, Certainty::Alleged, false},
    {Effect::Promises, EventStatus::Planned, {}, true},
    {Effect::Offers, EventStatus::Proposed, {}, false},
    {Effect::Plans, EventStatus::Planned, {}, true},
    {Effect::Wants, EventStatus::Planned, {}, true},
    {Effect::Expects, EventStatus::Planned, {}, true},
    {Effect::Proposes, EventStatus::Proposed, {}, false},
    {Effect::Demands, EventStatus::Proposed, {}, false},
    {Effect::Considers, EventStatus::Hypothetical, {}, false},
    {Effect::Threatens, EventStatus::Hypothetical, {}, false},
    {Effect::Refuses, EventStatus::Hypothetical, {}, false},
    {Effect::Fails, EventStatus::Occurred, {}, true},
    {Effect::Prevents, EventStatus::Hypothetical, {}, false},
    {Effect::Cancels, EventStatus::Cancelled, {}, true},
    {Effect::Postpones, EventStatus::Planned, {}, true},
    {Effect::Begins, EventStatus::Ongoing, {}, true},
    {Effect::Continues, EventStatus::Ongoing, {}, true},
    {Effect::Recalls, {}, {}, false},
    {Effect::Keeps, {}, {}, false},
    {Effect::Breaks, {}, {}, false},
    {Effect::Withdraws, {}, {}, false},
    {Effect::Reported, {}, Certainty::Reported, true},
    {Effect::Alleged, {}, Certainty::Alleged, true},
    {Effect::Hypothetical, EventStatus::Hypothetical, {}, true},
    {Effect::Planned, EventStatus::Planned, {}, true},
    {Effect::Proposed, EventStatus::Proposed, {}, true},
    {Effect::Ongoing, EventStatus::Ongoing, {}, true},
};

// Effects that leave an unreal content unreal: who begins talks next week has not begun them.
bool keeps_unreal(Effect effect) {
  return effect == Effect::Begins || effect == Effect::Continues || effect == Effect::Ends || effect == Effect::Holds ||
         effect == Effect::Ongoing || effect == Effect::Occurred;
}

// "is expected in Beijing": the effect of a verb that is the event itself.
bool says_own_status(Effect effect) {
  return effect == Effect::Planned || effect == Effect::Proposed || effect == Effect::Hypothetical || effect == Effect::Ongoing;
}

bool is_real(EventStatus status) { return status == EventStatus::Occurred || status == EventStatus::Ongoing; }

bool is_verbal(std::string_view type) {
  static constexpr std::string_view kTypes[] = {"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE"};
  return std::ranges::find(kTypes, type) != std::end(kTypes);
}

class Judge {
 public:
  Judge(const EventContext& context, std::span<const Trigger> triggers) : context_(context), triggers_(triggers) {}

  Reality of(std::uint32_t index) const {
    const Trigger& trigger = triggers_[index];
    Reality reality = trigger.is_noun() ? of_noun(trigger) : of_clause(has_own_reality(trigger) ? trigger.clause : triggers_[trigger.governor].clause);
    if (!trigger.is_noun()) {
      if (trigger.governor == kNoIndex && context_.clause(trigger.clause).verb.infinitive) {
        reality.claimed = false;
        reality.steps.push_back("not claimed: an infinitive that nothing known governs");
      }
      if (is_declared(trigger)) {
        reality.wanted = false;
        set(reality, EventStatus::Occurred, "it is said to be so");
      }
      apply_governors(trigger, reality);
    }
    if (trigger.entry->kind != nullptr && says_own_status(trigger.entry->effect)) apply(trigger.entry->effect, trigger.entry->lemma, reality);
    apply_hedges(trigger, reality);
    const Sentence& sentence = context_.text.sentences[context_.clause(trigger.clause).sentence];
    if (context_.token(sentence.last - 1).form == "?") {
      reality.claimed = false;
      reality.steps.push_back("the sentence is a question");
    }
    return reality;
  }

 private:
  // "began to withdraw", "continues to block": the infinitive is as real as the verb over it.
  bool has_own_reality(const Trigger& trigger) const {
    if (trigger.governor == kNoIndex || trigger.governed_as != SlotPlace::Infinitive) return true;
    return triggers_[trigger.governor].is_noun() || !keeps_unreal(triggers_[trigger.governor].entry->effect);
  }

  // "erklärte, den Plan abzulehnen", "is said to support the rebels": the infinitive of what is said tells of now.
  bool is_declared(const Trigger& trigger) const {
    if (trigger.governor == kNoIndex || trigger.governed_as != SlotPlace::Infinitive || !context_.clause(trigger.clause).verb.infinitive)
      return false;
    const Effect effect = triggers_[trigger.governor].entry->effect;
    return effect == Effect::Says || effect == Effect::Claims || effect == Effect::Confirms || effect == Effect::Denies;
  }

  // "announced that he had resigned": the tense says that it is no plan.
  bool is_told_as_done(const Trigger& trigger) const {
    const Clause& clause = context_.clause(trigger.clause);
    return !trigger.is_noun() && clause.kind == ClauseKind::Complement && clause.verb.tense == Tense::Past && clause.verb.modal == Modal::None;
  }

  void set(Reality& reality, EventStatus status, std::string why) const {
    reality.status = status;
    reality.steps.push_back(fmt::format("{}: {}", to_string(status), why));
  }

  // The clause's own verbs, and for clauses without tense what they depend on.
  Reality of_clause(std::uint32_t index) const {
    const Clause& clause = context_.clause(index);
    Reality reality;
    if (clause.kind == ClauseKind::Participle && clause.parent != kNoIndex) {
      if (clause.governor != kNoIndex) {
        reality.steps.push_back("occurred: the participle describes somebody or something");  // "the sanctions imposed on Iraq"
      } else {
        reality = of_clause(clause.parent);
        reality.polarity = Polarity::Positive;
      }
    } else if (clause.verb.infinitive && clause.verb.perfect) {
      reality.steps.push_back("occurred: the infinitive is a perfect");
    } else if (clause.verb.infinitive) {
      reality.wanted = true;
      set(reality, EventStatus::Planned, "an infinitive names a purpose or a plan");
    } else {
      by_verb(clause, reality);
    }
    if (clause.verb.negated) reality.polarity = Polarity::Negative;
    if (waits_for_plan(clause) && is_real(reality.status)) set(reality, EventStatus::Planned, "it is what something unreal waits for");
    if (clause.kind == ClauseKind::Conditional) {
      set(reality, EventStatus::Hypothetical, "it stands in a condition");
    } else if (has_condition(index) && !is_real(reality.status)) {
      set(reality, EventStatus::Hypothetical, "it depends on a condition");
    }
    return reality;
  }

  // "Once the court has ruled, the law will be changed", "bis ein Urteil vorliegt": the present of a time to come.
  bool waits_for_plan(const Clause& clause) const {
    if (clause.kind != ClauseKind::Temporal || clause.parent == kNoIndex || clause.marker == kNoToken) return false;
    const std::uint32_t verb = clause.verb.finite != kNoToken ? clause.verb.finite : clause.verb.main;
    if (verb == kNoToken) return false;
    const VerbForm form = context_.token(verb).verb_form;
    const bool present = form != VerbForm::FinitePast && form != VerbForm::PastParticiple;
    if (!present ||
        !context_.token(clause.marker).is_any(WordClass::SubWhen | WordClass::SubUntil | WordClass::SubBefore | WordClass::SubAfter))
      return false;
    return !is_real(of_clause(clause.parent).status);
  }

  void by_verb(const Clause& clause, Reality& reality) const {
    const VerbGroup& verb = clause.verb;
    if (is_imperative(clause)) {
      reality.claimed = false;
      reality.steps.push_back("not claimed: the verb has no subject and asks for it");
      return;
    }
    reality.present = verb.tense == Tense::Present || verb.tense == Tense::None;
    if (verb.mood == Mood::ReportedSubjunctive) reality.certainty = Certainty::Reported;
    const bool done = verb.main != verb.finite && verb.main != kNoToken &&
                      context_.token(verb.main).verb_form == VerbForm::PastParticiple && (verb.voice != Voice::Passive || verb.perfect);
    if (verb.modal == Modal::Shall && done) {
      reality.certainty = Certainty::Reported;
      return;
    }
    if (came_to_pass(verb)) {
      reality.steps.push_back("occurred: a modal verb in the past tells what was done");
      return;
    }
    if (verb.modal == Modal::Want && verb.main == verb.finite) return;  // "Frankreich will, dass …": the wish is real
    switch (verb.modal) {
      case Modal::Can: case Modal::May:
        if (verb.negated && verb.modal == Modal::Can) return;  // "could not agree": they did not
        return set(reality, EventStatus::Hypothetical, "a modal verb says it is possible");
      case Modal::Would:
        if (clause.kind == ClauseKind::Complement) return set(reality, EventStatus::Planned, "it is said that it would be");
        return set(reality, EventStatus::Hypothetical, "a modal verb says it would be");
      case Modal::Must: case Modal::Should: return set(reality, EventStatus::Proposed, "a modal verb says it should be");
      case Modal::Want: reality.wanted = true; [[fallthrough]];
      case Modal::Shall: return set(reality, EventStatus::Planned, "a modal verb says it is to be");
      case Modal::None: break;
    }
    if (verb.mood == Mood::Conditional) return set(reality, EventStatus::Hypothetical, "the verb is conditional");
    if (verb.tense == Tense::Future) return set(reality, EventStatus::Planned, "the verb is in the future tense");
    if (verb.progressive && verb.tense == Tense::Present) set(reality, EventStatus::Ongoing, "the verb says it goes on");
  }

  // "konnte fliehen", "had to resign": whoever could or had to did so. English "could" is no past.
  bool came_to_pass(const VerbGroup& verb) const {
    const bool able_or_bound = verb.modal == Modal::Can || verb.modal == Modal::May || verb.modal == Modal::Must;
    return able_or_bound && !verb.negated && verb.mood == Mood::Indicative && verb.finite != kNoToken &&
           context_.token(verb.finite).verb_form == VerbForm::FinitePast;
  }

  // "Don't hold them hostage": a main clause without a subject that opens with its verb, in a quotation.
  bool is_imperative(const Clause& clause) const {
    const VerbGroup& verb = clause.verb;
    if (verb.mood == Mood::Imperative) return true;
    const bool bare = clause.subject == kNoIndex && clause.quoted && verb.finite != kNoToken && verb.voice == Voice::Active;
    return bare && verb.tense == Tense::Present && clause.coordinated == kNoIndex &&
           (clause.kind == ClauseKind::Main || clause.kind == ClauseKind::Complement);
  }

  bool has_condition(std::uint32_t index) const {
    const auto& clauses = context_.clauses.clauses;
    const auto begin = std::ranges::lower_bound(clauses, clauses[index].sentence, {}, &Clause::sentence);
    for (auto c = begin; c != clauses.end() && c->sentence == clauses[index].sentence; ++c) {
      if (c->kind == ClauseKind::Conditional && c->parent == index) return true;
    }
    return false;
  }

  Reality of_noun(const Trigger& trigger) const {
    const Phrase& phrase = context_.phrase(trigger.phrase);
    Reality reality = of_clause(trigger.clause);
    if (presupposed(trigger, phrase)) {
      const Certainty certainty = reality.certainty;
      reality = Reality{};
      reality.certainty = certainty;
      reality.known = true;
      reality.steps.push_back("occurred: the noun takes it for known");
    } else if (trigger.governor != kNoIndex) {
      if (triggers_[trigger.governor].is_noun()) reality = Reality{};
      apply_governors(trigger, reality);
    } else if (!holds(trigger)) {
      reality.polarity = Polarity::Positive;
    }
    if (phrase.negated) reality.polarity = Polarity::Negative;
    if (is_lacking(phrase)) {
      reality.claimed = false;
      reality.steps.push_back("not claimed: it is said to be lacking");  // "without approval"
    }
    return reality;
  }

  // "without approval", "statt einer Einigung".
  bool is_lacking(const Phrase& phrase) const {
    if (phrase.preposition != kNoToken) return context_.token(phrase.preposition).is(WordClass::Neg);
    return phrase.first > 0 && context_.token(phrase.first - 1).tag == Tag::Sconj && context_.token(phrase.first - 1).is(WordClass::Neg);
  }

  // Is the noun subject or object of its clause, so that the clause's negation is its own?
  bool holds(const Trigger& trigger) const {
    const Function function = context_.phrase(trigger.phrase).function;
    return function == Function::Subject || function == Function::Object;
  }

  // "after the meeting", "Trump's demand": it was, whatever the clause says of something else.
  bool presupposed(const Trigger& trigger, const Phrase& phrase) const {
    if (trigger.governor != kNoIndex && may_undo(triggers_[trigger.governor].entry->effect)) return false;
    if (phrase.preposition != kNoToken && context_.token(phrase.preposition).is_any(WordClass::SubAfter | WordClass::SubBecause))
      return true;
    if (is_followed(trigger.clause) || is_to_be_ended(trigger)) return true;
    if (trigger.entry->kind == nullptr) return false;
    if (trigger.governor == kNoIndex && is_known_deed(trigger, phrase)) return true;
    if (!is_verbal(trigger.entry->kind->type)) return false;
    return std::ranges::any_of(trigger.arguments, [](const Argument& a) {
      return a.role == SlotRole::Initiator && !a.actors.empty() &&
             (a.place == SlotPlace::Possessive || a.place == SlotPlace::Genitive);
    });
  }

  // "following the election" as a participle.
  bool is_followed(std::uint32_t clause) const {
    const std::uint32_t main = context_.clause(clause).verb.main;
    return main != kNoToken && context_.token(main).is(WordClass::SubAfter);
  }

  // "wants to end the war", "until it stops the shelling": what is to be ended goes on.
  bool is_to_be_ended(const Trigger& trigger) const {
    if (trigger.governor == kNoIndex || triggers_[trigger.governor].entry->effect != Effect::Ends) return false;
    return !is_real(of_clause(triggers_[trigger.governor].clause).status);
  }

  // "will protest against the killing of X", "to pay for the invasion": a deed that is spoken of as known is done, whatever is
  // planned about it. Meetings and votes are spoken of so before they are held.
  bool is_known_deed(const Trigger& trigger, const Phrase& phrase) const {
    if (!is_done_to_others(trigger.entry->kind->type) || phrase.function == Function::Subject || is_purpose(phrase)) return false;
    return context_.is_definite(trigger.phrase);
  }

  // "used for the oppression of opponents", "zur Abschiebung": not "compensation for the invasion".
  bool is_purpose(const Phrase& phrase) const {
    const bool of_a_noun = phrase.attached_to != kNoIndex && !context_.phrase(phrase.attached_to).animate;
    if (phrase.preposition == kNoToken || of_a_noun) return false;
    const auto& lexicon = context_.rules.lexicon;
    return lexicon.names_purpose(lexicon.preposition(context_.token(phrase.preposition).lower));
  }

  static bool is_done_to_others(std::string_view type) {
    static constexpr std::string_view kTypes[] = {"ASSAULT", "COERCE", "PROTEST", "ACCUSE", "REJECT", "SANCTION", "THREATEN"};
    return std::ranges::find(kTypes, type) != std::end(kTypes);
  }

  // Effects that tell what becomes of the deed itself.
  static bool may_undo(Effect effect) {
    return effect == Effect::Plans || effect == Effect::Cancels || effect == Effect::Postpones || effect == Effect::Wants ||
           effect == Effect::Recalls || effect == Effect::Denies || effect == Effect::Withdraws;
  }

  // What governs the trigger, what governs that, and so on.
  void apply_governors(const Trigger& trigger, Reality& reality) const {
    bool done = is_told_as_done(trigger);
    for (std::uint32_t g = trigger.governor; g != kNoIndex; g = triggers_[g].governor) {
      if (!(done && triggers_[g].entry->effect == Effect::Plans)) apply_governor(triggers_[g], reality);
      done = is_told_as_done(triggers_[g]);
    }
  }

  void apply_governor(const Trigger& governor, Reality& reality) const {
    const Reality own = governor.is_noun() ? Reality{} : of_clause(governor.clause);
    apply(governor.entry->effect, governor.entry->lemma, reality);
    const Effect effect = governor.entry->effect;
    const bool about_words = effect == Effect::Says || effect == Effect::Claims || effect == Effect::Denies || effect == Effect::Confirms;
    if (!about_words && own.polarity == Polarity::Negative) {
      reality.claimed = false;
      reality.steps.push_back(fmt::format("not claimed: \"{}\" is negated", governor.entry->lemma));
    }
    if (!about_words && own.status == EventStatus::Hypothetical) reality.status = EventStatus::Hypothetical;
  }

  void apply(Effect effect, const std::string& word, Reality& reality) const {
    const auto* rule = std::ranges::find(kEffects, effect, &EffectReality::effect);
    if (rule == std::end(kEffects)) return;
    if (effect == Effect::Wants) reality.wanted = true;
    if (effect == Effect::Fails) {
      reality.failed = true;
      reality.polarity = Polarity::Negative;
    }
    if (rule->status && !(keeps_unreal(effect) && !is_real(reality.status))) set(reality, *rule->status, fmt::format("\"{}\"", word));
    if (rule->certainty && *rule->certainty > reality.certainty) {
      reality.certainty = *rule->certainty;
      reality.steps.push_back(fmt::format("{}: \"{}\"", to_string(*rule->certainty), word));
    }
    if (!rule->claimed) {
      reality.claimed = false;
      reality.steps.push_back(fmt::format("not claimed: it is only the content of \"{}\"", word));
    }
  }

  // "began the expected offensive": it is expected no longer.
  bool has_begun(const Trigger& trigger, const Reality& reality) const {
    return trigger.is_noun() && trigger.governor != kNoIndex && is_real(reality.status) &&
           keeps_unreal(triggers_[trigger.governor].entry->effect);
  }

  // Hedges beside the verb hold for all of the clause; those inside a noun phrase for its noun alone.
  void apply_hedges(const Trigger& trigger, Reality& reality) const {
    const Clause& clause = context_.clause(trigger.clause);
    for (auto i = clause.first; i < clause.last;) {
      const auto hedge = context_.rules.cues.hedge_at(context_.text, i, clause.last);
      if (!hedge) {
        ++i;
        continue;
      }
      const std::uint32_t in = context_.clauses.phrase_of[i];
      const bool own = context_.clauses.clause_of[i] == trigger.clause;
      const bool in_verb = i == clause.verb.main || i == clause.verb.finite;  // "proposed" as a verb is no hedge
      const bool attribute =
          in != kNoIndex && hedge->last == context_.phrase(in).head && context_.token(i).tag == Tag::Adj;  // "geplante Reise"
      const bool status_word = hedge->effect != Effect::Reported && hedge->effect != Effect::Alleged;
      const bool opens_phrase =
          in != kNoIndex && context_.phrase(in).first == i && !(attribute && status_word);  // "verspricht offenbar neue Panzer"
      const bool beside_verb = (in == kNoIndex || opens_phrase) && !in_verb;
      const bool inside_noun = trigger.is_noun() && in == trigger.phrase;
      const bool undone = reality.status == EventStatus::Cancelled ||
                          (hedge->effect == Effect::Planned && has_begun(trigger, reality));  // "the planned visit was cancelled"
      if (own && !undone && (inside_noun || (beside_verb && (!trigger.is_noun() || !status_word)))) {
        apply(hedge->effect, std::string(context_.token(i).form), reality);
      }
      i = hedge->last;
    }
  }

  const EventContext& context_;
  std::span<const Trigger> triggers_;
};

}  // namespace

Reality reality_of(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t trigger) {
  if (triggers[trigger].spoken) return {};  // it is said, whatever becomes of it
  return Judge(context, triggers).of(trigger);
}

}  // namespace dragoman
