#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <span>
#include <string_view>

#include "query/cli/context.h"

namespace dragoman {

/// What a command does once its line is parsed; gives the exit status: 0 done, 1 could not be done.
using Action = std::function<int(Context&)>;

/// One row of the program's table of commands. `declare` adds options and help to the command's parser and gives the
/// action that will read them.
struct Command {
  std::string_view name;
  std::string_view summary;
  Action (*declare)(CLI::App& app);
};

std::span<const Command> commands();

Action declare_extract(CLI::App& app);
Action declare_times(CLI::App& app);
Action declare_ingest(CLI::App& app);
Action declare_timeline(CLI::App& app);
Action declare_commitments(CLI::App& app);
Action declare_calendar(CLI::App& app);
Action declare_actor(CLI::App& app);
Action declare_walk(CLI::App& app);
Action declare_path(CLI::App& app);
Action declare_diff(CLI::App& app);
Action declare_explain(CLI::App& app);
Action declare_search(CLI::App& app);
Action declare_articles(CLI::App& app);
Action declare_changes(CLI::App& app);
Action declare_stats(CLI::App& app);
Action declare_verify(CLI::App& app);
Action declare_backup(CLI::App& app);
Action declare_forget(CLI::App& app);
Action declare_export(CLI::App& app);
Action declare_knowledge(CLI::App& app);

}  // namespace dragoman
