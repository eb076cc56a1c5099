#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "tests/time/times_test_support.h"

namespace dragoman {
namespace {

void check_cases(const std::string& lang) {
  std::ifstream in(std::string(DRAGOMAN_SOURCE_DIR) + "/tests/time/cases_" + lang + ".tsv");
  REQUIRE(in);
  int cases = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    CAPTURE(line);
    CHECK(times_test::shown(times_test::tagged(lang, line.substr(0, tab), "2025-10-28")) == line.substr(tab + 1));
    ++cases;
  }
  CHECK(cases > 25);
}

}  // namespace

TEST_CASE("German cases are found and dated, and what is no time is left alone") { check_cases("de"); }
TEST_CASE("English cases are found and dated, and what is no time is left alone") { check_cases("en"); }
TEST_CASE("French cases are found and dated by tables alone") { check_cases("fr"); }
TEST_CASE("Spanish cases are found and dated by tables alone") { check_cases("es"); }

TEST_CASE("the example of every rule is found by that rule") {
  for (const char* lang : {"de", "en", "es", "fr"}) {
    const TimeRules& rules = times_test::pack(lang).rules;
    CHECK(rules.rules().size() > 80);
    int found = 0, all = 0;
    for (const TimeRule& rule : rules.rules()) {
      if (rule.meaning == TimeMeaning::Nothing) continue;
      ++all;
      const auto mentions = times_test::tagged(lang, rule.example, "2025-10-28");
      const bool own = std::any_of(mentions.begin(), mentions.end(), [&](const auto& m) { return m.rule == rule.name; });
      found += own;
      CAPTURE(rule.name);
      CAPTURE(rule.example);
      CHECK(own);
    }
    CHECK(found == all);
  }
}

}  // namespace dragoman
