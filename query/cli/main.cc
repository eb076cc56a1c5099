#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "query/cli/program.h"

namespace {

constexpr int kWidthMin = 40;

// The terminal's width; what COLUMNS says goes before it.
int width_of_output(int otherwise) {
  if (const char* columns = std::getenv("COLUMNS")) {
    if (const int width = std::atoi(columns); width >= kWidthMin) return width;
  }
  winsize size{};
  if (isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= kWidthMin) return size.ws_col;
  return otherwise;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  dragoman::Context context(std::cin, std::cout, std::cerr);
  context.width = width_of_output(context.width);
  context.progress = isatty(STDERR_FILENO) == 1;
  const int status = dragoman::run_program({argv + 1, argv + argc}, context);
  std::cout.flush();
  if (status == 0 && !std::cout) {
    std::cerr << "dragoman: standard output cannot be written; the answer is not complete\n";
    return 1;
  }
  return status;
}
