#include "ingest/event/speech_acts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/event/attributor.h"
#include "ingest/event/frame_filler.h"

namespace dragoman {
namespace {

constexpr std::pair<std::string_view, Said> kSaid[] = {{"must", Said::Must},         {"shall", Said::Shall},       {"should", Said::Should},
                                                       {"negative", Said::Negative}, {"positive", Said::Positive}, {"harm", Said::Harm},
                                                       {"own-help", Said::OwnHelp},  {"own-harm", Said::OwnHarm},
                                                       {"own-refusal", Said::OwnRefusal}};
constexpr double kHelp = 3.4;  // Goldstein value from which a deed to come is a promise to somebody
constexpr std::string_view kCourts = "JUD";  // CAMEO sector
constexpr double kHarm = -5;   // Goldstein value of a deed that whoever tells of it holds against the doer

Said said_of(const Row& row) {
  const auto* found = std::ranges::find(kSaid, row[0], &std::pair<std::string_view, Said>::first);
  if (found == std::end(kSaid)) {
    throw Error("{}: \"{}\" is none of must, shall, should, negative, positive, harm, own-help, own-harm, own-refusal; knowledge not loaded", row.where(), row[0]);
  }
  return found->second;
}

// What the modal makes of a thing said; "shall" only in reported speech ("Iran solle einlenken").
std::optional<Said> demand_in(const Clause& content) {
  const VerbGroup& verb = content.verb;
  if (content.kind == ClauseKind::Conditional || verb.perfect) return {};
  if (verb.modal == Modal::Shall && verb.mood == Mood::ReportedSubjunctive) return Said::Shall;
  if (verb.modal == Modal::Must) return Said::Must;
  if (verb.modal == Modal::Should) return Said::Should;
  return {};
}

// A state and whoever acts for it; two persons of one country may well be of two minds.
bool on_one_side(const EventContext& context, const ActorHit& a, const ActorHit& b) {
  const Actor& x = context.actors.actors[a.actor];
  const Actor& y = context.actors.actors[b.actor];
  const bool same_country = x.country && y.country && *x.country == *y.country;
  return x.id == y.id || (same_country && (x.kind == ActorKind::Country || y.kind == ActorKind::Country));
}

bool is_speaker(const EventContext& context, const Argument& argument) {
  const bool speaks = argument.role == SlotRole::Source || argument.role == SlotRole::Initiator;
  return speaks && !argument.actors.empty() && context.actors.actors[argument.actors.front().actor].kind != ActorKind::Media;
}

class SpeechReader {
 public:
  SpeechReader(const EventContext& context, const std::vector<Trigger>& triggers)
      : context_(context), triggers_(triggers), filler_(context) {}

  struct Act {
    const EventEntry* entry = nullptr;   // null where the table says that it is no act
    std::uint32_t concerned = kNoIndex;  // phrase that names whom the act is done to, where the entry's slots do not say
    std::vector<ActorHit> others = {};
  };

  std::optional<Act> act_of(const Trigger& trigger) const {
    const Effect effect = trigger.entry->effect;
    const bool speaks = effect == Effect::Says || effect == Effect::Claims || effect == Effect::Judges || effect == Effect::Wants;
    if (trigger.is_noun() || trigger.entry->kind != nullptr || !speaks) return {};
    const auto speaker = std::ranges::find_if(trigger.arguments, [&](const Argument& a) { return is_speaker(context_, a); });
    if (speaker == trigger.arguments.end()) return {};
    if (effect == Effect::Judges) return judgement_of(trigger, speaker->actors.front());
    for (const Argument& argument : trigger.arguments) {
      if (argument.role != SlotRole::Content || argument.clause == kNoIndex) continue;
      if (auto act = act_in(trigger, argument.clause, speaker->actors.front())) return act;
    }
    return {};
  }

