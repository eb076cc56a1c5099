#include "ingest/event/event_draft.h"

#include <algorithm>

#include <fmt/format.h>

#include "graph/model/ids.h"
#include "ingest/event/actor_weight.h"
#include "ingest/event/commitment_drafter.h"
#include "ingest/event/event_dater.h"
#include "ingest/event/event_placer.h"
#include "ingest/event/event_sides.h"

namespace dragoman {
namespace {

constexpr std::string_view kFirms[] = {"BUS", "MED", "EDU"};  // CAMEO sectors

constexpr std::uint32_t kLeadSentences = 4;  // title, dateline and lead

constexpr double kVerbConfidence = 0.8, kNounConfidence = 0.65, kPerSide = 0.05, kUnreal = -0.1;

class Drafter {
 public:
  Drafter(const EventContext& context, const std::vector<Trigger>& triggers, const Attributor& attributor)
      : context_(context), triggers_(triggers), attributor_(attributor) {}

  std::vector<EventDraft> run() {
    std::vector<EventDraft> drafts;
    for (std::uint32_t t = 0; t < triggers_.size(); ++t) {
      if (triggers_[t].entry->kind == nullptr) continue;
      if (auto draft = draft_of(t)) drafts.push_back(std::move(*draft));
    }
    return drafts;
  }

 private:
  std::optional<EventDraft> draft_of(std::uint32_t index) const {
    const Trigger& trigger = triggers_[index];
    Reality reality = reality_of(context_, triggers_, index);
    const EventKind* kind = kind_of(trigger, reality);
    if (const EventKind* refused = refused_kind(trigger, *kind, reality)) {
      kind = refused;
      reality.polarity = Polarity::Positive;
      reality.status = EventStatus::Occurred;
      reality.steps.push_back(fmt::format("occurred: {} is denied, which is an event of its own", trigger.entry->kind->name));
    } else if (reality.failed) {
      return {};
    }
    EventDraft draft;
    draft.trigger = index;
    draft.sentence = context_.clause(trigger.clause).sentence;
    Event& event = draft.event;
    event.participants = sides_of_event(context_, triggers_, index, *kind);
    draft.anaphor = event.participants.empty();
    const auto place = trigger.spoken ? std::nullopt : place_event(context_, triggers_, trigger);
    if (place) event.place = place->id;
    if (draft.anaphor && place && place->beside && tells_without_sides(*kind, draft.sentence)) draft.anaphor = false;
    if (!reality.claimed || (draft.anaphor && !trigger.is_noun())) return {};
    if (event.participants.empty() && reality.polarity == Polarity::Negative) return {};  // "no protests were reported"
    if (is_mishap(trigger, *kind, event) || is_told_by_its_verb(index)) return {};
    if (is_pastime(trigger, *kind, event) || is_private(trigger, *kind, event)) return {};
    if (is_deed_promised(trigger) || is_subject_of_talk(trigger) || is_talking_alone(trigger, *kind, event)) return {};
    event.kind = kind->name;
    event.type = kind->type;
    event.cameo = kind->cameo;
    if (!trigger.spoken) event.attribution = attributor_.of(trigger.clause);
    if (!event.attribution.empty() && reality.certainty == Certainty::Asserted) reality.certainty = Certainty::Reported;
    event.certainty = reality.certainty;
    event.polarity = reality.polarity;
    const EventDate date = date_event(context_, triggers_, index, reality);
    event.date = date.date;
    event.status = date.status;
    draft.dated = date.stated;
    draft.definite = trigger.is_noun() && context_.is_definite(trigger.phrase);
    draft.demonstrative = trigger.is_noun() && context_.is_demonstrative(trigger.phrase);
    draft.says_when = trigger.governor != kNoIndex && triggers_[trigger.governor].entry->effect == Effect::Holds;
    const bool real = event.status == EventStatus::Occurred || event.status == EventStatus::Ongoing;
    if (place && place->of_story && (!real || event.polarity == Polarity::Negative)) event.place.reset();
    event.date.steps.insert(event.date.steps.begin(), reality.steps.begin(), reality.steps.end());
    add_details(trigger, event);
    event.evidence.push_back(evidence_of(trigger));
    event.rule = trigger.entry->rule;
    event.confidence = confidence_of(trigger, event);
    event.id = event_id(event, context_.token(trigger.token).begin);
    draft.commitments = draft_commitments(context_, triggers_, index, event);
    return draft;
  }

