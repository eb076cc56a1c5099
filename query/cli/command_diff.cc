#include "query/diff.h"

#include "query/cli/answer_rows.h"
#include "query/cli/commands.h"
#include "query/cli/question_options.h"
#include "query/cli/usage_error.h"

namespace dragoman {
namespace {

using In = Answer::Column::In;

struct Options : QuestionOptions {
  std::vector<std::string> between;
};

Answer::Row row_of(const DiffEntry& entry, const ActorNames& name_of, std::optional<Day> as_of) {
  const std::string change(to_string(entry.kind));
  Listed item = listed(entry.what, name_of, as_of);
  return {.cells = {item.of, change, entry.before, entry.after, item.text, item.id, short_id(item.id)},
          .json = {{"change", change}, {"before", entry.before}, {"after", entry.after}, {item.of, std::move(item.json)}}};
}

int run(const Options& options, Context& context) {
  const DiffQuery query{.before = *parse_day(options.between[0]), .after = *parse_day(options.between[1]), .as_of = day_of(options.as_of)};
  if (query.after < query.before) throw UsageError("--between {} {}: the first day is later; nothing asked", options.between[0], options.between[1]);
  const Store store = open_store(options.store, Access::Read, context);
  Clocks clocks = clocks_of(options, store);
  Answer answer;
  answer.columns = {{"of", In::Both}, {"change", In::Both}, {"before", In::Both}, {"after", In::Both},
                    {"what", In::Both, true}, {"id", In::Csv}, {"id", In::Table}};
  const ActorNames name_of = names_of(options, store, context);
  const Day as_of = query.as_of.value_or(query.after);
  for (const DiffEntry& entry : diff(store, query, clocks)) answer.rows.push_back(row_of(entry, name_of, as_of));
  // What the later side was asked with.
  clocks.known_at = clocks.filter ? std::min(*clocks.filter, query.after) : query.after;
  clocks.as_of = as_of;
  print_answer(context, options.format(), answer, &clocks);
  return 0;
}

}  // namespace

Action declare_diff(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_store_options(app, options->store);
  add_clock_options(app, *options, "The day on which both sides stand; else each stands as of its own");
  add_format_options(app, *options);
  app.add_option("--between", options->between, "The two days")->expected(2)->required()->type_name("D1 D2")->check([](const std::string& text) {
    return parse_day(text) ? std::string{} : "\"" + text + "\" is no day";
  });
  app.footer("Example: dragoman diff --store news.store --between 2025-10-01 2025-10-31");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
