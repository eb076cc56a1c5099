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

}  // namespace

// The floors are what was reached when the test was last changed; raise them with every gain.
TEST_CASE("the German lexicon reads at least as many sentences as it did") {
  const Score score = run("de", "2025-11-25");
  CHECK(score.cases >= 180);
  CHECK(score.found >= 171);
  CHECK(score.exact >= 165);
  CHECK(score.invented == 0);
}

TEST_CASE("the English lexicon reads at least as many sentences as it did") {
  const Score score = run("en", "2025-03-12");
  CHECK(score.cases >= 190);
  CHECK(score.found >= 184);
  CHECK(score.exact >= 180);
  CHECK(score.invented == 0);
}

TEST_CASE("the Spanish lexicon reads at least as many sentences as it did") {
  const Score score = run("es", "2025-11-25");
  CHECK(score.cases >= 50);
  CHECK(score.found >= 57);
  CHECK(score.exact >= 55);
  CHECK(score.invented == 0);
}
