#include "ingest/event/event_sides.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "ingest/event/actor_weight.h"
#include "ingest/event/frame_filler.h"

namespace dragoman {
namespace {

std::optional<Role> role_of(SlotRole role) {
  switch (role) {
    case SlotRole::Initiator: return Role::Initiator;
    case SlotRole::Recipient: return Role::Recipient;
    case SlotRole::Participant: return Role::Participant;
    case SlotRole::Mediator: return Role::Mediator;
    default: return {};
  }
}

constexpr int kDepthMax = 2;  // of clauses inside what an event is about

// Who may be a recipient: known actors alone, nameless groups too, or persons nobody knows as well.
enum class Whom : std::uint8_t { Known, Groups, All };

bool is_among(const Actor& actor, Whom whom) {
  if (!actor.id.starts_with("unknown:")) return true;
  return (whom != Whom::Known && actor.kind == ActorKind::Group) || (whom == Whom::All && actor.kind == ActorKind::Person);
}

class Sides {
 public:
  Sides(const EventContext& context, const std::vector<Trigger>& triggers, std::uint32_t index, const EventKind& kind)
      : context_(context), triggers_(triggers), trigger_(triggers[index]), kind_(kind), filler_(context) {}

  std::vector<Participant> run() {
    add_named(trigger_, false);
    add_named(trigger_, true);
    if (sides_.empty() && !trigger_.is_noun()) adopt_sides_of_content();
    if (!sides_.empty() && trigger_.entry->effect != Effect::Denies && kind_.shape == Shape::Directed) {
      if (!has_recipient()) add_recipients_of_content();
      if (!has_recipient()) add_recipients_of_aims();
      if (!has_recipient()) add_recipients_of_conditions();
    }
    return std::move(sides_);
  }

 private:
  // `lands`: the states of places that the slots name, which are no sides of what their own people do.
  void add_named(const Trigger& trigger, bool lands) {
    for (const Argument& argument : trigger.arguments) {
      const auto role = role_of(argument.role);
      if (!role) continue;
      for (const ActorHit& hit : argument.actors) {
        if (hit.land != lands || is_relative_of_victim(argument, hit)) continue;
        if (!lands || can_be_land(hit)) add(*role, hit);
      }
    }
  }

  // "Elections in Bavaria", "landed in Honolulu": a land alone makes nothing that is not done to it.
  bool can_be_land(const ActorHit& hit) const {
    if (kind_.type == "GOVERN" || on_initiators_side(hit)) return false;
    return !sides_.empty() || context_.ontology.is_done_to_land(kind_.name);
  }

  // "his sister was killed", "Trump's lawyer was arrested": what is done to a body is not done to whom she belongs to.
  bool is_relative_of_victim(const Argument& argument, const ActorHit& hit) const {
    const EventKind& kind = *trigger_.entry->kind;
    const bool to_a_body = kind.type == "ASSAULT" || kind.type == "COERCE" || kind.name == "death";
    const ActorKind is = actor_of(hit).kind;
    if (!to_a_body || argument.phrase == kNoIndex || (is != ActorKind::Person && is != ActorKind::Unknown)) return false;
    const auto& phrases = context_.clauses.phrases;
    for (auto p = argument.phrase; p < phrases.size() && phrases[p].clause == phrases[argument.phrase].clause; ++p) {
      const bool own = p == argument.phrase || phrases[p].conjunct_of == argument.phrase;
      if (own && phrases[p].head >= hit.first && phrases[p].head < hit.last) return false;
    }
    return context_.clauses.phrase_of[hit.first] != argument.phrase || context_.phrase(argument.phrase).head >= hit.last;
  }

  // "The talks between A and B collapsed": what becomes of an event becomes of its sides.
  void adopt_sides_of_content() {
    for (const Argument& argument : trigger_.arguments) {
      if (argument.role != SlotRole::Content || argument.place != SlotPlace::Subject || argument.phrase == kNoIndex) continue;
      for (const Trigger& content : triggers_) {
        if (content.phrase == argument.phrase) add_named(content, false);
      }
    }
  }

  // "demanded that Iran stop", "promised aid to Kenya", "rejected the demands of the rebels": whom it concerns stands in
  // the content. The subject of what is demanded, the sides of the deed promised, the owner of what is refused.
  void add_recipients_of_content() {
    for (const Argument& argument : trigger_.arguments) {
      if (argument.role != SlotRole::Content && argument.role != SlotRole::Matter) continue;
      if (argument.phrase != kNoIndex && take_first(concerned_in_phrase(argument.phrase))) return;
      if (argument.clause == kNoIndex) continue;
      const std::uint32_t subject = context_.clause(argument.clause).subject;
      if (trigger_.entry->effect == Effect::Demands && subject != kNoIndex && take_first(filler_.actors_of(subject))) return;
      if (take_from_clause(argument.clause, kDepthMax)) return;
    }
  }

  std::vector<ActorHit> concerned_in_phrase(std::uint32_t phrase) const {
    std::vector<ActorHit> hits = sides_of([&](const Trigger& t) { return t.phrase == phrase; },
                                          {SlotRole::Initiator, SlotRole::Participant, SlotRole::Recipient});
    append(hits, filler_.owners_of(phrase));
    for (const std::uint32_t p : filler_.followers(phrase)) {
      append(hits, filler_.actors_of(p));
      append(hits, filler_.owners_of(p));
    }
    for (const std::uint32_t p : filler_.followers(phrase)) {  // "a proposal from Kenya"
      const auto& lexicon = context_.rules.lexicon;
      const std::uint32_t preposition = context_.phrase(p).preposition;
      if (preposition != kNoToken && lexicon.names_origin(lexicon.preposition(context_.token(preposition).lower))) append(hits, filler_.states_of(p));
    }
    return hits;
  }