  /// What somebody does by saying what the clause says, no verb of saying above it: not what only must be, as the article
  /// knows from him.
  std::optional<Act> act_spoken(std::uint32_t clause, const ActorHit& speaker) const {
    const Clause& content = context_.clause(clause);
    const VerbGroup& verb = content.verb;
    if (verb.modal == Modal::Can || verb.modal == Modal::May) return {};
    if (verb.finite == content.first && verb.modal != Modal::None) return {};  // "sollte er gewinnen": a condition
    const bool in_his_words = verb.mood == Mood::ReportedSubjunctive || content.quoted;
    if (!in_his_words && demand_in(content) && (content.subject == kNoIndex || filler_.actors_of(content.subject).empty())) return {};
    auto act = act_said(clause, speaker);
    if (act && is_opinion(*act) && std::ranges::all_of(act->others, [&](const ActorHit& hit) { return is_crowd(hit); })) return {};
    return act;
  }

  /// What somebody does by saying what the clause says.
  std::optional<Act> act_said(std::uint32_t clause, const ActorHit& speaker) const {
    const Clause& content = context_.clause(clause);
    if (const auto demand = demand_in(content)) {
      if (content.subject == kNoIndex) return {};
      const auto bound = filler_.actors_of(content.subject);
      const bool of_nobody = bound.empty() && content.verb.voice == Voice::Passive;  // "the violence must be stopped"
      if (!of_nobody && !others(bound, speaker)) return {};
      return Act{.entry = entry(*demand)};
    }
    if (is_own_plan(content, speaker)) {
      if (const auto act = content.verb.negated ? refused_in(clause) : announced_in(clause)) return act;
    }
    return opinion_in(clause, speaker);
  }

 private:
  bool is_opinion(const Act& act) const { return act.entry == entry(Said::Negative) || act.entry == entry(Said::Positive); }

  // "the people", "refugees": what is bad for them is no fault of theirs.
  bool is_crowd(const ActorHit& hit) const {
    const Actor& actor = context_.actors.actors[hit.actor];
    return actor.kind == ActorKind::Group && actor.id.starts_with("unknown:");
  }

  const EventEntry* entry(Said said) const { return context_.rules.speech_acts.of(said); }

  std::optional<Act> act_in(const Trigger& trigger, std::uint32_t clause, const ActorHit& speaker) const {
    const Effect effect = trigger.entry->effect;
    const Clause& content = context_.clause(clause);
    if (effect == Effect::Wants) {  // "wants China to release him": what somebody else is to do
      if (content.subject == kNoIndex || content.subject == context_.clause(trigger.clause).subject) return {};
      return others(filler_.actors_of(content.subject), speaker) ? std::optional(Act{.entry = entry(Said::Shall)}) : std::nullopt;
    }
    if (effect == Effect::Says) return act_said(clause, speaker);
    if (const Trigger* harm = effect == Effect::Claims ? harm_in(clause, speaker) : nullptr)
      return Act{entry(Said::Harm), harm_doer(*harm)->phrase, harm_doer(*harm)->actors};
    return opinion_in(clause, speaker);
  }

  // "said it would send troops": what the speaker's own side is going to do.
  bool is_own_plan(const Clause& content, const ActorHit& speaker) const {
    if (content.subject == kNoIndex || content.kind == ClauseKind::Conditional) return false;
    const bool willed = content.verb.modal == Modal::Would || (content.verb.negated && content.verb.modal == Modal::Want);
    if (content.verb.tense != Tense::Future && !willed) return false;
    const auto doers = filler_.actors_of(content.subject);
    return !doers.empty() && on_one_side(context_, doers.front(), speaker);
  }

  std::optional<Act> announced_in(std::uint32_t clause) const {
    const Trigger* deed = event_of_verb(clause);
    if (deed == nullptr) return {};
    const double value = deed->entry->kind->goldstein;
    if (value < kHelp && value > kHarm) return {};
    return Act{.entry = entry(value > 0 ? Said::OwnHelp : Said::OwnHarm)};
  }

