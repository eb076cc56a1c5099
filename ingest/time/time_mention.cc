#include "ingest/time/time_mention.h"

#include "graph/model/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kRelations[] = {"at", "by", "until", "since", "from", "after", "before", "within"};
constexpr std::string_view kGranularities[] = {"minute", "hour",   "daypart", "day",  "weekend", "week",    "month",
                                               "season", "quarter", "half",   "year", "decade",  "century", "none"};
constexpr std::string_view kModifiers[] = {"", "START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "START", "END"};

std::optional<Day> day_after(std::optional<Day> day) { return day ? std::optional(*day + 1) : day; }
std::optional<Day> day_before(std::optional<Day> day) { return day ? std::optional(*day - 1) : day; }

}  // namespace

std::string_view to_string(TimeRelation relation) { return word_of(relation, kRelations); }
std::optional<TimeRelation> parse_time_relation(std::string_view text) {
  return value_of<TimeRelation>(text, kRelations);
}
std::string_view to_string(Granularity granularity) { return word_of(granularity, kGranularities); }
std::string_view to_string(TimeModifier modifier) { return word_of(modifier, kModifiers); }

TimexValue timex(const TimeMention& mention, TimexConvention convention) {
  return convention == TimexConvention::Standard ? mention.standard
                                                 : TimexValue{mention.expression.type, mention.expression.value};
}

TimeBounds bounds_of(const Date& date, TimeRelation relation) {
  const auto first = date.first, last = date.last;
  switch (relation) {
    case TimeRelation::At: return {first, first, last, last};
    case TimeRelation::Within: return {first, last, first, last};
    case TimeRelation::By: return {{}, last, {}, last};
    case TimeRelation::Until: return {{}, first, first, last};
    case TimeRelation::Since:
    case TimeRelation::From: return {first, last, first, {}};
    case TimeRelation::After: return {day_after(last), {}, day_after(last), {}};
    case TimeRelation::Before: return {{}, day_before(first), {}, day_before(first)};
  }
  return {};
}

}  // namespace dragoman
