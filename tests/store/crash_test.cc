#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <thread>

#include "graph/store/database.h"
#include "graph/store/folder.h"
#include "graph/store/keys.h"
#include "graph/store/store.h"
#include "tests/fusion/random_claims.h"
#include "tests/store/child_process.h"
#include "tests/store/dump.h"
#include "tests/store/temporary_folder.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

constexpr std::uint32_t kSeed = 20251124;
constexpr std::size_t kArticles = 600;
constexpr std::size_t kLargestGroup = 5;  // as in store_writer.cc

std::vector<Extraction> first(const std::vector<Extraction>& articles, std::size_t count) {
  return {articles.begin(), articles.begin() + static_cast<std::ptrdiff_t>(count)};
}

// What a store that took in just these articles answers.
std::string expected_dump(const TemporaryFolder& folder, const std::vector<Extraction>& articles, int number) {
  Store store(folder.path("expected" + std::to_string(number)), Access::Create, ontology(), "k");
  Problems problems;
  store.ingest(articles, problems);
  return dump_all(store);
}

// Lets a writer take in some groups of articles and kills it in the midst of whatever it does then. Gives how many articles
// it had told of.
std::size_t write_and_kill(const std::string& store, std::size_t from, int groups, std::chrono::microseconds longer) {
  ChildProcess writer({DRAGOMAN_STORE_WRITER, store, std::to_string(kSeed), std::to_string(kArticles), std::to_string(from)});
  std::size_t told = from;
  std::string line;
  const auto read = [&] {
    const bool there = writer.read_line(line);
    if (there) told = std::stoul(line);
    return there;
  };
  for (int i = 0; i < groups && read(); ++i) {
  }
  std::this_thread::sleep_for(longer);
  const int status = writer.end(SIGKILL);
  CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
  while (read()) {
  }
  return told;
}

}  // namespace

TEST_CASE("a store whose writer was killed holds the articles it had acknowledged, whole") {
  constexpr int kRounds = 12;
  CAPTURE(kSeed);
  const TemporaryFolder folder;
  const std::string path = folder.path("s");
  RandomArticles random(kSeed);
  const std::vector<Extraction> articles = random.next(kArticles);

  std::size_t from = 0;
  for (int round = 0; round < kRounds && from < articles.size(); ++round) {
    CAPTURE(round);
    const std::size_t told = write_and_kill(path, from, random.number(20), std::chrono::microseconds(random.number(30000)));
    // Half of the rounds are opened first by a reader, which has to do and publish what the dead writer left.
    const bool by_reader = round % 2 == 1;
    if (by_reader && !std::filesystem::exists(path + "/dragoman.store")) continue;  // killed before it made anything
    const Store store(path, by_reader ? Access::Read : Access::Create, ontology(), "k");
    const std::size_t held = store.articles().size();
    // One group may have been written and not yet acknowledged; a group is whole or not there.
    REQUIRE(held >= told);
    REQUIRE(held <= told + kLargestGroup);
    CHECK(first_difference(dump_all(store), expected_dump(folder, first(articles, held), round)) == "");
    CHECK(store.verify().empty());
    from = held;
  }
  MESSAGE("articles after the last kill: " << from);
}

TEST_CASE("who died while all was being fused anew leaves a store that the next one mends, a reader too") {
  RandomArticles random(kSeed);
  const std::vector<Extraction> articles = random.next(80);
  for (const Access access : {Access::Write, Access::Read}) {
    CAPTURE(static_cast<int>(access));
    const TemporaryFolder folder;
    const std::string path = folder.path("s");
    {
      Store store(path, Access::Create, ontology(), "k");
      Problems problems;
      store.ingest(articles, problems);
    }
    {
      Database db(path + "/live", Database::Mode::Write);
      rocksdb::WriteBatch batch;
      db.put(batch, Column::Meta, kMetaOntology, "");
      db.write(batch);
      db.clear(Column::Event);
      db.clear(Column::CommitmentClaim);
      StoreFolder(path).mark_unpublished();
    }
    const Store store(path, access, ontology(), "k");
    CHECK(first_difference(dump_all(store), expected_dump(folder, articles, 0)) == "");
    CHECK(store.verify().empty());
  }
}
