#include "ingest/event/commitment_drafter.h"

#include <algorithm>

#include "ingest/event/actor_weight.h"
#include "ingest/event/commitment_terms.h"
#include "ingest/event/reality.h"

namespace dragoman {
namespace {

constexpr std::string_view kAgree = "AGREE";
constexpr std::size_t kDebtorsMax = 3;

bool makes(CommitmentStatus status) {
  return status == CommitmentStatus::Offered || status == CommitmentStatus::Pledged || status == CommitmentStatus::Agreed ||
         status == CommitmentStatus::Signed || status == CommitmentStatus::InForce;
}

bool ends(CommitmentStatus status) { return status == CommitmentStatus::Broken || status == CommitmentStatus::Withdrawn; }

class Drafter {
 public:
  Drafter(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t index, const Event& event)
      : context_(context), triggers_(triggers), trigger_(triggers[index]), event_(event), promise_(promise()) {}

  std::vector<Commitment> run() const {
    const auto status = status_of();
    if (!status) return {};
    Commitment draft;
    draft.status = *status;
    draft.made = made(*status);
    draft.attribution = event_.attribution;
    draft.evidence = event_.evidence;
    draft.confidence = event_.confidence;
    draft.event = event_.id;
    set_content(draft);
    if (is_hollow(draft)) return {};
    draft.due = due();
    draft.condition = condition_in(context_, context_.clause(trigger_.clause).sentence);
    return with_joined_deeds(with_parties(draft), draft);
  }

 private:
  // "said it would send food": the saying is the pledge already.
  bool is_promised() const {
    if (trigger_.governor == kNoIndex) return false;
    const EventKind* saying = triggers_[trigger_.governor].entry->kind;
    return saying != nullptr && saying->commitment.has_value();
  }

  // "kept its promise to release him", "hielt sein Versprechen nicht": what a verb without an event of its own did to the
  // promise that the noun names. Nothing where no such verb governs it, or where it says nothing of what was promised.
  struct Fate {
    std::optional<CommitmentStatus> status;
  };
  std::optional<Fate> fate() const {
    if (!trigger_.is_noun() || trigger_.governor == kNoIndex) return {};
    const EventEntry& verb = *triggers_[trigger_.governor].entry;
    if (verb.effect != Effect::Keeps && verb.effect != Effect::Breaks && verb.effect != Effect::Withdraws) return {};
    if (verb.kind != nullptr || content_of(trigger_) == nullptr) return Fate{};  // an event of its own tells it, or nothing does
    const Reality reality = reality_of(context_, triggers_, trigger_.governor);
    const bool real = reality.claimed && (reality.status == EventStatus::Occurred || reality.status == EventStatus::Ongoing);
    if (!real) return {};
    const bool kept = verb.effect == Effect::Keeps;
    if (reality.polarity == Polarity::Negative) return kept ? Fate{CommitmentStatus::Broken} : Fate{};
    return Fate{kept ? CommitmentStatus::Kept : verb.effect == Effect::Breaks ? CommitmentStatus::Broken : CommitmentStatus::Withdrawn};
  }

  // Nothing where the event makes or ends no commitment.
  std::optional<CommitmentStatus> status_of() const {
    const EventKind& kind = *context_.ontology.kind(event_.kind);
    if (const auto told = fate()) return told->status;
    if (event_.status == EventStatus::Planned && event_.polarity == Polarity::Positive && context_.ontology.is_deed(kind) && is_undertaken() &&
        !is_promised()) {
      return CommitmentStatus::Pledged;
    }
    const auto& of_kind = kind.commitment;
    if (!of_kind || event_.polarity == Polarity::Negative || event_.certainty == Certainty::Denied) return {};
    if (ends(*of_kind)) {
      // What ends a certain deed by its kind ("left the treaty") is for fusion to see; here a promise is named.
      const bool by_kind = !context_.ontology.settled_actions(event_.kind).empty();
      if (is_real() && !by_kind && promise_ != nullptr) return of_kind;
      return {};
    }
    if (event_.type == kAgree) {
      if (is_real() && makes(*of_kind)) return of_kind;
      return {};
    }
    const bool planned = event_.status == EventStatus::Planned && is_undertaken();
    if (planned && (*of_kind == CommitmentStatus::Kept || makes(*of_kind))) return CommitmentStatus::Pledged;
    return {};
  }

