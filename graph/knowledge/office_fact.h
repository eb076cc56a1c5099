#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "graph/model/day.h"

namespace dragoman {

/// What a named office-holder says of an undated article's date: "head of government of JPN" is said of somebody who
/// holds the office from `from` to `to` (still in office, if empty), or once held it (`former`). Of somebody who held it
/// several times, and of several people of one surname, there are several, with one reason: any of them may be meant.
/// The extractor hands these to the room of time.
struct OfficeFact {
  std::string reason;
  Day from;
  std::optional<Day> to = {};
  std::string role = {};    // "head of government of JPN": who is named with it first and last held it one after the other
  bool former = false;
  std::uint32_t token = 0;  // where the article says so
  friend bool operator==(const OfficeFact&, const OfficeFact&) = default;
};

}  // namespace dragoman
