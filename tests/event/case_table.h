#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/table.h"

namespace dragoman {

/// One line of a table of cases: a text (its paragraphs parted by " || ", the first then a headline), what is expected
/// of it, and, for what is not read rightly yet, why.
struct Case {
  std::vector<std::string> paragraphs;
  std::string expected;
  std::string gap;
};

inline std::vector<Case> read_cases(const std::string& path) {
  std::ifstream in(DRAGOMAN_SOURCE_DIR "/tests/" + path);
  REQUIRE_MESSAGE(in, path);
  std::vector<Case> out;
  bool header = true;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    if (header) {
      header = false;
      continue;
    }
    const auto cells = split(line, '\t');
    REQUIRE_MESSAGE(cells.size() >= 2, line);
    Case read{{}, std::string(cells[1]), cells.size() > 2 ? std::string(cells[2]) : ""};
    const std::string text(cells[0]);
    for (std::size_t begin = 0; begin != std::string::npos;) {
      const std::size_t bar = text.find(" || ", begin);
      read.paragraphs.push_back(text.substr(begin, bar - begin));
      begin = bar == std::string::npos ? bar : bar + 4;
    }
    out.push_back(std::move(read));
  }
  return out;
}

/// Every case without a reason holds; every one with a reason does not: once it does, its reason has to go.
/// `judge` returns what was found instead, or nothing where all is as expected.
inline void check_cases(const std::string& path, const std::function<std::string(const Case&)>& judge) {
  for (const Case& each : read_cases(path)) {
    const std::string wrong = judge(each);
    if (each.gap.empty()) {
      CHECK_MESSAGE(wrong.empty(), path << ": " << each.paragraphs.back() << "\n  want " << each.expected << "\n  have " << wrong);
    } else {
      CHECK_MESSAGE(!wrong.empty(), path << ": a known gap is mended, take its reason away: " << each.paragraphs.back());
    }
  }
}

}  // namespace dragoman
