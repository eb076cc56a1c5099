#include "ingest/event/trigger.h"

#include <algorithm>
#include <optional>

#include "ingest/event/frame_filler.h"

namespace dragoman {
namespace {

// How well an entry's conditions are met.
constexpr int kRefused = -100;
constexpr int kPerFixedWord = 20, kPerWord = 6, kPerActor = 4, kPerFilled = 2, kPerArgument = 1, kHasKind = 1;
constexpr int kMissingAgent = kPerWord + kPerActor;  // less than an entry that asks for nobody

// A row that names the word in a slot says more than one that asks for somebody there, that more than one that asks
// for anything.
int condition_score(const Slot& slot) {
  if (!slot.heads.empty() || !slot.topics.empty()) return kPerWord;
  if (slot.actor_required()) return kPerActor + (slot.filler == SlotFiller::Actor ? 0 : kPerArgument);
  return slot.required ? kPerFilled : 0;
}

// "The ambassador was summoned": a passive need not say who does it, where the entry knows what it is done to: somebody,
// or, less surely, a thing that the entry names.
std::optional<int> score_without_agent(const FrameFiller& filler, const Slot& slot, const std::vector<Argument>& arguments) {
  if (slot.place != SlotPlace::Subject || !slot.heads.empty() || !slot.topics.empty()) return {};
  const auto object = std::ranges::find(arguments, SlotPlace::Object, &Argument::place);
  if (object == arguments.end()) return {};
  if (object->role == SlotRole::Recipient && !filler.actors_of(object->phrase).empty()) return 0;
  if (object->slot->heads.empty() && object->slot->topics.empty()) return {};
  return -kMissingAgent;
}

bool is_filled_by_actor(const EventContext& context, const Slot& slot, const Argument& filled) {
  if (filled.actors.empty()) {  // a pronoun may still be found to stand for the speaker
    return filled.phrase != kNoIndex && slot.place == SlotPlace::Subject && slot.filler != SlotFiller::Body && context.phrase(filled.phrase).is_pronoun;
  }
  if (slot.filler == SlotFiller::Actor) return true;
  if (filled.owned) return false;
  const auto is_person = [&](const ActorHit& hit) {
    const ActorKind kind = context.actors.actors[hit.actor].kind;
    return kind == ActorKind::Person || kind == ActorKind::Unknown;
  };
  return std::ranges::any_of(filled.actors, is_person) == (slot.filler == SlotFiller::Person);
}

int fit(const EventContext& context, const FrameFiller& filler, const EventEntry& entry, const std::vector<Argument>& arguments,
        bool passive = false) {
  int score = kPerFixedWord * static_cast<int>(entry.words.size()) + (entry.kind != nullptr ? kHasKind : 0);
  if (entry.reflexive) score += kPerFixedWord;
  for (const Slot& slot : entry.slots) {
    const auto filled = std::ranges::find_if(arguments, [&](const Argument& a) { return a.slot == &slot; });
    const bool there = filled != arguments.end();
    if (!there && passive && slot.required) {
      if (const auto without = score_without_agent(filler, slot, arguments)) {
        score += *without;
        continue;
      }
    }
    if (slot.required && !there) return kRefused;
    if (slot.actor_required() && !(there && is_filled_by_actor(context, slot, *filled))) return kRefused;
    if (there) score += kPerArgument;
    score += condition_score(slot);
  }
  return score;
}

class Finder {
 public:
  explicit Finder(const EventContext& context) : context_(context), filler_(context) {}

  std::vector<Trigger> run() {
    for (std::uint32_t c = 0; c < context_.clauses.clauses.size(); ++c) {
      add_verb(c);
      for (const std::uint32_t p : context_.clause(c).phrases) add_noun(p);
    }
    std::ranges::stable_sort(found_, {}, &Trigger::token);
    return std::move(found_);
  }

 private:
  void add_verb(std::uint32_t c) {
    const Clause& clause = context_.clause(c);
    if (clause.verb.main == kNoToken) return;
    Trigger best;
    int best_score = kRefused;
    for (const VerbReading& reading : context_.rules.lexicon.verbs(context_.token(clause.verb.main).lower)) {
      if (!prefix_fits(clause, reading.prefix)) continue;
      for (const EventEntry& entry : reading.entries) {
        if (!filler_.words_stand(entry, c)) continue;
        auto arguments = filler_.fill_verb(entry, c);
        const int fitting = fit(context_, filler_, entry, arguments, filler_.is_passive(entry, clause));
        const int score = fitting + (reading.prefix.empty() ? 0 : kPerFixedWord) + (stands_behind(clause, entry) ? kPerWord : 0);
        if (fitting == kRefused || score <= best_score) continue;
        best_score = score;
        best.entry = &entry;
        best.arguments = std::move(arguments);
      }
    }
    if (best.entry == nullptr || best.entry->blocks()) return;
    best.token = clause.verb.main;
    best.clause = c;
    found_.push_back(std::move(best));
  }

