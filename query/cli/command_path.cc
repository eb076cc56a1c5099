#include "graph/view/walk.h"
#include "query/cli/commands.h"
#include "query/cli/question_options.h"
#include "query/cli/walk_answer.h"

namespace dragoman {
namespace {

struct Options : QuestionOptions {
  std::string start, end, from, to;
};

int run(const Options& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  const PathQuery query{.start = actor_of(options.start, options, store, context),
                        .end = actor_of(options.end, options, store, context),
                        .from = day_of(options.from),
                        .to = day_of(options.to)};
  const View view = make_view(store, {.from = query.from, .to = query.to, .known_at = clocks.filter});
  print_answer(context, options.format(), walk_answer(names_of(options, store, context), view, earliest_path(view, query)), &clocks);
  return 0;
}

}  // namespace

Action declare_path(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_question_options(app, *options);
  app.add_option("--start", options->start, "Where it begins: id, code or name")->required();
  app.add_option("--end", options->end, "Where it ends")->required();
  add_day_option(app, "--from", options->from, "No step earlier");
  add_day_option(app, "--to", options->to, "No step later");
  app.footer("Example: dragoman path --store news.store --start Japan --end China");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
