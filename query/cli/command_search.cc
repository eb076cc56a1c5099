#include "query/search.h"

#include <fmt/format.h>

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

Answer::Row row_of(const SearchHit& hit, const ActorNames& name_of, std::optional<Day> as_of) {
  if (const auto* actor = std::get_if<Actor>(&hit)) {
    return {.cells = {"actor", "", actor->name, actor->id}, .json = {{"found", "actor"}, {"actor", to_json(*actor)}}};
  }
  const auto& what = std::get<EventOrCommitment>(hit);
  Listed item = listed(what, name_of, as_of);
  const auto* event = std::get_if<FusedEvent>(&what);
  const Date& date = event ? event->event.date : std::get<LedgerEntry>(what).fused.commitment.made;
  return {.cells = {item.of, show(date), item.text, item.id}, .json = {{"found", item.of}, {item.of, std::move(item.json)}}};
}

int run(const Options& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  const std::string words = fmt::format("{}", fmt::join(options.words, " "));
  const ActorNames name_of = names_of(options, store, context);
  Answer answer;
  answer.columns = {{"found", In::Both}, {"date", In::Both}, {"what", In::Both, true}, {"id", In::Both}};
  for (const SearchHit& hit : search(store, {.words = words, .limit = options.limit}, clocks)) {
    answer.rows.push_back(row_of(hit, name_of, clocks.as_of));
  }
  print_answer(context, options.format(), answer, &clocks);
  return 0;
}

}  // namespace

Action declare_search(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_question_options(app, *options);
  app.add_option("WORDS", options->words, "Words, or beginnings of words; all must be there")->required();
  app.add_option("--limit", options->limit, "At most so many")->check(CLI::NonNegativeNumber)->capture_default_str();
  app.footer("Example: dragoman search --store news.store soybeans purchase");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
