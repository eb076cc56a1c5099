#include "ingest/time/time_automaton.h"

#include <doctest/doctest.h>

#include "graph/model/error.h"

namespace dragoman {
namespace {

std::uint32_t run(TimeAutomaton& automaton, const std::vector<std::string>& words) {
  std::uint32_t state = TimeAutomaton::kStart;
  for (const std::string& word : words) {
    state = automaton.step(state, automaton.class_of(word));
    if (state == kNoState) return kNoRule;
  }
  return automaton.rule_at(state);
}

}  // namespace

TEST_CASE("a pattern takes what it says and nothing else, the first of two wins") {
  TimeAutomaton automaton;
  automaton.define_macro("year", "$y4 | in $y2");
  automaton.add_rule("in < [ early ] ( $month | $season ) [ @year ] >", "a");
  automaton.add_rule("in < $month >", "b");
  automaton.compile();
  CHECK(run(automaton, {"in", "$month"}) == 0);
  CHECK(run(automaton, {"in", "early", "$season", "in", "$y2"}) == 0);
  CHECK(run(automaton, {"in", "early"}) == kNoRule);
  CHECK(run(automaton, {"$month"}) == kNoRule);
  const auto groups = automaton.groups(0, {automaton.class_of("in"), automaton.class_of("early"), automaton.class_of("$month")});
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].first == 1);
  CHECK(groups[0].last == 3);
}

TEST_CASE("a faulty pattern is refused with its place") {
  for (const char* pattern : {"( a", "a ]", "[ a )", "@nobody"}) {
    CAPTURE(pattern);
    TimeAutomaton automaton;
    CHECK_THROWS_AS(automaton.add_rule(pattern, "rules.tsv:3"), Error);
  }
}

}  // namespace dragoman
