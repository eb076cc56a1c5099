#include "ingest/event/commitment_terms.h"

#include <algorithm>
#include <charconv>

#include "graph/model/ids.h"

namespace dragoman {

std::string describe(const EventContext& context, std::uint32_t first, std::uint32_t last) {
  const auto is_mark = [](const Token& t) { return t.tag == Tag::Punct || t.is(WordClass::To) || (t.tag == Tag::Sconj && t.is(WordClass::SubThat)); };
  while (first < last && is_mark(context.token(first))) ++first;
  while (last > first && (context.token(last - 1).tag == Tag::Punct || context.token(last - 1).tag == Tag::Cconj)) --last;
  if (first == last) return {};
  std::string text = context.text.span_of(first, last).text;
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::vector<std::string_view> heads_of(const EventContext& context, std::uint32_t clause) {
  std::vector<std::string_view> out;
  for (const std::uint32_t p : context.clause(clause).phrases) out.push_back(context.token(context.phrase(p).head).lower);
  return out;
}

std::uint32_t deed_clause(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t clause) {
  static constexpr Effect kLeadOn[] = {Effect::Offers, Effect::Promises, Effect::Plans, Effect::Begins, Effect::Continues};
  const Trigger* verb = trigger_of_verb(context, triggers, clause);
  if (verb == nullptr || std::ranges::find(kLeadOn, verb->entry->effect) == std::end(kLeadOn)) return clause;
  const auto deed = std::ranges::find_if(
      verb->arguments, [&](const Argument& a) { return a.role == SlotRole::Content && a.place == SlotPlace::Infinitive && a.clause != clause; });
  return deed == verb->arguments.end() ? clause : deed->clause;
}

namespace {

const std::string* action_of_deed(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t clause) {
  const Clause& own = context.clause(clause);
  const auto topics = topics_in(context.topics, own.first, own.last);
  const std::uint32_t deed = deed_clause(context, triggers, clause);
  const std::string* action = action_of_verb(context, deed, topics);
  return action != nullptr ? action : action_of_object(context, deed, topics);
}

// "… and withdraw its troops", "… und seine Truppen abzuziehen".
bool is_joined_to(const EventContext& context, std::uint32_t clause, std::uint32_t first) {
  const Clause& own = context.clause(clause);
  if (own.coordinated == first) return true;
  const bool behind_and = own.first > 0 && (context.token(own.first).tag == Tag::Cconj || context.token(own.first - 1).tag == Tag::Cconj);
  return own.kind == ClauseKind::Infinitive && context.clause(first).kind == ClauseKind::Infinitive && own.parent == first && behind_and;
}

}  // namespace

std::vector<PromisedDeed> deeds_of(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t clause) {
  Argument what;
  what.clause = clause;
  std::vector<PromisedDeed> deeds = {{clause, range_of(context, what), action_of_deed(context, triggers, clause)}};
  const auto& clauses = context.clauses.clauses;
  for (auto c = clause + 1; c < clauses.size() && clauses[c].sentence == clauses[clause].sentence; ++c) {
    if (!is_joined_to(context, c, clause) && !is_joined_to(context, c, deeds.back().clause)) continue;
    const std::string* action = action_of_deed(context, triggers, c);
    if (action == nullptr || std::ranges::any_of(deeds, [&](const PromisedDeed& d) { return d.action != nullptr && *d.action == *action; })) continue;
    what.clause = c;
    deeds.push_back({c, range_of(context, what), action});
    PromisedDeed& before = deeds[deeds.size() - 2];
    before.range.last = std::min(before.range.last, deeds.back().range.first);
  }
  return deeds;
}

const std::string* action_of_verb(const EventContext& context, std::uint32_t clause, const std::vector<std::string>& topics) {
  const Clause& own = context.clause(clause);
  const bool reflexive = std::ranges::any_of(own.phrases, [&](std::uint32_t p) {
    return context.phrase(p).is_reflexive && context.phrase(p).preposition == kNoToken && !context.phrase(p).may_be_plural;
  });
  if (own.verb.main == kNoToken || reflexive) return nullptr;
  const std::string_view prefix = own.verb.particle == kNoToken ? std::string_view{} : context.token(own.verb.particle).lower;
  return context.rules.actions.action(context.token(own.verb.main).lower, prefix, topics, heads_of(context, clause));
}

const std::string* action_of_object(const EventContext& context, std::uint32_t clause, const std::vector<std::string>& topics) {
  for (const std::uint32_t p : context.clause(clause).phrases) {
    const Phrase& phrase = context.phrase(p);
    const bool held = phrase.function == Function::Object || phrase.function == Function::Oblique || phrase.function == Function::IndirectObject;
    if (!held || phrase.is_time || context.token(phrase.head).tag != Tag::Noun) continue;
    if (const auto* action = context.rules.actions.action(context.token(phrase.head).lower, {}, topics, {})) return action;
  }
  return nullptr;
}

bool states_fact(const EventContext& context, std::uint32_t clause) {
  const Clause& own = context.clause(clause);
  const VerbGroup& verb = own.verb;
  if (verb.infinitive || verb.finite == kNoToken || verb.mood != Mood::Indicative || verb.modal != Modal::None) return false;
  return verb.tense != Tense::Future && !term_in(context, {own.first, own.last});
}

const std::string* action_of_nouns(const EventContext& context, TokenRange range, const std::vector<std::string>& topics) {
  const auto times = context.times_in(range.first, range.last);
  for (auto i = range.first; i < range.last; ++i) {
    const bool in_time = std::ranges::any_of(times, [&](const TimeMention& time) { return time.first <= i && i < time.last; });
    if (in_time || context.token(i).tag != Tag::Noun) continue;
    std::vector<std::string_view> of;  // "the exchange of prisoners"
    for (auto next = i + 1; next < range.last; ++next) {
      if (context.token(next).tag == Tag::Noun) of.push_back(context.token(next).lower);
    }
    if (const auto* action = context.rules.actions.action(context.token(i).lower, {}, topics, of)) return action;
  }
  return nullptr;
}

namespace {

// The day by which "within 90 days" is over, of a duration as TIMEX3 writes it: P90D, P3W, P6M, P1Y.
std::optional<Day> end_of(std::string_view duration, Day from) {
  if (duration.size() < 3 || duration.front() != 'P') return {};
  int n = 0;
  const char* last = duration.data() + duration.size() - 1;
  const auto [end, error] = std::from_chars(duration.data() + 1, last, n);
  if (error != std::errc() || end != last) return {};
  switch (*last) {
    case 'D': return from + n;
    case 'W': return from + 7 * n;
    case 'M': return add_months(from, n);
    case 'Y': return add_months(from, 12 * n);
    default: return {};
  }
}

// The dates of a time that may be a term; nothing for one without.
std::optional<Date> dates_of(const EventContext& context, const TimeMention& time) {
  if (time.date.last) return time.date;
  if (time.relation != TimeRelation::Within || time.expression.type != TimeType::Duration || !context.published.last) return {};
  const auto end = end_of(time.expression.value, *context.published.last);
  if (!end) return {};
  return range_date({}, *end, DateBasis::Relative);
}

}  // namespace

std::optional<Date> term_in(const EventContext& context, TokenRange range) {
  for (const TimeMention& time : context.times_in(range.first, range.last)) {
    const auto date = dates_of(context, time);
    if (time.last > range.last || !date) continue;
    const bool a_date = time.expression.type == TimeType::Date || time.expression.type == TimeType::Time;
    const bool term = time.relation == TimeRelation::By || time.relation == TimeRelation::Until ||
                      time.relation == TimeRelation::Before || time.relation == TimeRelation::Within;
    const bool later = context.published.last && *date->last > *context.published.last;
    if (!later || !(term || a_date)) continue;
    Date due = *date;
    if (term) {
      due.first.reset();
      due.value = edtf(due.first, due.last);
    }
    return due;
  }
  return {};
}

std::optional<std::string> condition_in(const EventContext& context, std::uint32_t sentence) {
  for (const std::uint32_t c : context.clauses_in(sentence)) {
    const Clause& clause = context.clause(c);
    if (clause.kind == ClauseKind::Conditional) return describe(context, clause.first, clause.last);
  }
  return {};
}

std::string commitment_id(std::string_view article_id, const Commitment& commitment) {
  std::string key(article_id);
  for (const std::string* part : {&commitment.debtor, &commitment.action, &commitment.description}) key += '\n' + *part;
  if (commitment.creditor) key += '\n' + *commitment.creditor;
  if (commitment.event) key += '\n' + *commitment.event;
  return "commitment:" + content_hash(key);
}

Date made_today(const EventContext& context) {
  return range_date(context.published.first, context.published.last, DateBasis::Publication);
}

}  // namespace dragoman