  // An agreement that is only wanted is negotiated, at most.
  const EventKind* kind_of(const Trigger& trigger, const Reality& reality) const {
    const EventKind* kind = trigger.entry->kind;
    const EventKind* sought = reality.wanted && !reality.failed ? context_.ontology.sought(kind->name) : nullptr;
    return sought == nullptr ? kind : sought;
  }

  // "does not recognise", "will not meet": the refusal is the event. Not where it may be or should be so.
  const EventKind* refused_kind(const Trigger& trigger, const EventKind& kind, const Reality& reality) const {
    if (reality.polarity != Polarity::Negative || reality.status == EventStatus::Cancelled) return nullptr;
    const VerbGroup& verb = context_.clause(trigger.clause).verb;
    if (verb.modal == Modal::May || verb.modal == Modal::Must || verb.modal == Modal::Should) return nullptr;
    const bool possible = reality.status == EventStatus::Hypothetical && verb.modal != Modal::Can && verb.modal != Modal::Would;
    if (possible || reality.status == EventStatus::Proposed) return nullptr;
    const bool willed = verb.tense == Tense::Future || verb.modal != Modal::None;
    return context_.ontology.negated(kind.name, willed);
  }

  // "Bombing in Baghdad": violence and unrest are news though nobody knows who. Violence only in the sentences that open an article:
  // further down it is that told once more, or of long ago. A strike of nobody may be one from the air.
  static bool tells_without_sides(const EventKind& kind, std::uint32_t sentence) {
    return (kind.type == "PROTEST" && kind.name != "strike") || (kind.type == "ASSAULT" && kind.family != "war" && sentence < kLeadSentences);
  }

  // "imposed tariffs": the verb is the event, its noun no second one.
  bool is_told_by_its_verb(std::uint32_t index) const {
    const Trigger& noun = triggers_[index];
    if (!noun.is_noun()) return false;
    return std::ranges::any_of(triggers_, [&](const Trigger& verb) {
      if (verb.is_noun() || verb.entry->kind == nullptr || verb.entry->kind->family != noun.entry->kind->family) return false;
      return std::ranges::any_of(verb.arguments, [&](const Argument& a) {
        return a.phrase == noun.phrase && a.place == SlotPlace::Object && a.role != SlotRole::Content;
      });
    });
  }

  // "Ten people were killed when a bus fell into a gorge": nobody's doing.
  bool is_mishap(const Trigger& trigger, const EventKind& kind, const Event& event) const {
    const bool done_by_somebody = std::ranges::any_of(event.participants, [&](const Participant& p) {
      return p.role == Role::Initiator &&
             !(kind.name == "death" && is_crowd(actor_of(p)));  // who dies is no doer; one known by name is news
    });
    if (done_by_somebody) return false;
    return context_.ontology.is_mishap(kind.name, topics_around(trigger));
  }

  const Actor& actor_of(const Participant& participant) const {
    return *std::ranges::find(context_.actors.actors, participant.actor, &Actor::id);
  }

  static bool is_crowd(const Actor& actor) { return actor.kind != ActorKind::Person && actor.id.starts_with("unknown:"); }

  std::vector<std::string> topics_around(const Trigger& trigger) const {
    const Sentence& sentence = context_.text.sentences[context_.clause(trigger.clause).sentence];
    return topics_in(context_.topics, sentence.first, sentence.last);
  }

  // "Brazil beat Cuba 3-0", "The club sacked its coach": teams bear the names of states. Ministers and courts that deal with sport still
  // act.
  bool is_pastime(const Trigger& trigger, const EventKind& kind, const Event& event) const {
    if (!context_.ontology.is_pastime(kind, topics_around(trigger))) return false;
    return std::ranges::none_of(event.participants, [&](const Participant& p) { return is_of_state(actor_of(p)); });
  }

  // "The singer signed a deal with the studio": only private persons and companies take part, and the sentence names nobody else.
  // "The singer flew to Tokyo", "the star talked to fans": whoever else it names.
  bool is_private(const Trigger& trigger, const EventKind& kind, const Event& event) const {
    const auto where = context_.ontology.private_where(kind);
    if (event.participants.empty() || !where) return false;
    const bool always = *where == PrivateWhere::Always;
    const auto in_private = [&](const Participant& p) { return is_private(actor_of(p)) || (always && is_public_at_large(actor_of(p))); };
    if (!std::ranges::all_of(event.participants, in_private)) return false;
    if (always) return true;
    const Sentence& sentence = context_.text.sentences[context_.clause(trigger.clause).sentence];
    const auto begin = std::ranges::lower_bound(context_.actors.refs, sentence.first, {}, &ActorRef::first);
    bool names_firm = false;
    for (auto ref = begin; ref != context_.actors.refs.end() && ref->first < sentence.last; ++ref) {
      const Actor& actor = context_.actors.actors[ref->actor];
      names_firm = names_firm || has_sector(actor, kFirms);
      const bool a_place = ref->locative && actor.kind == ActorKind::Country;
      if (ref->use == MentionUse::Noun && !a_place && !is_private(actor)) return false;
    }
    return names_firm || *where == PrivateWhere::Any;
  }

