#include "query/commitments.h"

#include "query/cli/answer_rows.h"
#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

struct Options : QuestionOptions {
  std::string by, to, action, topic, status, due_from, due_to;
};

int run(const Options& options, Context& context) {
  const Ontology& ontology = context.knowledge(options.store.knowledge).ontology();
  if (!options.action.empty()) check_word(ontology.has_action(options.action), "action", options.action);
  if (!options.topic.empty()) check_word(ontology.has_topic(options.topic), "topic", options.topic);
  if (!options.status.empty()) check_word(parse_standing_filter(options.status).has_value(), "status", options.status);
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  const CommitmentsQuery query{.filter = {.by = maybe_actor_of(options.by, options, store, context),
                                          .to = maybe_actor_of(options.to, options, store, context),
                                          .action = text_of(options.action),
                                          .topic = text_of(options.topic),
                                          .due_from = day_of(options.due_from),
                                          .due_to = day_of(options.due_to)},
                               .standing = options.status.empty() ? std::nullopt : parse_standing_filter(options.status)};
  const ActorNames name_of = names_of(options, store, context);
  print_answer(context, options.format(), commitment_answer(name_of, commitments(store, query, clocks), clocks.as_of), &clocks);
  return 0;
}

}  // namespace

Action declare_commitments(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_question_options(app, *options);
  app.add_option("--by", options->by, "Who owes: id, code or name");
  app.add_option("--to", options->to, "Who is owed");
  app.add_option("--action", options->action, "What is to be done: invest, withdraw-troops, ...");
  app.add_option("--topic", options->topic, "What it is about");
  app.add_option("--status", options->status,
                 "offered, pledged, agreed, signed, in_force, kept, broken, withdrawn; or kept_late, overdue, open");
  add_day_option(app, "--due-from", options->due_from, "Term no earlier");
  add_day_option(app, "--due-to", options->due_to, "Term no later");
  app.footer("Example: dragoman commitments --store news.store --by Japan --status open");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
