#include <fmt/core.h>

#include "graph/model/extraction_json.h"
#include "query/cli/commands.h"
#include "query/cli/input_options.h"

namespace dragoman {
namespace {

int run(const InputOptions& options) {
  KnowledgeFiles files;
  for (const std::string& folder : options.knowledge) files.add_overlay(folder);
  const Extractor extractor(files);
  const auto print = [](const Extraction& extraction) { fmt::print("{}\n", to_line(to_json(extraction))); };
  return exit_status(options, extract_inputs(options, files, extractor, print, [](const Problem&) {}));
}

}  // namespace

Action declare_extract(CLI::App& app) {
  app.footer("Example: dragoman extract --published 2025-10-28 article.txt");
  return [options = add_input_options(app)] { return run(*options); };
}

}  // namespace dragoman