  // Whoever will do it says so or plans it. A noun that nothing announces ("before the withdrawal of the troops"), a wish, a
  // purpose and what something of theirs will bring about ("Trump's victory will help") are no promise.
  bool is_undertaken() const {
    const bool has_doer = std::ranges::any_of(trigger_.arguments, [](const Argument& a) { return a.role == SlotRole::Initiator && !a.owned && !a.actors.empty(); }) ||
                          std::ranges::any_of(event_.participants, [](const Participant& p) { return p.role == Role::Participant; });
    const ClauseKind clause = context_.clause(trigger_.clause).kind;
    if (!has_doer || clause == ClauseKind::Purpose || clause == ClauseKind::Participle) return false;
    if (trigger_.governor == kNoIndex) return !trigger_.is_noun() && context_.clause(trigger_.clause).verb.modal != Modal::Would && !was_wanted();
    for (auto g = trigger_.governor; g != kNoIndex; g = triggers_[g].governor) {
      const Effect effect = triggers_[g].entry->effect;
      if (effect == Effect::Wants || effect == Effect::Expects || effect == Effect::Accuses || effect == Effect::Claims) return false;
    }
    return true;
  }

  // "Kenia wollte sie freilassen": what came of it, the article does not say.
  bool was_wanted() const {
    const VerbGroup& verb = context_.clause(trigger_.clause).verb;
    return verb.modal == Modal::Want && verb.finite != kNoToken && context_.token(verb.finite).verb_form == VerbForm::FinitePast;
  }

  // "agreed" with nothing behind it, a clause that states a fact: no deed that anybody could wait for.
  bool is_hollow(const Commitment& draft) const {
    if (ends(draft.status) || draft.status == CommitmentStatus::Kept || promise_->entry->kind->commitment == CommitmentStatus::Kept) return false;
    const Argument* what = content();
    if (what != nullptr && what->clause != kNoIndex) return states_fact(context_, what->clause);
    const bool settled = draft.status == CommitmentStatus::Agreed || draft.status == CommitmentStatus::Signed;
    return settled && what == nullptr && !promise_->is_noun() && event_.type == kAgree && trigger_.entry->effect != Effect::None;
  }

  bool is_real() const { return event_.status == EventStatus::Occurred || event_.status == EventStatus::Ongoing; }

  // A planned deed is promised on the article's day, whenever it will be done; what ended had been promised before.
  Date made(CommitmentStatus status) const {
    if (ends(status) || status == CommitmentStatus::Kept) return range_date({}, event_.date.last, event_.date.basis);
    if (event_.status != EventStatus::Planned) return event_.date;
    return made_today(context_);
  }

  // What says what is owed: the event itself, or the promise it ends ("withdrew its pledge to ratify the treaty").
  // Nothing where it ends one without saying what was promised.
  const Trigger* promise() const {
    const auto& of_kind = trigger_.entry->kind->commitment;
    if (!of_kind || !ends(*of_kind) || !is_real()) return &trigger_;
    for (const Argument& argument : trigger_.arguments) {
      if (argument.role != SlotRole::Content || argument.phrase == kNoIndex) continue;
      const auto named = std::ranges::find(triggers_, argument.phrase, &Trigger::phrase);
      const bool makes_one = named != triggers_.end() && named->is_noun() && named->entry->kind != nullptr &&
                             named->entry->kind->commitment && makes(*named->entry->kind->commitment);
      if (makes_one && content_of(*named) != nullptr) return &*named;
    }
    return nullptr;
  }

