#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/model/day.h"

namespace dragoman {

/// Easter Sunday of the Gregorian calendar (western churches), or of the Julian one given in Gregorian days
/// (orthodox). The anonymous Gregorian algorithm and Meeus' Julian one.
Day easter(int year);
Day orthodox_easter(int year);

/// A holiday and how its day is found in a year: `rule` is one of
///   MM-DD                      fixed
///   easter+N, easter-N, orthodox+N
///   MM-wD-N                    the N-th weekday D (1 Monday) of month MM; N = -1 is the last
///   MM-DD<wD, MM-DD>wD         the last weekday D before a day, the first after it
struct Holiday {
  std::string name;    // "easter-monday": what the languages' tables refer to
  std::string rule;
  std::string region;  // where it is meant: "DEU AUT", parts as in ISO 3166-2: "DEU-BY"; empty for everywhere
};

class Holidays {
 public:
  Holidays() = default;
  /// times/holidays.tsv. Throws Error for a rule that is none.
  explicit Holidays(const KnowledgeFiles& files);

  std::optional<int> find(std::string_view name) const;
  const Holiday& holiday(int number) const { return holidays_[static_cast<std::size_t>(number)]; }
  std::optional<Day> day(int number, int year) const;
  bool fixed(int number) const { return holidays_[static_cast<std::size_t>(number)].rule.size() == 5; }

 private:
  std::vector<Holiday> holidays_;  // sorted by name
};

}  // namespace dragoman
