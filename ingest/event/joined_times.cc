#include "ingest/event/joined_times.h"

#include <fmt/format.h>

namespace dragoman {
namespace {

constexpr std::uint32_t kGapMax = 3;  // "Monday [and on] Tuesday"

// Nothing between them but what joins: "and", "to", "bis zum", a dash.
bool are_joined(const EventContext& context, const TimeMention& a, const TimeMention& b) {
  if (b.first <= a.last || b.first - a.last > kGapMax || a.sentence != b.sentence) return false;
  for (auto i = a.last; i < b.first; ++i) {
    const Token& token = context.token(i);
    const bool joins = token.tag == Tag::Cconj || token.tag == Tag::Adp || token.tag == Tag::Det || token.tag == Tag::Punct || token.tag == Tag::Part;
    if (!joins || token.is(WordClass::CoordOr)) return false;
  }
  return true;
}

bool make_one_run(const EventContext& context, const TimeMention& a, const TimeMention& b) {
  if (!a.date.first || !a.date.last || !b.date.first || !b.date.last || a.granularity != b.granularity) return false;
  if (*b.date.first <= *a.date.last || !are_joined(context, a, b)) return false;
  return a.relation == TimeRelation::From || *b.date.first == *a.date.last + 1;
}

}  // namespace

Date joined_days(const EventContext& context, const TimeMention& time) {
  const auto times = context.times;
  auto first = static_cast<std::size_t>(&time - times.data());
  auto last = first;
  while (first > 0 && make_one_run(context, times[first - 1], times[first])) --first;
  while (last + 1 < times.size() && make_one_run(context, times[last], times[last + 1])) ++last;
  if (first == last) return time.date;
  Date out = range_date(times[first].date.first, times[last].date.last, time.date.basis);
  out.steps = time.date.steps;
  out.steps.push_back(fmt::format("with what it is joined to: {} to {}", times[first].expression.span.text, times[last].expression.span.text));
  return out;
}

}  // namespace dragoman