  // "pledged to release the prisoners and to open the border": each deed is owed by itself.
  std::vector<Commitment> with_joined_deeds(std::vector<Commitment> made, const Commitment& draft) const {
    std::vector<PromisedDeed> deeds;
    for (const Argument& argument : promise_->arguments) {
      if (argument.role != SlotRole::Content || argument.place != SlotPlace::Infinitive || argument.clause == kNoIndex) continue;
      for (PromisedDeed& deed : deeds_of(context_, triggers_, argument.clause)) {
        const bool known = deed.action == nullptr || *deed.action == draft.action ||
                           std::ranges::any_of(deeds, [&](const PromisedDeed& d) { return d.action != nullptr && *d.action == *deed.action; });
        if (deeds.empty() || !known) deeds.push_back(deed);
      }
    }
    if (deeds.size() < 2) return made;
    const bool termed = std::ranges::any_of(deeds, [&](const PromisedDeed& d) { return term_in(context_, d.range).has_value(); });
    for (Commitment& first : made) tell(first, deeds.front(), termed);
    for (auto deed = deeds.begin() + 1; deed != deeds.end(); ++deed) {
      Commitment joined = draft;
      joined.action = *deed->action;
      tell(joined, *deed, termed);
      for (Commitment& more : with_parties(std::move(joined))) made.push_back(std::move(more));
    }
    return made;
  }

  // A term that stands with one of the deeds is not the others'.
  void tell(Commitment& made, const PromisedDeed& deed, bool termed) const {
    made.description = describe(context_, deed.range.first, deed.range.last);
    made.amounts = amounts_in(context_, deed.range);
    if (termed) made.due = term_in(context_, deed.range);
    made.id = commitment_id(context_.article_id, made);
  }

  const Argument* content() const { return content_of(*promise_); }

  static const Argument* content_of(const Trigger& trigger) {
    const Argument* best = nullptr;
    for (const Argument& argument : trigger.arguments) {
      const bool content = argument.role == SlotRole::Content;
      const bool matter = argument.role == SlotRole::Matter && trigger.entry->kind->type == kAgree;
      if (!content && !matter) continue;
      const bool infinitive = argument.place == SlotPlace::Infinitive && best != nullptr && best->place != SlotPlace::Infinitive;
      if (best == nullptr || infinitive || (content && best->role != SlotRole::Content) || (argument.clause != kNoIndex && best->clause == kNoIndex)) best = &argument;
    }
    return best;
  }

  void set_content(Commitment& draft) const {
    const Argument* what = content();
    const bool own_deed = promise_->entry->kind->type != kAgree;
    const TokenRange range = what != nullptr && !own_deed ? range_of(context_, *what) : range_of(context_, *promise_);
    draft.description = describe(context_, range.first, range.last);
    draft.topics = event_.topics;
    draft.amounts = event_.amounts;
    draft.action = action_of(what, draft.topics);
  }

  std::string action_of(const Argument* what, const std::vector<std::string>& topics) const {
    const bool own_deed = promise_->entry->kind->type != kAgree;  // "lift the sanctions": the word itself, not what it is done to
    if (const auto* action = own_deed ? action_of_word(topics) : nullptr) return *action;
    if (const auto* action = what != nullptr ? action_of_content(*what, topics) : nullptr) return *action;
    if (const auto* action = !own_deed && what == nullptr ? action_of_word(topics) : nullptr) return *action;
    const auto& by_kind = context_.ontology.settled_actions(event_.kind);
    if (!by_kind.empty()) return by_kind.front();
    return std::string(kOtherAction);
  }

  const std::string* action_of_content(const Argument& what, const std::vector<std::string>& topics) const {
    if (what.phrase != kNoIndex) return action_of_nouns(context_, range_of(context_, what), topics);
    const std::uint32_t deed = deed_clause(context_, triggers_, what.clause);
    if (const auto* action = action_of_verb(context_, deed, topics)) return action;
    return action_of_object(context_, deed, topics);
  }

  const std::string* action_of_word(const std::vector<std::string>& topics) const {
    const std::string_view word = context_.token(promise_->token).lower;
    if (const auto* action = context_.rules.actions.action(word, {}, topics, heads_of(context_, promise_->clause))) return action;
    if (promise_->is_noun()) return action_of_compound(topics);
    const bool says_what = promise_->entry->kind->type == kAgree;  // "pledged support"
    return says_what ? action_of_nouns(context_, range_of(context_, *promise_), topics) : nullptr;
  }

