#include "query/cli/commands.h"

namespace dragoman {

std::span<const Command> commands() {
  static constexpr Command kCommands[] = {
      {"extract", "Print what articles say as extraction documents, JSON Lines", declare_extract},
  };
  return kCommands;
}

}  // namespace dragoman
