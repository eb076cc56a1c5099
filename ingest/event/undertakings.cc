#include "ingest/event/undertakings.h"

#include <algorithm>

#include "ingest/event/actor_weight.h"
#include "ingest/event/commitment_terms.h"
#include "ingest/event/event_dater.h"
#include "ingest/event/frame_filler.h"
#include "ingest/event/reality.h"

namespace dragoman {
namespace {

constexpr double kAnnounced = 0.7, kTold = 0.6;  // confidence

// How a deed is told: announced as a plan, said to come, or told by the article itself.
enum class Telling : std::uint8_t { Announced, Said, Plain };

class Finder {
 public:
  Finder(const EventContext& context, const std::vector<Trigger>& triggers, const Attributor& attributor)
      : context_(context), triggers_(triggers), attributor_(attributor), filler_(context) {}

  std::vector<Commitment> run() {
    for (std::uint32_t t = 0; t < triggers_.size(); ++t) read_announcement(t);
    for (std::uint32_t c = 0; c < context_.clauses.clauses.size(); ++c) read_plain(c);
    return std::move(found_);
  }

 private:
  void read_announcement(std::uint32_t index) {
    const Trigger& trigger = triggers_[index];
    const Effect effect = trigger.entry->effect;
    const bool announces = effect == Effect::Plans, says = effect == Effect::Says || effect == Effect::Confirms;
    if ((!announces && !says) || (trigger.entry->kind != nullptr && trigger.entry->kind->commitment)) return;
    const auto speaker = speaker_of(trigger);
    if (!speaker && !(announces && trigger.is_noun())) return;
    const Reality reality = reality_of(context_, triggers_, index);
    if (!took_place(reality)) return;
    for (const Argument& argument : trigger.arguments) {
      if (argument.role != SlotRole::Content) continue;
      made_ = date_event(context_, triggers_, index, reality).date;
      if (argument.clause != kNoIndex) read_content(trigger, argument.clause, speaker, announces ? Telling::Announced : Telling::Said);
      if (argument.phrase != kNoIndex && announces && !trigger.is_noun()) read_noun(trigger, argument, *speaker);
    }
  }

  // Did somebody say so, and not deny it, or will only do so?
  static bool took_place(const Reality& reality) {
    const bool done = reality.status == EventStatus::Occurred || reality.status == EventStatus::Ongoing;
    return reality.claimed && done && reality.polarity == Polarity::Positive && reality.certainty < Certainty::Alleged;
  }

  std::optional<ActorHit> speaker_of(const Trigger& trigger) const {
    for (const Argument& argument : trigger.arguments) {
      const bool speaks = argument.role == SlotRole::Initiator || argument.role == SlotRole::Source;
      if (speaks && !argument.owned && !argument.actors.empty()) return argument.actors.front();
    }
    return {};
  }

  void read_content(const Trigger& trigger, std::uint32_t clause, const std::optional<ActorHit>& speaker, Telling telling) {
    const Clause& content = context_.clause(clause);
    if (!may_be_undertaken(clause)) return;
    if (content.verb.infinitive) {
      if (speaker) add_clause(clause, *speaker, content.verb.modal == Modal::Want ? Telling::Announced : telling, attributor_.of(trigger.clause));
      return;
    }
    if (!looks_ahead(content.verb) && !(telling == Telling::Announced && is_present_passive(content))) return;
    if (const auto doer = doer_of(content, speaker)) add_clause(clause, *doer, telling, attributor_.of(clause));
  }

  // "announced elections for May", "approved a transfer of ten million euros": a noun that names a deed.
  void read_noun(const Trigger& trigger, const Argument& what, const ActorHit& speaker) {
    const TokenRange range = range_of(context_, what);
    const auto topics = topics_in(context_.topics, range.first, range.last);
    const std::uint32_t head = context_.phrase(what.phrase).head;
    const std::string* action = action_of_nouns(context_, {head, head + 1}, topics);
    if (action == nullptr || !weighs_alone(*action) || is_done_by_other(head, speaker)) return;
    std::optional<std::string> creditor;
    for (const std::uint32_t p : filler_.followers(what.phrase)) {
      if (!creditor) creditor = other_of_weight(p, speaker);
    }
    add({.range = range, .sentence = context_.clause(trigger.clause).sentence, .action = *action, .creditor = std::move(creditor)}, speaker,
        Telling::Announced, attributor_.of(trigger.clause));
  }

