#include "ingest/time/date_constraints.h"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {
namespace {

std::string run_text(const DayRun& run) {
  if (!run.first && !run.last) return "any day";
  if (!run.first) return fmt::format("not after {}", to_string(*run.last));
  if (!run.last) return fmt::format("not before {}", to_string(*run.first));
  if (*run.first == *run.last) return to_string(*run.first);
  return fmt::format("{} to {}", to_string(*run.first), to_string(*run.last));
}

std::string runs_text(const std::vector<DayRun>& runs) {
  std::string out;
  for (const DayRun& run : runs) out += (out.empty() ? "" : " or ") + run_text(run);
  return out;
}

std::optional<DayRun> common(const DayRun& a, const DayRun& b) {
  const DayRun both{std::max(a.first, b.first),  // an empty one is the least
                    a.last && b.last ? std::min(a.last, b.last) : (a.last ? a.last : b.last)};
  if (both.first && both.last && *both.last < *both.first) return {};
  return both;
}

/// In order, those that overlap joined.
std::vector<DayRun> joined(std::vector<DayRun> runs) {
  std::sort(runs.begin(), runs.end(), [](const DayRun& a, const DayRun& b) { return a.first < b.first; });
  std::vector<DayRun> out;
  for (const DayRun& run : runs) {
    const bool apart = out.empty() || (out.back().last && run.first && *out.back().last < *run.first - 1);
    if (apart) out.push_back(run);
    else if (out.back().last && (!run.last || *run.last > *out.back().last)) out.back().last = run.last;
  }
  return out;
}

std::vector<DayRun> common(const std::vector<DayRun>& left, const std::vector<DayRun>& right) {
  std::vector<DayRun> out;
  for (const DayRun& a : left) {
    for (const DayRun& b : right) {
      if (const auto both = common(a, b)) out.push_back(*both);
    }
  }
  return joined(std::move(out));
}

}  // namespace

Date intersect(std::vector<DateConstraint> constraints) {
  std::stable_sort(constraints.begin(), constraints.end(),
                   [](const DateConstraint& a, const DateConstraint& b) { return a.strength > b.strength; });
  std::vector<DayRun> left = {DayRun{}};
  std::vector<std::string> steps;
  for (const DateConstraint& c : constraints) {
    std::vector<DayRun> narrowed = common(left, c.any_of);
    if (narrowed.empty()) {
      steps.push_back(fmt::format("{}: {}; contradicts {}, set aside", c.reason, runs_text(c.any_of), runs_text(left)));
      continue;
    }
    steps.push_back(fmt::format("{}: {}{}", c.reason, runs_text(c.any_of), narrowed == left ? "; known already" : ""));
    left = std::move(narrowed);
  }
  const DayRun hull{left.front().first, left.back().last};
  Date date = range_date(hull.first, hull.last, hull.first || hull.last ? DateBasis::Inferred : DateBasis::Unknown);
  if (date.known()) steps.push_back(fmt::format("all together: {}", runs_text(left)));
  date.steps = std::move(steps);
  return date;
}

}  // namespace dragoman
