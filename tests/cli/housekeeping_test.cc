// Commands that keep a store: what they do to it, what they say, how they end.
#include <doctest/doctest.h>

#include <filesystem>

#include "tests/cli/program.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

// Two articles of one meeting, a third of a pledge.
std::string make_store(const TemporaryFolder& folder) {
  const std::string input =
      write(folder, "articles.jsonl",
            article("a1", "2024-03-27",
                    "French President Emmanuel Macron met Brazilian President Luiz Inacio Lula da Silva in Brasilia on Tuesday.") +
                article("a2", "2024-03-28", "Emmanuel Macron met Luiz Inacio Lula da Silva in Brasilia on Tuesday.") +
                article("a3", "2024-04-02", "Norway pledged on Monday to deliver 20 tanks to Ukraine by 1 May 2024."));
  const std::string store = folder.path("store");
  REQUIRE(program().run({"ingest", "--store", store, input}) == 0);
  return store;
}

Json json_of(const std::vector<std::string>& line) {
  const std::string text = program().answer(line);
  REQUIRE_FALSE(text.starts_with("failed"));
  return Json::parse(text);
}

}  // namespace

TEST_CASE("a backup is a store of its own that gives the same answers") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder), copy = folder.path("copy");
  REQUIRE(program().run({"backup", "--store", store, "--to", copy}) == 0);
  const std::string before = program().answer({"timeline", "--store", store, "--json"});
  CHECK(program().answer({"timeline", "--store", copy, "--json"}) == before);
  REQUIRE(program().run({"forget", "--store", store, "a1", "a2", "a3"}) == 0);
  CHECK(program().answer({"timeline", "--store", copy, "--json"}) == before);
  CHECK(program().run({"backup", "--store", copy, "--to", store}) == 1);
  CHECK(program().says(store));
  CHECK(program().run({"backup", "--store", folder.path("none"), "--to", folder.path("more")}) == 1);
  CHECK_FALSE(std::filesystem::exists(folder.path("more")));
}

TEST_CASE("what only a forgotten article said is gone, what others said stays") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder);
  CHECK(program().run({"forget", "--store", store, "a1", "nonsense"}) == 1);
  CHECK(program().says("nonsense: the store holds no article of that id; nothing forgotten for it"));
  CHECK(program().says("1 of 2 articles forgotten"));
  const Json event = json_of({"timeline", "--store", store, "--actor", "France", "--json"});
  CHECK(event["claims"].size() == 1);
  CHECK(event["claims"][0]["article"] == "a2");
  REQUIRE(program().run({"forget", "--store", store, "a2"}) == 0);
  CHECK(program().answer({"timeline", "--store", store, "--actor", "France", "--json"}).empty());
  CHECK(program().answer({"verify", "--store", store}) == store + ": sound\n");
}

TEST_CASE("verify tells a sound store from a damaged one") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder);
  CHECK(program().answer({"verify", "--store", store}) == store + ": sound\n");
  int damaged = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(store)) {
    if (file.path().extension() != ".sst" || !file.is_regular_file()) continue;
    std::fstream bytes(file.path(), std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(static_cast<std::streamoff>(file.file_size() / 3));
    bytes.write("XXXXXXXX", 8);
    ++damaged;
  }
  REQUIRE(damaged > 0);
  CHECK(program().run({"verify", "--store", store}) == 1);
  CHECK_FALSE((program().err.str() + program().out.str()).empty());
}

TEST_CASE("changes are numbered in the order in which the store took them in") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder);
  REQUIRE(program().run({"forget", "--store", store, "a2"}) == 0);
  CHECK(program().answer({"changes", "--store", store, "--csv"}) ==
        "sequence,what,article\n1,added,a1\n2,added,a2\n3,added,a3\n4,forgotten,a2\n");
  CHECK(json_of({"changes", "--store", store, "--since", "3", "--json"}) ==
        Json{{"sequence", 4}, {"what", "forgotten"}, {"article", "a2"}});
  CHECK(program().run({"changes", "--store", store, "--since", "-1"}) == 2);
}

TEST_CASE("stats count what was known and where commitments stood") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder);
  const Json now = json_of({"stats", "--store", store, "--json"});
  CHECK(now["articles"] == 3);
  CHECK(now["commitments"] == 1);
  CHECK(now["standings"] == Json{{"pledged", 1}});
  CHECK(now["known_at"] == "2024-04-02");
  CHECK(now["store"]["changes"] == 3);
  const Json later = json_of({"stats", "--store", store, "--as-of", "2024-05-02", "--json"});
  CHECK(later["standings"] == Json{{"overdue", 1}});
  const Json then = json_of({"stats", "--store", store, "--known-at", "2024-03-27", "--json"});
  CHECK(then["articles"] == 1);
  CHECK(then["events"] == 1);
  CHECK(then["commitments"] == 0);
  CHECK(then["store"]["articles"] == 3);
}

TEST_CASE("articles are listed as they were known") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder);
  CHECK(program().answer({"articles", "--store", store, "--known-at", "2024-03-27", "--csv"}) ==
        "published,basis,lang,outlet,title,url,events,commitments,id,known_at,as_of\n"
        "2024-03-27,given,en,Gazette,,,1,0,a1,2024-03-27,2024-03-27\n");
}

TEST_CASE("names are looked up in the knowledge, with the office of the day") {
  const Json merkel = json_of({"knowledge", "lookup", "Angela Merkel", "--on", "2010-05-05", "--json"});
  CHECK(merkel["id"] == "person:angela-merkel");
  CHECK(merkel["role"] == "head of government of DEU");
  CHECK(program().answer({"knowledge", "lookup", "DEU", "--csv"}).find("country:DEU,country,Germany,DEU,") != std::string::npos);
  CHECK(program().run({"knowledge", "lookup", "Nobodyatall"}) == 1);
  CHECK(program().run({"knowledge"}) == 2);
}

TEST_CASE("the knowledge is checked, and a fault is named with file and line") {
  const TemporaryFolder folder;
  CHECK(program().answer({"knowledge", "check"}).find("sound") != std::string::npos);
  std::filesystem::create_directories(folder.path("own/languages/en"));
  write(folder, "own/languages/en/verbs.tsv", "verb\tkind\tslots\teffect\nfrobnicate\tno-such-kind\tsubj:initiator\t-\n");
  CHECK(program().run({"knowledge", "check", "--knowledge", folder.path("own")}) == 1);
  CHECK(program().says("verbs.tsv:2"));
}
