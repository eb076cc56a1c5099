#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

struct Options : QuestionOptions {
  std::uint64_t since = 0;
};

int run(const Options& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  Answer answer;
  answer.columns = {{.name = "sequence"}, {.name = "what"}, {.name = "article"}};
  for (const Change& change : store.changes(options.since)) {
    answer.rows.push_back({.cells = {std::to_string(change.sequence), change.what, change.article},
                           .json = {{"sequence", change.sequence}, {"what", change.what}, {"article", change.article}}});
  }
  print_answer(context, options.format(), answer, nullptr);
  return 0;
}

}  // namespace

Action declare_changes(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_store_options(app, options->store);
  add_format_options(app, *options);
  app.add_option("--since", options->since, "Only changes after that number")->check(CLI::NonNegativeNumber)->capture_default_str();
  app.footer("Example: dragoman changes --store news.store --since 100");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
