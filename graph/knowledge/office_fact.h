#pragma once

#include <optional>
#include <string>

#include "graph/model/day.h"

namespace dragoman {

/// What a named office-holder says of an undated article's date: "head of government of JPN" is said of somebody who
/// holds the office from `from` to `to` (still in office, if empty). Of somebody who held it several times there are
/// several, with one reason: any of them may be meant. The extractor hands these to the room of time.
struct OfficeFact {
  std::string reason;
  Day from;
  std::optional<Day> to = {};
  friend bool operator==(const OfficeFact&, const OfficeFact&) = default;
};

}  // namespace dragoman
