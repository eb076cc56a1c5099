#include <fmt/ostream.h>

#include "query/cli/commands.h"
#include "query/cli/input_options.h"
#include "query/cli/timeml.h"
#include "query/cli/times_json.h"

namespace dragoman {
namespace {

struct TimesOptions {
  std::shared_ptr<InputOptions> input;
  std::string format = "timeml";
  std::string convention = "corpus";
};

int run(const TimesOptions& options, Context& context) {
  const Extractor& extractor = context.knowledge(options.input->knowledge).extractor();
  const auto convention = options.convention == "standard" ? TimexConvention::Standard : TimexConvention::Corpus;
  const auto print = [&](const Article& article) {
    const ArticleTimes times = extractor.times(article);
    if (options.format == "jsonl") context.out << to_line(times_json(article, times, convention)) << '\n';
    else context.out << timeml(article, times, convention);
  };
  return exit_status(*options.input, read_inputs(*options.input, context, print, [](const Problem&) {}));
}

}  // namespace

Action declare_times(CLI::App& app) {
  auto options = std::make_shared<TimesOptions>();
  options->input = add_input_options(app, "--input-format");
  app.add_option("--format", options->format,
                 "timeml: the text with its times marked, one TimeML document after another; jsonl: one object an article")
      ->check(CLI::IsMember({"timeml", "jsonl"}))
      ->capture_default_str();
  app.add_option("--timex", options->convention,
                 "How type and value are written: as the annotated corpora of the language do, or as ISO 24617-1 says")
      ->check(CLI::IsMember({"corpus", "standard"}))
      ->capture_default_str();
  app.footer("Example: dragoman times --published 2025-10-28 article.txt");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
