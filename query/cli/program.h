#pragma once

#include <string>
#include <vector>

#include "query/cli/context.h"

namespace dragoman {

/// The whole program but for the process around it: parses the line (without the program's name), runs the command and
/// gives the exit status: 0 done, 1 could not be done, 2 the command line is wrong. Does not throw.
int run_program(const std::vector<std::string>& line, Context& context);

}  // namespace dragoman
