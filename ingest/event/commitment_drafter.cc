#include "ingest/event/commitment_drafter.h"

#include <algorithm>

#include "graph/model/ids.h"
#include "ingest/event/event_draft.h"

namespace dragoman {
namespace {

constexpr std::string_view kOther = "other";
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
    set_due(draft);
    set_condition(draft);
    return with_parties(std::move(draft));
  }

 private:
  // "said it would send food": the saying is the pledge already.
  bool is_promised() const {
    if (trigger_.governor == kNoIndex) return false;
    const EventKind* saying = triggers_[trigger_.governor].entry->kind;
    return saying != nullptr && saying->commitment.has_value();
  }

  // Nothing where the event makes or ends no commitment.
  std::optional<CommitmentStatus> status_of() const {
    const EventKind& kind = *context_.ontology.kind(event_.kind);
    if (event_.status == EventStatus::Planned && event_.polarity == Polarity::Positive && context_.ontology.is_deed(kind) && has_doer() &&
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
    if (event_.status == EventStatus::Planned && (*of_kind == CommitmentStatus::Kept || makes(*of_kind))) return CommitmentStatus::Pledged;
    return {};
  }

  bool has_doer() const {
    return std::ranges::any_of(event_.participants, [](const Participant& p) { return p.role == Role::Initiator; });
  }

  bool is_real() const { return event_.status == EventStatus::Occurred || event_.status == EventStatus::Ongoing; }

  // A planned deed is promised on the article's day, whenever it will be done; what ended had been promised before.
  Date made(CommitmentStatus status) const {
    if (ends(status)) return range_date({}, event_.date.last, event_.date.basis);
    if (event_.status != EventStatus::Planned) return event_.date;
    return range_date(context_.published.first, context_.published.last, DateBasis::Publication);
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

  const Argument* content() const { return content_of(*promise_); }

  static const Argument* content_of(const Trigger& trigger) {
    const Argument* best = nullptr;
    for (const Argument& argument : trigger.arguments) {
      const bool content = argument.role == SlotRole::Content;
      const bool matter = argument.role == SlotRole::Matter && trigger.entry->kind->type == kAgree;
      if (!content && !matter) continue;
      if (best == nullptr || (content && best->role != SlotRole::Content) || (argument.clause != kNoIndex && best->clause == kNoIndex)) best = &argument;
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
    const auto& actions = context_.rules.actions;
    if (what != nullptr && what->clause != kNoIndex) {
      const Clause& clause = context_.clause(what->clause);
      if (clause.verb.main != kNoToken) {
        const std::string_view prefix = clause.verb.particle == kNoToken ? std::string_view{} : context_.token(clause.verb.particle).lower;
        if (const auto* action = actions.action(context_.token(clause.verb.main).lower, prefix, topics, heads_of(what->clause))) return *action;
      }
      for (const std::uint32_t p : clause.phrases) {  // "versprach, die Investitionen zu erhöhen"
        if (const auto* action = actions.action(context_.token(context_.phrase(p).head).lower, {}, topics, {})) return *action;
      }
    }
    if (what != nullptr && what->phrase != kNoIndex) {
      const TokenRange range = range_of(context_, *what);
      for (auto i = range.first; i < range.last; ++i) {
        if (context_.token(i).tag != Tag::Noun) continue;
        if (const auto* action = actions.action(context_.token(i).lower, {}, topics, {})) return *action;
      }
    }
    if (promise_->entry->kind->type != kAgree || what == nullptr) {
      if (const auto* action = actions.action(context_.token(promise_->token).lower, {}, topics, heads_of(promise_->clause)))
        return *action;
    }
    const auto& by_kind = context_.ontology.settled_actions(event_.kind);
    if (!by_kind.empty()) return by_kind.front();
    return std::string(kOther);
  }

  std::vector<std::string_view> heads_of(std::uint32_t clause) const {
    std::vector<std::string_view> out;
    for (const std::uint32_t p : context_.clause(clause).phrases) out.push_back(context_.token(context_.phrase(p).head).lower);
    return out;
  }

  // A term in the content's clause or in the trigger's own: "by May", "until the end of the year", or a day to come.
  void set_due(Commitment& draft) const {
    const Argument* what = content();
    if (what != nullptr) {
      if (set_due_within(draft, range_of(context_, *what))) return;
    }
    const TokenRange own = range_of(context_, trigger_);
    if (set_due_within(draft, own)) return;
    for (std::uint32_t c = context_.clause(trigger_.clause).parent; c != kNoIndex; c = context_.clause(c).parent) {
      if (set_due_within(draft, {context_.clause(c).first, context_.clause(c).last})) return;
    }
  }

  bool set_due_within(Commitment& draft, TokenRange range) const {
    for (const TimeMention& time : context_.times_in(range.first, range.last)) {
      if (time.last > range.last || !time.date.last) continue;
      const bool a_date = time.expression.type == TimeType::Date || time.expression.type == TimeType::Time;
      const bool term = time.relation == TimeRelation::By || time.relation == TimeRelation::Until ||
                        time.relation == TimeRelation::Before || time.relation == TimeRelation::Within;
      const bool later = context_.published.last && *time.date.last > *context_.published.last;
      if (!later || !(term || a_date)) continue;
      Date due = time.date;
      if (term) {
        due.first.reset();
        due.value = edtf(due.first, due.last);
      }
      draft.due = due;
      return true;
    }
    return false;
  }

  void set_condition(Commitment& draft) const {
    const auto& clauses = context_.clauses.clauses;
    const std::uint32_t sentence = context_.clause(trigger_.clause).sentence;
    for (auto c = context_.first_clause(sentence); c < clauses.size() && clauses[c].sentence == sentence; ++c) {
      if (clauses[c].kind != ClauseKind::Conditional) continue;
      draft.condition = describe(context_, clauses[c].first, clauses[c].last);
      return;
    }
  }

  std::vector<Commitment> with_parties(Commitment draft) const {
    std::vector<std::string> initiators, recipients, participants;
    for (const Participant& p : event_.participants) {
      if (p.role == Role::Initiator) initiators.push_back(p.actor);
      if (p.role == Role::Recipient) recipients.push_back(p.actor);
      if (p.role == Role::Participant) participants.push_back(p.actor);
    }
    if (initiators.empty()) {  // a mutual one: each owes it to the other
      initiators = participants;
      recipients = participants;
    }
    if (initiators.size() > kDebtorsMax) initiators.resize(kDebtorsMax);
    std::vector<Commitment> out;
    for (const std::string& debtor : initiators) {
      Commitment made = draft;
      made.debtor = debtor;
      const auto creditor = std::ranges::find_if(recipients, [&](const std::string& id) { return id != debtor; });
      if (creditor != recipients.end()) made.creditor = *creditor;
      made.id = commitment_id(context_.article_id, made);
      out.push_back(std::move(made));
    }
    return out;
  }

  const EventContext& context_;
  std::span<const Trigger> triggers_;
  const Trigger& trigger_;
  const Event& event_;
  const Trigger* promise_;
};

}  // namespace

std::string describe(const EventContext& context, std::uint32_t first, std::uint32_t last) {
  const auto is_mark = [](const Token& t) { return t.tag == Tag::Punct || t.is(WordClass::To) || (t.tag == Tag::Sconj && t.is(WordClass::SubThat)); };
  while (first < last && is_mark(context.token(first))) ++first;
  while (last > first && context.token(last - 1).tag == Tag::Punct) --last;
  if (first == last) return {};
  std::string text = context.text.span_of(first, last).text;
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string commitment_id(std::string_view article_id, const Commitment& commitment) {
  std::string key(article_id);
  for (const std::string* part : {&commitment.debtor, &commitment.action, &commitment.description}) key += '\n' + *part;
  if (commitment.creditor) key += '\n' + *commitment.creditor;
  if (commitment.event) key += '\n' + *commitment.event;
  return "commitment:" + content_hash(key);
}

std::vector<Commitment> draft_commitments(const EventContext& context, std::span<const Trigger> triggers,
                                          std::uint32_t trigger, const Event& event) {
  return Drafter(context, triggers, trigger, event).run();
}

}  // namespace dragoman
