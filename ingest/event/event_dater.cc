#include "ingest/event/event_dater.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "ingest/event/event_draft.h"
#include "ingest/event/joined_times.h"
#include "ingest/event/whose_words.h"

namespace dragoman {
namespace {

bool names_days(const TimeMention& time) {
  const bool a_date = time.expression.type == TimeType::Date || time.expression.type == TimeType::Time;
  const bool a_term = time.relation == TimeRelation::By || time.relation == TimeRelation::Until ||
                      time.relation == TimeRelation::Since || time.relation == TimeRelation::Before;
  return a_date && !a_term && (time.date.first || time.date.last);
}

class Dater {
 public:
  Dater(const EventContext& context, std::span<const Trigger> triggers, const Trigger& trigger, const Reality& reality)
      : context_(context), triggers_(triggers), trigger_(trigger), reality_(reality) {}

  EventDate run() const {
    EventDate out;
    out.status = reality_.status;
    const TimeMention* time = find_time();
    if (time == nullptr) {
      if (auto counted = counted_from_outer()) {
        out.date = std::move(*counted);
        out.stated = true;
        return out;
      }
      out.date = by_publication(out.status);
      return out;
    }
    out.date = joined_days(context_, *time);
    out.stated = true;
    const auto& published = context_.published;
    const bool later = published.last && out.date.first && *out.date.first > *published.last;
    if (later && (out.status == EventStatus::Occurred || out.status == EventStatus::Ongoing)) {
      out.status = EventStatus::Planned;
      out.date.steps.push_back("planned: its day is after the article's");
    }
    return out;
  }

 private:
  const TimeMention* find_time() const {
    if (trigger_.spoken) return nullptr;  // the times are those of what is said
    if (trigger_.is_noun()) {
      const TokenRange own = range_of(context_, trigger_);
      if (const TimeMention* time = nearest(own.first, own.last, kNoIndex)) return time;
      if (const TimeMention* time = time_of_relative()) return time;
    }
    for (std::uint32_t c = trigger_.clause; c != kNoIndex; c = outer(c)) {
      const Clause& clause = context_.clause(c);
      if (const TimeMention* time = nearest(clause.first, clause.last, c)) return time;
    }
    if (const TimeMention* time = time_of_antecedent()) return time;
    return trigger_.is_noun() ? nullptr : time_of_meanwhile();
  }

  // "the talks on Monday in Geneva, at which both signed a treaty": what is told of an event happens at its time.
  const TimeMention* time_of_antecedent() const {
    const Clause& own = context_.clause(trigger_.clause);
    if (own.kind != ClauseKind::Relative || own.governor == kNoIndex) return nullptr;
    if (event_type_of(context_, own.governor).empty() && !opens_with_preposition(own)) return nullptr;
    const TokenRange range = range_of_noun(context_, own.governor);
    return nearest(range.first, range.last, kNoIndex);
  }

  // "in der", "at which": at the time of what the antecedent names, event or not.
  bool opens_with_preposition(const Clause& relative) const {
    return std::ranges::any_of(relative.phrases, [&](std::uint32_t p) { return context_.phrase(p).is_relative && context_.phrase(p).preposition != kNoToken; });
  }

  const TimeMention* time_of_relative() const {
    const std::uint32_t c = clause_holding(context_, triggers_, trigger_);
    return c == kNoIndex ? nullptr : nearest(context_.clause(c).first, context_.clause(c).last, c);
  }

  // "comes one day after he met the rabbis": so long before or after what the clause around it tells.
  std::optional<Date> counted_from_outer() const {
    const Clause& own = context_.clause(trigger_.clause);
    if (trigger_.is_noun() || own.marker == kNoToken || own.parent == kNoIndex) return {};
    const Token& marker = context_.token(own.marker);
    const bool after = marker.is(WordClass::SubAfter);
    if (!after && !marker.is(WordClass::SubBefore)) return {};
    const Clause& outer = context_.clause(own.parent);
    for (const TimeMention& time : context_.times_in(outer.first, own.marker)) {
      if (time.expression.type != TimeType::Duration || !touches(time.last, own.marker)) continue;
      return shifted(day_of_outer(own.parent), time.expression.value, after ? -1 : 1);
    }
    return {};
  }

  // "one day after", "einen Tag, nachdem"
  bool touches(std::uint32_t end, std::uint32_t marker) const {
    return end == marker || (end + 1 == marker && context_.token(end).tag == Tag::Punct);
  }

  std::optional<Day> day_of_outer(std::uint32_t clause) const {
    if (const TimeMention* time = time_in(clause, is_day)) return time->date.first;
    if (const TimeMention* lead = day_of_lead()) return lead->date.first;
    return context_.published.first == context_.published.last ? context_.published.first : std::nullopt;
  }

