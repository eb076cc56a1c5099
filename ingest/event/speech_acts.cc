#include "ingest/event/speech_acts.h"

#include <algorithm>
#include <string_view>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/event/frame_filler.h"

namespace dragoman {
namespace {

constexpr std::pair<std::string_view, Modal> kModals[] = {{"must", Modal::Must}, {"shall", Modal::Shall}, {"should", Modal::Should}};

Modal modal_of(const Row& row) {
  const auto* found = std::ranges::find(kModals, row[0], &std::pair<std::string_view, Modal>::first);
  if (found == std::end(kModals)) throw Error("{}: \"{}\" is none of must, shall, should; knowledge not loaded", row.where(), row[0]);
  return found->second;
}

// The modal that makes a demand of what is said; "shall" only in reported speech ("Iran solle einlenken").
Modal demanding_modal(const Clause& content) {
  const VerbGroup& verb = content.verb;
  if (content.kind == ClauseKind::Conditional || verb.perfect) return Modal::None;
  if (verb.modal == Modal::Shall) return verb.mood == Mood::ReportedSubjunctive ? Modal::Shall : Modal::None;
  return verb.modal == Modal::Must || verb.modal == Modal::Should ? verb.modal : Modal::None;
}

bool on_one_side(const EventContext& context, const ActorHit& a, const ActorHit& b) {
  const Actor& x = context.actors.actors[a.actor];
  const Actor& y = context.actors.actors[b.actor];
  const bool same_country = x.country && y.country && *x.country == *y.country;
  return x.id == y.id || same_country;
}

bool is_speaker(const EventContext& context, const Argument& argument) {
  const bool speaks = argument.role == SlotRole::Source || argument.role == SlotRole::Initiator;
  return speaks && !argument.actors.empty() && context.actors.actors[argument.actors.front().actor].kind != ActorKind::Media;
}

const EventEntry* act_of(const EventContext& context, const Trigger& trigger) {
  if (trigger.is_noun() || trigger.entry->kind != nullptr || trigger.entry->effect != Effect::Says) return nullptr;
  const auto speaker = std::ranges::find_if(trigger.arguments, [&](const Argument& a) { return is_speaker(context, a); });
  if (speaker == trigger.arguments.end()) return nullptr;
  for (const Argument& argument : trigger.arguments) {
    if (argument.role != SlotRole::Content || argument.clause == kNoIndex) continue;
    const Clause& content = context.clause(argument.clause);
    const EventEntry* act = context.rules.speech_acts.of(demanding_modal(content));
    if (act == nullptr || content.subject == kNoIndex) continue;
    const auto bound = FrameFiller(context).actors_of(content.subject);
    const bool others = !bound.empty() && std::ranges::none_of(bound, [&](const ActorHit& hit) { return on_one_side(context, hit, speaker->actors.front()); });
    if (others) return act;
  }
  return nullptr;
}

}  // namespace

SpeechActs::SpeechActs(const KnowledgeFiles& files, const Ontology& ontology) {
  for (const Row& row : read_table(files, "ontology/speech_acts.tsv", {"modal", "kind", "effect"})) {
    EventEntry act;
    act.lemma = row[0];
    act.kind = ontology.kind(row[1]);
    if (act.kind == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), row[1]);
    const auto effect = parse_effect(row[2]);
    if (!effect) throw Error("{}: no effect is called \"{}\"; knowledge not loaded", row.where(), row[2]);
    act.effect = *effect;
    act.rule = "ontology/speech_acts: " + act.lemma + " = " + act.kind->name;
    acts_.insert_or_assign(modal_of(row), std::move(act));
  }
}

const EventEntry* SpeechActs::of(Modal modal) const {
  const auto it = acts_.find(modal);
  return it == acts_.end() ? nullptr : &it->second;
}

void apply_speech_acts(const EventContext& context, std::vector<Trigger>& triggers) {
  for (Trigger& trigger : triggers) {
    const EventEntry* act = act_of(context, trigger);
    if (act == nullptr) continue;
    trigger.entry = act;
    for (Argument& argument : trigger.arguments) {
      argument.slot = nullptr;  // of the verb's own entry
      if (argument.role == SlotRole::Source) argument.role = SlotRole::Initiator;
    }
  }
}

}  // namespace dragoman
