// How fast the store takes in articles and answers, on made-up claims. Prints one line a figure.
//
//   store_bench FOLDER [ARTICLES]      FOLDER is made, and kept for a look; 650,000 articles hold a million events

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "graph/store/store.h"
#include "tests/fusion/random_claims.h"

namespace {

using namespace dragoman;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kCountries = 200;
constexpr int kDays = 3650;
constexpr std::size_t kBatch = 1024;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

void ingest(const std::string& folder, std::size_t articles) {
  Store store(folder, Access::Create, test::ontology(), "bench");
  test::RandomArticles random(1, kCountries, kDays);
  double seconds = 0, processor = 0;  // of all threads
  std::size_t claims = 0;
  for (std::size_t done = 0; done < articles; done += kBatch) {
    const auto batch = random.next(std::min(kBatch, articles - done));
    for (const Extraction& article : batch) claims += article.events.size() + article.commitments.size();
    Problems problems;
    const auto start = Clock::now();
    const std::clock_t ticks = std::clock();
    store.ingest(batch, problems);
    processor += static_cast<double>(std::clock() - ticks) / CLOCKS_PER_SEC;
    seconds += seconds_since(start);
  }
  fmt::print("ingest: {} articles, {} claims, {:.1f} s, {:.0f} claims/s; {:.0f} claims a second of processor time\n",
             articles, claims, seconds, static_cast<double>(claims) / seconds, static_cast<double>(claims) / processor);
  const auto start = Clock::now();
  store.compact();
  fmt::print("compact: {:.1f} s\n", seconds_since(start));
}

template <typename Question>
void measure(const char* name, const Question& question) {
  std::vector<double> milliseconds;
  std::size_t answers = 0;
  for (int i = 0; i < 300; ++i) {
    const auto start = Clock::now();
    answers += question();
    milliseconds.push_back(seconds_since(start) * 1000);
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  fmt::print("{}: {:.1f} answers on average, p50 {:.2f} ms, p99 {:.2f} ms, max {:.2f} ms\n", name,
             static_cast<double>(answers) / 300, milliseconds[150], milliseconds[297], milliseconds[299]);
}

void ask(const std::string& folder) {
  const auto start = Clock::now();
  const Store store(folder, Access::Read, test::ontology(), "bench");
  fmt::print("open for reading: {:.1f} ms\n", seconds_since(start) * 1000);
  test::RandomArticles random(2, kCountries, kDays);
  const auto country = [&] {
    static const char* const kCodes[] = {"JPN", "USA", "DEU", "FRA", "UKR", "RUS", "CHN", "IND", "BRA", "KOR"};
    return std::string("country:") + kCodes[random.number(10)];
  };
  const auto day = [&] { return Day{20000} + random.number(kDays); };
  measure("timeline of an actor, 90 days", [&] {
    const Day from = day();
    return store.events({.actors = {country()}, .from = from, .to = from + 90}).size();
  });
  measure("timeline of two actors, all days", [&] {
    return store.events({.actors = {country(), country()}}).size();
  });
  measure("timeline of an actor, 90 days, as known on the last", [&] {
    const Day from = day();
    return store.events({.actors = {country()}, .from = from, .to = from + 90, .known_at = from + 90}).size();
  });
  measure("events of a week", [&] {
    const Day from = day();
    return store.events({.from = from, .to = from + 6}).size();
  });
  measure("commitments between two", [&] { return store.commitments({.by = country(), .to = country()}).size(); });
  measure("commitments due in a week", [&] {
    const Day from = day();
    return store.commitments({.due_from = from, .due_to = from + 6}).size();
  });
  measure("one event by id", [&] {
    static const std::string id = store.events({.actors = {"country:JPN"}, .from = Day{21000}, .to = Day{21030}})[0].event.id;
    return store.event(id) ? std::size_t{1} : std::size_t{0};
  });
  const auto counting = Clock::now();
  const StoreStats stats = store.stats();
  fmt::print("stats: {} events of {} claims, {} commitments, {} MB on disk, {:.1f} s\n", stats.events,
             stats.event_claims, stats.commitments, stats.bytes_on_disk >> 20, seconds_since(counting));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "store_bench FOLDER [ARTICLES]\n");
    return 2;
  }
  const std::string folder = argv[1];
  const std::size_t articles = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 650000;
  try {
    if (!std::filesystem::exists(folder)) ingest(folder, articles);
    ask(folder);
  } catch (const std::exception& error) {
    fmt::print(stderr, "store_bench: {}\n", error.what());
    return 1;
  }
}
