#pragma once

#include <fmt/core.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace dragoman {

/// The work asked for cannot be done. Thrown, and caught once, in main().
/// The message names the place, the thing and what follows.
class Error : public std::runtime_error {
 public:
  template <typename... Args>
  explicit Error(fmt::format_string<Args...> format, Args&&... args)
      : std::runtime_error(fmt::format(format, std::forward<Args>(args)...)) {}
};

/// One input is bad and the work goes on: "news.jsonl:17" + "no text; article skipped".
struct Problem {
  std::string where;
  std::string what;
  friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

}  // namespace dragoman
