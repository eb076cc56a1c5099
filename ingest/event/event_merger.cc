#include "ingest/event/event_merger.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::uint32_t kTollReachSentences = 2;

class Merger {
 public:
  explicit Merger(const EventContext& context) : context_(context) {}

  std::vector<EventDraft> run(std::vector<EventDraft> drafts) {
    std::vector<EventDraft> kept;
    for (EventDraft& draft : drafts) {
      const auto known = find(kept, draft);
      if (known != kept.rend()) {
        merge(*known, draft);
      } else if (!draft.anaphor) {
        kept.push_back(std::move(draft));
      }
    }
    for (EventDraft& draft : kept) drop_states_of_persons(draft.event);
    return kept;
  }

 private:
  std::vector<EventDraft>::reverse_iterator find(std::vector<EventDraft>& kept, const EventDraft& draft) const {
    return std::find_if(kept.rbegin(), kept.rend(), [&](const EventDraft& other) { return same(other, draft); });
  }

  const EventKind& kind(const EventDraft& draft) const { return *context_.ontology.kind(draft.event.kind); }

  static bool real(EventStatus status) { return status == EventStatus::Occurred || status == EventStatus::Ongoing; }

  bool same(const EventDraft& a, const EventDraft& b) const {
    return one_event(a, b) || is_toll(a, b) || is_toll(b, a);
  }

  // "Two people were killed" told of nobody's doing, in the sentence of an attack or right behind it.
  bool is_toll(const EventDraft& event, const EventDraft& toll) const {
    if (!context_.ontology.is_toll(toll.event.kind, kind(event).family)) return false;
    if (!real(event.event.status) || !real(toll.event.status) || toll.event.polarity != event.event.polarity) return false;
    const auto givers = sides(toll.event, true), attackers = sides(event.event, true);
    if (!givers.empty() && givers != attackers) return false;
    const std::uint32_t behind = toll.sentence - event.sentence;  // wraps round where the toll comes first
    if (behind > kTollReachSentences) return false;
    if (behind > 0 && (toll.dated || context_.text.sentences[toll.sentence].paragraph != context_.text.sentences[event.sentence].paragraph)) return false;
    return (behind > 0 || overlap(event.event.date, toll.event.date)) && places_agree(event.event, toll.event);
  }

  bool one_event(const EventDraft& a, const EventDraft& b) const {
    if (kind(a).family != kind(b).family || a.event.polarity != b.event.polarity) return false;
    if (a.event.status != b.event.status && !(real(a.event.status) && real(b.event.status))) return false;
    if (!overlap(a.event.date, b.event.date)) return false;
    if (!deeds_agree(a, b)) return false;
    const bool both_nameless = a.event.participants.empty() && b.event.participants.empty() && a.sentence == b.sentence;
    if (!b.anaphor && !both_nameless && !sides_agree(a.event, b.event)) return false;
    return places_agree(a.event, b.event);
  }

  // Two promises are one only when what is promised may be the same.
  static bool deeds_agree(const EventDraft& a, const EventDraft& b) {
    if (a.commitments.empty() || b.commitments.empty()) return true;
    return std::ranges::any_of(a.commitments, [&](const Commitment& x) {
      return std::ranges::any_of(b.commitments, [&](const Commitment& y) {
        return x.action == y.action || x.action == "other" || y.action == "other";
      });
    });
  }

  // A country for whoever acts for it; the id for all others.
  std::string side(const std::string& id) const {
    const auto actor = std::ranges::find(context_.actors.actors, id, &Actor::id);
    if (actor != context_.actors.actors.end() && actor->kind == ActorKind::Person && actor->country) {
      return actor->country->starts_with("country:") ? *actor->country : "country:" + *actor->country;
    }
    return id;
  }

