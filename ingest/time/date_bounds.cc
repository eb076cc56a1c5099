#include "ingest/time/date_evidence.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/time/direction.h"

namespace dragoman {
namespace {

constexpr double kSure = 0.94;  // the plain past and future tenses bound an article's day
constexpr std::uint32_t kDatelineSentences = 4;

bool is_term(const TimeMention& mention) {
  return mention.relation == TimeRelation::By || mention.relation == TimeRelation::Until;
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

/// "June 12 last year": the year is said, by its distance.
bool names_year(const UndatedText& undated, const TimeMention& mention) {
  for (std::uint32_t t = mention.first; t < mention.last; ++t) {
    const auto* readings = undated.rules.find_word(undated.text.tokens[t].lower);
    const bool year = readings && std::any_of(readings->begin(), readings->end(), [&](const TimeWord& reading) {
                        const TimeFeatures& f = undated.rules.features(reading.features);
                        return f.has(TimeKey::Unit) && f.get(TimeKey::Unit) == static_cast<int>(TimeUnit::Year);
                      });
    if (year) return true;
  }
  return false;
}

}  // namespace

bool is_absolute(const TimeMention& mention) {
  const bool dated = mention.anchor == TimeAnchor::None && mention.date.first && mention.date.last &&
                     mention.granularity <= Granularity::Year && mention.expression.type != TimeType::Duration;
  return dated && civil(*mention.date.first).year > 1 && civil(*mention.date.last).year < 9000;
}

DirectionEvidence direction_of(const UndatedText& undated, const TimeMention& mention) {
  return direction_at(undated.text, undated.sentence_of(mention), mention.first, mention.last, undated.rules);
}

bool is_yearless_day(const UndatedText& undated, const TimeMention& mention) {
  const bool day = mention.anchor == TimeAnchor::Publication && mention.granularity == Granularity::Day && mention.date.first &&
                   mention.rule.find("date") != std::string::npos;
  return day && !names_year(undated, mention);
}

DayRun around_known(Day first, Day last, int days, const DirectionEvidence& evidence) {
  constexpr double kLikely = 0.9;  // the perfect, beside the plain tenses
  if (evidence.confidence >= kLikely && evidence.direction == Direction::Past) return {first, last + days};
  if (evidence.confidence >= kLikely && evidence.direction == Direction::Future) return {first - days, last};
  return {first - days / 2, last + days / 2};
}

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

bool is_adverbial(const UndatedText& undated, const TimeMention& mention) {
  const Sentence& sentence = undated.sentence_of(mention);
  if (mention.first > sentence.first) {
    const Tag before = undated.text.tokens[mention.first - 1].tag;
    if (before == Tag::Adp && mention.granularity <= Granularity::Month) return true;  // "am 6. Februar 2005 Truppen"
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

}  // namespace dragoman
