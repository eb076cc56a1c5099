#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/knowledge/table.h"

namespace dragoman {
namespace {

std::vector<std::string> times_tables(const KnowledgeFiles& files) {
  std::vector<std::string> paths = files.paths_under("times/");
  for (const std::string& language : files.languages()) {
    for (std::string& path : files.paths_under("languages/" + language + "/times_")) paths.push_back(std::move(path));
  }
  return paths;
}

}  // namespace

TEST_CASE("the rows of every table of times are sorted by their bytes and unique") {
  const KnowledgeFiles files;
  const auto paths = times_tables(files);
  CHECK(paths.size() >= 14);
  for (const std::string& path : paths) {
    CAPTURE(path);
    std::vector<std::string_view> rows;
    for (const KnowledgeFiles::Part& part : files.parts(path)) {
      for (const std::string_view line : split(part.bytes, '\n')) {
        if (line[0] != '#') rows.push_back(line);
      }
    }
    REQUIRE(rows.size() > 1);
    CHECK(std::is_sorted(rows.begin() + 1, rows.end()));
    CHECK(std::adjacent_find(rows.begin() + 1, rows.end()) == rows.end());
  }
}

}  // namespace dragoman
