#include "ingest/time/date_evidence.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/time/direction.h"

namespace dragoman {
namespace {

constexpr double kSure = 0.94;   // the plain past and future tenses bound an article's day
constexpr double kLikely = 0.9;  // so do the perfect and what "shall be", for what is only likely anyway
constexpr int kYear = 365;
constexpr int kHalfYear = 183;
constexpr int kNear = 60;
constexpr int kDatelineDays = 2;  // an article appears on the day of its dateline or soon after
constexpr std::uint32_t kDatelineSentences = 4;

bool is_absolute(const TimeMention& mention) {
  return mention.anchor == TimeAnchor::None && mention.date.first && mention.date.last &&
         mention.granularity <= Granularity::Year && mention.expression.type != TimeType::Duration;
}

bool is_term(const TimeMention& mention) {
  return mention.relation == TimeRelation::By || mention.relation == TimeRelation::Until;
}

DirectionEvidence direction_of(const UndatedText& undated, const TimeMention& mention) {
  return direction_at(undated.text, undated.sentence_of(mention), mention.first, mention.last, undated.rules);
}

/// The weekday among the words of a time: "Freitag, den 3. Mai 2024".
std::optional<int> weekday_said(const UndatedText& undated, const TimeMention& mention) {
  for (std::uint32_t t = mention.first; t < mention.last; ++t) {
    const auto* readings = undated.rules.find_word(undated.text.tokens[t].lower);
    if (readings == nullptr) continue;
    for (const TimeWord& reading : *readings) {
      const TimeFeatures& f = undated.rules.features(reading.features);
      if (f.has(TimeKey::Weekday)) return f.get(TimeKey::Weekday);
    }
  }
  return {};
}

/// The first sentence that ends like one: headlines do not.
std::uint32_t lead_of(const Text& text) {
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    if (text.tokens[text.sentences[s].last - 1].tag == Tag::Punct) return s;
  }
  return 0;
}

/// So many days before and behind a day, on the side of it that the clause looks from.
DayRun around(Day day, int days, const DirectionEvidence& evidence) {
  const bool sure = evidence.confidence >= kLikely;
  return {sure && evidence.direction == Direction::Past ? day : day - days,
          sure && evidence.direction == Direction::Future ? day : day + days};
}

/// Of the absolute times that fit, the latest looked back on and the earliest looked ahead to.
struct Outlook {
  const TimeMention* latest_past = nullptr;
  const TimeMention* earliest_future = nullptr;
};

/// Years before Christ and the like have no days and are left out by is_absolute().
Outlook outlook(const UndatedText& undated) {
  Outlook out;
  for (const TimeMention& mention : undated.mentions) {
    if (!is_absolute(mention) || !is_adverbial(undated, mention)) continue;
    const DirectionEvidence evidence = direction_of(undated, mention);
    if (evidence.confidence < kSure) continue;
    if (evidence.direction == Direction::Past && !is_term(mention)) {
      if (!out.latest_past || *mention.date.first > *out.latest_past->date.first) out.latest_past = &mention;
    } else if (evidence.direction == Direction::Future) {
      if (!out.earliest_future || *mention.date.last < *out.earliest_future->date.last) out.earliest_future = &mention;
    }
  }
  // Stories tell what "will" be of years long over: then later times stand in the text as well.
  const bool story = out.earliest_future && std::any_of(undated.mentions.begin(), undated.mentions.end(), [&](const TimeMention& m) {
    return m.anchor == TimeAnchor::None && m.date.first && *m.date.first > *out.earliest_future->date.last;
  });
  const bool over = out.earliest_future && out.latest_past && *out.earliest_future->date.last < *out.latest_past->date.first;
  if (story || over) out.earliest_future = nullptr;
  return out;
}

/// No run of the years that are left so far is open, so that they can be gone through.
std::optional<DayRun> years_left(const std::vector<DateConstraint>& constraints) {
  const Date so_far = intersect(constraints);
  if (!so_far.first || !so_far.last) return {};
  return DayRun{so_far.first, so_far.last};
}

void add_weekday(const UndatedText& undated, const TimeMention& mention, int said, const DayRun& left,
                 std::vector<DateConstraint>& constraints) {
  const YearMonthDay c = civil(*mention.date.first);
  const DirectionEvidence evidence = direction_of(undated, mention);
  std::vector<DayRun> runs;
  for (int year = civil(*left.first).year - 1; year <= civil(*left.last).year + 1; ++year) {
    const auto day = make_day(year, c.month, c.day);
    if (day && static_cast<int>(weekday(*day)) == said) runs.push_back(around(*day, kHalfYear, evidence));
  }
  if (runs.empty()) return;
  constraints.push_back({std::move(runs), ConstraintStrength::Soft, fmt::format("\"{}\" is that weekday", mention.expression.span.text)});
}

void add_dateline(const TimeMention& mention, const DayRun& left, std::vector<DateConstraint>& constraints) {
  std::vector<DayRun> runs;
  for (int year = civil(*left.first).year - 1; year <= civil(*left.last).year + 1; ++year) {
    const YearMonthDay c = civil(*mention.date.first);
    if (const auto day = make_day(year, c.month, c.day)) runs.push_back({*day, *day + kDatelineDays});
  }
  constraints.push_back({std::move(runs), ConstraintStrength::Soft, fmt::format("the dateline \"{}\"", mention.expression.span.text)});
}

}  // namespace

