#include <fmt/ostream.h>

#include <array>
#include <fstream>

#include "query/cli/commands.h"
#include "query/cli/input_options.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

constexpr std::size_t kBatch = 256;

struct Options {
  std::string store, rejects;
};

// Puts documents into the store in batches and counts what became of them.
class Intake {
 public:
  Intake(Store& store, Context& context) : store_(store), context_(context) {}

  void add(Extraction extraction) {
    problems_ += extraction.problems.size();
    waiting_.push_back(std::move(extraction));
    if (waiting_.size() >= kBatch) flush();
  }

  void flush() {
    Problems rejected;
    for (const auto& done : store_.ingest(waiting_, rejected)) {
      if (done) ++counts_[static_cast<std::size_t>(*done)];
    }
    for (Problem& problem : rejected) rejected_.push_back(std::move(problem));
    articles_ += waiting_.size();
    waiting_.clear();
    if (context_.progress) fmt::print(context_.err, "\r{} articles", articles_);
    context_.err.flush();
  }

  std::size_t count(Ingested what) const { return counts_[static_cast<std::size_t>(what)]; }
  std::size_t problems() const { return problems_; }
  const Problems& rejected() const { return rejected_; }

 private:
  Store& store_;
  Context& context_;
  std::vector<Extraction> waiting_;
  std::array<std::size_t, 5> counts_{};
  std::size_t articles_ = 0;
  std::size_t problems_ = 0;
  Problems rejected_;
};

class Rejects {
 public:
  explicit Rejects(const std::string& path) : path_(path) {
    if (path.empty()) return;
    file_.open(path, std::ios::binary | std::ios::trunc);
    if (!file_) throw Error("{}: cannot be written; nothing read", path);
  }
  void add(const Problem& problem) {
    if (path_.empty()) return;
    file_ << to_line(Json{{"where", problem.where}, {"what", problem.what}}) << '\n';
  }
  void finish() {
    if (path_.empty()) return;
    file_.close();
    if (!file_) throw Error("{}: cannot be written; the list of rejects is not complete", path_);
  }

 private:
  std::string path_;
  std::ofstream file_;
};

int run(const Options& options, const InputOptions& input, Context& context) {
  check_input_options(input);  // before a store is made
  Rejects rejects(options.rejects);
  Store store = open_store({.folder = options.store, .knowledge = input.knowledge}, Access::Create, context);
  Intake intake(store, context);
  InputCounts counts = extract_inputs(input, context, [&](Extraction extraction) { intake.add(std::move(extraction)); },
                                      [&](const Problem& problem) { rejects.add(problem); });
  intake.flush();
  store.publish();
  for (const Problem& problem : intake.rejected()) {
    fmt::print(context.err, "{}: {}\n", problem.where, problem.what);
    rejects.add(problem);
    ++counts.problems;
  }
  rejects.finish();
  fmt::print(context.err, "{}{} articles: {} new, {} known, {} updated, {} read anew, {} older; {} rejected, {} problems in articles\n",
             context.progress ? "\r" : "", counts.articles, intake.count(Ingested::Added), intake.count(Ingested::Unchanged),
             intake.count(Ingested::Updated), intake.count(Ingested::Refreshed), intake.count(Ingested::Older), counts.problems,
             intake.problems());
  return exit_status(input, counts);
}

}  // namespace

Action declare_ingest(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--store", options->store, "Folder of the store; made where there is none")->required();
  app.add_option("--rejects", options->rejects, "File for what was rejected, JSON Lines {where, what}");
  app.footer("Example: dragoman ingest --store news.store --published 2025-10-28 articles/");
  return [options, input = add_input_options(app)](Context& context) { return run(*options, *input, context); };
}

}  // namespace dragoman
