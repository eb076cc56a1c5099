// One store, two processes: one writes, the other is told so or reads on, or finds what a dead one left.
#include <doctest/doctest.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <thread>

#include "tests/cli/program.h"
#include "tests/store/child_process.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

// The program in a process of its own that reads articles from us, and holds the store until we are done.
class Writer {
 public:
  explicit Writer(const std::string& store)
      : pipe_(popen(("exec " DRAGOMAN_PROGRAM " ingest --store " + store + " --format jsonl - 2>" + store + ".err").c_str(), "w")) {
    REQUIRE(pipe_ != nullptr);
    // It made its store, so it has the lock.
    for (int i = 0; i < 1200 && !std::filesystem::exists(store + "/published/CURRENT"); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    REQUIRE(std::filesystem::exists(store + "/published/CURRENT"));
  }
  void write(const std::string& line) { std::fputs(line.c_str(), pipe_); }
  /// Its exit status.
  int finish() { return pclose(pipe_); }

 private:
  std::FILE* pipe_;
};

}  // namespace

TEST_CASE("while a process writes, another one reads; one that would write is refused and loses nothing") {
  const TemporaryFolder folder;
  const std::string store = folder.path("store");
  const std::string second = write(
      folder, "second.jsonl", article("second", "2024-03-28", "Norwegian Prime Minister Jonas Gahr Store visited Brazil on Wednesday."));
  Writer writer(store);
  CHECK(program().run({"ingest", "--store", store, second}) == 1);
  CHECK(program().err.str() == "dragoman: " + store + ": another process is writing to this store; not opened\n");
  CHECK(program().run({"forget", "--store", store, "first"}) == 1);
  CHECK(program().says(store + ": another process is writing to this store; not opened"));
  CHECK(program().run({"timeline", "--store", store}) == 0);

  writer.write(article("first", "2024-03-27", "French President Emmanuel Macron visited Brazil on Tuesday."));
  CHECK(writer.finish() == 0);
  CHECK(lines_of(program().answer({"timeline", "--store", store, "--json"})).size() == 1);
  CHECK(program().run({"ingest", "--store", store, second}) == 0);
  CHECK(lines_of(program().answer({"timeline", "--store", store, "--json"})).size() == 2);
  CHECK(program().run({"verify", "--store", store}) == 0);
}

TEST_CASE("an ingest that is killed leaves a sound store of whole articles, and the same ingest again completes it") {
  constexpr int kArticles = 900;
  static const char* const kStates[] = {"Norway", "France", "Brazil", "Japan", "Poland", "Kenya", "India", "Chile", "Egypt"};
  std::string lines;
  for (int i = 0; i < kArticles; ++i) {
    const std::string from = kStates[i % 9], to = kStates[i / 9 % 9];
    const Day day{19800 + i % 50};
    lines += article("a" + std::to_string(i), to_string(day),
                     from + " pledged on Monday to deliver 20 tanks to " + to + ". " + from + " criticised " + to + ".");
  }
  const TemporaryFolder folder;
  const std::string input = write(folder, "articles.jsonl", lines), whole = folder.path("whole");
  REQUIRE(program().run({"ingest", "--store", whole, input}) == 0);
  const std::string expected = program().answer({"export", "--store", whole, "--format", "graphml", "--output", "-"});
  for (const int milliseconds : {5, 60, 150, 300}) {
    CAPTURE(milliseconds);
    const std::string store = folder.path("killed" + std::to_string(milliseconds));
    {
      ChildProcess ingest({DRAGOMAN_PROGRAM, "ingest", "--store", store, "--threads", "1", input});
      for (int i = 0; i < 1200 && !std::filesystem::exists(store + "/dragoman.store"); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(25));
      std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
      ingest.end(SIGKILL);
    }
    CHECK(program().answer({"verify", "--store", store}) == store + ": sound\n");
    REQUIRE(program().run({"ingest", "--store", store, input}) == 0);
    CHECK(program().answer({"verify", "--store", store}) == store + ": sound\n");
    CHECK((program().answer({"export", "--store", store, "--format", "graphml", "--output", "-"}) == expected));
  }
}
