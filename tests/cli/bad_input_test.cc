#include <doctest/doctest.h>

#include <filesystem>

#include "graph/store/store.h"
#include "tests/cli/program.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

const std::string kGood = R"({"id":"good","published":"2024-03-27","lang":"en","text":"French President Emmanuel Macron visited Brazil on Tuesday."})";

}  // namespace

TEST_CASE("one bad input is named with its place, and the good one still goes in") {
  const TemporaryFolder folder;
  const std::string good = write(folder, "good.jsonl", kGood + "\n");
  const struct {
    const char* why;
    std::string path;
  } cases[] = {
      {"missing file", folder.path("nothing.txt")},
      {"empty file", write(folder, "empty.txt", "")},
      {"binary file", write(folder, "binary.txt", std::string_view("\x7f" "ELF\0\1\2\3\0\0\0\0\0", 13))},
      {"a line that is no JSON", write(folder, "bad.jsonl", kGood + "\n{\"text\": broken\n")},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    const std::string store = folder.path(std::string("store of ") + c.why), rejects = folder.path("rejects.jsonl");
    CHECK(program().run({"ingest", "--store", store, "--rejects", rejects, c.path, good}) == 0);
    CHECK(program().says(c.path));
    CHECK(program().says("1 rejected"));
    std::ifstream file(rejects);
    std::string line;
    REQUIRE(std::getline(file, line));
    CHECK(line.find("\"where\"") != std::string::npos);
    CHECK(program().run({"timeline", "--store", store, "--json"}) == 0);
    CHECK(program().out.str().find("\"visit\"") != std::string::npos);
    CHECK(program().run({"ingest", "--store", store, "--strict", c.path, good}) == 1);
  }
}

TEST_CASE("broken UTF-8 does not stop an article") {
  const TemporaryFolder folder;
  const std::string path = write(folder, "broken.txt", "French President Emmanuel Macron visited Brazil on Tuesday. Caf\xe9 \xff\xfe.\n");
  CHECK(program().run({"extract", "--published", "2024-03-27", path}) == 0);
  CHECK(program().out.str().find("\"events\"") != std::string::npos);
}

TEST_CASE("a wrong command line ends with 2 and does nothing") {
  const TemporaryFolder folder;
  const std::string store = folder.path("store"), good = write(folder, "good.jsonl", kGood + "\n");
  REQUIRE(program().run({"ingest", "--store", store, good}) == 0);
  const std::vector<std::string> lines[] = {
      {},
      {"nonsense"},
      {"timeline"},
      {"timeline", "--store", store, "--nonsense"},
      {"timeline", "--store", store, "--from", "2024-02-30"},
      {"timeline", "--store", store, "--kind", "nonsense"},
      {"timeline", "--store", store, "--json", "--csv"},
      {"commitments", "--store", store, "--status", "nonsense"},
      {"diff", "--store", store, "--between", "2024-02-01"},
      {"extract", "--published", "soon", good},
      {"extract", "--threads", "-1", good},
      {"search", "--store", store, "--limit", "-1", "brazil"},
  };
  for (const auto& line : lines) {
    CAPTURE(line.size());
    CHECK(program().run(line) == 2);
    CHECK_FALSE(program().err.str().empty());
  }
}

TEST_CASE("who is not known and who may be several is said") {
  const TemporaryFolder folder;
  const std::string store = folder.path("store");
  REQUIRE(program().run({"ingest", "--store", store, write(folder, "good.jsonl", kGood + "\n")}) == 0);
  CHECK(program().run({"timeline", "--store", store, "--actor", "Nobodyatall"}) == 1);
  CHECK(program().says("no actor is called \"Nobodyatall\""));
  CHECK(program().run({"timeline", "--store", store, "--actor", "Kim"}) == 1);
  CHECK(program().says("person:kim-jong-un"));
  CHECK(program().run({"explain", "--store", store, "event:0000000000000000"}) == 1);
}

TEST_CASE("a store that cannot be opened is left as it is") {
  const TemporaryFolder folder;
  const std::string good = write(folder, "good.jsonl", kGood + "\n"), store = folder.path("store");
  CHECK(program().run({"timeline", "--store", folder.path("none")}) == 1);
  CHECK(program().says("holds no store"));
  REQUIRE(program().run({"ingest", "--store", store, good}) == 0);
  {
    Knowledge& knowledge = program().context.knowledge({});
    const Store writer(store, Access::Write, knowledge.ontology(), knowledge.files().fingerprint());
    CHECK(program().run({"ingest", "--store", store, good}) == 1);
    CHECK(program().says("another process is writing"));
    CHECK(program().run({"timeline", "--store", store}) == 0);
  }
  write(folder, "store/dragoman.store", "dragoman store, format 99\n");
  CHECK(program().run({"timeline", "--store", store}) == 1);
  CHECK(program().says("format 99"));
}

TEST_CASE("a format that is not read is told before a store is made") {
  const TemporaryFolder folder;
  const std::string good = write(folder, "good.jsonl", kGood + "\n"), store = folder.path("store");
  CHECK(program().run({"ingest", "--store", store, "--format", "feed", good}) == 1);
  CHECK(program().says("--format feed: this format is not read yet"));
  CHECK_FALSE(std::filesystem::exists(store));
}

TEST_CASE("an article of 50 MB is named and set aside, and the others go in") {
  const TemporaryFolder folder;
  std::string text;
  text.reserve(std::size_t{50} << 20);
  while (text.size() < (std::size_t{50} << 20)) text += "The minister of a small country visited a large one on Monday.\n\n";
  const std::string big = write(folder, "big.txt", text), good = write(folder, "good.jsonl", kGood + "\n");
  const std::string store = folder.path("store"), rejects = folder.path("rejects.jsonl");
  CHECK(program().run({"ingest", "--store", store, "--rejects", rejects, "--lang", "en", big, good}) == 0);
  CHECK(program().says(big + ": 50 MiB of text, more than the 8 MiB of one article; article skipped"));
  CHECK(program().says("1 articles: 1 new, 0 known, 0 updated, 0 read anew, 0 older; 1 rejected"));
  std::ifstream rejected(rejects);
  std::string line;
  REQUIRE(std::getline(rejected, line));
  CHECK(Json::parse(line)["where"] == big);
  CHECK(program().answer({"timeline", "--store", store, "--json"}).find("\"visit\"") != std::string::npos);
  CHECK(program().run({"ingest", "--store", store, "--strict", big, good}) == 1);
}
