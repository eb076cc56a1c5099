#include "ingest/time/date_evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "ingest/time/direction.h"

namespace dragoman {
namespace {

constexpr int kHalfYear = 183;
constexpr double kSure = 0.94;  // the plain past tense

Day year_start(int year) { return clamp_day(std::clamp(year, 1, 9999), 1, 1); }
Day year_end(int year) { return clamp_day(std::clamp(year, 1, 9999), 12, 31); }
DayRun whole_year(int year) { return {year_start(year), year_end(year)}; }

/// "250." or "250th" or "250"; 0 for no number.
int leading_number(std::string_view form) {
  int value = 0;
  const auto [end, error] = std::from_chars(form.data(), form.data() + form.size(), value);
  return error == std::errc{} && value > 0 && value < 3000 ? value : 0;
}

bool is_relative_year(const TimeMention& mention) {
  return mention.anchor == TimeAnchor::Publication && mention.granularity == Granularity::Year &&
         mention.expression.type == TimeType::Date && mention.date.first &&
         mention.expression.span.text.find_first_of("0123456789") == std::string::npos;
}

/// A relative year of this sentence: "next year".
const TimeMention* relative_year_in(const UndatedText& undated, std::uint32_t sentence) {
  const auto found = std::find_if(undated.mentions.begin(), undated.mentions.end(), [&](const TimeMention& mention) {
    return mention.sentence == sentence && is_relative_year(mention);
  });
  return found == undated.mentions.end() ? nullptr : &*found;
}

int distance_of(const TimeMention& relative_year) { return civil(*relative_year.date.first).year - kProbeYear; }

/// The fact named within a few tokens from `first` on.
const DatedFact* fact_near(const UndatedText& undated, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < std::min(last, first + 8); ++t) {
    const auto named = undated.rules.dating().find(undated.text, t, last);
    if (named && named->fact) return named->fact;
  }
  return nullptr;
}

void add_anniversary(const UndatedText& undated, std::uint32_t number, const DatingRules::Hit& hit,
                     std::vector<DateConstraint>& constraints) {
  const Sentence& sentence = undated.text.sentences[number];
  int count = 0;
  for (std::uint32_t t = hit.first; count == 0 && t-- > sentence.first && hit.first - t <= 3;) {
    count = leading_number(undated.text.tokens[t].form);
  }
  const DatedFact* fact = fact_near(undated, hit.last, sentence.last);
  if (count == 0 || !fact) return;
  const int year = civil(fact->day).year + count;
  const std::string what = fmt::format("the {}th anniversary of {} ({}) is {}", count, fact->label, to_string(fact->day), year);
  if (const TimeMention* relative = relative_year_in(undated, number)) {
    constraints.push_back({{whole_year(year - distance_of(*relative))}, ConstraintStrength::Equation,
                           fmt::format("{}, which is \"{}\"", what, relative->expression.span.text)});
  } else {
    constraints.push_back({{{year_start(year - 1), year_end(year + 1)}}, ConstraintStrength::Soft,
                           fmt::format("{}, which is news", what)});
  }
}

/// How many whole years before now a time is ("60 years ago"); 0 for another time.
int years_ago(const TimeMention& mention) {
  const bool shift = mention.anchor == TimeAnchor::Publication && mention.granularity == Granularity::Year && mention.date.first &&
                     mention.rule.starts_with("shift");
  return shift ? kProbeYear - civil(*mention.date.first).year : 0;
}

/// The years of a duration "P10Y"; 0 for another time.
int years_long(const TimeMention& mention) {
  const std::string& value = mention.expression.value;
  if (mention.expression.type != TimeType::Duration || !value.starts_with("P") || !value.ends_with("Y")) return 0;
  return leading_number(std::string_view(value).substr(1));
}

bool is_past(const UndatedText& undated, const TimeMention& mention) {
  const auto evidence = direction_at(undated.text, undated.sentence_of(mention), mention.first, mention.last, undated.rules);
  return evidence.direction == Direction::Past && evidence.confidence >= kSure;
}

/// The day N years after another, by half a year more or less; a year that is said alone is taken as it stands.
DayRun years_after(const TimeMention& date, int years) {
  if (date.granularity == Granularity::Year) return whole_year(civil(*date.date.first).year + years);
  const Day same = add_months(*date.date.first, 12 * years);
  return {same - kHalfYear, same + kHalfYear};
}

bool is_absolute(const TimeMention& mention) {
  return mention.anchor == TimeAnchor::None && mention.date.first && mention.expression.type == TimeType::Date &&
         mention.granularity <= Granularity::Year && civil(*mention.date.first).year < 9000;
}

}  // namespace

