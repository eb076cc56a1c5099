#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <span>
#include <string_view>

namespace dragoman {

/// What a command does once its line is parsed; gives the exit status: 0 done, 1 could not be done.
using Action = std::function<int()>;

/// One row of the program's table of commands. `declare` adds options and help to the command's parser and gives the
/// action that will read them.
struct Command {
  std::string_view name;
  std::string_view summary;
  Action (*declare)(CLI::App& app);
};

std::span<const Command> commands();

Action declare_extract(CLI::App& app);

}  // namespace dragoman
