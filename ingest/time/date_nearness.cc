#include <fmt/format.h>

#include <algorithm>

#include "ingest/time/date_evidence.h"

namespace dragoman {
namespace {

constexpr double kLikely = 0.9;  // the perfect and what "shall be", beside the plain tenses
constexpr double kPlan = 0.85;
constexpr int kYear = 365;
constexpr int kHalfYear = 183;
constexpr int kNear = 60;
constexpr int kMonth = 30;
constexpr std::uint32_t kReportSentences = 40;  // what is told farther down is a story's
constexpr std::uint32_t kEventSentences = 3;
constexpr int kDatelineDays = 2;                // an article appears on the day of its dateline or soon after

/// The first sentence that ends like one: headlines do not.
std::uint32_t lead_of(const Text& text) {
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    if (text.tokens[text.sentences[s].last - 1].tag == Tag::Punct) return s;
  }
  return 0;
}

/// So many days before and behind a time, on the side of it that the clause looks from.
DayRun around(const TimeMention& mention, int days, const DirectionEvidence& evidence) {
  const bool sure = evidence.confidence >= kLikely;
  const Day first = *mention.date.first, last = *mention.date.last;
  if (sure && evidence.direction == Direction::Past) return {first, first + days};
  if (sure && evidence.direction == Direction::Future) return {last - days, last};
  return {first - days, last + days};
}

/// The day of an event that everybody knows is remembered, not reported.
bool is_remembered(const UndatedText& undated, const TimeMention& mention) {
  return mention.granularity <= Granularity::Day && undated.rules.dating().is_remembered(*mention.date.first);
}

/// "Notes due May 3, 2011": a word before it makes it a term, and terms may be many years long.
bool is_term(const UndatedText& undated, const TimeMention& mention) {
  if (mention.relation != TimeRelation::At && mention.relation != TimeRelation::From) return true;
  const Sentence& sentence = undated.sentence_of(mention);
  for (std::uint32_t t = mention.first; t-- > sentence.first && mention.first - t <= 3;) {
    const auto hit = undated.rules.dating().find(undated.text, t, mention.first);
    if (hit && hit->meaning == DatingRules::Meaning::Term) return true;
  }
  return false;
}

/// Of the times with a year, the latest; of several of one day the first.
const TimeMention* latest_time(const UndatedText& undated) {
  const TimeMention* latest = nullptr;
  for (const TimeMention& mention : undated.mentions) {
    if (!is_absolute(mention) || is_remembered(undated, mention)) continue;
    if (latest == nullptr || *mention.date.last > *latest->date.last) latest = &mention;
  }
  return latest;
}

/// Who says the weekday with a full date speaks of days nearby.
void add_with_weekday(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  const TimeMention* latest = nullptr;
  for (const TimeMention& mention : undated.mentions) {
    if (!is_absolute(mention) || mention.granularity > Granularity::Day || !weekday_said(undated, mention)) continue;
    if (!latest || *mention.date.first > *latest->date.first) latest = &mention;
  }
  if (latest == nullptr) return;
  constraints.push_back({{around(*latest, kNear, direction_of(undated, *latest))},
                         ConstraintStrength::Soft,
                         fmt::format("\"{}\" is told with its weekday, as days nearby are", latest->expression.span.text)});
}

/// The time that an article opens with is less than a year away, unless it is background or much later ones are named.
void add_lead(const UndatedText& undated, const TimeMention& latest, std::vector<DateConstraint>& constraints) {
  const std::uint32_t lead = lead_of(undated.text);
  for (const TimeMention& mention : undated.mentions) {
    if (mention.sentence > lead) return;
    if (!is_absolute(mention) || mention.granularity >= Granularity::Year || is_term(undated, mention)) continue;
    if (*latest.date.last - *mention.date.last > kHalfYear || !is_adverbial(undated, mention)) continue;
    const DirectionEvidence evidence = direction_of(undated, mention);
    if (evidence.confidence < kLikely || evidence.background || evidence.direction != Direction::Past) continue;
    constraints.push_back({{around(mention, kYear, evidence)},
                           ConstraintStrength::Soft,
                           fmt::format("the article opens with \"{}\"", mention.expression.span.text)});
    return;
  }
}

/// Contracts and laws end with a month, which may be years ahead; what is on until another day is on now.
bool is_current_term(const UndatedText& undated, const TimeMention& mention) {
  const bool of_a_range =
      &mention > undated.mentions.data() && (&mention - 1)->relation == TimeRelation::From && (&mention - 1)->sentence == mention.sentence;
  if (of_a_range) return false;
  if (mention.relation != TimeRelation::By && mention.relation != TimeRelation::Until) return false;
  return mention.granularity <= Granularity::Day && civil(*mention.date.last + 1).day != 1;
}

bool is_announced(const UndatedText& undated, const TimeMention& mention) {
  if (!is_absolute(mention) || mention.granularity >= Granularity::Year || !is_adverbial(undated, mention)) return false;
  if (is_term(undated, mention) && !is_current_term(undated, mention)) return false;
  const DirectionEvidence evidence = direction_of(undated, mention);
  return evidence.direction == Direction::Future && evidence.confidence >= (mention.granularity <= Granularity::Day ? kPlan : kLikely);
}

/// What is announced for a day, month or season is to come within a year; what lies farther ahead is told by its year.
/// Stories tell what "will" be of years long over: then later times are looked back on.
void add_announced(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  const TimeMention* first = nullptr;
  for (const TimeMention& mention : undated.mentions) {
    if (is_announced(undated, mention) && (!first || *mention.date.last < *first->date.last)) first = &mention;
  }
  if (first == nullptr) return;
  const bool story = std::any_of(undated.mentions.begin(), undated.mentions.end(), [&](const TimeMention& other) {
    return is_absolute(other) && *other.date.first >= *first->date.first && direction_of(undated, other).direction != Direction::Future;
  });
  if (story) return;
  const Day last = *first->date.last;
  constraints.push_back({{{last - kYear, last}},
                         ConstraintStrength::Soft,
                         fmt::format("\"{}\" is announced, and nothing later is looked back on", first->expression.span.text)});
}

/// The present tense speaks of days that come or have just been.
void add_present(const UndatedText& undated, const TimeMention& latest, std::vector<DateConstraint>& constraints) {
  if (!undated.rules.setting("present-looks-ahead")) return;
  if (latest.granularity > Granularity::Day || is_term(undated, latest) || !is_adverbial(undated, latest)) return;
  if (direction_of(undated, latest).direction != Direction::Present) return;
  constraints.push_back({{{*latest.date.first - (kYear - kNear), *latest.date.first + kNear}},
                         ConstraintStrength::Soft,
                         fmt::format("the present tense speaks of \"{}\", and nothing later is named", latest.expression.span.text)});
}

bool is_held_every_few_years(DatingRules::Meaning meaning) {
  using Meaning = DatingRules::Meaning;
  return meaning == Meaning::Edition || meaning == Meaning::Election || meaning == Meaning::Vote;
}

/// "The 2006 championship", "die Saison 2006": what an article opens with is this year's.
void add_edition(const UndatedText& undated, const TimeMention& latest, std::vector<DateConstraint>& constraints) {
  if (latest.sentence > lead_of(undated.text) || latest.granularity != Granularity::Year) return;
  const Direction direction = direction_of(undated, latest).direction;
  if (direction == Direction::Future || direction == Direction::Present) return;
  const Sentence& sentence = undated.sentence_of(latest);
  const std::uint32_t from = latest.first > sentence.first + 2 ? latest.first - 2 : sentence.first;
  for (std::uint32_t t = from; t < std::min(sentence.last, latest.last + 4); ++t) {
    const auto hit = undated.rules.dating().find(undated.text, t, sentence.last);
    if (!hit || !is_held_every_few_years(hit->meaning)) continue;
    constraints.push_back({{{*latest.date.first, *latest.date.last}},
                           ConstraintStrength::Soft,
                           fmt::format("the article opens with what is held in \"{}\"", latest.expression.span.text)});
    return;
  }
}

/// The clause looks back, or there is none: "(2.1.2009), (3.1.2009)".
bool is_over(const UndatedText& undated, const TimeMention& mention) {
  if (mention.granularity > Granularity::Day || is_term(undated, mention) || !is_adverbial(undated, mention)) return false;
  const DirectionEvidence evidence = direction_of(undated, mention);
  if (evidence.direction == Direction::None) return true;
  // A day without a preposition is a caption's or a stamp's.
  const bool told = mention.first > undated.sentence_of(mention).first && undated.text.tokens[mention.first - 1].tag == Tag::Adp;
  return told && evidence.direction == Direction::Past && !evidence.background && evidence.confidence >= kLikely;
}

/// Several days of one year, looked back on: the article is of the year after the latest of them.
void add_several(const UndatedText& undated, const TimeMention& latest, std::vector<DateConstraint>& constraints) {
  if (!is_over(undated, latest)) return;
  const bool listed = direction_of(undated, latest).direction == Direction::None;
  if (!listed && latest.sentence >= kReportSentences) return;
  const int span = listed ? kNear : kHalfYear;
  const bool several = std::any_of(undated.mentions.begin(), undated.mentions.end(), [&](const TimeMention& other) {
    return is_absolute(other) && other.date.first != latest.date.first && *latest.date.last - *other.date.last <= span &&
           is_over(undated, other);
  });
  if (!several) return;
  constraints.push_back({{{*latest.date.first, *latest.date.first + kYear}},
                         ConstraintStrength::Soft,
                         fmt::format("\"{}\" is the latest of several days of a year", latest.expression.span.text)});
}

/// The days that are left so far, where they are bounded, so that their years can be gone through.
std::optional<DayRun> years_left(const std::vector<DateConstraint>& constraints) {
  const Date so_far = intersect(constraints);
  if (!so_far.first || !so_far.last) return {};
  return DayRun{so_far.first, so_far.last};
}

/// "Tuesday, 15 July", "am Montagabend, dem 25. Februar", "am Mittwoch dieser Woche (9. Januar)".
std::optional<int> weekday_beside(const UndatedText& undated, const TimeMention& mention) {
  if (const auto said = weekday_said(undated, mention)) return said;
  const std::size_t at = static_cast<std::size_t>(&mention - undated.mentions.data());
  if (at == 0 || !side_by_side(undated, undated.mentions[at - 1], mention)) return {};
  return weekday_said(undated, undated.mentions[at - 1]);
}

void add_weekday(const UndatedText& undated, const TimeMention& mention, int said, const DayRun& left,
                 std::vector<DateConstraint>& constraints) {
  const YearMonthDay c = civil(*mention.date.first);
  const DirectionEvidence evidence = direction_of(undated, mention);
  const bool sure = evidence.confidence >= kLikely;
  const bool past = sure && evidence.direction == Direction::Past, future = sure && evidence.direction == Direction::Future;
  const int before = past ? kMonth : future ? kYear - kMonth : kHalfYear - 1;
  const int behind = future ? kMonth : past ? kYear - kMonth : kHalfYear - 1;
  std::vector<DayRun> runs;
  for (int year = civil(*left.first).year - 1; year <= civil(*left.last).year + 1; ++year) {
    const auto day = make_day(year, c.month, c.day);
    if (day && static_cast<int>(weekday(*day)) == said) runs.push_back({*day - before, *day + behind});
  }
  if (runs.empty()) return;
  constraints.push_back({std::move(runs), ConstraintStrength::Soft, fmt::format("\"{}\" is that weekday", mention.expression.span.text)});
}

/// "Saturday", "on Friday": not "last Friday", "Friday's", "next Monday".
bool is_plain_weekday(const UndatedText& undated, const TimeMention& mention) {
  return mention.last - mention.first == 1 &&
         (mention.last >= undated.text.tokens.size() || undated.text.tokens[mention.last].tag != Tag::Part);
}

/// The first weekday after a dateline is its own, as agencies write: "NICOSIA, August 8 - The government said Saturday …".
std::optional<int> weekday_of_dateline(const UndatedText& undated, const TimeMention& dateline) {
  for (auto mention = undated.mentions.begin() + (&dateline - undated.mentions.data()) + 1; mention != undated.mentions.end(); ++mention) {
    if (mention->sentence > dateline.sentence + 1) return {};
    if (const auto said = weekday_said(undated, *mention)) return is_plain_weekday(undated, *mention) ? said : std::nullopt;
  }
  return {};
}

void add_dateline(const UndatedText& undated, const TimeMention& mention, const DayRun& left, std::vector<DateConstraint>& constraints) {
  const auto said = weekday_of_dateline(undated, mention);
  std::vector<DayRun> any, fitting;
  for (int year = civil(*left.first).year - 1; year <= civil(*left.last).year + 1; ++year) {
    const YearMonthDay c = civil(*mention.date.first);
    const auto day = make_day(year, c.month, c.day);
    if (!day || *day + kDatelineDays < *left.first || *day > *left.last) continue;
    any.push_back({*day, *day + kDatelineDays});
    if (said && static_cast<int>(weekday(*day)) == *said) fitting.push_back(any.back());
  }
  const bool fits = !fitting.empty();
  if (any.empty()) return;
  constraints.push_back({fits ? std::move(fitting) : std::move(any), ConstraintStrength::Soft,
                         fmt::format("the dateline \"{}\"{}", mention.expression.span.text, fits ? ", on the weekday told" : "")});
}

/// Where nothing bounds the years: those around an event that is told near the top.
std::optional<DayRun> years_of_events(const UndatedText& undated) {
  for (std::uint32_t s = 0; s < std::min<std::size_t>(undated.text.sentences.size(), kEventSentences); ++s) {
    const Sentence& sentence = undated.text.sentences[s];
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const auto hit = undated.rules.dating().find(undated.text, t, sentence.last);
      if (hit && hit->meaning == DatingRules::Meaning::Event) return DayRun{hit->fact->day - kYear, hit->fact->day + kYear};
    }
  }
  return {};
}

}  // namespace

void add_nearness(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  add_with_weekday(undated, constraints);
  const TimeMention* latest = latest_time(undated);
  if (latest == nullptr) return;
  add_lead(undated, *latest, constraints);
  add_announced(undated, constraints);
  add_present(undated, *latest, constraints);
  add_edition(undated, *latest, constraints);
  add_several(undated, *latest, constraints);
}

void add_days_without_year(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  auto left = years_left(constraints);
  if (!left) left = years_of_events(undated);
  if (!left) return;
  std::vector<const TimeMention*> datelines;
  for (const TimeMention& mention : undated.mentions) {
    if (!is_yearless_day(undated, mention)) continue;
    if (const auto said = weekday_beside(undated, mention))
      add_weekday(undated, mention, *said, *left, constraints);
    else if (in_dateline(undated, mention))
      datelines.push_back(&mention);
  }
  if (datelines.size() == 1) add_dateline(undated, *datelines.front(), *left, constraints);  // several make a programme
}

}  // namespace dragoman