  // Whom a clause and those in it are about: the sides of its deed, then whoever else is named, then the land where it is done.
  bool take_from_clause(std::uint32_t c, int depth) {
    const Clause& clause = context_.clause(c);
    if (take_first(sides_of([&](const Trigger& t) { return t.clause == c; }, {SlotRole::Recipient, SlotRole::Participant, SlotRole::Initiator}), Whom::All))
      return true;
    for (const auto whom : {Whom::Known, Whom::Groups}) {  // "agreed to send police officers to Haiti"
      for (const std::uint32_t p : clause.phrases) {
        if (context_.phrase(p).function != Function::Subject && take_first(filler_.actors_of(p), whom)) return true;
      }
    }
    if (depth > 0 && take_from_clauses_of(c, depth - 1, [](const Clause&) { return true; })) return true;
    for (const std::uint32_t p : clause.phrases) {
      if (context_.phrase(p).function != Function::Subject && take_first(filler_.states_of(p))) return true;
    }
    return false;
  }

  template <typename Condition>
  bool take_from_clauses_of(std::uint32_t parent, int depth, Condition condition) {
    for (const std::uint32_t c : context_.clauses_in(context_.clause(parent).sentence)) {
      const Clause& clause = context_.clause(c);
      if (clause.parent == parent && c != trigger_.clause && condition(clause) && take_from_clause(c, depth)) return true;
    }
    return false;
  }

  // "marched to demand the release of X by Y", "a hunger strike in protest against Y": whom a protest is aimed at.
  void add_recipients_of_aims() {
    if (kind_.type != "PROTEST") return;
    const auto beside = [&](const Trigger& t) { return t.clause == trigger_.clause && t.entry->kind != nullptr && t.entry->kind->type == kind_.type; };
    if (take_first(sides_of(beside, {SlotRole::Recipient}))) return;
    take_from_clauses_of(trigger_.clause, 1, [](const Clause& clause) {
      const bool aim = clause.kind == ClauseKind::Infinitive || clause.kind == ClauseKind::Purpose;
      return aim || (clause.kind == ClauseKind::Participle && clause.verb.voice == Voice::Active);
    });
  }

  // "threatened to strike unless Y gives in": who is to do something else.
  void add_recipients_of_conditions() {
    if (kind_.type != "THREATEN") return;
    for (const std::uint32_t c : context_.clauses_in(context_.clause(trigger_.clause).sentence)) {
      const Clause& clause = context_.clause(c);
      const bool condition = clause.kind == ClauseKind::Conditional && clause.subject != kNoIndex;
      if (condition && take_first(filler_.actors_of(clause.subject))) return;
    }
  }

  // The actors of other triggers of the sentence that `where` accepts, in the order of `roles`.
  template <typename Where>
  std::vector<ActorHit> sides_of(Where where, std::initializer_list<SlotRole> roles) const {
    std::vector<ActorHit> hits;
    const Sentence& sentence = context_.text.sentences[context_.clause(trigger_.clause).sentence];
    for (const Trigger& other : triggers_in(triggers_, sentence.first, sentence.last)) {
      if (&other == &trigger_ || !where(other)) continue;
      for (const SlotRole role : roles) {
        for (const Argument& side : other.arguments) {
          if (side.role == role) append(hits, side.actors);
        }
      }
    }
    return hits;
  }

  static void append(std::vector<ActorHit>& to, const std::vector<ActorHit>& more) { to.insert(to.end(), more.begin(), more.end()); }

  // The first who can be a recipient becomes one.
  bool take_first(const std::vector<ActorHit>& hits, Whom whom = Whom::Groups) {
    for (const ActorHit& hit : hits) {
      if (!is_among(actor_of(hit), whom) || on_initiators_side(hit)) continue;
      add(Role::Recipient, hit);
      if (has_recipient()) return true;
    }
    return false;
  }

  bool has_recipient() const {
    return std::ranges::any_of(sides_, [](const Participant& p) { return p.role == Role::Recipient; });
  }

  // A state and whoever acts for it. Protests are against one's own.
  bool on_initiators_side(const ActorHit& hit) const {
    const Actor& actor = actor_of(hit);
    return std::ranges::any_of(sides_, [&](const Participant& p) {
      if (p.actor == actor.id) return true;
      if (p.role == Role::Recipient || kind_.type == "PROTEST") return false;
      const Actor& other = *std::ranges::find(context_.actors.actors, p.actor, &Actor::id);
      return side_of(other) == side_of(actor) && !stands_apart(other) && !stands_apart(actor);
    });
  }

  const Actor& actor_of(const ActorHit& hit) const { return context_.actors.actors[hit.actor]; }

  void add(Role role, const ActorHit& hit) {
    const Actor& actor = actor_of(hit);
    if (actor.kind == ActorKind::Media || actor.kind == ActorKind::PlaceAsActor) return;
    if (std::ranges::find(sides_, actor.id, &Participant::actor) != sides_.end()) return;
    sides_.push_back({actor.id, role, context_.text.span_of(hit.first, hit.last)});
  }

  const EventContext& context_;
  const std::vector<Trigger>& triggers_;
  const Trigger& trigger_;
  const EventKind& kind_;
  FrameFiller filler_;
  std::vector<Participant> sides_;
};

}  // namespace

bool stands_apart(const Actor& actor) {
  static constexpr std::string_view kOrgans[] = {"COP", "GOV", "JUD", "LEG", "MIL", "SPY"};
  return actor.kind == ActorKind::Group && !has_sector(actor, kOrgans);
}

std::vector<Participant> sides_of_event(const EventContext& context, const std::vector<Trigger>& triggers, std::uint32_t index,
                                        const EventKind& kind) {
  return Sides(context, triggers, index, kind).run();
}

}  // namespace dragoman
