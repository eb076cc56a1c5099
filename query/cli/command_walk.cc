#include "graph/view/walk.h"

#include "graph/knowledge/table.h"
#include "query/cli/commands.h"
#include "query/cli/question_options.h"
#include "query/cli/walk_answer.h"

namespace dragoman {
namespace {

constexpr std::string_view kCommitment = "commitment";

struct Options : QuestionOptions {
  std::string start, from, to, along;
  int hops = 2;
};

int run(const Options& options, Context& context) {
  const Ontology& ontology = context.knowledge(options.store.knowledge).ontology();
  WalkQuery query{.start = {}, .hops = options.hops, .from = day_of(options.from), .to = day_of(options.to)};
  for (const std::string_view word : split(options.along, ',')) {
    check_word(word == kCommitment || ontology.has_type(word) || ontology.kind(word) != nullptr, "type or kind", word);
    query.along.emplace_back(word);
  }
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  query.start = actor_of(options.start, options, store, context);
  const View view = make_view(store, {.from = query.from, .to = query.to, .known_at = clocks.filter});
  print_answer(context, options.format(), walk_answer(names_of(options, store, context), view, walk(view, query)), &clocks);
  return 0;
}

}  // namespace

Action declare_walk(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_question_options(app, *options);
  app.add_option("--start", options->start, "Where the walk begins: id, code or name")->required();
  app.add_option("--hops", options->hops, "At most so many steps")->check(CLI::Range(1, 1000))->capture_default_str();
  add_day_option(app, "--from", options->from, "No step earlier");
  add_day_option(app, "--to", options->to, "No step later");
  app.add_option("--along", options->along, "Types, kinds or \"commitment\", parted by commas; else all");
  app.footer("Example: dragoman walk --store news.store --start Japan --hops 3 --along CONSULT,agreement");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
