#include "query/timeline.h"

#include "query/cli/answer_rows.h"
#include "query/cli/commands.h"
#include "query/cli/question_options.h"
#include "query/place_lookup.h"

namespace dragoman {
namespace {

struct Options : QuestionOptions {
  std::vector<std::string> actors;
  std::string place, type, kind, status, topic, from, to;
};

int run(const Options& options, Context& context) {
  Knowledge& knowledge = context.knowledge(options.store.knowledge);
  const Ontology& ontology = knowledge.ontology();
  if (!options.type.empty()) check_word(ontology.has_type(options.type), "type", options.type);
  if (!options.kind.empty()) check_word(ontology.kind(options.kind) != nullptr, "kind", options.kind);
  if (!options.topic.empty()) check_word(ontology.has_topic(options.topic), "topic", options.topic);
  if (!options.status.empty()) check_word(parse_event_status(options.status).has_value(), "status", options.status);
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  EventFilter query{.actors = actors_of(options.actors, options, store, context),
                    .type = text_of(options.type),
                    .kind = text_of(options.kind),
                    .topic = text_of(options.topic),
                    .from = day_of(options.from),
                    .to = day_of(options.to)};
  if (!options.place.empty()) query.place = find_place(knowledge.places(), knowledge.actors(), store, options.place);
  if (!options.status.empty()) query.status = parse_event_status(options.status);
  print_answer(context, options.format(), event_answer(timeline(store, query, clocks)), &clocks);
  return 0;
}

}  // namespace

Action declare_timeline(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_question_options(app, *options);
  app.add_option("--actor", options->actors, "Who takes part: id, code or name; several: all of them")->type_size(1)->allow_extra_args(false);
  app.add_option("--place", options->place, "Where: id or name; a country holds its cities");
  app.add_option("--type", options->type, "PLOVER type: CONSULT, AGREE, ...");
  app.add_option("--kind", options->kind, "Kind: summit, agreement, ...");
  app.add_option("--status", options->status, "occurred, ongoing, planned, proposed, cancelled or hypothetical");
  app.add_option("--topic", options->topic, "What it is about");
  add_day_option(app, "--from", options->from, "No earlier");
  add_day_option(app, "--to", options->to, "No later");
  app.footer("Example: dragoman timeline --store news.store --actor Japan --actor USA --from 2025-10-01");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
