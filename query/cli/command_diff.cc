#include "query/diff.h"

#include "graph/fusion/fused_json.h"
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

Answer::Row row_of(const DiffEntry& entry, const Store& store, Day after) {
  const auto* event = std::get_if<FusedEvent>(&entry.what);
  const std::string kind(to_string(entry.kind));
  Json json = {{"change", kind}, {"before", entry.before}, {"after", entry.after}};
  if (event) {
    json["event"] = to_json(*event);
    return {.cells = {"event", kind, entry.before, entry.after, event_text(event->event), entry.id(), short_id(entry.id())}, .json = json};
  }
  const FusedCommitment& fused = std::get<LedgerEntry>(entry.what).fused;
  json["commitment"] = to_json(fused, after);
  return {.cells = {"commitment", kind, entry.before, entry.after, commitment_text(store, fused.commitment), entry.id(), short_id(entry.id())},
          .json = json};
}

int run(const Options& options, Context& context) {
  const DiffQuery query{.before = *parse_day(options.between[0]), .after = *parse_day(options.between[1])};
  if (query.after < query.before) throw UsageError("--between {} {}: the first day is later; nothing asked", options.between[0], options.between[1]);
  const Store store = open_store(options.store, Access::Read, context);
  Clocks clocks = clocks_of(options, store);
  Answer answer;
  answer.columns = {{"of", In::Both}, {"change", In::Both}, {"before", In::Both}, {"after", In::Both},
                    {"what", In::Both, true}, {"id", In::Csv}, {"id", In::Table}};
  for (const DiffEntry& entry : diff(store, query, clocks)) answer.rows.push_back(row_of(entry, store, query.after));
  // What the later side was asked with.
  clocks.known_at = clocks.filter ? std::min(*clocks.filter, query.after) : query.after;
  clocks.as_of = query.after;
  print_answer(context, options.format(), answer, &clocks);
  return 0;
}

}  // namespace

Action declare_diff(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_store_options(app, options->store);
  add_day_option(app, "--known-at", options->known_at, "Only articles published by that day count on either side");
  add_format_options(app, *options);
  app.add_option("--between", options->between, "The two days")->expected(2)->required()->type_name("D1 D2")->check([](const std::string& text) {
    return parse_day(text) ? std::string{} : "\"" + text + "\" is no day";
  });
  app.footer("Example: dragoman diff --store news.store --between 2025-10-01 2025-10-31");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
