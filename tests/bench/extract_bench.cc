// How many sentences a second extract() reads on one core and on two, everything on, and the memory it takes.
//
//   extract_bench sentences.jsonl      # lines {"id", "text", "published", "lang"}, one sentence each
//
// Reading the lines and printing JSON are told apart: an embedding program does neither.

#include <fmt/format.h>
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <iostream>
#include <thread>
#include <vector>

#include "graph/model/extraction_json.h"
#include "ingest/article/reader.h"
#include "ingest/extractor.h"

namespace {

using namespace dragoman;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

std::vector<Article> read_articles(const KnowledgeFiles& files, const char* path) {
  const ArticleRules rules(files);
  const ArticleReader reader(rules, {});
  std::vector<Article> articles;
  const auto keep = [&](Article article) { articles.push_back(std::move(article)); };
  const auto warn = [](const Problem& problem) { fmt::print(stderr, "{}: {}\n", problem.where, problem.what); };
  reader.read(path, std::cin, keep, warn);
  return articles;
}

// Articles are handed out one by one; nothing is kept.
double extract_all(const Extractor& extractor, const std::vector<Article>& articles, int threads) {
  std::atomic<std::size_t> next = 0, events = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < articles.size(); i = next++) events += extractor.extract(articles[i]).events.size();
  };
  const auto begin = Clock::now();
  std::vector<std::jthread> pool;
  for (int t = 1; t < threads; ++t) pool.emplace_back(work);
  work();
  pool.clear();
  return seconds_since(begin);
}

double print_all(const Extractor& extractor, const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  double spent = 0;
  for (const Article& article : articles) {
    const Extraction extraction = extractor.extract(article);
    const auto begin = Clock::now();
    bytes += to_line(to_json(extraction)).size();
    spent += seconds_since(begin);
  }
  fmt::print("{:.1f} MB of JSON\n", static_cast<double>(bytes) / 1e6);
  return spent;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "extract_bench: usage: extract_bench sentences.jsonl\n");
    return 2;
  }
  const KnowledgeFiles files;
  auto begin = Clock::now();
  const Extractor extractor(files);
  fmt::print("knowledge loaded in {:.0f} ms", seconds_since(begin) * 1000);
  begin = Clock::now();
  extractor.load_all_languages();
  fmt::print(", its {} languages in {:.0f} ms more\n", files.languages().size(), seconds_since(begin) * 1000);
  begin = Clock::now();
  const std::vector<Article> articles = read_articles(files, argv[1]);
  const double reading = seconds_since(begin);
  const auto n = static_cast<double>(articles.size());
  fmt::print("{} sentences, read in {:.2f} s\n", articles.size(), reading);
  const double one = extract_all(extractor, articles, 1);
  const double two = extract_all(extractor, articles, 2);
  fmt::print("one thread: {:.0f} sentences/s; two threads: {:.0f} sentences/s, {:.2f} times as many\n", n / one, n / two, one / two);
  const double printing = print_all(extractor, articles);
  fmt::print("with reading and printing: {:.0f} sentences/s on one thread\n", n / (one + reading + printing));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("peak memory {:.0f} MB, all sentences held\n", static_cast<double>(usage.ru_maxrss) / 1024);
}