bool is_adverbial(const UndatedText& undated, const TimeMention& mention) {
  const Sentence& sentence = undated.sentence_of(mention);
  if (mention.first > sentence.first) {
    const Tag before = undated.text.tokens[mention.first - 1].tag;
    if (before == Tag::Noun || before == Tag::Propn || before == Tag::Adj || before == Tag::Num || before == Tag::Det) {
      return false;
    }
  }
  if (mention.last >= sentence.last) return true;
  const Tag behind = undated.text.tokens[mention.last].tag;
  return behind != Tag::Noun && behind != Tag::Num && behind != Tag::Sym;
}

bool in_dateline(const UndatedText& undated, const TimeMention& mention) {
  if (mention.sentence >= kDatelineSentences) return false;
  const Sentence& sentence = undated.sentence_of(mention);
  if (mention.first - sentence.first > 6) return false;
  for (std::uint32_t t = sentence.first; t < mention.first; ++t) {
    const Token& token = undated.text.tokens[t];
    const bool name = token.tag == Tag::Punct || (token.capitalised && (token.tag == Tag::Propn || token.tag == Tag::Noun));
    if (!name) return false;
  }
  return mention.last >= sentence.last || undated.text.tokens[mention.last].tag == Tag::Punct;
}

void add_bounds(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  const auto [past, future] = outlook(undated);
  if (past) {
    constraints.push_back({{{*past->date.first, {}}}, ConstraintStrength::Bound,
                           fmt::format("\"{}\" is looked back on", past->expression.span.text)});
  }
  if (future) {
    constraints.push_back({{{{}, *future->date.last}}, ConstraintStrength::Bound,
                           fmt::format("\"{}\" is looked ahead to", future->expression.span.text)});
  }
}

/// Who says the weekday with a full date speaks of days nearby; and the day that an article opens with is less than a year
/// away, unless it is background or later ones are named.
void add_nearness(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  const TimeMention *with_weekday = nullptr, *in_lead = nullptr;
  const std::uint32_t lead = lead_of(undated.text);
  std::optional<Day> latest;
  for (const TimeMention& mention : undated.mentions) {
    if (!is_absolute(mention)) continue;
    latest = std::max(latest, mention.date.first);
    if (mention.granularity > Granularity::Day) continue;
    if (weekday_said(undated, mention) && (!with_weekday || *mention.date.first > *with_weekday->date.first)) with_weekday = &mention;
    if (mention.sentence == lead && mention.relation == TimeRelation::At && is_adverbial(undated, mention)) in_lead = &mention;
  }
  if (with_weekday != nullptr) {
    constraints.push_back({{around(*with_weekday->date.first, kNear, direction_of(undated, *with_weekday))}, ConstraintStrength::Soft,
                           fmt::format("\"{}\" is told with its weekday, as days nearby are", with_weekday->expression.span.text)});
  }
  if (in_lead == nullptr || in_lead->date.first != latest) return;
  const DirectionEvidence evidence = direction_of(undated, *in_lead);
  const bool plain = evidence.confidence >= kLikely && !evidence.background &&
                     (evidence.direction == Direction::Past || evidence.direction == Direction::Future);
  if (!plain) return;
  constraints.push_back({{around(*in_lead->date.first, kYear, evidence)}, ConstraintStrength::Soft,
                         fmt::format("the article opens with \"{}\"", in_lead->expression.span.text)});
}

void add_days_without_year(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  const auto left = years_left(constraints);
  if (!left) return;
  for (const TimeMention& mention : undated.mentions) {
    const bool day = mention.anchor == TimeAnchor::Publication && mention.granularity == Granularity::Day && mention.date.first &&
                     mention.rule.find("date") != std::string::npos;
    if (!day) continue;
    if (const auto said = weekday_said(undated, mention)) add_weekday(undated, mention, *said, *left, constraints);
    else if (in_dateline(undated, mention)) add_dateline(mention, *left, constraints);
  }
}

}  // namespace dragoman