  // "said it would not give up its programme"; a deed of ours that is refused is told by its own verb.
  std::optional<Act> refused_in(std::uint32_t clause) const {
    return event_of_verb(clause) == nullptr ? std::optional(Act{.entry = entry(Said::OwnRefusal)}) : std::nullopt;
  }

  // What a clause thinks of its subject.
  std::optional<Act> opinion_in(std::uint32_t clause, const ActorHit& speaker) const {
    const Clause& content = context_.clause(clause);
    const auto evaluation = evaluation_in(clause, [&](std::uint32_t i) { return is_predicate(i, content); });
    if (!evaluation || content.subject == kNoIndex || is_first_person(content.subject)) return {};
    return evaluated(*evaluation, content.subject, speaker);
  }

  // "called the decision a disgrace", "bezeichnete den Angriff als feige": the verb's own clause says of what and how.
  std::optional<Act> judgement_of(const Trigger& trigger, const ActorHit& speaker) const {
    const Clause& clause = context_.clause(trigger.clause);
    const auto judged = std::ranges::find_if(clause.phrases, [&](std::uint32_t p) {
      return context_.phrase(p).function == Function::Object || context_.phrase(p).function == Function::IndirectObject;
    });
    if (judged == clause.phrases.end()) return {};
    const auto evaluation = evaluation_in(trigger.clause, [&](std::uint32_t i) {
      const std::uint32_t phrase = context_.clauses.phrase_of[i];
      return i != trigger.token && phrase != *judged && phrase != clause.subject;
    });
    if (!evaluation) return {};
    return evaluated(*evaluation, *judged, speaker);
  }

  std::optional<Act> evaluated(Evaluation evaluation, std::uint32_t phrase, const ActorHit& speaker) const {
    if (context_.actors.actors[speaker.actor].code.ends_with(kCourts)) return {};  // courts find, they do not criticise
    auto concerned = filler_.actors_of(phrase);
    if (concerned.empty()) concerned = filler_.owners_of(phrase);
    if (!concerned.empty() && !others(concerned, speaker)) return {};
    const Said said = evaluation == Evaluation::Negative ? Said::Negative : Said::Positive;
    return Act{entry(said), phrase, std::move(concerned)};
  }

  // None of them is on the speaker's side.
  bool others(const std::vector<ActorHit>& actors, const ActorHit& speaker) const {
    return !actors.empty() && std::ranges::none_of(actors, [&](const ActorHit& hit) { return on_one_side(context_, hit, speaker); });
  }

  bool is_first_person(std::uint32_t phrase) const { return context_.token(context_.phrase(phrase).head).is(WordClass::FirstPerson); }

  // A harmful deed that somebody else is claimed to have done.
  const Trigger* harm_in(std::uint32_t clause, const ActorHit& speaker) const {
    const VerbGroup& verb = context_.clause(clause).verb;
    if (verb.negated || verb.tense == Tense::Future) return nullptr;
    const Trigger* deed = event_of_verb(clause);
    if (deed == nullptr || deed->entry->kind->goldstein > kHarm) return nullptr;
    const Argument* doer = harm_doer(*deed);
    return doer != nullptr && others(doer->actors, speaker) ? deed : nullptr;
  }

  // The clause's verb, where it is an event.
  const Trigger* event_of_verb(std::uint32_t clause) const {
    const Trigger* verb = trigger_of_verb(context_, triggers_, clause);
    return verb != nullptr && verb->entry->kind != nullptr ? verb : nullptr;
  }

  static const Argument* harm_doer(const Trigger& trigger) {
    const auto doer =
        std::ranges::find_if(trigger.arguments, [](const Argument& a) { return a.role == SlotRole::Initiator && !a.actors.empty(); });
    return doer == trigger.arguments.end() ? nullptr : &*doer;
  }

