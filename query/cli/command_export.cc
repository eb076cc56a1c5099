#include <fmt/ostream.h>

#include <fstream>

#include "graph/export/graphml.h"
#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

struct Options : QuestionOptions {
  std::string file_format = "graphml", output, shape = "reified", from, to;
  std::vector<std::string> actors;
};

int run(const Options& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  const auto describe = [&](const std::string& id) -> std::optional<Actor> {
    const ActorRegistry& registry = context.knowledge(options.store.knowledge).actors();
    const auto number = registry.number(id);
    return number ? std::optional(registry.describe(*number, {})) : std::nullopt;
  };
  const ViewFilter which{.actors = actors_of(options.actors, options, store, context),
                         .from = day_of(options.from),
                         .to = day_of(options.to),
                         .known_at = clocks.filter};
  const View view = make_view(store, which, describe);
  std::ofstream file;
  const bool to_file = options.output != "-";
  if (to_file) {
    file.open(options.output, std::ios::binary | std::ios::trunc);
    if (!file) throw Error("{}: cannot be written; nothing exported", options.output);
  }
  const GraphmlOptions how{.shape = *parse_graphml_shape(options.shape), .description = clocks_line(clocks)};
  const GraphmlCounts counts =
      write_graphml(view, context.knowledge(options.store.knowledge).ontology(), how, to_file ? file : context.out);
  if (to_file) {
    file.close();
    if (!file) throw Error("{}: cannot be written; the export is not complete", options.output);
  }
  fmt::print(context.err, "{}: {} nodes, {} edges\n", options.output, counts.nodes, counts.edges);
  if (counts.characters_replaced > 0) fmt::print(context.err, "{}: {} characters that XML cannot hold replaced\n", options.output, counts.characters_replaced);
  return 0;
}

}  // namespace

Action declare_export(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_store_options(app, options->store);
  add_clock_options(app, *options, "The day written into the file's description; else that of --known-at");
  app.add_option("--format", options->file_format, "graphml")->check(CLI::IsMember({"graphml"}))->required();
  app.add_option("--output", options->output, "File to write, - for standard output")->required();
  app.add_option("--shape", options->shape, "reified, dyadic or aggregated")->check(CLI::IsMember({"reified", "dyadic", "aggregated"}))->capture_default_str();
  add_day_option(app, "--from", options->from, "No earlier");
  add_day_option(app, "--to", options->to, "No later");
  app.add_option("--actor", options->actors, "Only what any of these take part in")->type_size(1)->allow_extra_args(false);
  app.footer("Example: dragoman export --store news.store --format graphml --output news.graphml");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
