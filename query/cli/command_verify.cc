#include <fmt/ostream.h>

#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

int run(const StoreOptions& options, Context& context) {
  const Problems problems = open_store(options, Access::Read, context).verify();
  for (const Problem& problem : problems) fmt::print(context.err, "{}: {}\n", problem.where, problem.what);
  fmt::print(context.out, "{}: {}\n", options.folder, problems.empty() ? "sound" : fmt::format("{} faults", problems.size()));
  return problems.empty() ? 0 : 1;
}

}  // namespace

Action declare_verify(CLI::App& app) {
  auto options = std::make_shared<StoreOptions>();
  add_store_options(app, *options);
  app.footer("Example: dragoman verify --store news.store");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