  // "announced the release of the prisoners by Kenya".
  bool is_done_by_other(std::uint32_t noun, const ActorHit& speaker) const {
    const auto same = std::ranges::equal_range(triggers_, noun, {}, &Trigger::token);
    return std::ranges::any_of(same, [&](const Trigger& trigger) {
      return std::ranges::any_of(trigger.arguments, [&](const Argument& a) {
        return a.role == SlotRole::Initiator && !a.actors.empty() && !on_one_side(a.actors.front(), speaker);
      });
    });
  }

  static bool looks_ahead(const VerbGroup& verb) {
    return verb.tense == Tense::Future || verb.modal == Modal::Would || verb.modal == Modal::Want || is_to_be_done(verb);
  }

  // "sollen abgezogen werden, teilte … mit"
  static bool is_to_be_done(const VerbGroup& verb) { return verb.modal == Modal::Shall && verb.voice == Voice::Passive; }

  // "Die Grenzen werden geschlossen, kündigte die Regierung an."
  static bool is_present_passive(const Clause& clause) {
    return clause.verb.voice == Voice::Passive && clause.verb.tense == Tense::Present && clause.verb.modal == Modal::None && !clause.verb.progressive;
  }

  // Whoever of the speaker's side will do it; the speaker where it is passive or a pronoun tells no other. Of an announcement
  // by nobody named ("die Ankündigung, der Iran werde …"), whoever will do it.
  std::optional<ActorHit> doer_of(const Clause& content, const std::optional<ActorHit>& speaker) const {
    if (content.verb.voice == Voice::Passive) return speaker;
    if (content.subject == kNoIndex) return {};
    const auto doers = filler_.actors_of(content.subject);
    if (doers.empty()) return context_.phrase(content.subject).is_pronoun ? speaker : std::nullopt;
    if (speaker && !on_one_side(doers.front(), *speaker)) return {};
    return doers.front();
  }

  bool on_one_side(const ActorHit& a, const ActorHit& b) const {
    return side_of(context_.actors.actors[a.actor]) == side_of(context_.actors.actors[b.actor]);
  }

  // "Kenya will open its border." "Wir werden die Grenze öffnen", sagte der Präsident.
  void read_plain(std::uint32_t index) {
    const Clause& clause = context_.clause(index);
    if (clause.kind != ClauseKind::Main || clause.subject == kNoIndex || !looks_ahead(clause.verb) || clause.verb.modal == Modal::Would) return;
    if (clause.verb.finite != kNoToken && context_.token(clause.verb.finite).verb_form == VerbForm::FinitePast) return;  // "wollte"
    const Sentence& sentence = context_.text.sentences[clause.sentence];
    if (clause.verb.mood != Mood::Indicative || context_.token(sentence.last - 1).form == "?" || !may_be_undertaken(index)) return;
    made_ = made_today(context_);
    if (const auto doer = plain_doer(index)) add_clause(index, *doer, Telling::Plain, attributor_.of(index));
  }

  std::optional<ActorHit> plain_doer(std::uint32_t index) const {
    const Clause& clause = context_.clause(index);
    if (clause.verb.voice == Voice::Passive) return source_of(index);
    const auto doers = filler_.actors_of(clause.subject);
    if (!doers.empty()) return doers.front();
    const Phrase& subject = context_.phrase(clause.subject);
    if (!context_.token(subject.head).is(WordClass::FirstPerson)) return {};
    const auto speaker = attributor_.speaker_at(subject.head);
    return speaker ? actor_called(*speaker) : std::nullopt;
  }

  // "Wie die Regierung mitteilte, sollen Soldaten verlegt werden": the only one who says so.
  std::optional<ActorHit> source_of(std::uint32_t clause) const {
    const auto sources = attributor_.of(clause);
    if (sources.size() != 1 || !sources.front().source) return {};
    return actor_called(*sources.front().source);
  }

  std::optional<ActorHit> actor_called(const std::string& id) const {
    const auto& actors = context_.actors.actors;
    const auto actor = std::ranges::find(actors, id, &Actor::id);
    if (actor == actors.end()) return {};
    return ActorHit{static_cast<std::size_t>(actor - actors.begin()), 0, 0};
  }

