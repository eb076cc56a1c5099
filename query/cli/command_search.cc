#include "query/search.h"

#include <fmt/format.h>

#include "graph/fusion/fused_json.h"
#include "query/cli/answer_rows.h"
#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

using In = Answer::Column::In;

struct Options : QuestionOptions {
  std::vector<std::string> words;
  std::size_t limit = 50;
};

Answer::Row row_of(const SearchHit& hit, const Store& store, std::optional<Day> as_of) {
  if (const auto* actor = std::get_if<Actor>(&hit)) return {.cells = {"actor", "", actor->name, actor->id}, .json = {{"found", "actor"}, {"actor", to_json(*actor)}}};
  if (const auto* fused = std::get_if<FusedEvent>(&hit)) {
    return {.cells = {"event", show(fused->event.date), event_text(fused->event), fused->event.id},
            .json = {{"found", "event"}, {"event", to_json(*fused)}}};
  }
  const FusedCommitment& fused = std::get<LedgerEntry>(hit).fused;
  return {.cells = {"commitment", show(fused.commitment.made), commitment_text(store, fused.commitment), fused.commitment.id},
          .json = {{"found", "commitment"}, {"commitment", to_json(fused, as_of)}}};
}

int run(const Options& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  const std::string words = fmt::format("{}", fmt::join(options.words, " "));
  Answer answer;
  answer.columns = {{"found", In::Both}, {"date", In::Both}, {"what", In::Both, true}, {"id", In::Both}};
  for (const SearchHit& hit : search(store, {.words = words, .limit = options.limit}, clocks)) {
    answer.rows.push_back(row_of(hit, store, clocks.as_of));
  }
  print_answer(context, options.format(), answer, &clocks);
  return 0;
}

}  // namespace

Action declare_search(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_question_options(app, *options);
  app.add_option("WORDS", options->words, "Words, or beginnings of words; all must be there")->required();
  app.add_option("--limit", options->limit, "At most so many")->capture_default_str();
  app.footer("Example: dragoman search --store news.store soybeans purchase");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
