#include "ingest/time/document_date.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/time/date_evidence.h"
#include "ingest/time/time_tagger.h"

namespace dragoman {
namespace {

bool absolute_day(const TimeMention& mention) {
  return mention.anchor == TimeAnchor::None && mention.expression.type == TimeType::Date &&
         mention.granularity == Granularity::Day && mention.date.first && mention.date.first == mention.date.last;
}

Date stated(const TimeMention& mention, std::string_view why) {
  Date date = mention.date;
  date.basis = DateBasis::Stated;
  date.steps = {fmt::format("{}: {}", mention.expression.span.text, why)};
  return date;
}

/// A label ("Stand:", "Published on") and a day within the next four tokens.
std::optional<Date> labelled(const UndatedText& undated) {
  for (const TimeMention& mention : undated.mentions) {
    if (!absolute_day(mention)) continue;
    const Sentence& sentence = undated.sentence_of(mention);
    const std::uint32_t from = std::max(sentence.first, mention.first >= 5 ? mention.first - 5 : 0);
    for (std::uint32_t t = from; t < mention.first; ++t) {
      const auto hit = undated.rules.dating().find(undated.text, t, mention.first);
      // Only where the line begins with the label: "a report published on 3 May 2021" is no label.
      if (hit && hit->meaning == DatingRules::Meaning::Label && hit->first == sentence.first) {
        return stated(mention, "a date with a label that says when the article appeared");
      }
    }
  }
  return {};
}

/// "BERLIN, 17. Juli 2024 (dpa)".
std::optional<Date> dateline(const UndatedText& undated) {
  for (const TimeMention& mention : undated.mentions) {
    if (absolute_day(mention) && in_dateline(undated, mention)) return stated(mention, "the dateline");
  }
  return {};
}

}  // namespace

Date date_document(const Text& text, const TimeRules& rules, std::span<const OfficeFact> offices,
                   std::span<const std::string> countries) {
  const std::vector<TimeMention> mentions = tag_times(text, rules, day_date(kProbe, DateBasis::Publication));
  const UndatedText undated{text, rules, mentions};
  if (auto date = labelled(undated)) return *date;
  if (auto date = dateline(undated)) return *date;
  std::vector<DateConstraint> constraints;
  add_offices(undated, offices, constraints);
  add_anniversaries(undated, constraints);
  add_pairs(undated, constraints);
  add_years_since(undated, constraints);
  add_compared_periods(undated, constraints);
  add_elections(undated, countries, constraints);
  add_events(undated, constraints);
  add_bounds(undated, constraints);
  add_nearness(undated, constraints);
  add_days_without_year(undated, constraints);
  return intersect(std::move(constraints));
}

}  // namespace dragoman
