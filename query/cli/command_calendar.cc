#include "query/calendar.h"

#include <fmt/format.h>

#include "query/cli/answer_rows.h"
#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

using In = Answer::Column::In;

struct Options : QuestionOptions {
  std::string from, to;
};

Answer::Row row_of(const CalendarEntry& entry, const ActorNames& name_of, std::optional<Day> as_of) {
  Listed item = listed(entry.what, name_of, as_of);
  const auto* due = std::get_if<LedgerEntry>(&entry.what);
  item.json["calendar"] = due ? "due" : "planned";
  const std::string state = due ? fmt::format("due, {}", to_string(due->standing)) : "planned";
  const std::string first = entry.date.first ? to_string(*entry.date.first) : "", last = entry.date.last ? to_string(*entry.date.last) : "";
  return {.cells = {show(entry.date), first, last, state, item.text, item.id, short_id(item.id)}, .json = std::move(item.json)};
}

int run(const Options& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  const ActorNames name_of = names_of(options, store, context);
  Answer answer;
  answer.columns = {{"date", In::Both}, {"first", In::Csv}, {"last", In::Csv}, {"state", In::Both},
                    {"what", In::Both, true}, {"id", In::Csv}, {"id", In::Table}};
  for (const CalendarEntry& entry : calendar(store, {.from = day_of(options.from), .to = day_of(options.to)}, clocks)) {
    answer.rows.push_back(row_of(entry, name_of, clocks.as_of));
  }
  print_answer(context, options.format(), answer, &clocks);
  return 0;
}

}  // namespace

Action declare_calendar(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_question_options(app, *options);
  add_day_option(app, "--from", options->from, "No earlier; else the day of --as-of");
  add_day_option(app, "--to", options->to, "No later");
  app.footer("Example: dragoman calendar --store news.store --from 2025-11-01 --to 2025-11-30");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
