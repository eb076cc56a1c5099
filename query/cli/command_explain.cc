#include "query/explain.h"

#include "query/cli/commands.h"
#include "query/cli/explain_answer.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

struct Options : QuestionOptions {
  std::string id;
};

int run(const Options& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  const auto explanation = explain(store, options.id, clocks);
  if (!explanation) throw Error("{}: no event or commitment of that id is known; nothing to explain", options.id);
  if (options.format() == AnswerFormat::Table) {
    context.out << clocks_line(clocks) << '\n' << explain_text(names_of(options, store, context), *explanation);
    return 0;
  }
  Answer answer = explain_answer(*explanation);
  if (options.json) answer.rows = {{.cells = {}, .json = explain_json(*explanation, clocks.as_of)}};
  print_answer(context, options.format(), answer, &clocks);
  return 0;
}

}  // namespace

Action declare_explain(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_question_options(app, *options);
  app.add_option("ID", options->id, "Id of an event or commitment, as any answer gives it")->required();
  app.footer("Example: dragoman explain --store news.store event:0123456789abcdef");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
