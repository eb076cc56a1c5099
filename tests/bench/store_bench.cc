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
constexpr std::size_t kParts = 10;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

// Seconds of the clock and of the processor (all threads) since it was made. Where other work runs beside, the second tells more.
class Stopwatch {
 public:
  double seconds() const { return seconds_since(start_); }
  double processor() const { return static_cast<double>(std::clock() - ticks_) / CLOCKS_PER_SEC; }

 private:
  Clock::time_point start_ = Clock::now();
  std::clock_t ticks_ = std::clock();
};

struct Taken {
  std::size_t claims = 0;
  double seconds = 0, processor = 0;
  void add(const Stopwatch& watch) {
    seconds += watch.seconds();
    processor += watch.processor();
  }
  void print(const std::string& what) const {
    const auto count = static_cast<double>(claims);
    fmt::print("{}: {} claims, {:.1f} s, {:.0f} claims/s; {:.0f} claims a second of processor time\n", what, claims, seconds,
               count / seconds, count / processor);
  }
};

// In ten parts, each published as an ingest of its own would, so that the rate can be compared with the size of the store.
void ingest(const std::string& folder, std::size_t articles) {
  Store store(folder, Access::Create, test::ontology(), "bench");
  test::RandomArticles random(1, kCountries, kDays);
  Taken all;
  for (std::size_t part = 0; part < kParts; ++part) {
    Taken taken;
    for (std::size_t left = articles / kParts; left > 0;) {
      const auto batch = random.next(std::min(kBatch, left));
      left -= batch.size();
      for (const Extraction& article : batch) taken.claims += article.events.size() + article.commitments.size();
      Problems problems;
      const Stopwatch watch;
      store.ingest(batch, problems);
      taken.add(watch);
    }
    const Stopwatch watch;
    store.publish();
    taken.add(watch);
    taken.print(fmt::format("ingest, part {} of {}", part + 1, kParts));
    all.claims += taken.claims;
    all.seconds += taken.seconds;
    all.processor += taken.processor;
  }
  all.print(fmt::format("ingest of {} articles", articles));
  const auto start = Clock::now();
  store.compact();
  fmt::print("compact: {:.1f} s\n", seconds_since(start));
}

void print_times(const char* name, std::size_t answers, std::vector<double> milliseconds, const char* of) {
  std::sort(milliseconds.begin(), milliseconds.end());
  const std::size_t count = milliseconds.size();
  fmt::print("{}: {:.1f} answers on average, p50 {:.2f} ms, p99 {:.2f} ms, max {:.2f} ms of {}\n", name,
             static_cast<double>(answers) / static_cast<double>(count), milliseconds[count / 2], milliseconds[count * 99 / 100],
             milliseconds.back(), of);
}

template <typename Question>
void measure(const char* name, const Question& question) {
  std::vector<double> clock, processor;
  std::size_t answers = 0;
  for (int i = 0; i < 300; ++i) {
    const Stopwatch watch;
    answers += question();
    processor.push_back(watch.processor() * 1000);
    clock.push_back(watch.seconds() * 1000);
  }
  print_times(name, answers, std::move(clock), "the clock");
  print_times(name, answers, std::move(processor), "the processor");
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
  const auto two = [&] {
    std::vector<std::string> out{country(), country()};
    while (out[0] == out[1]) out[1] = country();
    return out;
  };
  const auto day = [&] { return Day{20000} + random.number(kDays); };
  measure("timeline of an actor, 90 days", [&] {
    const Day from = day();
    return store.events({.actors = {country()}, .from = from, .to = from + 90}).size();
  });
  measure("timeline of two actors, all days", [&] { return store.events({.actors = two()}).size(); });
  measure("timeline of one actor, all days", [&] { return store.events({.actors = {country()}}).size(); });
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