  // "passengers", "residents", "fans": people of no office, army or movement.
  static bool is_public_at_large(const Actor& actor) { return actor.id.starts_with("unknown:") && actor.code.ends_with("CVL"); }

  static bool is_private(const Actor& actor) {
    if (actor.role || actor.kind == ActorKind::Country || actor.kind == ActorKind::PlaceAsActor) return false;
    if (actor.code.empty()) return actor.id.starts_with("unknown:") && actor.kind != ActorKind::Group;
    return has_sector(actor, kFirms);
  }

  // "She discussed her book": one person alone talks to the public. A body that discusses meets.
  bool is_talking_alone(const Trigger& trigger, const EventKind& kind, const Event& event) const {
    if (trigger.is_noun() || kind.name != "talks" || event.participants.size() != 1) return false;
    return actor_of(event.participants.front()).kind == ActorKind::Person;
  }

  // "promised to send weapons": the deed is the commitment's, no event of its own. A meeting promised is one planned.
  bool is_deed_promised(const Trigger& trigger) const {
    if (trigger.governor == kNoIndex) return false;
    const Effect effect = triggers_[trigger.governor].entry->effect;
    const bool promise = effect == Effect::Promises || effect == Effect::Offers;
    return promise && trigger.entry->kind->type != "CONSULT" && triggers_[trigger.governor].entry->kind != nullptr;
  }

  // "talks on a trade deal", "Gespräche über ein Abkommen": the deal is what they are about, not made.
  bool is_subject_of_talk(const Trigger& trigger) const {
    const EventKind& kind = *trigger.entry->kind;
    if (!trigger.is_noun()) return false;
    const Phrase& phrase = context_.phrase(trigger.phrase);
    if (phrase.preposition == kNoToken) return false;
    const auto& lexicon = context_.rules.lexicon;
    if (!lexicon.names_topic(lexicon.preposition(context_.token(phrase.preposition).lower))) return false;
    return kind.type == "AGREE" || kind.family == "war" || ((kind.type == "SANCTION" || context_.ontology.is_deed(kind)) && belongs_to_deliberation(trigger));
  }

  // "a law on mobilisation", "talks on aid": the noun before is of what people talk or vote about.
  bool belongs_to_deliberation(const Trigger& trigger) const {
    static constexpr std::string_view kTypes[] = {"AGREE", "CONSULT", "GOVERN", "REQUEST"};
    const std::uint32_t owner = context_.phrase(trigger.phrase).attached_to;
    return std::ranges::any_of(triggers_, [&](const Trigger& other) {
      return other.is_noun() && other.phrase == owner && other.entry->kind != nullptr &&
             std::ranges::find(kTypes, other.entry->kind->type) != std::end(kTypes);
    });
  }

  void add_details(const Trigger& trigger, Event& event) const {
    const TokenRange own = range_of(context_, trigger);
    event.topics = topics_in(context_.topics, own.first, own.last);
    event.amounts = amounts_in(context_, own);
    if (trigger.is_noun()) add_amount_before(trigger, event);
    for (const Argument& argument : trigger.arguments) {
      if (argument.role != SlotRole::Content && argument.role != SlotRole::Matter) continue;
      const TokenRange range = range_of(context_, argument);
      const auto topics = topics_in(context_.topics, range.first, range.last);
      event.topics.insert(event.topics.end(), topics.begin(), topics.end());
      for (const Amount& amount : amounts_in(context_, range)) {
        if (std::ranges::find(event.amounts, amount) == event.amounts.end()) event.amounts.push_back(amount);
      }
    }
    std::ranges::sort(event.topics);
    event.topics.erase(std::unique(event.topics.begin(), event.topics.end()), event.topics.end());
  }

