#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "tests/actor/find_actors.h"

namespace {

using namespace dragoman;
using namespace dragoman::testing;

struct OfficeCase {
  std::string lang, words, day, person;
};

/// The rows of offices.tsv beside this file.
std::vector<OfficeCase> read_cases() {
  std::ifstream in(DRAGOMAN_SOURCE_DIR "/tests/actor/offices.tsv");
  std::vector<OfficeCase> out;
  bool header = true;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#")) continue;
    if (header) {
      header = false;
      continue;
    }
    std::vector<std::string> cells;
    for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
      end = line.find('\t', begin);
      cells.push_back(line.substr(begin, end == std::string::npos ? end : end - begin));
    }
    out.push_back({cells.at(0), cells.at(1), cells.at(2), cells.at(3)});
  }
  return out;
}

}  // namespace

TEST_CASE("a title means whoever held the office on the day of the article") {
  const std::vector<OfficeCase> cases = read_cases();
  CHECK(cases.size() >= 300);
  for (const OfficeCase& c : cases) {
    const bool german = c.lang == "de";
    std::string sentence = c.words + (german ? " sagte dazu nichts." : " said nothing about it.");
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    const Found found = find_actors(c.lang, c.day, sentence);
    CAPTURE(sentence);
    CAPTURE(c.day);
    CAPTURE(found.refs());
    CHECK(found.actor(c.person) != nullptr);
  }
}