void add_anniversaries(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  for (std::uint32_t s = 0; s < undated.text.sentences.size(); ++s) {
    const Sentence& sentence = undated.text.sentences[s];
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const auto hit = undated.rules.dating().find(undated.text, t, sentence.last);
      if (hit && hit->meaning == DatingRules::Meaning::Anniversary) add_anniversary(undated, s, *hit, constraints);
    }
  }
}

/// "in diesem Jahr 2025", "next year (2026)".
void add_year_pairs(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  for (std::size_t i = 0; i + 1 < undated.mentions.size(); ++i) {
    const TimeMention &a = undated.mentions[i], &b = undated.mentions[i + 1];
    const bool together = b.first == a.last || (b.first == a.last + 1 && undated.text.tokens[a.last].tag == Tag::Punct);
    if (!together || a.sentence != b.sentence) continue;
    const bool a_relative = is_relative_year(a), b_relative = is_relative_year(b);
    const TimeMention& said = a_relative ? b : a;
    if (a_relative == b_relative || said.anchor != TimeAnchor::None || said.granularity != Granularity::Year) continue;
    if (!said.date.first) continue;
    const TimeMention& relative = a_relative ? a : b;
    constraints.push_back({{whole_year(civil(*said.date.first).year - distance_of(relative))}, ConstraintStrength::Equation,
                           fmt::format("\"{}\" is {}", relative.expression.span.text, said.expression.value)});
  }
}

/// "60 years ago, in 1945"; "ten years after the fall of the Berlin Wall"; "ten years after 11 September 2001".
void add_years_since(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  for (std::size_t i = 0; i < undated.mentions.size(); ++i) {
    const TimeMention& span = undated.mentions[i];
    const Sentence& sentence = undated.sentence_of(span);
    const int ago = years_ago(span), length = ago > 0 ? 0 : years_long(span);
    const int years = ago > 0 ? ago : length;
    if (years <= 0 || years > 500) continue;
    const TimeMention* date = nullptr;
    for (const std::size_t k : {i + 1, i - 1}) {
      if (k >= undated.mentions.size() || undated.mentions[k].sentence != span.sentence) continue;
      const TimeMention& other = undated.mentions[k];
      const std::uint32_t gap = k > i ? other.first - std::min(other.first, span.last) : span.first - std::min(span.first, other.last);
      const bool after_it = length > 0 && k > i && other.relation == TimeRelation::After;
      if (is_absolute(other) && gap <= 2 && (ago > 0 || after_it)) date = &other;
    }
    if (date != nullptr && (ago > 0 || !is_past(undated, span))) {
      constraints.push_back({{years_after(*date, years)}, ConstraintStrength::Equation,
                             fmt::format("\"{}\" is counted from \"{}\"", span.expression.span.text, date->expression.span.text)});
      continue;
    }
    const DatedFact* fact = fact_near(undated, span.last, sentence.last);
    if (fact == nullptr || (length > 0 && is_past(undated, span))) continue;
    const Day same = add_months(fact->day, 12 * years);
    constraints.push_back({{{same - kHalfYear, same + kHalfYear}}, ConstraintStrength::Soft,
                           fmt::format("\"{}\" is counted from {} ({})", span.expression.span.text, fact->label, to_string(fact->day))});
  }
}

}  // namespace dragoman
