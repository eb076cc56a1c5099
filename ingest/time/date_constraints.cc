#include "ingest/time/date_constraints.h"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {
namespace {

std::string days_text(std::optional<Day> first, std::optional<Day> last) {
  if (!first && !last) return "any day";
  if (!first) return fmt::format("not after {}", to_string(*last));
  if (!last) return fmt::format("not before {}", to_string(*first));
  if (*first == *last) return to_string(*first);
  return fmt::format("{} to {}", to_string(*first), to_string(*last));
}

}  // namespace

Date intersect(std::vector<DateConstraint> constraints) {
  std::stable_sort(constraints.begin(), constraints.end(),
                   [](const DateConstraint& a, const DateConstraint& b) { return a.strength > b.strength; });
  std::optional<Day> first, last;
  std::vector<std::string> steps;
  for (const DateConstraint& c : constraints) {
    const auto new_first = std::max(first, c.first);  // an empty one is the least
    const auto new_last = last && c.last ? std::min(last, c.last) : (last ? last : c.last);
    if (new_first && new_last && *new_last < *new_first) {
      steps.push_back(fmt::format("{}: {}; contradicts {}, set aside", c.reason, days_text(c.first, c.last),
                                  days_text(first, last)));
      continue;
    }
    const bool narrows = new_first != first || new_last != last;
    first = new_first;
    last = new_last;
    steps.push_back(fmt::format("{}: {}{}", c.reason, days_text(c.first, c.last), narrows ? "" : "; known already"));
  }
  Date date = range_date(first, last, first || last ? DateBasis::Inferred : DateBasis::Unknown);
  if (date.known()) steps.push_back(fmt::format("all together: {}", days_text(first, last)));
  date.steps = std::move(steps);
  return date;
}

}  // namespace dragoman