  // A deed, not a state; not denied, not under a condition, and nothing that harms somebody or is a visit.
  bool may_be_undertaken(std::uint32_t index) const {
    const Clause& clause = context_.clause(index);
    const VerbGroup& verb = clause.verb;
    if (verb.main == kNoToken || verb.negated || verb.perfect || clause.kind == ClauseKind::Conditional) return false;
    const bool modal = verb.modal == Modal::None || verb.modal == Modal::Would || verb.modal == Modal::Want || is_to_be_done(verb);
    if (!modal || context_.token(verb.main).is_any(WordClasses(WordClass::Be) | WordClass::Have | WordClass::Become)) return false;
    if (is_bound_to(clause) || has_condition(index) || makes_own_commitment(index)) return false;
    const EventKind* kind = kind_of_verb(index);
    static constexpr std::string_view kNone[] = {"ASSAULT", "COERCE", "THREATEN", "ACCUSE", "REJECT", "PROTEST", "CONSULT", "REQUEST", "SANCTION"};
    if (kind != nullptr && kind->name == "investigation") return true;  // to look into a thing harms nobody yet
    return kind == nullptr || std::ranges::find(kNone, kind->type) == std::end(kNone);
  }

  // "werden entscheiden müssen", "will have to pay": what has to be is no promise.
  bool is_bound_to(const Clause& clause) const {
    for (auto i = clause.first; i < clause.last; ++i) {
      const bool modal = context_.token(i).is_any(WordClasses(WordClass::ModalMust) | WordClass::ModalCan | WordClass::ModalMay);
      if (modal && i != clause.verb.finite && i != clause.verb.main && context_.clauses.phrase_of[i] == kNoIndex) return true;
    }
    return false;
  }

  bool has_condition(std::uint32_t index) const {
    return std::ranges::any_of(context_.clauses_in(context_.clause(index).sentence), [&](std::uint32_t c) {
      return context_.clause(c).kind == ClauseKind::Conditional && context_.clause(c).parent == index;
    });
  }

  const EventKind* kind_of_verb(std::uint32_t clause) const {
    const Trigger* verb = trigger_of_verb(context_, triggers_, clause);
    return verb == nullptr ? nullptr : verb->entry->kind;
  }

  // "said it would pledge …", "will discuss": what the verb says is a promise, or not yet a deed.
  bool makes_own_commitment(std::uint32_t clause) const {
    const Trigger* verb = trigger_of_verb(context_, triggers_, clause);
    if (verb == nullptr) return false;
    const Effect effect = verb->entry->effect;
    static constexpr Effect kSpeech[] = {Effect::Says,  Effect::Claims,    Effect::Denies,   Effect::Confirms, Effect::Promises, Effect::Offers,
                                         Effect::Wants, Effect::Proposes,  Effect::Demands,  Effect::Considers, Effect::Threatens, Effect::Accuses,
                                         Effect::Expects, Effect::Recalls, Effect::Judges, Effect::Keeps, Effect::Breaks};
    const bool no_deed = verb->entry->kind == nullptr && std::ranges::find(kSpeech, effect) != std::end(kSpeech);
    return no_deed || (verb->entry->kind != nullptr && verb->entry->kind->type == "AGREE" && verb->entry->kind->commitment);
  }

  struct Deed {
    TokenRange range;  // the words that name it
    std::uint32_t sentence = 0;
    std::string action;
    std::optional<std::string> creditor = {};
  };

  void add_clause(std::uint32_t clause, const ActorHit& doer, Telling telling, std::vector<Attribution> sources) {
    const auto deeds = deeds_of(context_, triggers_, clause);
    for (auto joined = deeds.begin() + 1; joined != deeds.end(); ++joined) {
      add({.range = joined->range,
           .sentence = context_.clause(clause).sentence,
           .action = *joined->action,
           .creditor = creditor_of(joined->clause, doer)},
          doer, telling, sources);
    }
    const TokenRange range = deeds.front().range;
    const std::string* action = action_of(clause, topics_in(context_.topics, range.first, range.last));
    if (action == nullptr && telling != Telling::Announced && !is_done_for_somebody(clause, doer)) return;
    const bool in_passing = telling == Telling::Plain || (telling == Telling::Said && context_.clause(clause).verb.infinitive);
    if (action != nullptr && in_passing && !weighs_alone(*action)) return;
    add({.range = range,
         .sentence = context_.clause(clause).sentence,
         .action = action == nullptr ? std::string(kOtherAction) : *action,
         .creditor = creditor_of(clause, doer)},
        doer, telling, std::move(sources));
  }

