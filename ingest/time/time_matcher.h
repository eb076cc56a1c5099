#pragma once

#include <cstdint>
#include <vector>

#include "ingest/time/time_items.h"

namespace dragoman {

/// One time expression of a match.
struct TimeGroup {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  std::uint32_t first = 0;  // tokens it touches
  std::uint32_t last = 0;
  TimeFeatures features;
  TimeRelation relation = TimeRelation::At;
  bool or_by = false;  // Until that may be By
};

/// Words of the text that a rule fits. Its expressions lack what the words leave out: "23., 24. und 25. Jänner" is
/// three groups, and the month of the last one is filled into the others already.
struct TimeMatch {
  std::uint32_t rule = 0;
  std::vector<TimeGroup> groups;
};

/// Finds matches from left to right; of those that begin at one item the longest counts, of equally long ones the
/// rule that stands first. Holds buffers between calls, and no other state.
class TimeMatcher {
 public:
  explicit TimeMatcher(const TimeRules& rules) : rules_(rules) {}

  /// Adds the matches in tokens [first, last), a paragraph, to `matches`.
  void match(const Text& text, std::uint32_t first, std::uint32_t last, std::vector<TimeMatch>& matches);

 private:
  struct Thread {
    std::uint32_t state = 0;
    std::uint32_t step = 0;  // last of its steps in steps_
  };
  struct Step {
    std::uint32_t before = 0;
    std::uint32_t reading = 0;
  };
  struct Best {
    std::uint32_t rule = kNoRule;
    std::uint32_t end = 0;
    std::uint32_t step = 0;
  };

  Best longest_from(std::size_t item);
  /// The item its first expression begins at.
  std::size_t extent_start(const Best& best, std::size_t item) const;
  std::vector<std::uint32_t> path_of(const Best& best) const;
  std::vector<TimeClass> classes_of(const std::vector<std::uint32_t>& path) const;
  std::size_t take(const Best& best, std::size_t item, std::vector<TimeMatch>& matches);
  const TimeRelationWords* relation_before(std::size_t item) const;

  const TimeRules& rules_;
  TimeItems items_;
  std::vector<Thread> threads_, next_;
  std::vector<Step> steps_;
};

}  // namespace dragoman
