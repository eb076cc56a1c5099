#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace dragoman {

struct SourceFile {
  std::string path;  // from the root: "graph/model/day.h"
  std::string bytes;
};

/// All files below the rooms (folders from the root) that end in one of the endings, by path.
inline std::vector<SourceFile> source_files(const std::vector<std::string>& rooms, const std::vector<std::string>& endings) {
  const std::filesystem::path root(DRAGOMAN_SOURCE_DIR);
  std::vector<SourceFile> out;
  for (const std::string& room : rooms) {
    if (!std::filesystem::exists(root / room)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / room)) {
      const std::string ending = entry.path().extension().string();
      if (!entry.is_regular_file() || std::ranges::count(endings, ending) == 0) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      out.push_back({entry.path().lexically_relative(root).generic_string(), {std::istreambuf_iterator<char>(in), {}}});
    }
  }
  std::ranges::sort(out, {}, &SourceFile::path);
  return out;
}

inline std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    out.push_back(bytes.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

}  // namespace dragoman
