#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

int run(const QuestionOptions& options, Context& context) {
  const StoreStats stats = open_store(options.store, Access::Read, context).stats();
  const auto day = [](const std::optional<Day>& value) { return value ? Json(to_string(*value)) : Json(nullptr); };
  const Json json = {{"articles", stats.articles},
                     {"events", stats.events},
                     {"commitments", stats.commitments},
                     {"event_claims", stats.event_claims},
                     {"commitment_claims", stats.commitment_claims},
                     {"actors", stats.actors},
                     {"places", stats.places},
                     {"changes", stats.changes},
                     {"bytes_on_disk", stats.bytes_on_disk},
                     {"format", stats.format},
                     {"knowledge", stats.knowledge},
                     {"first_day", day(stats.first_day)},
                     {"newest_day", day(stats.newest_day)}};
  Answer answer;
  answer.columns = {{.name = "count"}, {.name = "value"}};
  if (options.json) {
    answer.rows.push_back({.cells = {}, .json = json});
  } else {
    for (const auto& [name, value] : json.items()) {
      const std::string text = value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
      answer.rows.push_back({.cells = {name, text}, .json = {}});
    }
  }
  print_answer(context, options.format(), answer, nullptr);
  return 0;
}

}  // namespace

Action declare_stats(CLI::App& app) {
  auto options = std::make_shared<QuestionOptions>();
  add_store_options(app, options->store);
  add_format_options(app, *options);
  app.footer("Example: dragoman stats --store news.store");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
