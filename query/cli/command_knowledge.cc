#include <fmt/ostream.h>

#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

using In = Answer::Column::In;

struct Options : QuestionOptions {
  std::string name, on, lang;
  bool check = false;
};

bool spoken_in(const ActorRegistry& actors, ActorNumber number, const Options& options) {
  if (options.lang.empty()) return true;
  bool named = false;
  for (const std::uint32_t entry : actors.find_names(options.name)) {
    const ActorName& name = actors.names()[entry];
    if (name.actor != number) continue;
    named = true;
    if (name.lang == options.lang || name.lang == "*") return true;
  }
  return !named;  // found by its id or code
}

int look_up(const Options& options, Context& context) {
  Knowledge& knowledge = context.knowledge(options.store.knowledge);
  const ActorRegistry& actors = knowledge.actors();
  const PlaceRegistry& places = knowledge.places();
  const Date when = options.on.empty() ? Date{} : day_date(*day_of(options.on), DateBasis::Given);
  Answer answer;
  answer.columns = {{"id", In::Both}, {"kind", In::Both}, {"name", In::Both, true}, {"code", In::Both}, {"role", In::Both, true}};
  for (const ActorNumber number : actors.find_numbers(options.name)) {
    if (!spoken_in(actors, number, options)) continue;
    Actor actor = actors.describe(number, when);
    Json json = to_json(actor);
    json.erase("mentions");
    answer.rows.push_back({.cells = {actor.id, std::string(to_string(actor.kind)), actor.name, actor.code, actor.role.value_or("")}, .json = json});
  }
  for (const PlaceNumber number : places.find(options.name)) {
    const Place place = places.describe(number);
    Json json = to_json(place);
    json.erase("mentions");
    answer.rows.push_back({.cells = {place.id, "place", place.name, place.country, ""}, .json = json});
  }
  print_answer(context, options.format(), answer, nullptr);
  return answer.rows.empty() ? 1 : 0;
}

// Loading checks every reference; what is wrong is thrown with file and line.
int check(const Options& options, Context& context) {
  Knowledge& knowledge = context.knowledge(options.store.knowledge);
  knowledge.extractor().load_all_languages();
  fmt::print(context.out, "knowledge {}: {} kinds, {} actors, {} places, languages {}: sound\n", knowledge.files().fingerprint(),
             knowledge.extractor().ontology().kinds().size(), knowledge.extractor().actors().actors().size(),
             knowledge.extractor().places().places().size(), fmt::join(knowledge.files().languages(), ", "));
  return 0;
}

}  // namespace

Action declare_knowledge(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.require_subcommand(1);
  CLI::App* lookup = app.add_subcommand("lookup", "Who or what is called so");
  CLI::App* checking = app.add_subcommand("check", "Load every table; say what is wrong");
  for (CLI::App* one : {lookup, checking}) {
    one->add_option("--knowledge", options->store.knowledge, "Folder of knowledge tables to lay over the built-in ones")->type_size(1)->allow_extra_args(false);
  }
  lookup->add_option("NAME", options->name, "Id, code or name")->required();
  add_day_option(*lookup, "--on", options->on, "The day whose offices count");
  lookup->add_option("--lang", options->lang, "Only names of that language");
  add_format_options(*lookup, *options);
  checking->callback([options] { options->check = true; });
  lookup->footer("Example: dragoman knowledge lookup Tokio --on 2025-10-28");
  checking->footer("Example: dragoman knowledge check --knowledge my-actors");
  app.footer("Example: dragoman knowledge lookup Tokio --on 2025-10-28");
  return [options](Context& context) { return options->check ? check(*options, context) : look_up(*options, context); };
}

}  // namespace dragoman
