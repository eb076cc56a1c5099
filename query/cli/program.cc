#include "query/cli/program.h"

#include <fmt/ostream.h>

#include <algorithm>
#include <exception>

#include "query/cli/commands.h"
#include "query/cli/usage_error.h"

namespace dragoman {
namespace {

constexpr int kDone = 0, kFailed = 1, kWrongLine = 2;

int parse_and_run(const std::vector<std::string>& line, Context& context) {
  CLI::App app("Dragoman reads news articles and keeps a dated graph of events, actors and commitments.", "dragoman");
  app.require_subcommand(1);
  app.footer("Example: dragoman ingest --store news.store articles/ && dragoman timeline --store news.store --actor Japan");
  app.set_version_flag("--version", "dragoman " DRAGOMAN_VERSION);
  const Action* chosen = nullptr;
  std::vector<Action> actions;
  actions.reserve(commands().size());
  for (const Command& command : commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    actions.push_back(command.declare(*sub));
    sub->callback([&chosen, action = &actions.back()] { chosen = action; });
  }
  try {
    app.parse(std::vector<std::string>(line.rbegin(), line.rend()));  // CLI11 takes the arguments last first
  } catch (const CLI::ParseError& error) {
    return app.exit(error, context.out, context.err) == 0 ? kDone : kWrongLine;
  }
  return (*chosen)(context);
}

}  // namespace

int run_program(const std::vector<std::string>& line, Context& context) {
  try {
    return parse_and_run(line, context);
  } catch (const UsageError& error) {
    fmt::print(context.err, "dragoman: {}\n", error.what());
    return kWrongLine;
  } catch (const std::exception& error) {
    fmt::print(context.err, "dragoman: {}\n", error.what());
    return kFailed;
  }
}

}  // namespace dragoman