  // "carried out an attack on Kenya": of two entries whose words stand in the clause, the one whose word is right behind the verb.
  bool stands_behind(const Clause& clause, const EventEntry& entry) const {
    const std::uint32_t next = clause.verb.main + 1;
    return !entry.words.empty() && next < clause.last && context_.token(next).lower == entry.words.front();
  }

  // A form that stands without its prefix needs it at the clause's end.
  bool prefix_fits(const Clause& clause, std::string_view prefix) const {
    if (prefix.empty()) return true;
    return clause.verb.particle != kNoToken && context_.token(clause.verb.particle).lower == prefix;
  }

  void add_noun(std::uint32_t p) {
    const Phrase& phrase = context_.phrase(p);
    if (phrase.is_pronoun || phrase.is_time) return;
    const Token& head = context_.token(phrase.head);
    if (head.tag != Tag::Noun && head.tag != Tag::Propn) return;
    Trigger best;
    int best_score = kRefused;
    const auto consider = [&](std::span<const EventEntry> entries, std::uint32_t at) {
      for (const EventEntry& entry : entries) {
        if (!filler_.words_precede(entry, at)) continue;
        auto arguments = filler_.fill_noun(entry, p);
        const int score = fit(context_, filler_, entry, arguments);
        if (score <= best_score) continue;
        best_score = score;
        best.entry = &entry;
        best.arguments = std::move(arguments);
      }
    };
    for (std::uint32_t at = phrase.head; at < phrase.last; ++at) {  // "ataque aéreo": an adjective may end the entry
      for (const auto entries : context_.rules.lexicon.noun_phrases(context_.token(at).lower)) consider(entries, at);
    }
    if (best.entry == nullptr) consider(context_.rules.lexicon.noun(head.lower), phrase.head);
    if (best.entry == nullptr || best.entry->blocks()) return;
    best.token = phrase.head;
    best.clause = phrase.clause;
    best.phrase = p;
    found_.push_back(std::move(best));
  }

  const EventContext& context_;
  FrameFiller filler_;
  std::vector<Trigger> found_;
};

// Does `trigger` depend on `other`, directly or over others?
bool depends_on(const std::vector<Trigger>& triggers, std::uint32_t trigger, std::uint32_t other) {
  for (std::uint32_t g = trigger; g != kNoIndex; g = triggers[g].governor) {
    if (g == other) return true;
  }
  return false;
}

// The triggers that stand in the content of another one.
void link_governors(const EventContext& context, std::vector<Trigger>& triggers) {
  const auto govern = [&](std::uint32_t governor, std::uint32_t phrase, std::uint32_t clause, SlotPlace place) {
    const Sentence& sentence = context.text.sentences[context.clause(triggers[governor].clause).sentence];
    const auto begin = std::ranges::lower_bound(triggers, sentence.first, {}, &Trigger::token);
    for (auto t = static_cast<std::uint32_t>(begin - triggers.begin()); t < triggers.size() && triggers[t].token < sentence.last; ++t) {
      if (t == governor || triggers[t].governor != kNoIndex) continue;
      const bool is_it = phrase != kNoIndex ? triggers[t].phrase == phrase || (triggers[t].is_noun() && context.phrase(triggers[t].phrase).conjunct_of == phrase)
                                            : triggers[t].clause == clause && !triggers[t].is_noun();
      if (!is_it) continue;
      if (depends_on(triggers, governor, t)) continue;
      triggers[t].governor = governor;
      triggers[t].governed_as = place;
    }
  };
  for (std::uint32_t g = 0; g < triggers.size(); ++g) {
    for (const Argument& argument : triggers[g].arguments) {
      if (argument.role == SlotRole::Content) govern(g, argument.phrase, argument.clause, argument.place);
    }
  }
}

}  // namespace

std::vector<Trigger> find_triggers(const EventContext& context) {
  std::vector<Trigger> triggers = Finder(context).run();
  link_governors(context, triggers);
  fill_from_governors(context, triggers);
  apply_speech_acts(context, triggers);
  fill_from_speakers(context, triggers);
  const FrameFiller filler(context);
  for (Trigger& trigger : triggers) {
    if (trigger.is_noun()) filler.fill_occasion(trigger);
  }
  return triggers;
}

std::span<const Trigger> triggers_in(std::span<const Trigger> triggers, std::uint32_t first, std::uint32_t last) {
  const auto begin = std::ranges::lower_bound(triggers, first, {}, &Trigger::token);
  return {begin, std::ranges::lower_bound(begin, triggers.end(), last, {}, &Trigger::token)};
}

const Trigger* trigger_of_verb(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t clause) {
  const auto verb = std::ranges::lower_bound(triggers, context.clause(clause).verb.main, {}, &Trigger::token);
  return verb != triggers.end() && verb->clause == clause && !verb->is_noun() ? &*verb : nullptr;
}

}  // namespace dragoman
