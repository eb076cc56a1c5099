#include <fmt/ostream.h>

#include "graph/model/extraction_json.h"
#include "query/cli/commands.h"
#include "query/cli/input_options.h"

namespace dragoman {
namespace {

int run(const InputOptions& options, Context& context) {
  const auto print = [&](const Extraction& extraction) { context.out << to_line(to_json(extraction)) << '\n'; };
  return exit_status(options, extract_inputs(options, context, print, [](const Problem&) {}));
}

}  // namespace

Action declare_extract(CLI::App& app) {
  app.footer("Example: dragoman extract --published 2025-10-28 article.txt");
  return [options = add_input_options(app)](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
