#include "query/cli/input_options.h"

#include <fmt/ostream.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

#include "ingest/article/reader.h"

namespace dragoman {
namespace {

constexpr std::size_t kBatchArticles = 64;
constexpr std::size_t kBatchBytes = std::size_t{8} << 20;

// Articles read and not yet extracted: a bounded batch, worked on by all threads together, then emptied in order.
class Batch {
 public:
  Batch(const Extractor& extractor, unsigned threads, const std::function<void(Extraction)>& on_document)
      : extractor_(extractor), threads_(threads), on_document_(on_document) {}

  void add(Article article) {
    bytes_ += article.text.size();
    articles_.push_back(std::move(article));
    if (articles_.size() >= kBatchArticles || bytes_ >= kBatchBytes) flush();
  }

  void flush() {
    std::vector<Extraction> done(articles_.size());
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::atomic<bool> failed = false;
    const auto work = [&] {
      for (std::size_t i = next++; i < articles_.size() && !failed; i = next++) {
        try {
          done[i] = extractor_.extract(articles_[i]);
        } catch (...) {
          if (!failed.exchange(true)) failure = std::current_exception();
        }
      }
    };
    std::vector<std::thread> others;
    const std::size_t wanted = std::min<std::size_t>(threads_, articles_.size());
    for (std::size_t t = 1; t < wanted; ++t) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
    if (failure) std::rethrow_exception(failure);
    for (Extraction& extraction : done) on_document_(std::move(extraction));
    articles_.clear();
    bytes_ = 0;
  }

 private:
  const Extractor& extractor_;
  unsigned threads_;
  const std::function<void(Extraction)>& on_document_;
  std::vector<Article> articles_;
  std::size_t bytes_ = 0;
};

ReadOptions read_options(const InputOptions& options) {
  ReadOptions out;
  const auto format = parse_input_format(options.format);
  if (!format) throw Error("no input format is called \"{}\"; nothing read", options.format);
  out.format = *format;
  if (!options.published.empty()) {
    out.published = parse_date(options.published, DateBasis::Given);
    if (!out.published) throw Error("--published: \"{}\" is no date; nothing read", options.published);
  }
  if (!options.lang.empty()) out.lang = options.lang;
  return out;
}

}  // namespace

std::shared_ptr<InputOptions> add_input_options(CLI::App& app, const std::string& format_option) {
  auto options = std::make_shared<InputOptions>();
  app.add_option("PATH", options->paths, "Files, folders, or - for standard input")->required();
  app.add_option(format_option, options->format, "auto, text, html or jsonl")
      ->check(CLI::IsMember({"auto", "text", "html", "jsonl", "feed", "newsml", "warc", "gdelt", "icews", "acled", "polecat"}))
      ->capture_default_str();
  app.add_option("--published", options->published, "Day of articles that carry none: YYYY-MM-DD, YYYY-MM, YYYY or an interval A/B")
      ->check([](const std::string& text) {
        return parse_date(text, DateBasis::Given) ? std::string{} : fmt::format("\"{}\" is no date", text);
      });
  app.add_option("--lang", options->lang, "Language of articles that name none: de, en");
  app.add_option("--threads", options->threads, "Threads to extract on; 0: one for each core")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  app.add_flag("--strict", options->strict, "Exit with 1 if any input was rejected");
  app.add_option("--knowledge", options->knowledge, "Folder of knowledge tables to lay over the built-in ones");
  return options;
}

void check_input_options(const InputOptions& options) { require_read(read_options(options).format); }

InputCounts read_inputs(const InputOptions& options, Context& context, const std::function<void(Article)>& on_article,
                        const std::function<void(const Problem&)>& on_problem) {
  const ReadOptions reading = read_options(options);
  const ArticleRules rules(context.knowledge(options.knowledge).files());
  const ArticleReader reader(rules, reading);
  InputCounts counts;
  const auto take_article = [&](Article article) {
    ++counts.articles;
    for (const DocumentProblem& problem : article.problems) fmt::print(context.err, "{}: {}\n", article.where, problem.what);
    on_article(std::move(article));
  };
  const auto take_problem = [&](const Problem& problem) {
    ++counts.problems;
    fmt::print(context.err, "{}: {}\n", problem.where, problem.what);
    on_problem(problem);
  };
  for (const std::string& path : options.paths) reader.read(path, context.in, take_article, take_problem);
  return counts;
}

InputCounts extract_inputs(const InputOptions& options, Context& context,
                           const std::function<void(Extraction)>& on_document,
                           const std::function<void(const Problem&)>& on_problem) {
  const unsigned threads = options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  Batch batch(context.knowledge(options.knowledge).extractor(), threads, on_document);
  const InputCounts counts = read_inputs(options, context, [&](Article article) { batch.add(std::move(article)); }, on_problem);
  batch.flush();
  return counts;
}

int exit_status(const InputOptions& options, const InputCounts& counts) {
  const bool rejected = options.strict && counts.problems > 0;
  const bool nothing = counts.articles == 0 && counts.problems > 0;
  return rejected || nothing ? 1 : 0;
}

}  // namespace dragoman