  // "40 million shekels in funding", "500 Millionen Euro für Hilfe": the noun says what the sum before it is.
  void add_amount_before(const Trigger& noun, Event& event) const {
    const std::uint32_t before = context_.phrase(noun.phrase).attached_to;
    if (before == kNoIndex || context_.phrase(noun.phrase).preposition == kNoToken) return;
    const Phrase& sum = context_.phrase(before);
    for (const Amount& amount : amounts_in(context_, {sum.first, sum.last})) {
      if (amount.unit != "count" && amount.unit != "percent") event.amounts.push_back(amount);
    }
  }

  // The whole sentence: what a reader must see to agree.
  Span evidence_of(const Trigger& trigger) const {
    const Sentence& sentence = context_.text.sentences[context_.clause(trigger.clause).sentence];
    return context_.text.span_of(sentence.first, sentence.last);
  }

  double confidence_of(const Trigger& trigger, const Event& event) const {
    double confidence = trigger.is_noun() ? kNounConfidence : kVerbConfidence;
    confidence += kPerSide * static_cast<double>(std::min<std::size_t>(event.participants.size(), 2));
    if (event.status == EventStatus::Hypothetical || event.status == EventStatus::Proposed) confidence += kUnreal;
    return confidence;
  }

  std::string event_id(const Event& event, std::uint32_t begin) const {
    std::string key(context_.article_id);
    key += '\n' + event.kind + '\n' + std::to_string(begin);
    for (const Participant& participant : event.participants) key += '\n' + participant.actor;
    return "event:" + content_hash(key);
  }

  const EventContext& context_;
  const std::vector<Trigger>& triggers_;
  const Attributor& attributor_;
};

}  // namespace

TokenRange range_of(const EventContext& context, const Trigger& trigger) {
  const Clause& clause = context.clause(trigger.clause);
  if (!trigger.is_noun()) return {clause.first, clause.last};
  const auto& phrases = context.clauses.phrases;
  TokenRange range{phrases[trigger.phrase].first, phrases[trigger.phrase].last};
  for (auto p = trigger.phrase + 1; p < phrases.size() && phrases[p].clause == trigger.clause; ++p) {
    if (phrases[p].function == Function::Possessor) continue;
    const std::uint32_t start = phrases[p].preposition == kNoToken ? phrases[p].first : std::min(phrases[p].first, phrases[p].preposition);
    if (start != range.last && phrases[p].conjunct_of == kNoIndex) break;
    if (phrases[p].function == Function::None && phrases[p].conjunct_of == kNoIndex && !phrases[p].is_time) break;
    if (phrases[p].function == Function::Subject || phrases[p].function == Function::Object) break;
    range.last = std::max(range.last, phrases[p].last);
  }
  return range;
}

TokenRange range_of_noun(const EventContext& context, std::uint32_t phrase) {
  Trigger as_noun;
  as_noun.phrase = phrase;
  as_noun.clause = context.phrase(phrase).clause;
  return range_of(context, as_noun);
}

TokenRange range_of(const EventContext& context, const Argument& argument) {
  if (argument.phrase != kNoIndex) return range_of_noun(context, argument.phrase);
  const Clause& clause = context.clause(argument.clause);
  TokenRange range{clause.first, clause.last};
  const auto& clauses = context.clauses.clauses;
  for (auto c = argument.clause + 1; c < clauses.size() && clauses[c].sentence == clause.sentence; ++c) {
    if (clauses[c].parent == argument.clause || clauses[c].coordinated == argument.clause) range.last = std::max(range.last, clauses[c].last);
  }
  return range;
}

namespace {

// "the two leaders", "both countries": who they are is told by name.
bool counts_parties(const EventContext& context, const AmountMention& mention) {
  const auto refs = context.actors_in(mention.number > 0 ? mention.number - 1 : 0, mention.number + 2);
  return std::ranges::any_of(refs, [&](const ActorRef& ref) { return !ref.members.empty() && ref.first <= mention.number + 1 && mention.number < ref.last; });
}

}  // namespace

std::vector<Amount> amounts_in(const EventContext& context, TokenRange range) {
  std::vector<Amount> out;
  const auto begin = std::ranges::lower_bound(context.amounts, range.first, {}, &AmountMention::number);
  for (auto mention = begin; mention != context.amounts.end() && mention->number < range.last; ++mention) {
    if (!counts_parties(context, *mention)) out.push_back(mention->amount);
  }
  return out;
}

std::vector<EventDraft> draft_events(const EventContext& context, const std::vector<Trigger>& triggers,
                                     const Attributor& attributor) {
  return Drafter(context, triggers, attributor).run();
}

}  // namespace dragoman
