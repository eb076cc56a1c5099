#include <doctest/doctest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <new>
#include <optional>
#include <span>
#include <thread>

#include "graph/store/store.h"
#include "tests/fusion/random_claims.h"
#include "tests/store/dump.h"
#include "tests/store/temporary_folder.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

// Seen by both processes: how many articles the writer was told are in.
struct Shared {
  std::atomic<std::uint32_t> acknowledged{0};
};

// The writer: articles in order, some one by one, some in groups, published now and then. Never returns.
[[noreturn]] void write_for_ever(const std::string& path, const std::vector<Extraction>& articles, std::uint32_t from,
                                 Shared& shared) {
  try {
    Store store(path, Access::Create, ontology(), "k");
    for (std::size_t i = from; i < articles.size();) {
      const std::size_t size = std::min<std::size_t>(1 + i % 5, articles.size() - i);
      Problems problems;
      store.ingest(std::span(articles).subspan(i, size), problems);
      i += size;
      shared.acknowledged.store(static_cast<std::uint32_t>(i));
      if (i % 7 == 0) store.publish();
    }
  } catch (const std::exception&) {
    _exit(3);
  }
  _exit(0);
}

std::vector<Extraction> first(const std::vector<Extraction>& articles, std::size_t count) {
  return {articles.begin(), articles.begin() + static_cast<std::ptrdiff_t>(count)};
}

// Until the writer got that far, at most some seconds.
void wait_for_some(const Shared& shared, std::uint32_t articles) {
  for (int i = 0; i < 3000 && shared.acknowledged.load() < articles; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

// What a store that took in just these articles answers.
std::string expected_dump(const TemporaryFolder& folder, const std::vector<Extraction>& articles, int number) {
  Store store(folder.path("expected" + std::to_string(number)), Access::Create, ontology(), "k");
  Problems problems;
  store.ingest(articles, problems);
  return dump_all(store);
}

}  // namespace

TEST_CASE("a store whose writer was killed holds the articles it had acknowledged, whole") {
  constexpr std::uint32_t kSeed = 20251124;
  constexpr int kRounds = 12;
  CAPTURE(kSeed);
  const TemporaryFolder folder;
  const std::string path = folder.path("s");
  RandomArticles random(kSeed);
  const std::vector<Extraction> articles = random.next(600);
  ontology();  // loaded before the fork
  void* memory = mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  REQUIRE(memory != MAP_FAILED);
  Shared& shared = *new (memory) Shared;

  std::uint32_t from = 0;
  for (int round = 0; round < kRounds && from < articles.size(); ++round) {
    CAPTURE(round);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) write_for_ever(path, articles, from, shared);
    wait_for_some(shared, from + static_cast<std::uint32_t>(random.number(60)));
    std::this_thread::sleep_for(std::chrono::microseconds(random.number(30000)));
    kill(child, SIGKILL);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));

    // Half of the rounds are opened first by a reader, which has to publish what the dead writer left.
    const bool by_reader = round % 2 == 1;
    std::optional<Store> store;
    const auto open = [&] { store.emplace(path, by_reader ? Access::Read : Access::Create, ontology(), "k"); };
    if (by_reader && !std::filesystem::exists(path + "/dragoman.store")) continue;  // killed before it made anything
    open();
    const std::size_t held = store->articles().size();
    // One group may have been written and not yet acknowledged; a group is whole or not there.
    REQUIRE(held >= shared.acknowledged.load());
    REQUIRE(held <= shared.acknowledged.load() + 5);
    CHECK(first_difference(dump_all(*store), expected_dump(folder, first(articles, held), round)) == "");
    CHECK(store->verify().empty());
    from = static_cast<std::uint32_t>(held);
    shared.acknowledged.store(from);
  }
  MESSAGE("articles after the last kill: " << from);
  munmap(memory, sizeof(Shared));
}
