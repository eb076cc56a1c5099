// Who does what, in sentences of newspapers: tests/clause/clauses_*.tsv.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <fstream>

#include "tests/clause/clause_cases.h"

using namespace dragoman;

namespace {

const ClauseKnowledge& knowledge() {
  static const ClauseKnowledge all;
  return all;
}

/// Each line: a sentence, what is true of its clauses (parted by " ; "; with "!" in front what must not be), and, for
/// what is not read rightly yet, why. A line with a reason has to fail: once it holds, its reason has to go.
void run(const LanguagePack& pack, const std::string& file, int cases_min) {
  std::ifstream in(DRAGOMAN_SOURCE_DIR "/tests/clause/" + file);
  REQUIRE(in);
  int cases = 0, gaps = 0;
  bool header = true;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    if (std::exchange(header, false)) continue;
    const auto cells = split(line, '\t');
    REQUIRE(cells.size() >= 2);
    const std::string sentence(cells[0]);
    const AnalysedSentence found(knowledge(), pack, sentence);
    std::string wrong;
    for (const std::string_view facts : split(cells[1], ';')) {
      const std::string_view wanted = trim(facts);
      const bool negative = wanted.starts_with('!');
      if (found.has(negative ? wanted.substr(1) : wanted) == negative) wrong += "\n    want " + std::string(wanted);
    }
    ++cases;
    if (cells.size() == 2) {
      CHECK_MESSAGE(wrong.empty(), sentence << wrong << "\n  have" << found.shown());
    } else {
      ++gaps;
      CHECK_MESSAGE(!wrong.empty(), "a known gap is mended, take its reason away: " << sentence);
    }
  }
  fmt::print("{}: {} sentences, {} known gaps\n", file, cases, gaps);
  CHECK(cases >= cases_min);
}

}  // namespace

TEST_CASE("German clauses say who does what") { run(knowledge().german, "clauses_de.tsv", 40); }

TEST_CASE("English clauses say who does what") { run(knowledge().english, "clauses_en.tsv", 40); }
