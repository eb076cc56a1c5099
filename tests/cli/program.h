#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/extraction_json.h"
#include "query/cli/program.h"
#include "tests/store/temporary_folder.h"

namespace dragoman::test {

/// The program without a process: what it printed last, and how it ended.
struct Program {
  std::istringstream in;
  std::ostringstream out, err;
  Context context{in, out, err};

  int run(const std::vector<std::string>& line) {
    out.str("");
    err.str("");
    return run_program(line, context);
  }
  /// What it prints; a message where it does not end well.
  std::string answer(const std::vector<std::string>& line) { return run(line) == 0 ? out.str() : "failed: " + err.str(); }
  bool says(std::string_view text) const { return err.str().find(text) != std::string::npos; }
};

/// One for all tests: knowledge is loaded once.
inline Program& program() {
  static Program one;
  return one;
}

inline std::string write(const TemporaryFolder& folder, const std::string& name, std::string_view bytes) {
  const std::string path = folder.path(name);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

/// A line of JSONL.
inline std::string article(const std::string& id, const std::string& published, const std::string& text) {
  return to_line(Json{{"id", id}, {"published", published}, {"lang", "en"}, {"outlet", "Gazette"}, {"text", text}}) + '\n';
}

/// Lines without the last end of line.
inline std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

}  // namespace dragoman::test
