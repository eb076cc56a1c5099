// What the event lexicons have to read: tests/cases/lexicon_*.tsv, each sentence as an article of its own.
//   DRAGOMAN_SHOW=1 build/tests/event/test_event --test-case='*lexicon*'      lists what fails
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <cstdlib>

#include "tests/event/case_table.h"
#include "tests/event/expected_event.h"
#include "tests/extract/extract.h"

using namespace dragoman;

namespace {

struct Score {
  int cases = 0;
  int found = 0;     // all events that the line expects are there
  int exact = 0;     // and no other
  int invented = 0;  // lines where nothing may be found and something was
};

Score run(const std::string& lang, std::string_view day) {
  const bool show = std::getenv("DRAGOMAN_SHOW") != nullptr;
  Score score;
  for (const Case& each : read_cases("cases/lexicon_" + lang + ".tsv")) {
    const std::vector<ExpectedItem> expected = parse_expected_events(each.expected);
    const Extraction found = extract_sentence(each.paragraphs[0], lang, day);
    const Agreement agreement = compare(found, found.events, expected);
    const bool exact = agreement.all_found && agreement.none_more;
    ++score.cases;
    score.found += agreement.all_found ? 1 : 0;
    score.exact += exact ? 1 : 0;
    score.invented += expected.empty() && !found.events.empty() ? 1 : 0;
    if (show && !exact) fmt::print("{}\n  want {}\n  have {}\n", each.paragraphs[0], each.expected, shown(found, found.events));
  }
  fmt::print("lexicon {}: {} sentences, {} found, {} of them without a surplus, {} invented\n", lang, score.cases,
             score.found, score.exact, score.invented);
  return score;
}

// What was reached when the test was last changed; raise it with every gain.
struct Floor {
  const char* lang;
  const char* day;
  int cases, found, exact;
};
constexpr Floor kFloors[] = {{"de", "2025-11-25", 272, 265, 261}, {"en", "2025-03-12", 309, 292, 284}, {"es", "2025-11-25", 58, 58, 58}};

}  // namespace

TEST_CASE("the lexicons read at least as many sentences as they did") {
  for (const Floor& floor : kFloors) {
    CAPTURE(floor.lang);
    const Score score = run(floor.lang, floor.day);
    CHECK(score.cases >= floor.cases);
    CHECK(score.found >= floor.found);
    CHECK(score.exact >= floor.exact);
    CHECK(score.invented == 0);
  }
}
