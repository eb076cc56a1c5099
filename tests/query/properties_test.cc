#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "query/cli/program.h"
#include "tests/store/temporary_folder.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

const std::vector<std::string> kArticles = {
    R"({"id":"a","published":"2024-03-01","lang":"en","text":"French President Emmanuel Macron will visit Brazil on 26 March."})",
    R"({"id":"b","published":"2024-03-27","lang":"en","text":"French President Emmanuel Macron visited Brazil on Tuesday."})",
    R"({"id":"c","published":"2024-03-27","lang":"de","text":"Der französische Präsident Emmanuel Macron besuchte am Dienstag Brasilien."})",
    R"({"id":"d","published":"2024-03-02","lang":"en","text":"Armenia pledged on Friday to withdraw its troops from Azerbaijan by 1 May."})",
    R"({"id":"e","published":"2024-05-20","lang":"en","text":"Armenia withdrew its troops from Azerbaijan on Sunday."})",
    R"({"id":"f","lang":"en","text":"In 2019 Japan and the United States signed a trade agreement."})"};

struct Program {
  std::istringstream in;
  std::ostringstream out, err;
  Context context{in, out, err};

  std::string run(std::vector<std::string> line) {
    out.str("");
    err.str("");
    REQUIRE_MESSAGE(run_program(line, context) == 0, err.str());
    return out.str();
  }
};

// Everything the program answers of these articles, taken in so.
std::string answers(Program& program, const std::vector<std::string>& lines, const std::string& threads, bool twice) {
  const TemporaryFolder folder;
  const std::string input = folder.path("articles.jsonl"), store = folder.path("store");
  std::ofstream file(input);
  for (const std::string& line : lines) file << line << '\n';
  file.close();
  program.run({"ingest", "--store", store, "--threads", threads, input});
  if (twice) program.run({"ingest", "--store", store, "--threads", threads, input});
  std::string out;
  for (const char* question : {"timeline", "commitments", "calendar", "articles"}) out += program.run({question, "--store", store, "--json"});
  out += program.run({"actor", "--store", store, "France", "--json"});
  out += program.run({"walk", "--store", store, "--start", "France", "--json"});
  out += program.run({"diff", "--store", store, "--between", "2024-03-05", "2024-06-01", "--json"});
  for (const char* shape : {"reified", "dyadic", "aggregated"}) {
    out += program.run({"export", "--store", store, "--format", "graphml", "--shape", shape, "--output", "-"});
  }
  return out;
}

}  // namespace

TEST_CASE("order of articles, repetition and threads change no byte of any answer") {
  Program program;
  const std::string wanted = answers(program, kArticles, "1", false);
  REQUIRE_FALSE(wanted.empty());
  CHECK(wanted.find("\"kind\":\"visit\"") != std::string::npos);
  std::vector<std::string> lines = kArticles;
  for (int turn = 0; turn < 4; ++turn) {
    std::rotate(lines.begin(), lines.begin() + 1, lines.end());  // clang 14 has no std::ranges::rotate
    if (turn == 2) std::ranges::reverse(lines);
    CAPTURE(turn);
    CHECK(answers(program, lines, turn % 2 == 0 ? "2" : "4", turn > 1) == wanted);
  }
}
