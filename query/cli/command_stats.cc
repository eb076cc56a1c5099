#include "query/stats.h"

#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

Json stats_json(const Stats& stats) {
  const auto day = [](const std::optional<Day>& value) { return value ? Json(to_string(*value)) : Json(nullptr); };
  Json out = {{"articles", stats.articles},
              {"events", stats.events},
              {"commitments", stats.commitments},
              {"actors", stats.actors},
              {"places", stats.store.places},
              {"first_day", day(stats.store.first_day)},
              {"newest_day", day(stats.store.newest_day)},
              {"standings", Json::object()}};
  for (const auto& [standing, count] : stats.standings) out["standings"][std::string(to_string(standing))] = count;
  out["store"] = {{"articles", stats.store.articles},
                  {"event_claims", stats.store.event_claims},
                  {"commitment_claims", stats.store.commitment_claims},
                  {"changes", stats.store.changes},
                  {"bytes_on_disk", stats.store.bytes_on_disk},
                  {"format", stats.store.format},
                  {"knowledge", stats.store.knowledge}};
  return out;
}

// A row for each value; those of an object are named after it.
void add_rows(const Json& json, const std::string& prefix, Answer& answer) {
  for (const auto& [name, value] : json.items()) {
    if (value.is_object()) {
      add_rows(value, prefix + name + ' ', answer);
      continue;
    }
    const std::string text = value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
    answer.rows.push_back({.cells = {prefix + name, text}, .json = {}});
  }
}

int run(const QuestionOptions& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  const Json json = stats_json(stats(store, clocks));
  Answer answer;
  answer.columns = {{.name = "count"}, {.name = "value"}};
  if (options.json) {
    answer.rows.push_back({.cells = {}, .json = json});
  } else {
    add_rows(json, "", answer);
  }
  print_answer(context, options.format(), answer, &clocks);
  return 0;
}

}  // namespace

Action declare_stats(CLI::App& app) {
  auto options = std::make_shared<QuestionOptions>();
  add_question_options(app, *options);
  app.footer("Example: dragoman stats --store news.store --known-at 2025-10-28");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