  // What a clause thinks of something in the tokens that may say so: "was a grave mistake", "violates international law".
  template <typename May>
  std::optional<Evaluation> evaluation_in(std::uint32_t clause, const May& may_say_so) const {
    const Clause& c = context_.clause(clause);
    if (c.kind == ClauseKind::Conditional || c.verb.mood == Mood::Question || c.verb.mood == Mood::Conditional) return {};
    std::optional<Evaluation> found;
    for (auto i = c.first; i < c.last; ++i) {
      if (context_.clauses.clause_of[i] != clause || !may_say_so(i) || is_event(i)) continue;
      const auto evaluation = context_.rules.cues.evaluation_at(context_.text, i, c.last);
      const bool denied = c.verb.negated && !context_.token(i).is(WordClass::Neg);
      if (!evaluation || denied) continue;
      if (*evaluation == Evaluation::Negative) return evaluation;  // "a historic mistake"
      found = evaluation;
    }
    return found;
  }

  // "violated the ceasefire": what is an event by itself is told, not judged.
  bool is_event(std::uint32_t i) const {
    const auto at = std::ranges::equal_range(triggers_, i, {}, &Trigger::token);
    return std::ranges::any_of(at, [](const Trigger& trigger) { return trigger.entry->kind != nullptr; });
  }

  bool is_predicate(std::uint32_t i, const Clause& clause) const {
    const std::uint32_t phrase = context_.clauses.phrase_of[i];
    if (i == clause.verb.main || phrase == kNoIndex) return true;
    return context_.phrase(phrase).function == Function::Predicate && !context_.phrase(phrase).negated;
  }

  const EventContext& context_;
  const std::vector<Trigger>& triggers_;
  FrameFiller filler_;
};

}  // namespace

SpeechActs::SpeechActs(const KnowledgeFiles& files, const Ontology& ontology) {
  for (const Row& row : read_table(files, "ontology/speech_acts.tsv", {"said", "kind", "effect"})) {
    EventEntry act;
    act.lemma = row[0];
    act.kind = ontology.kind(row[1]);
    if (act.kind == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), row[1]);
    const auto effect = parse_effect(row[2]);
    if (!effect) throw Error("{}: no effect is called \"{}\"; knowledge not loaded", row.where(), row[2]);
    act.effect = *effect;
    act.rule = "ontology/speech_acts: " + act.lemma + " = " + act.kind->name;
    acts_.insert_or_assign(said_of(row), std::move(act));
  }
}

const EventEntry* SpeechActs::of(Said said) const {
  const auto it = acts_.find(said);
  return it == acts_.end() ? nullptr : &it->second;
}

void apply_speech_acts(const EventContext& context, std::vector<Trigger>& triggers) {
  const SpeechReader reader(context, triggers);
  for (Trigger& trigger : triggers) {
    const auto act = reader.act_of(trigger);
    if (!act || act->entry == nullptr) continue;
    trigger.entry = act->entry;
    for (Argument& argument : trigger.arguments) {
      argument.slot = nullptr;  // of the verb's own entry
      if (argument.role == SlotRole::Source) argument.role = SlotRole::Initiator;
    }
    if (act->others.empty()) continue;
    trigger.arguments.push_back({.place = SlotPlace::Object, .role = SlotRole::Recipient, .phrase = act->concerned, .actors = act->others});
  }
}

namespace {

// What is said in a clause without a verb of saying above it that was read already.
class SpokenClauses {
 public:
  SpokenClauses(const EventContext& context, const Attributor& attributor, const std::vector<Trigger>& triggers)
      : context_(context), attributor_(attributor), governed_(context.clauses.clauses.size()) {
    for (std::size_t a = 0; a < context.actors.actors.size(); ++a) actors_.emplace(context.actors.actors[a].id, a);
    for (const Trigger& trigger : triggers) {
      for (const Argument& argument : trigger.arguments) {
        if (argument.role == SlotRole::Content && argument.clause != kNoIndex) governed_[argument.clause] = true;
      }
    }
  }

