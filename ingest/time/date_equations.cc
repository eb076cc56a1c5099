#include "ingest/time/date_evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "ingest/time/direction.h"

namespace dragoman {
namespace {

constexpr int kHalfYear = 183;
constexpr double kSurely = 0.9;  // the words or the tense say on which side a weekday lies
constexpr std::uint32_t kTopSentences = 4;  // news of a death says the age near the top
constexpr int kWeek = 10;                   // "last Friday" is said on the second Saturday behind it, too
constexpr double kSure = 0.94;  // the plain past tense
constexpr std::uint32_t kVerbDistance = 7;  // "am 29. April 1929 in Cammin in Pommern geboren"
constexpr int kEarliestYear = 1900;  // of a period that firms compare with

Day year_start(int year) { return clamp_day(std::clamp(year, 1, 9999), 1, 1); }
Day year_end(int year) { return clamp_day(std::clamp(year, 1, 9999), 12, 31); }
DayRun whole_year(int year) { return {year_start(year), year_end(year)}; }

/// "250." or "250th" or "250"; 0 for no number.
int leading_number(std::string_view form) {
  int value = 0;
  const auto [end, error] = std::from_chars(form.data(), form.data() + form.size(), value);
  return error == std::errc{} && value > 0 && value < 3000 ? value : 0;
}

bool has_digits(const TimeMention& mention) { return mention.expression.span.text.find_first_of("0123456789") != std::string::npos; }

/// A day, month or year that is named by its distance from the article's: "yesterday", "last month", "next year".
bool is_relative(const TimeMention& mention) {
  return mention.anchor == TimeAnchor::Publication && mention.expression.type != TimeType::Duration && mention.date.first &&
         !has_digits(mention);
}

/// A year, month or day of this sentence that is counted from the article's: "next year", "today".
const TimeMention* relative_time_in(const UndatedText& undated, std::uint32_t sentence) {
  const auto found = std::find_if(undated.mentions.begin(), undated.mentions.end(), [&](const TimeMention& mention) {
    const bool plain =
        mention.granularity == Granularity::Day || mention.granularity == Granularity::Month || mention.granularity == Granularity::Year;
    return mention.sentence == sentence && plain && is_relative(mention) && !weekday_said(undated, mention) && mention.confidence == 1;
  });
  return found == undated.mentions.end() ? nullptr : &*found;
}

int distance_of(const TimeMention& relative_year) { return civil(*relative_year.date.first).year - kProbeYear; }

/// The years of a duration "P10Y"; 0 for another time.
int years_long(const TimeMention& mention) {
  const std::string& value = mention.expression.value;
  if (mention.expression.type != TimeType::Duration || !value.starts_with("P") || !value.ends_with("Y")) return 0;
  return leading_number(std::string_view(value).substr(1));
}

/// The month that lies as far before the month of a day as kProbe's lies before that of `relative`.
DayRun month_before(Day day, Day relative) {
  const YearMonthDay c = civil(relative);
  const Day month =
      add_months(clamp_day(civil(day).year, civil(day).month, 1), 12 * (kProbeYear - c.year) + (civil(kProbe).month - c.month));
  return {month, add_months(month, 1) - 1};
}

/// The fact named within a few tokens from `first` on.
const DatedFact* fact_near(const UndatedText& undated, std::uint32_t first, std::uint32_t last, bool anniversary = false) {
  for (std::uint32_t t = first; t < std::min(last, first + 8); ++t) {
    const auto named = undated.rules.dating().find(undated.text, t, last);
    if (named && named->fact && (anniversary || named->meaning == DatingRules::Meaning::Fact)) return named->fact;
  }
  return nullptr;
}

/// A day, or a year if the day is not known, that an anniversary counts from.
struct Origin {
  Day first;
  Day last;
  std::string label;
};

std::optional<Origin> origin_of_fact(const UndatedText& undated, const DatingRules::Hit& hit, const Sentence& sentence) {
  const DatedFact* fact = fact_near(undated, hit.last, sentence.last, true);
  for (std::uint32_t t = hit.first; !fact && t-- > sentence.first && hit.first - t <= 12;) {
    const auto named = undated.rules.dating().find(undated.text, t, hit.first);
    if (named) fact = named->fact;
  }
  if (fact == nullptr) return {};
  return Origin{fact->day, fact->day, fmt::format("{} ({})", fact->label, to_string(fact->day))};
}

/// "…, founded on 4 December 1964": the first date with such a word before it in sentences [first, last).
std::optional<Origin> founding(const UndatedText& undated, std::uint32_t first, std::uint32_t last, DatingRules::Meaning meaning) {
  for (const TimeMention& mention : undated.mentions) {
    if (mention.sentence < first || mention.sentence >= last || !is_absolute(mention)) continue;
    const Sentence& sentence = undated.sentence_of(mention);
    const std::uint32_t from = std::max(sentence.first, mention.first > 5 ? mention.first - 5 : 0);
    for (std::uint32_t t = from; t < std::min(sentence.last, mention.last + kVerbDistance); ++t) {
      const auto hit = undated.rules.dating().find(undated.text, t, sentence.last);
      if (!hit || hit->meaning != meaning) continue;
      return Origin{*mention.date.first, *mention.date.last, fmt::format("\"{}\"", mention.expression.span.text)};
    }
  }
  return {};
}

/// "April next year": the month is said, the year is counted.
bool names_month(const UndatedText& undated, const TimeMention& mention) {
  for (std::uint32_t t = mention.first; t < mention.last; ++t) {
    const auto* readings = undated.rules.find_word(undated.text.tokens[t].lower);
    const bool month = readings && std::any_of(readings->begin(), readings->end(), [&](const TimeWord& reading) {
                         return undated.rules.features(reading.features).has(TimeKey::Month);
                       });
    if (month) return true;
  }
  return false;
}

Day years_later(Day day, int years) { return civil(day).year + years > 9000 ? day : add_months(day, 12 * years); }

/// "the 50th", "60-jährigen", "zehnten", "tenth".
int count_said(const UndatedText& undated, const Token& token) {
  if (const int digits = leading_number(token.form); digits > 0) return digits;
  const auto* readings = undated.rules.find_word(token.lower);
  if (readings == nullptr) return 0;
  for (const TimeWord& reading : *readings) {
    const TimeFeatures& f = undated.rules.features(reading.features);
    if (f.has(TimeKey::Weekday) || f.has(TimeKey::Month)) continue;
    if (f.get(TimeKey::Ordinal) > 0) return f.get(TimeKey::Ordinal);
    if (f.get(TimeKey::DayOfMonth) > 0) return f.get(TimeKey::DayOfMonth);
    if (f.has(TimeKey::Number) && f.get(TimeKey::Unit) == static_cast<int>(TimeUnit::Year)) return f.get(TimeKey::Number) / 100;
  }
  return 0;
}

void add_anniversary(const UndatedText& undated, std::uint32_t number, const DatingRules::Hit& hit,
                     std::vector<DateConstraint>& constraints) {
  const Sentence& sentence = undated.text.sentences[number];
  int count = 0;
  for (std::uint32_t t = hit.first; count == 0 && t-- > sentence.first && hit.first - t <= 3;) {
    count = count_said(undated, undated.text.tokens[t]);
  }
  if (count == 0) return;
  auto origin = origin_of_fact(undated, hit, sentence);
  if (!origin) origin = founding(undated, number, number + 2, DatingRules::Meaning::Founded);
  if (!origin) return;
  const Day first = years_later(origin->first, count), last = years_later(origin->last, count);
  const std::string what = fmt::format("the {}th anniversary of {} is {}", count, origin->label,
                                       first == last ? to_string(first) : std::to_string(civil(first).year));
  const TimeMention* relative = relative_time_in(undated, number);
  if (relative && (relative->granularity == Granularity::Year || names_month(undated, *relative))) {
    constraints.push_back({{whole_year(civil(first).year - distance_of(*relative))},
                           ConstraintStrength::Equation,
                           fmt::format("{}, which is \"{}\"", what, relative->expression.span.text)});
  } else if (relative && first == last) {
    const bool month = relative->granularity == Granularity::Month;
    const int distance = *relative->date.first - kProbe;
    const DayRun days = month ? month_before(first, *relative->date.first) : DayRun{first - distance, first - distance};
    constraints.push_back({{days}, ConstraintStrength::Equation, fmt::format("{}, which is \"{}\"", what, relative->expression.span.text)});
  } else if (direction_at(undated.text, sentence, hit.first, hit.last, undated.rules).direction != Direction::Future || relative) {
    constraints.push_back(
        {{{first - (kHalfYear - 1), last + (kHalfYear - 1)}}, ConstraintStrength::Soft, fmt::format("{}, which is news", what)});
  }
}

/// "At the age of 78"; "83 Jahre alt".
bool is_age(const UndatedText& undated, const TimeMention& mention, const Sentence& sentence) {
  for (std::uint32_t t = mention.first; t-- > sentence.first && mention.first - t <= 3;) {
    const auto hit = undated.rules.dating().find(undated.text, t, mention.first);
    if (hit && hit->meaning == DatingRules::Meaning::Age) return true;
  }
  if (mention.last >= sentence.last) return false;
  const auto hit = undated.rules.dating().find(undated.text, mention.last, sentence.last);
  return hit && hit->meaning == DatingRules::Meaning::Age;
}

/// "Died at the age of 78", and "born on 25 October 1929": who is of that age is so for a year.
void add_age(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  const TimeMention* age = nullptr;
  for (const TimeMention& mention : undated.mentions) {
    if (mention.first < 2 || mention.expression.type != TimeType::Duration) continue;
    const Sentence& sentence = undated.sentence_of(mention);
    if (!is_age(undated, mention, sentence)) continue;
    if (age != nullptr) return;  // of several people
    age = &mention;
  }
  const int years = age ? years_long(*age) : 0;
  if (years <= 0 || age->sentence >= kTopSentences) return;
  const auto born = founding(undated, 0, static_cast<std::uint32_t>(undated.text.sentences.size()), DatingRules::Meaning::Born);
  if (!born || born->first != born->last) return;  // a year alone may be anybody's
  constraints.push_back({{{years_later(born->first, years), years_later(born->last, years + 1) - 1}},
                         ConstraintStrength::Equation,
                         fmt::format("born {}, and {} years old", born->label, years)});
}

/// How many whole years before now a time is ("60 years ago"); 0 for another time.
int years_ago(const TimeMention& mention) {
  const bool shift = mention.anchor == TimeAnchor::Publication && mention.granularity == Granularity::Year && mention.date.first &&
                     mention.rule.starts_with("shift");
  return shift ? kProbeYear - civil(*mention.date.first).year : 0;
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

/// The days on which `relative` is the time that `said` names with its year.
std::optional<DayRun> days_of_pair(const UndatedText& undated, const TimeMention& relative, const TimeMention& said) {
  const bool day = said.granularity <= Granularity::Day && relative.granularity <= Granularity::Day;
  if (!day && relative.granularity != said.granularity) return {};
  if (said.granularity == Granularity::Year) return whole_year(civil(*said.date.first).year - distance_of(relative));
  if (said.granularity == Granularity::Month) {
    return month_before(*said.date.first, *relative.date.first);
  }
  if (!day) return {};
  const int distance = *relative.date.first - kProbe;
  const auto weekday_named = weekday_said(undated, relative);
  if (!weekday_named) return DayRun{*said.date.first - distance, *said.date.first - distance};
  if (*weekday_named != static_cast<int>(weekday(*said.date.first))) return {};
  if (relative.confidence < kSurely) return DayRun{*said.date.first - kWeek, *said.date.first + kWeek};
  return distance <= 0 ? DayRun{*said.date.first, *said.date.first + kWeek} : DayRun{*said.date.first - kWeek, *said.date.first};
}

}  // namespace

bool side_by_side(const UndatedText& undated, const TimeMention& a, const TimeMention& b) {
  if (a.sentence != b.sentence || b.first < a.last || b.first > a.last + 2) return false;
  for (std::uint32_t t = a.last; t < b.first; ++t) {
    const Tag tag = undated.text.tokens[t].tag;
    if (tag != Tag::Punct && tag != Tag::Det && tag != Tag::Pron) return false;
  }
  return b.first == a.last || undated.text.tokens[a.last].tag == Tag::Punct;
}

void add_anniversaries(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  for (std::uint32_t s = 0; s < undated.text.sentences.size(); ++s) {
    const Sentence& sentence = undated.text.sentences[s];
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const auto hit = undated.rules.dating().find(undated.text, t, sentence.last);
      if (hit && hit->meaning == DatingRules::Meaning::Anniversary) add_anniversary(undated, s, *hit, constraints);
    }
  }
  add_age(undated, constraints);
}

void add_pairs(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  for (std::size_t i = 0; i + 1 < undated.mentions.size(); ++i) {
    const TimeMention &a = undated.mentions[i], &b = undated.mentions[i + 1];
    const TimeMention& relative = is_relative(a) ? a : b;
    const TimeMention& said = is_relative(a) ? b : a;
    if (!is_relative(relative) || !is_absolute(said) || !side_by_side(undated, a, b)) continue;
    const auto days = days_of_pair(undated, relative, said);
    if (!days) continue;
    constraints.push_back(
        {{*days}, ConstraintStrength::Equation, fmt::format("\"{}\" is {}", relative.expression.span.text, said.expression.value)});
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
      if (is_absolute(other) && other.expression.type == TimeType::Date && gap <= 2 && (ago > 0 || after_it)) date = &other;
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

/// "In the 1988 period it had lost $3 million": the year of a period that is compared with is told, that of the present one is not.
void add_compared_periods(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  const TimeMention* latest = nullptr;
  for (const TimeMention& mention : undated.mentions) {
    if (is_absolute(mention) && (!latest || *mention.date.last > *latest->date.last)) latest = &mention;
  }
  if (latest == nullptr || direction_of(undated, *latest).direction == Direction::Future) return;
  const Sentence& sentence = undated.sentence_of(*latest);
  bool compared = false;
  for (std::uint32_t t = latest->first; t < sentence.last; ++t) {
    const auto hit = undated.rules.dating().find(undated.text, t, sentence.last);
    if (!hit) continue;
    if (hit->meaning == DatingRules::Meaning::Earlier) return;  // "in the 1989 period … lower than a year earlier"
    const bool behind_year = t > latest->first && leading_number(undated.text.tokens[t - 1].form) > kEarliestYear;
    compared = compared || (hit->meaning == DatingRules::Meaning::Period && t <= latest->last && behind_year);
  }
  if (!compared) return;
  const int year = civil(*latest->date.first).year + 1;
  constraints.push_back({{whole_year(year)}, ConstraintStrength::Soft,
                         fmt::format("\"{}\" is what the present year is compared with", latest->expression.span.text)});
}

}  // namespace dragoman