  // A day so many days, weeks, months or years ("P2W") away; of months and years the whole month.
  static std::optional<Date> shifted(std::optional<Day> day, std::string_view duration, int direction) {
    int count = 0;
    if (!day || duration.size() < 3 || duration.front() != 'P') return {};
    const auto number = duration.substr(1, duration.size() - 2);
    const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), count);
    if (end != number.data() + number.size() || fault != std::errc{} || count < 0 || count > kMostCounted) return {};
    const std::string step = fmt::format("{} {} what the clause around it tells", duration, direction < 0 ? "before" : "after");
    const auto one_day = [&](int days) { return with_step(range_date(*day + direction * days, *day + direction * days, DateBasis::Relative), step); };
    switch (duration.back()) {
      case 'D': return one_day(count);
      case 'W': return one_day(7 * count);
      case 'M': case 'Y': {
        const Day there = add_months(*day, direction * count * (duration.back() == 'Y' ? 12 : 1));
        const Day first = there - (civil(there).day - 1);
        return with_step(range_date(first, add_months(first, 1) - 1, DateBasis::Relative), step);
      }
      default: return {};
    }
  }

  // "killed her parents when they attacked the village in 2017": at the time of what happened meanwhile.
  const TimeMention* time_of_meanwhile() const {
    const auto& clauses = context_.clauses.clauses;
    for (auto c = trigger_.clause + 1; c < clauses.size() && clauses[c].sentence == clauses[trigger_.clause].sentence; ++c) {
      if (clauses[c].parent != trigger_.clause || !is_meanwhile(clauses[c])) continue;
      if (const TimeMention* time = nearest(clauses[c].first, clauses[c].last, c)) return time;
    }
    return nullptr;
  }

  // "broke off relations in 1980 after the seizure in 1979": a time behind the noun of another event is that one's.
  bool is_of_another_event(const TimeMention& time) const {
    const std::uint32_t phrase = context_.clauses.phrase_of[time.first];
    return std::ranges::any_of(triggers_, [&](const Trigger& other) {
      if (!other.is_noun() || &other == &trigger_ || other.token > time.first || other.clause != trigger_.clause) return false;
      const Phrase& noun = context_.phrase(other.phrase);
      if (noun.preposition == kNoToken || phrase == kNoIndex || phrase <= other.phrase) return false;
      if (!context_.token(noun.preposition).is_any(WordClass::SubAfter | WordClass::SubBefore)) return false;  // "bei der Wahl am 3. Mai" is the time of both
      const TokenRange range = range_of(context_, other);
      return time.first < range.last;
    });
  }

  // An infinitive, a participle or a coordinated clause may be dated by the clause it hangs on; reported speech and
  // relative clauses are not dated by when it was said.
  std::uint32_t outer(std::uint32_t c) const {
    const Clause& clause = context_.clause(c);
    if (is_perfect_infinitive(clause)) return kNoIndex;
    const bool dependent = clause.verb.infinitive || clause.kind == ClauseKind::Participle || clause.kind == ClauseKind::Purpose;
    if (dependent || is_meanwhile(clause) || is_right_before(clause)) return clause.parent;
    const bool same_tense = clause.coordinated != kNoIndex && (reality_.status == EventStatus::Planned ||
                            context_.clause(clause.coordinated).verb.tense == clause.verb.tense);
    if (same_tense && clause.coordinated < c) return clause.coordinated;
    const bool plan_reported = clause.kind == ClauseKind::Complement && reality_.status == EventStatus::Planned && clause.parent != kNoIndex;
    return plan_reported ? clause.parent : kNoIndex;
  }

  // "resigned on Monday after protesters stormed the palace", "im Juni …, nachdem Proteste niedergeschlagen wurden": not long before.
  bool is_right_before(const Clause& clause) const {
    if (clause.kind != ClauseKind::Temporal || clause.marker == kNoToken || is_pluperfect()) return false;
    return context_.token(clause.marker).is(WordClass::SubAfter) && clause.verb.tense == Tense::Past;
  }

  // "when", "while": what happens in such a clause happens at the time of the clause around it.
  bool is_meanwhile(const Clause& clause) const {
    if (clause.kind != ClauseKind::Temporal || clause.marker == kNoToken) return false;
    return context_.token(clause.marker).is_any(WordClass::SubWhen | WordClass::SubWhile);
  }