  void add(Deed deed, const ActorHit& doer, Telling telling, std::vector<Attribution> sources) {
    const Actor& debtor = context_.actors.actors[doer.actor];
    if (!binds_itself(debtor)) return;
    Commitment made;
    made.debtor = debtor.id;
    made.creditor = std::move(deed.creditor);
    made.action = std::move(deed.action);
    made.description = describe(context_, deed.range.first, deed.range.last);
    made.topics = topics_in(context_.topics, deed.range.first, deed.range.last);
    made.amounts = amounts_in(context_, deed.range);
    made.made = made_;
    made.due = term_in(context_, deed.range);
    made.status = CommitmentStatus::Pledged;
    made.attribution = std::move(sources);
    const Sentence& sentence = context_.text.sentences[deed.sentence];
    made.evidence.push_back(context_.text.span_of(sentence.first, sentence.last));
    made.confidence = telling == Telling::Plain ? kTold : kAnnounced;
    made.id = commitment_id(context_.article_id, made);
    found_.push_back(std::move(made));
  }

  // "will Serbien den Status zusprechen": the verb gives somebody something.
  bool is_done_for_somebody(std::uint32_t clause, const ActorHit& doer) const {
    const auto& phrases = context_.clause(clause).phrases;
    const bool something = std::ranges::any_of(phrases, [&](std::uint32_t p) { return context_.phrase(p).function == Function::Object; });
    return something && std::ranges::any_of(phrases, [&](std::uint32_t p) {
             if (context_.phrase(p).function != Function::IndirectObject) return false;
             const auto actors = filler_.actors_of(p);
             return !actors.empty() && binds_itself(context_.actors.actors[actors.front().actor]) && !on_one_side(actors.front(), doer);
           });
  }

  // By the verb; of a light one, by what it holds.
  const std::string* action_of(std::uint32_t clause, const std::vector<std::string>& topics) const {
    if (const auto* action = action_of_verb(context_, clause, topics)) return action;
    const Trigger* verb = trigger_of_verb(context_, triggers_, clause);
    const Effect effect = verb == nullptr ? Effect::None : verb->entry->effect;
    const bool light = effect == Effect::Holds || effect == Effect::Begins || effect == Effect::Continues || effect == Effect::Ends;
    return light ? action_of_object(context_, clause, topics) : nullptr;
  }

  // Nobody has to say that it is a promise to give, release or withdraw something; who will visit, meet or host tells of the diary.
  static bool weighs_alone(std::string_view action) {
    static constexpr std::string_view kDiary[] = {kOtherAction, "visit", "negotiate", "host", "support", "stop"};
    return std::ranges::find(kDiary, action) == std::end(kDiary);
  }

  // Whom it is done to or for: the first other actor of weight that the clause names beside its subject.
  std::optional<std::string> creditor_of(std::uint32_t clause, const ActorHit& doer) const {
    for (const std::uint32_t p : context_.clause(clause).phrases) {
      if (context_.phrase(p).function == Function::Subject) continue;
      if (auto other = other_of_weight(p, doer)) return other;
    }
    return {};
  }

  std::optional<std::string> other_of_weight(std::uint32_t phrase, const ActorHit& doer) const {
    for (const ActorHit& hit : filler_.actors_of(phrase)) {
      const Actor& actor = context_.actors.actors[hit.actor];
      if (binds_itself(actor) && !on_one_side(hit, doer)) return actor.id;
    }
    return {};
  }

  const EventContext& context_;
  const std::vector<Trigger>& triggers_;
  const Attributor& attributor_;
  FrameFiller filler_;
  Date made_;  // of what is read
  std::vector<Commitment> found_;
};

}  // namespace

std::vector<Commitment> find_undertakings(const EventContext& context, const std::vector<Trigger>& triggers, const Attributor& attributor) {
  return Finder(context, triggers, attributor).run();
}

}  // namespace dragoman
