#include <fmt/format.h>

#include <algorithm>

#include "ingest/time/date_evidence.h"

namespace dragoman {
namespace {

using Meaning = DatingRules::Meaning;

constexpr int kYearless = 335;  // a day whose year goes without saying is less than a year away
constexpr int kMonthAway = 320;  // the same for a month
constexpr std::uint32_t kTopSentences = 4;
constexpr std::size_t kCountriesMax = 3;  // of those an article names, the ones it is about

bool same_day_of_year(Day a, Day b) { return civil(a).month == civil(b).month && civil(a).day == civil(b).day; }

/// What the words of a sentence that mean an election say of it: of a nation's, of anybody's, or nothing.
std::optional<Meaning> election_in(const UndatedText& undated, const Sentence& sentence) {
  std::optional<Meaning> found;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const auto hit = undated.rules.dating().find(undated.text, t, sentence.last);
    if (!hit || (hit->meaning != Meaning::Election && hit->meaning != Meaning::Vote)) continue;
    if (!found || hit->meaning == Meaning::Election) found = hit->meaning;
  }
  return found;
}

/// "Am 9. März wird in Spanien gewählt": in the years in which the country's election was on that day.
void add_election_day(const UndatedText& undated, const TimeMention& mention, std::span<const std::string> countries,
                      std::vector<DateConstraint>& constraints) {
  const DirectionEvidence evidence = direction_of(undated, mention);
  DateConstraint found{{}, ConstraintStrength::Bound, ""};
  for (const std::string& country : countries.first(std::min(countries.size(), kCountriesMax))) {
    for (const Day day : undated.rules.dating().elections(country, false)) {
      if (!same_day_of_year(day, *mention.date.first)) continue;
      found.any_of.push_back(around_known(day, day, kYearless, evidence));
      found.reason += fmt::format("{}{} {}", found.reason.empty() ? "" : ", ", country, to_string(day));
    }
  }
  if (found.any_of.empty()) return;
  found.reason = fmt::format("\"{}\" is the day of an election ({})", mention.expression.span.text, found.reason);
  constraints.push_back(std::move(found));
}

/// "This year's presidential election", "the general election in May": in the years that had one.
void add_election_period(const UndatedText& undated, const TimeMention& mention, const std::string& country,
                         std::vector<DateConstraint>& constraints) {
  const bool year = mention.granularity == Granularity::Year, month = mention.granularity == Granularity::Month;
  if (mention.anchor != TimeAnchor::Publication || !mention.date.first || (!year && !month)) return;
  const YearMonthDay said = civil(*mention.date.first);
  DateConstraint found{{}, ConstraintStrength::Soft, ""};
  for (const Day day : undated.rules.dating().elections(country, true)) {
    const YearMonthDay held = civil(day);
    if (month && held.month != said.month) continue;
    const int this_year = held.year - (said.year - kProbeYear);
    const DayRun run = month ? DayRun{day - kMonthAway, day + kMonthAway} : DayRun{clamp_day(this_year, 1, 1), clamp_day(this_year, 12, 31)};
    if (found.any_of.empty() || found.any_of.back() != run) found.any_of.push_back(run);
  }
  if (found.any_of.empty()) return;
  found.reason = fmt::format("\"{}\" is a time of elections in {}", mention.expression.span.text, country);
  constraints.push_back(std::move(found));
}

/// A fact that is told with its day: "the Aug. 7 bombings of the embassies".
void add_event(const UndatedText& undated, const DatedFact& fact, std::vector<DateConstraint>& constraints) {
  for (const TimeMention& mention : undated.mentions) {
    if (!is_yearless_day(undated, mention) || !same_day_of_year(fact.day, *mention.date.first)) continue;
    const DayRun days = around_known(fact.day, fact.day, kYearless, direction_of(undated, mention));
    constraints.push_back({{days}, ConstraintStrength::Bound,
                           fmt::format("\"{}\" is the day of the {} ({})", mention.expression.span.text, fact.label, to_string(fact.day))});
    return;
  }
}

/// "Bei den Olympischen Spielen in Peking": news, where an article opens with it and names no year.
void add_meeting(const UndatedText& undated, const Sentence& sentence, const DatingRules::Hit& hit,
                 std::vector<DateConstraint>& constraints) {
  constexpr int kBefore = 30;
  const bool dated = std::any_of(undated.mentions.begin(), undated.mentions.end(), [&](const TimeMention& mention) {
    const bool same = mention.first >= sentence.first && mention.first < sentence.last;
    return is_absolute(mention) && (same || *mention.date.first > hit.fact->day + kYearless);
  });
  const DirectionEvidence evidence = direction_at(undated.text, sentence, hit.first, hit.last, undated.rules);
  if (dated || evidence.background) return;
  DayRun days = around_known(hit.fact->day, hit.fact->day + kBefore, kYearless - kBefore, evidence);
  if (evidence.direction != Direction::Future) days.first = hit.fact->day - kBefore;
  constraints.push_back({{days}, ConstraintStrength::Soft,
                         fmt::format("the article opens with the {} (from {})", hit.fact->label, to_string(hit.fact->day))});
}

/// "Hurricane Hugo", where an article opens with it and names nothing later.
void add_saga(const UndatedText& undated, const DatedFact& fact, std::vector<DateConstraint>& constraints) {
  const bool later = std::any_of(undated.mentions.begin(), undated.mentions.end(), [&](const TimeMention& mention) {
    return is_absolute(mention) && *mention.date.first > *fact.until;
  });
  if (later) return;
  constraints.push_back({{{fact.day, *fact.until}}, ConstraintStrength::Soft, fmt::format("the article opens with the {}, in the news then", fact.label)});
}

bool is_of_the_top(Meaning meaning) { return meaning == Meaning::Meeting || meaning == Meaning::Saga; }

}  // namespace

void add_elections(const UndatedText& undated, std::span<const std::string> countries, std::vector<DateConstraint>& constraints) {
  if (countries.empty()) return;
  for (std::uint32_t s = 0; s < undated.text.sentences.size(); ++s) {
    const auto meaning = election_in(undated, undated.text.sentences[s]);
    if (!meaning) continue;
    for (const TimeMention& mention : undated.mentions) {
      if (mention.sentence != s) continue;
      if (is_yearless_day(undated, mention)) add_election_day(undated, mention, countries, constraints);
      else if (*meaning == Meaning::Election) add_election_period(undated, mention, countries.front(), constraints);
    }
  }
}

void add_events(const UndatedText& undated, std::vector<DateConstraint>& constraints) {
  std::vector<const DatedFact*> told;
  for (std::uint32_t s = 0; s < undated.text.sentences.size(); ++s) {
    const Sentence& sentence = undated.text.sentences[s];
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const auto hit = undated.rules.dating().find(undated.text, t, sentence.last);
      if (!hit || hit->fact == nullptr || std::find(told.begin(), told.end(), hit->fact) != told.end()) continue;
      if (is_of_the_top(hit->meaning) && s >= kTopSentences) continue;
      if (hit->meaning == Meaning::Saga) add_saga(undated, *hit->fact, constraints);
      else if (hit->meaning == Meaning::Meeting) add_meeting(undated, sentence, *hit, constraints);
      else if (hit->meaning != Meaning::Whose) add_event(undated, *hit->fact, constraints);
      told.push_back(hit->fact);
    }
  }
}

}  // namespace dragoman