  // The time in [first, last) nearest to the trigger; of the clause itself when one is given.
  const TimeMention* nearest(std::uint32_t first, std::uint32_t last, std::uint32_t clause) const {
    const TimeMention* best = nullptr;
    std::uint32_t best_distance = 0;
    for (const TimeMention& time : context_.times_in(first, last)) {
      if (time.last > last || !names_days(time)) continue;
      if (clause != kNoIndex && context_.clauses.clause_of[time.first] != clause) continue;
      if (clause != kNoIndex && clause != trigger_.clause && !suits_plan(time)) continue;
      if (clause != kNoIndex && !trigger_.is_noun() && is_of_another_event(time)) continue;
      if (clause != kNoIndex && is_of_another_noun(context_, trigger_, time)) continue;
      if (is_later(time) && is_told_in_past()) continue;
      const std::uint32_t distance = time.first > trigger_.token ? time.first - trigger_.token : trigger_.token - time.first;
      const bool finer = best != nullptr && time.granularity != best->granularity && is_day(time) && !is_day(*best);
      const bool coarser = best != nullptr && is_day(*best) && !is_day(time);
      if (best == nullptr || finer || (!coarser && distance < best_distance)) {
        best = &time;
        best_distance = distance;
      }
    }
    return best;
  }

  bool is_later(const TimeMention& time) const {
    return context_.published.last && time.date.first && *time.date.first > *context_.published.last;
  }

  // "invited them for Monday": what a verb in the past tells has not been on a day to come.
  bool is_told_in_past() const {
    if (trigger_.is_noun()) return reality_.known;
    if (trigger_.governor != kNoIndex || reality_.status != EventStatus::Occurred) return false;
    const VerbGroup& verb = context_.clause(trigger_.clause).verb;
    return verb.tense == Tense::Past && verb.finite != kNoToken;
  }

  static bool is_day(const TimeMention& time) { return time.date.first && time.date.last && *time.date.first == *time.date.last; }

  // A plan takes no day of the past from the clause around it.
  bool suits_plan(const TimeMention& time) const {
    if (reality_.status != EventStatus::Planned) return true;
    return !time.date.last || !context_.published.first || *time.date.last >= *context_.published.first;
  }

  Date by_publication(EventStatus status) const {
    const Date& published = context_.published;
    const bool known_before = trigger_.is_noun() && trigger_.governor == kNoIndex;
    switch (status) {
      case EventStatus::Planned: case EventStatus::Proposed: case EventStatus::Hypothetical: case EventStatus::Cancelled:
        return with_step(range_date(published.first, {}, DateBasis::Publication), "no day is named; not before the article's own");
      case EventStatus::Occurred: case EventStatus::Ongoing: break;
    }
    if (is_pluperfect() || (!trigger_.is_noun() && is_perfect_infinitive(context_.clause(trigger_.clause)))) {
      if (const TimeMention* said = time_of_saying()) return before(*said);
      return with_step(range_date({}, published.last, DateBasis::Publication), "it had happened before; by the article's own day at the latest");
    }
    if (known_before) {
      const Function function = context_.phrase(trigger_.phrase).function;
      const bool in_front = function == Function::Subject || function == Function::Object || function == Function::Oblique;
      const bool lead = context_.clause(trigger_.clause).sentence < kLeadSentences && in_front;
      if (!lead) return with_step(range_date({}, published.last, DateBasis::Publication), "no day is named; by the article's own at the latest");
    }
    if (const TimeMention* told = time_of_background()) {
      return from_background(*told);
    }
    if (const TimeMention* lead = day_of_lead()) {
      return with_step(lead->date, fmt::format("no day is named; that of the lead, \"{}\"", lead->expression.span.text));
    }
    return with_step(range_date(published.first, published.last, DateBasis::Publication), "no day is named; the article's own");
  }

  // "In 1999 she led the delegation. She met the rebels": what the paragraph tells of years ago goes on until a time says otherwise.
  const TimeMention* time_of_background() const {
    const Clause& own = context_.clause(trigger_.clause);
    if (own.kind != ClauseKind::Main || own.verb.tense != Tense::Past || own.verb.perfect || !context_.published.first) return nullptr;
    const auto& sentences = context_.text.sentences;
    if (first_day_in(sentences[own.sentence]) != nullptr) return nullptr;
    for (std::uint32_t back = 1; back <= kBackgroundSentences && back <= own.sentence; ++back) {
      const Sentence& before = sentences[own.sentence - back];
      if (before.block != BlockKind::Body || before.paragraph != sentences[own.sentence].paragraph) return nullptr;
      if (const TimeMention* told = first_day_in(before)) return is_background(*told) ? told : nullptr;
    }
    return nullptr;
  }

  const TimeMention* first_day_in(const Sentence& sentence) const {
    const auto times = context_.times_in(sentence.first, sentence.last);
    const auto first = std::ranges::find_if(times, names_days);
    return first == times.end() ? nullptr : &*first;
  }

