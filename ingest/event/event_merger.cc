#include "ingest/event/event_merger.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

namespace dragoman {
namespace {

constexpr std::uint32_t kTollReachSentences = 2;
constexpr std::uint32_t kAnnouncedReachSentences = 2;
constexpr int kNewsDays = 7;  // what a headline tells is not older
constexpr int kToldWhenDays = 60;  // what comes to be known late

using Sides = std::vector<std::string>;

// Mentions kept so far by what another one must share with them, so that a book is not compared pair by pair. Whoever is found
// may be the same; an entry that a later merge has overtaken is found for nothing.
class KeptMentions {
 public:
  using Latest = std::set<std::size_t, std::greater<>>;

  void add(std::size_t kept, std::string_view family, Polarity polarity, std::uint32_t sentence, const Sides& givers, const Sides& takers) {
    of_family_[{std::string(family), polarity}].insert(kept);
    for (const std::string& side : givers) of_side_[{std::string(family), polarity, true, side}].insert(kept);
    for (const std::string& side : takers) of_side_[{std::string(family), polarity, false, side}].insert(kept);
    in_sentence_[sentence].insert(kept);
  }

  const Latest& of_family(std::string_view family, Polarity polarity) const { return at(of_family_, {std::string(family), polarity}); }

  /// Those with that side in the same part.
  const Latest& of_side(std::string_view family, Polarity polarity, bool gives, const std::string& side) const {
    return at(of_side_, {std::string(family), polarity, gives, side});
  }

  Latest around(std::uint32_t sentence, std::uint32_t reach) const {
    Latest out;
    const auto end = in_sentence_.upper_bound(sentence + reach);
    for (auto it = in_sentence_.lower_bound(sentence - std::min(reach, sentence)); it != end; ++it)
      out.insert(it->second.begin(), it->second.end());
    return out;
  }

 private:
  template <typename Map>
  static const Latest& at(const Map& map, const typename Map::key_type& key) {
    static const Latest kNone;
    const auto it = map.find(key);
    return it == map.end() ? kNone : it->second;
  }

  std::map<std::pair<std::string, Polarity>, Latest> of_family_;
  std::map<std::tuple<std::string, Polarity, bool, std::string>, Latest> of_side_;
  std::map<std::uint32_t, Latest> in_sentence_;
};

class Merger {
 public:
  explicit Merger(const EventContext& context) : context_(context) {
    for (const Actor& actor : context.actors.actors) actors_.emplace(actor.id, &actor);
  }

  std::vector<EventDraft> run(std::vector<EventDraft> drafts) {
    for (EventDraft& draft : drafts) {
      const auto known = find(draft);
      if (!known && draft.anaphor) {
        if (draft.dated || draft.event.place) announced_ = std::move(draft);
        continue;
      }
      const bool of_announced = draft.demonstrative;
      if (known) {
        merge(kept_[*known], draft);
      } else {
        kept_.push_back(std::move(draft));
      }
      const std::size_t at = known.value_or(kept_.size() - 1);
      if (of_announced) take_announced(kept_[at]);
      remember(at);
    }
    for (EventDraft& draft : kept_) drop_states_of_persons(draft.event);
    return std::move(kept_);
  }

 private:
  // "A meeting is planned in Vienna on Thursday. At these talks the ministers of A and B …": when and where it is was told before who takes
  // part.
  void take_announced(EventDraft& draft) {
    if (!announced_ || draft.dated || draft.event.place) return;
    const EventDraft& told = *announced_;
    if (draft.sentence - told.sentence > kAnnouncedReachSentences || kind(told).family != kind(draft).family) return;
    if (told.event.polarity != draft.event.polarity || !realities_agree(told, draft) || !overlap(told.event.date, draft.event.date)) return;
    merge(draft, *announced_);
    announced_.reset();
  }

  // The last mention of the same event.
  std::optional<std::size_t> find(const EventDraft& draft) const {
    const std::string& family = kind(draft).family;
    const Polarity polarity = draft.event.polarity;
    auto last = last_same(mentions_.around(draft.sentence, kTollReachSentences), draft);
    if (draft.anaphor) return std::max(last, last_same(mentions_.of_family(family, polarity), draft));
    for (const bool gives : {true, false}) {
      for (const std::string& side : sides(draft.event, gives)) {
        last = std::max(last, last_same(mentions_.of_side(family, polarity, gives, side), draft));
      }
    }
    return last;
  }

  std::optional<std::size_t> last_same(const KeptMentions::Latest& some, const EventDraft& draft) const {
    const auto found = std::ranges::find_if(some, [&](std::size_t i) { return same(kept_[i], draft); });
    if (found == some.end()) return {};
    return *found;
  }

  void remember(std::size_t i) {
    const EventDraft& draft = kept_[i];
    mentions_.add(i, kind(draft).family, draft.event.polarity, draft.sentence, sides(draft.event, true), sides(draft.event, false));
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
    if (!realities_agree(a, b)) return false;
    if (!overlap(a.event.date, b.event.date) && !is_dated_later(a, b) && !is_dated_later(b, a)) return false;
    if (!deeds_agree(a, b)) return false;
    const bool both_nameless = a.event.participants.empty() && b.event.participants.empty() && a.sentence == b.sentence;
    if (!b.anaphor && !both_nameless && !sides_agree(a.event, b.event)) return false;
    return places_agree(a.event, b.event);
  }

  static bool realities_agree(const EventDraft& a, const EventDraft& b) {
    return a.event.status == b.event.status || (real(a.event.status) && real(b.event.status));
  }

  // News may come without a day, and the text tells it: "X seizes ship … The seizure took place in November."
  bool is_dated_later(const EventDraft& news, const EventDraft& told) const {
    if (news.dated || !told.dated || !real(news.event.status) || !real(told.event.status)) return false;
    const auto& day = news.event.date.last;
    const auto& first = told.event.date.first;
    const auto& last = told.event.date.last;
    if (news.event.date.basis != DateBasis::Publication || !day || !first || !last || *last > *day || news.sentence > told.sentence) return false;
    if (told.says_when && told.definite) return *day - *last <= kToldWhenDays;
    return context_.text.sentences[news.sentence].block == BlockKind::Title && *day - *first <= kNewsDays;
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
    const auto it = actors_.find(id);
    if (it == actors_.end() || it->second->kind != ActorKind::Person || !it->second->country) return id;
    const std::string& country = *it->second->country;
    return country.starts_with("country:") ? country : "country:" + country;
  }

  Sides sides(const Event& event, bool givers) const {
    Sides out;
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
  std::map<std::string_view, const Actor*> actors_;
  std::vector<EventDraft> kept_;
  KeptMentions mentions_;
  std::optional<EventDraft> announced_;  // the last that names nobody, with its day or place
};

}  // namespace

std::vector<EventDraft> merge_mentions(const EventContext& context, std::vector<EventDraft> drafts) {
  return Merger(context).run(std::move(drafts));
}

}  // namespace dragoman
