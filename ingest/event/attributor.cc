#include "ingest/event/attributor.h"

#include <algorithm>

#include "ingest/event/frame_filler.h"

namespace dragoman {
namespace {

std::optional<AttributionForm> form_of(Effect effect) {
  switch (effect) {
    case Effect::Says: case Effect::Confirms: return AttributionForm::Reported;
    case Effect::Claims: case Effect::Accuses: return AttributionForm::Claimed;
    case Effect::Denies: return AttributionForm::Denied;
    default: return {};
  }
}

// Types of what is done by saying it.
bool is_verbal(std::string_view type) {
  static constexpr std::string_view kTypes[] = {"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE"};
  return std::ranges::find(kTypes, type) != std::end(kTypes);
}

void sort_unique(std::vector<Attribution>& sources) {
  std::ranges::sort(sources);
  sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
}

}  // namespace

Attributor::Attributor(const EventContext& context, std::span<const Trigger> triggers)
    : context_(context),
      by_clause_(context.clauses.clauses.size()),
      by_sentence_(context.text.sentences.size()),
      acts_by_sentence_(context.text.sentences.size()),
      says_its_parent_(context.clauses.clauses.size()) {
  for (const Trigger& trigger : triggers) {
    read_verb(trigger);
    read_act(trigger);
  }
  for (std::uint32_t s = 0; s < context.text.sentences.size(); ++s) read_words(s);
  read_quotations();
  carry_on();
}

Attribution Attributor::source_phrase(std::uint32_t phrase, AttributionForm form) const {
  const auto actors = FrameFiller(context_).actors_of(phrase);
  if (!actors.empty()) return {context_.actors.actors[actors.front().actor].id, form};
  const Phrase& p = context_.phrase(phrase);
  return {context_.text.span_of(p.first, p.last).text, form};
}

// The one who says it, and the media in the same clause that it was said to.
std::vector<Attribution> Attributor::sources_of(const Trigger& trigger) const {
  std::vector<Attribution> out;
  const AttributionForm form = *form_of(trigger.entry->effect);
  for (const Argument& argument : trigger.arguments) {
    const bool speaker = argument.role == SlotRole::Source || argument.role == SlotRole::Initiator;
    if (speaker && argument.phrase != kNoIndex) out.push_back(source_phrase(argument.phrase, form));
  }
  const Clause& clause = context_.clause(trigger.clause);
  for (const ActorRef& ref : context_.actors_in(clause.first, clause.last)) {
    const Actor& actor = context_.actors.actors[ref.actor];
    if (actor.kind == ActorKind::Media && context_.clauses.clause_of[ref.head] == trigger.clause) out.push_back({actor.id, form});
  }
  if (out.empty()) out.push_back({{}, AttributionForm::Unnamed});
  return out;
}

void Attributor::add(std::uint32_t clause, const std::vector<Attribution>& sources) {
  auto& own = by_clause_[clause];
  own.insert(own.end(), sources.begin(), sources.end());
}

void Attributor::read_verb(const Trigger& trigger) {
  if (trigger.is_noun() || !form_of(trigger.entry->effect)) return;
  const Clause& clause = context_.clause(trigger.clause);
  const auto sources = sources_of(trigger);
  for (const Argument& argument : trigger.arguments) {
    if (argument.role != SlotRole::Content || argument.clause == kNoIndex) continue;
    add(argument.clause, sources);
    if (argument.clause == clause.parent) says_its_parent_[trigger.clause] = true;
  }
  if (clause.kind == ClauseKind::Comment && clause.parent != kNoIndex) add(clause.parent, sources);
  auto& sentence = by_sentence_[clause.sentence];
  sentence.insert(sentence.end(), sources.begin(), sources.end());
  if (sources.front().source) speeches_.push_back({trigger.token, clause.sentence, sources.front()});
}

void Attributor::read_act(const Trigger& trigger) {
  if (trigger.entry->kind == nullptr || !is_verbal(trigger.entry->kind->type)) return;
  for (const Argument& argument : trigger.arguments) {
    if (argument.role != SlotRole::Initiator || argument.actors.empty()) continue;
    const Actor& actor = context_.actors.actors[argument.actors.front().actor];
    acts_by_sentence_[context_.clause(trigger.clause).sentence].push_back({actor.id, AttributionForm::Reported});
  }
}

void Attributor::read_words(std::uint32_t s) {
  const Sentence& sentence = context_.text.sentences[s];
  for (auto i = sentence.first; i < sentence.last;) {
    const auto source = context_.rules.cues.source_at(context_.text, i, sentence.last);
    if (!source) {
      read_quotative(i, s);
      ++i;
      continue;
    }
    std::uint32_t phrase = kNoIndex;
    if (source->place == CueRules::SourcePlace::After && source->last < sentence.last) {
      for (auto k = i; k < sentence.last && k < source->last + 3; ++k) {  // "according to | the ministry"
        const std::uint32_t here = context_.clauses.phrase_of[k];
        if (here != kNoIndex && context_.phrase(here).last > source->last) {
          phrase = here;
          break;
        }
      }
    } else if (source->place == CueRules::SourcePlace::Before && i > sentence.first) {
      phrase = context_.clauses.phrase_of[i - 1];
    }
    const Attribution found = phrase == kNoIndex ? Attribution{{}, AttributionForm::Unnamed} : source_phrase(phrase, source->form);
    std::uint32_t clause = context_.clauses.clause_of[i];
    while (clause != kNoIndex && context_.clause(clause).kind == ClauseKind::Participle) clause = context_.clause(clause).parent;  // "According to …"
    if (clause != kNoIndex) add(clause, {found});
    by_sentence_[s].push_back(found);
    if (found.source) speeches_.push_back({i, s, found});
    i = source->last;
  }
}

// "…, so Merkel": somebody right behind the word.
void Attributor::read_quotative(std::uint32_t i, std::uint32_t s) {
  const Sentence& sentence = context_.text.sentences[s];
  const bool may = context_.token(i).is(WordClass::Quotative) && i > sentence.first && context_.token(i - 1).tag == Tag::Punct;
  if (!may || i + 1 >= sentence.last) return;
  const std::uint32_t phrase = context_.clauses.phrase_of[i + 1];
  if (phrase == kNoIndex || context_.phrase(phrase).first != i + 1 || FrameFiller(context_).actors_of(phrase).empty()) return;
  const Attribution found = source_phrase(phrase, AttributionForm::Reported);
  if (const std::uint32_t clause = context_.clauses.clause_of[i]; clause != kNoIndex) add(clause, {found});
  by_sentence_[s].push_back(found);
  speeches_.push_back({i, s, found});
}

// What stands between quotation marks is said by their speaker, if nobody else is named for it.
void Attributor::read_quotations() {
  quotations_ = find_quotations(context_.text, speeches_);
  for (std::uint32_t c = 0; c < context_.clauses.clauses.size(); ++c) {
    const std::uint32_t verb = context_.clause(c).verb.main;
    if (verb == kNoToken || !of(c).empty()) continue;
    const Quotation* quotation = quotation_at(quotations_, verb);
    if (quotation != nullptr && quotation->speaker) add(c, {*quotation->speaker});
  }
}

std::optional<std::string> Attributor::speaker_at(std::uint32_t token) const {
  const Quotation* quotation = quotation_at(quotations_, token);
  if (quotation == nullptr || !quotation->speaker) return {};
  return quotation->speaker->source;
}

// "Er habe zugestimmt." goes on with the source of the sentence before: who is said to say it, else who alone demands,
// criticises or warns there.
void Attributor::carry_on() {
  for (auto& acts : acts_by_sentence_) {
    sort_unique(acts);
    if (acts.size() > 1) acts.clear();
  }
  for (std::uint32_t c = 0; c < context_.clauses.clauses.size(); ++c) {
    const Clause& clause = context_.clause(c);
    if (clause.verb.mood != Mood::ReportedSubjunctive || clause.sentence == 0 || !of(c).empty()) continue;
    const auto& said = by_sentence_[clause.sentence - 1];
    const auto& before = said.empty() ? acts_by_sentence_[clause.sentence - 1] : said;
    if (before.empty()) continue;
    add(c, before);
    auto& own = by_sentence_[clause.sentence];
    own.insert(own.end(), before.begin(), before.end());
  }
}

std::vector<Attribution> Attributor::of(std::uint32_t clause) const {
  std::vector<Attribution> out;
  for (std::uint32_t c = clause; c != kNoIndex; c = context_.clause(c).parent) {
    out.insert(out.end(), by_clause_[c].begin(), by_clause_[c].end());
    if (context_.clause(c).coordinated != kNoIndex && context_.clause(c).kind == ClauseKind::Complement) {
      const auto& sibling = by_clause_[context_.clause(c).coordinated];
      out.insert(out.end(), sibling.begin(), sibling.end());
    }
    if (says_its_parent_[c]) break;
  }
  sort_unique(out);
  return out;
}

}  // namespace dragoman