  // The same year or month; a day is a day of something else, and what follows it came no earlier.
  Date from_background(const TimeMention& told) const {
    Date date = told.date;
    if (is_day(told)) date = range_date(told.date.first, context_.published.last, DateBasis::Relative);
    return with_step(std::move(date), fmt::format("no day is named; the sentences before tell of \"{}\"", told.expression.span.text));
  }

  // Told in a clause of its own, and long ago.
  bool is_background(const TimeMention& time) const {
    const std::uint32_t clause = context_.clauses.clause_of[time.first];
    if (clause == kNoIndex || context_.clause(clause).kind != ClauseKind::Main || context_.clause(clause).verb.main == kNoToken) return false;
    if (noun_of(context_, time) != kNoIndex || time.relation != TimeRelation::At || !time.date.first || !time.date.last) return false;
    return *context_.published.first - *time.date.last > kBackgroundDays;
  }

  // "bestritt, Moldau angegriffen zu haben"
  bool is_perfect_infinitive(const Clause& clause) const {
    if (!clause.verb.infinitive || clause.verb.main == kNoToken || clause.verb.voice == Voice::Passive) return false;
    return context_.token(clause.verb.main).verb_form == VerbForm::PastParticiple;
  }

  // "denied on Tuesday that it had attacked": by the day it is spoken of.
  const TimeMention* time_of_saying() const {
    const Clause& own = context_.clause(trigger_.clause);
    if (own.kind != ClauseKind::Complement && !own.verb.infinitive) return nullptr;
    if (own.parent == kNoIndex) return nullptr;
    return time_in(own.parent, [](const TimeMention& time) { return time.date.last.has_value(); });
  }

  // The first of a clause's own times that fits.
  template <typename Fits>
  const TimeMention* time_in(std::uint32_t clause, const Fits& fits) const {
    const Clause& c = context_.clause(clause);
    for (const TimeMention& time : context_.times_in(c.first, c.last)) {
      if (context_.clauses.clause_of[time.first] == clause && names_days(time) && fits(time)) return &time;
    }
    return nullptr;
  }

  static Date before(const TimeMention& time) {
    return with_step(range_date({}, time.date.last, DateBasis::Relative), fmt::format("it had happened by \"{}\"", time.expression.span.text));
  }

  // "had attacked", "hatte … angegriffen": before what the article tells.
  bool is_pluperfect() const {
    const VerbGroup& verb = context_.clause(trigger_.clause).verb;
    if (trigger_.is_noun() || verb.finite == kNoToken || verb.main == verb.finite) return false;
    const Token& finite = context_.token(verb.finite);
    return finite.verb_form == VerbForm::FinitePast && finite.is(WordClass::Have) && context_.token(verb.main).verb_form == VerbForm::PastParticiple;
  }

  // An article published on Sunday that opens with "On Friday, …" tells of Friday; one that says "today" as well tells
  // of its own day.
  const TimeMention* day_of_lead() const {
    const Date& published = context_.published;
    if (!published.first || !published.last || published.first != published.last) return nullptr;
    const TimeMention* best = nullptr;
    for (const TimeMention& time : context_.times) {
      if (time.sentence >= kLeadSentences) break;
      if (!names_days(time) || !is_day(time) || time.relation != TimeRelation::At || time.date.basis != DateBasis::Relative) continue;
      const std::uint32_t clause = context_.clauses.clause_of[time.first];
      const int before = *published.last - *time.date.first;
      if (before < 0 || before > kLeadDaysMax || clause == kNoIndex || context_.clause(clause).verb.main == kNoToken) continue;  // a dateline
      if (const std::uint32_t noun = noun_of(context_, time); noun != kNoIndex && context_.phrase(noun).function != Function::Subject) continue;
      if (before == 0) return &time;
      const bool tells = context_.clause(clause).kind == ClauseKind::Main;
      if (best == nullptr || (tells && context_.clause(context_.clauses.clause_of[best->first]).kind != ClauseKind::Main)) best = &time;
    }
    return best;
  }

  static Date with_step(Date date, std::string step) {
    date.steps.push_back(std::move(step));
    if (!date.known()) date.basis = DateBasis::Unknown;
    return date;
  }

  static constexpr int kMostCounted = 1000;           // "a million years after" tells no day
  static constexpr std::uint32_t kLeadSentences = 4;  // headline, subhead and lead tell what is new
  static constexpr std::uint32_t kBackgroundSentences = 2;
  static constexpr int kBackgroundDays = 30;
  static constexpr int kLeadDaysMax = 4;              // older days in a lead are background

  const EventContext& context_;
  std::span<const Trigger> triggers_;
  const Trigger& trigger_;
  const Reality& reality_;
};

}  // namespace

EventDate date_event(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t trigger,
                     const Reality& reality) {
  return Dater(context, triggers, triggers[trigger], reality).run();
}

}  // namespace dragoman