  // "Gesprächsangebot", "withdrawal deal": what stands in front of the noun says what is promised.
  const std::string* action_of_compound(const std::vector<std::string>& topics) const {
    if (const auto* action = context_.rules.actions.action_of_first_part(context_.token(promise_->token).lower, topics)) return action;
    return action_of_nouns(context_, {context_.phrase(promise_->phrase).first, promise_->token}, topics);
  }

  // A term in the content's clause or in the trigger's own: "by May", "until the end of the year", or a day to come.
  std::optional<Date> due() const {
    if (const Argument* what = content()) {
      if (auto date = term_in(context_, range_of(context_, *what))) return date;
    }
    if (auto date = term_in(context_, range_of(context_, trigger_))) return date;
    for (std::uint32_t c = trigger_.is_noun() ? trigger_.clause : context_.clause(trigger_.clause).parent; c != kNoIndex; c = context_.clause(c).parent) {
      if (auto date = term_in(context_, {context_.clause(c).first, context_.clause(c).last})) return date;
    }
    return {};
  }

  std::vector<Commitment> with_parties(Commitment draft) const {
    std::vector<std::string> initiators, recipients, participants;
    for (const Participant& p : event_.participants) {
      if (p.role == Role::Initiator) initiators.push_back(p.actor);
      if (p.role == Role::Recipient) recipients.push_back(p.actor);
      if (p.role == Role::Participant) participants.push_back(p.actor);
    }
    const bool jointly = recipients.empty() && initiators.size() > 1 && event_.type == kAgree && draft.status != CommitmentStatus::Pledged;
    if (jointly) recipients = initiators;
    if (initiators.empty()) {  // a mutual one: each owes it to the other
      initiators = participants;
      recipients = participants;
    }
    if (initiators.size() > kDebtorsMax) initiators.resize(kDebtorsMax);
    std::vector<Commitment> out;
    for (const std::string& debtor : initiators) {
      if (std::ranges::any_of(out, [&](const Commitment& known) { return is_state_of(actor(debtor), actor(known.debtor)); })) continue;
      Commitment made = draft;
      made.debtor = debtor;
      const auto creditor = std::ranges::find_if(recipients, [&](const std::string& id) { return id != debtor; });
      if (creditor != recipients.end()) made.creditor = *creditor;
      if (made.creditor && is_same_side(actor(*made.creditor), actor(debtor))) made.creditor.reset();
      if (!is_bound(made)) continue;
      made.id = commitment_id(context_.article_id, made);
      out.push_back(std::move(made));
    }
    return out;
  }

  // Private persons, firms and crowds bind themselves to a state or body at most.
  bool is_bound(const Commitment& made) const {
    if (binds_itself(actor(made.debtor))) return true;
    static constexpr std::string_view kFirms[] = {"BUS"};
    return made.creditor && has_sector(actor(made.debtor), kFirms) && binds_itself(actor(*made.creditor));
  }

  // "The ambassador promised Washington's support": nobody owes it to himself.
  static bool is_same_side(const Actor& a, const Actor& b) {
    return a.country && a.country == b.country && (a.kind == ActorKind::Country || b.kind == ActorKind::Country);
  }

  // "the chief executive announced that her government …": the state beside who speaks for it.
  static bool is_state_of(const Actor& state, const Actor& person) {
    return state.kind == ActorKind::Country && person.kind == ActorKind::Person && state.country == person.country;
  }

  const Actor& actor(const std::string& id) const { return *std::ranges::find(context_.actors.actors, id, &Actor::id); }

  const EventContext& context_;
  std::span<const Trigger> triggers_;
  const Trigger& trigger_;
  const Event& event_;
  const Trigger* promise_;
};

}  // namespace

std::vector<Commitment> draft_commitments(const EventContext& context, std::span<const Trigger> triggers,
                                          std::uint32_t trigger, const Event& event) {
  return Drafter(context, triggers, trigger, event).run();
}

}  // namespace dragoman
