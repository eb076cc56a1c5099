// The writer that crash_test.cc kills. Takes in the random articles of a seed, some one by one, some in groups, publishes now and
// then, and prints after each group how many are in.
//
//   store_writer STORE SEED ARTICLES FROM
#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <span>

#include "graph/store/store.h"
#include "tests/fusion/random_claims.h"

using namespace dragoman;

namespace {

constexpr std::size_t kLargestGroup = 5;

std::size_t number(const char* text) { return std::strtoul(text, nullptr, 10); }

void write(const std::string& path, const std::vector<Extraction>& articles, std::size_t from) {
  Store store(path, Access::Create, test::ontology(), "k");
  for (std::size_t i = from; i < articles.size();) {
    const std::size_t size = std::min(1 + i % kLargestGroup, articles.size() - i);
    Problems problems;
    store.ingest(std::span(articles).subspan(i, size), problems);
    i += size;
    fmt::print("{}\n", i);
    std::fflush(stdout);
    if (i % 7 == 0) store.publish();
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  try {
    test::RandomArticles random(static_cast<std::uint32_t>(number(argv[2])));
    write(argv[1], random.next(number(argv[3])), number(argv[4]));
  } catch (const std::exception& error) {
    fmt::print(stderr, "store_writer: {}\n", error.what());
    return 1;
  }
}
