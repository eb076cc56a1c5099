#include <fmt/core.h>

#include <exception>
#include <vector>

#include "graph/model/error.h"
#include "query/cli/commands.h"

namespace {

constexpr int kDone = 0, kFailed = 1, kWrongLine = 2;

int run(int argc, char** argv) {
  CLI::App app("Dragoman reads news articles and keeps a dated graph of events, actors and commitments.", "dragoman");
  app.require_subcommand(1);
  dragoman::Action chosen;
  std::vector<dragoman::Action> actions;
  actions.reserve(dragoman::commands().size());
  for (const dragoman::Command& command : dragoman::commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    actions.push_back(command.declare(*sub));
    sub->callback([&chosen, action = &actions.back()] { chosen = *action; });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongLine;
  }
  return chosen();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "dragoman: {}\n", error.what());
    return kFailed;
  }
}