  std::vector<std::string> sides(const Event& event, bool givers) const {
    std::vector<std::string> out;
    for (const Participant& p : event.participants) {
      const bool gives = p.role == Role::Initiator || p.role == Role::Participant || p.role == Role::Mediator;
      const bool takes = p.role == Role::Recipient || p.role == Role::Participant;
      if (givers ? gives : takes) out.push_back(side(p.actor));
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  bool sides_agree(const Event& a, const Event& b) const {
    bool any_shared = false;
    for (const bool givers : {true, false}) {
      const auto of_a = sides(a, givers), of_b = sides(b, givers);
      if (of_a.empty() || of_b.empty()) continue;
      const bool within = std::ranges::includes(of_a, of_b) || std::ranges::includes(of_b, of_a);
      if (!within) return false;
      any_shared = true;
    }
    return any_shared;
  }

  bool places_agree(const Event& a, const Event& b) const {
    if (!a.place || !b.place || *a.place == *b.place) return true;
    return a.place->starts_with(*b.place) || b.place->starts_with(*a.place);  // place:JPN and place:JPN/tokyo
  }

  void merge(EventDraft& into, EventDraft& from) const {
    Event& a = into.event;
    Event& b = from.event;
    if (more_exact(from, into)) {
      a.date = b.date;
      into.dated = from.dated;
    }
    for (Participant& p : b.participants) {
      const bool known = std::ranges::any_of(a.participants, [&](const Participant& q) { return q.actor == p.actor; });
      if (!known) a.participants.push_back(std::move(p));
    }
    if (!a.place || (b.place && b.place->size() > a.place->size() && b.place->starts_with(*a.place))) a.place = b.place ? b.place : a.place;
    const bool from_headline = context_.text.sentences[into.sentence].block == BlockKind::Title &&
                               context_.text.sentences[from.sentence].block != BlockKind::Title;
    if (from_headline) {
      into.sentence = from.sentence;
      a.status = b.status;
      for (Commitment& made : into.commitments) {
        if (!from.commitments.empty()) made.status = from.commitments.front().status;
      }
    }
    if (more_telling(b.kind, a.kind) || (from_headline && !more_telling(a.kind, b.kind))) {
      a.kind = b.kind;
      a.cameo = b.cameo;
      a.type = b.type;
      a.rule = b.rule;
    }
    add_all(a.topics, b.topics);
    add_all(a.attribution, b.attribution);
    for (const Amount& amount : b.amounts) {
      const bool known = std::ranges::any_of(a.amounts, [&](const Amount& x) { return x.value == amount.value && x.unit == amount.unit; });
      if (!known) a.amounts.push_back(amount);
    }
    for (const Span& span : b.evidence) {
      if (std::ranges::find(a.evidence, span) == a.evidence.end()) a.evidence.push_back(span);
    }
    a.certainty = std::min(a.certainty, b.certainty);
    a.confidence = std::max(a.confidence, b.confidence);
    for (Commitment& made : from.commitments) add_commitment(into, std::move(made));
  }

  static bool more_exact(const EventDraft& a, const EventDraft& b) {
    if (a.dated != b.dated) return a.dated;
    const Date& x = a.event.date;
    const Date& y = b.event.date;
    const auto width = [](const Date& d) { return d.first && d.last ? *d.last - *d.first : 1 << 20; };
    return width(x) < width(y);
  }

  // "summit" says more than "meeting", the name of its family.
  bool more_telling(const std::string& a, const std::string& b) const {
    const EventKind& other = *context_.ontology.kind(b);
    if (context_.ontology.is_toll(b, context_.ontology.kind(a)->family)) return true;
    return a != b && other.name == other.family && context_.ontology.kind(a)->type == other.type;
  }

  template <typename T>
  static void add_all(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
    std::ranges::sort(to);
    to.erase(std::unique(to.begin(), to.end()), to.end());
  }

  // The same deed told again adds to the commitment; another deed is another one.
  void add_commitment(EventDraft& draft, Commitment made) const {
    made.event = draft.event.id;
    for (Commitment& known : draft.commitments) {
      const bool same_parties = side(known.debtor) == side(made.debtor);
      const bool same_deed = known.action == made.action || made.action == "other" || known.action == "other";
      if (!same_parties || !same_deed) continue;
      if (known.action == "other") {
        known.action = made.action;
        known.description = made.description;
      }
      if (!known.creditor) known.creditor = made.creditor;
      if (!known.due) known.due = made.due;
      if (!known.condition) known.condition = made.condition;
      add_all(known.topics, made.topics);
      add_all(known.attribution, made.attribution);
      for (const Amount& amount : made.amounts) {
        const bool there = std::ranges::any_of(known.amounts, [&](const Amount& x) { return x.value == amount.value && x.unit == amount.unit; });
        if (!there) known.amounts.push_back(amount);
      }
      for (const Span& span : made.evidence) {
        if (std::ranges::find(known.evidence, span) == known.evidence.end()) known.evidence.push_back(span);
      }
      return;
    }
    draft.commitments.push_back(std::move(made));
  }

  // Where a person stands for a state, the state is not a second side.
  void drop_states_of_persons(Event& event) const {
    std::erase_if(event.participants, [&](const Participant& state) {
      return state.actor.starts_with("country:") && std::ranges::any_of(event.participants, [&](const Participant& person) {
               return person.actor != state.actor && person.role == state.role && side(person.actor) == state.actor;
             });
    });
  }

  const EventContext& context_;
};

}  // namespace

std::vector<EventDraft> merge_mentions(const EventContext& context, std::vector<EventDraft> drafts) {
  return Merger(context).run(std::move(drafts));
}

}  // namespace dragoman