  /// Who says it: one who is somebody, and no medium.
  std::optional<ActorHit> speaker_of(std::uint32_t clause) const {
    const Clause& c = context_.clause(clause);
    if (c.kind != ClauseKind::Main || c.verb.main == kNoToken || governed_[clause]) return {};
    std::optional<ActorHit> speaker;
    for (const Attribution& attribution : attributor_.of(clause)) {
      const auto hit = attribution.source ? last_mention(*attribution.source, c.last) : std::nullopt;
      if (!hit || context_.actors.actors[hit->actor].kind == ActorKind::Media) continue;
      if (speaker) return {};
      speaker = hit;
    }
    return speaker;
  }

 private:
  // Where the actor is named last before the end of what is said, or right behind it.
  std::optional<ActorHit> last_mention(const std::string& id, std::uint32_t end) const {
    const auto actor = actors_.find(id);
    if (actor == actors_.end()) return {};
    const std::size_t index = actor->second;
    const auto before = context_.actors_in(0, end);
    for (auto ref = before.rbegin(); ref != before.rend(); ++ref) {
      if (ref->actor == index) return ActorHit{index, ref->first, ref->last};
    }
    return {};
  }

  const EventContext& context_;
  const Attributor& attributor_;
  std::map<std::string_view, std::size_t> actors_;
  std::vector<bool> governed_;  // by clause: a verb or noun above it has read it
};

Trigger spoken_trigger(const EventContext& context, std::uint32_t clause, const ActorHit& speaker, SpeechReader::Act act) {
  Trigger trigger{.entry = act.entry, .token = context.clause(clause).verb.main, .clause = clause, .spoken = true};
  if (context.clause(clause).verb.finite != kNoToken) trigger.token = context.clause(clause).verb.finite;
  trigger.arguments.push_back({.place = SlotPlace::Subject, .role = SlotRole::Initiator, .actors = {speaker}});
  trigger.arguments.push_back({.place = SlotPlace::That, .role = SlotRole::Content, .clause = clause});
  if (!act.others.empty())
    trigger.arguments.push_back({.place = SlotPlace::Object, .role = SlotRole::Recipient, .phrase = act.concerned, .actors = std::move(act.others)});
  return trigger;
}

// Puts triggers among the others, in order of the text; those of what is said come under them.
void insert(std::vector<Trigger> more, std::vector<Trigger>& triggers) {
  std::vector<std::uint32_t> moved(triggers.size());
  std::vector<Trigger> all;
  auto next = more.begin();
  for (std::uint32_t t = 0; t < triggers.size(); ++t) {
    for (; next != more.end() && next->token < triggers[t].token; ++next) all.push_back(std::move(*next));
    moved[t] = static_cast<std::uint32_t>(all.size());
    all.push_back(std::move(triggers[t]));
  }
  std::ranges::move(next, more.end(), std::back_inserter(all));
  for (const std::uint32_t at : moved) {
    if (all[at].governor != kNoIndex) all[at].governor = moved[all[at].governor];
  }
  triggers = std::move(all);
}

}  // namespace

void add_spoken_acts(const EventContext& context, const Attributor& attributor, std::vector<Trigger>& triggers) {
  const SpeechReader reader(context, triggers);
  const SpokenClauses spoken(context, attributor, triggers);
  std::vector<Trigger> found;
  for (std::uint32_t c = 0; c < context.clauses.clauses.size(); ++c) {
    const auto speaker = spoken.speaker_of(c);
    if (!speaker) continue;
    auto act = reader.act_spoken(c, *speaker);
    if (act && act->entry != nullptr) found.push_back(spoken_trigger(context, c, *speaker, std::move(*act)));
  }
  std::ranges::stable_sort(found, {}, &Trigger::token);
  insert(std::move(found), triggers);
}

}  // namespace dragoman
