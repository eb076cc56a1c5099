#pragma once

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

namespace dragoman::test {

/// A program in a process of its own, whose standard output we read. It is started afresh, not forked from the test, so that it
/// has neither our threads nor our locks.
class ChildProcess {
 public:
  explicit ChildProcess(std::vector<std::string> line) {
    int ends[2];
    REQUIRE(pipe2(ends, O_CLOEXEC) == 0);
    std::vector<char*> arguments;
    for (std::string& word : line) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    REQUIRE(posix_spawn_file_actions_init(&actions) == 0);
    REQUIRE(posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO) == 0);
    const int error = posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    out_ = ends[0];
    REQUIRE(error == 0);
  }
  ~ChildProcess() {
    if (pid_ > 0) end(SIGKILL);
    close(out_);
  }
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  /// The next line it prints, without its end; false where there is none any more. A line that it could not finish is none.
  bool read_line(std::string& line) {
    line.clear();
    for (char c = 0; read(out_, &c, 1) == 1; line += c) {
      if (c == '\n') return true;
    }
    return false;
  }

  /// Sends the signal (none: 0), waits for the end, and gives what waitpid() says of it.
  int end(int signal) {
    if (signal != 0) kill(pid_, signal);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = 0;
    return status;
  }

 private:
  pid_t pid_ = 0;
  int out_ = -1;
};

}  // namespace dragoman::test
