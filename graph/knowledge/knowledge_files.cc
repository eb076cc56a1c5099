#include "graph/knowledge/knowledge_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "graph/knowledge/embedded_files.h"
#include "graph/model/error.h"
#include "graph/model/ids.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error("{}: cannot be read; knowledge overlay not loaded", path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> files_below(const std::string& folder) {
  std::error_code error;
  std::vector<fs::path> out;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->is_regular_file() && it->path().extension() == ".tsv") out.push_back(it->path());
  }
  if (error) throw Error("{}: {}; knowledge overlay not loaded", folder, error.message());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

KnowledgeFiles::KnowledgeFiles() {
  for (const EmbeddedFile& file : embedded_files()) {
    parts_[std::string(file.path)] = {{"knowledge/" + std::string(file.path), file.bytes}};
  }
}

void KnowledgeFiles::add_overlay(const std::string& folder) {
  for (const fs::path& path : files_below(folder)) {
    const std::string name = fs::relative(path, folder).generic_string();
    const bool new_language = name.starts_with("languages/");
    if (!new_language && !parts_.contains(name)) {
      throw Error("{}: no knowledge file is called {}; overlay not loaded", path.string(), name);
    }
    overlay_bytes_.push_back(std::make_unique<std::string>(read_file(path)));
    parts_[name].push_back({path.string(), *overlay_bytes_.back()});
  }
}

const std::vector<KnowledgeFiles::Part>& KnowledgeFiles::parts(std::string_view path) const {
  static const std::vector<Part> kNone;
  const auto it = parts_.find(path);
  return it == parts_.end() ? kNone : it->second;
}

std::vector<std::string> KnowledgeFiles::paths_under(std::string_view prefix) const {
  std::vector<std::string> out;
  for (auto it = parts_.lower_bound(prefix); it != parts_.end() && it->first.starts_with(prefix); ++it) {
    out.push_back(it->first);
  }
  return out;
}

std::vector<std::string> KnowledgeFiles::languages() const {
  static constexpr std::string_view kFolder = "languages/";
  std::vector<std::string> out;
  for (const std::string& path : paths_under(kFolder)) {
    const std::string rest = path.substr(kFolder.size());
    const std::string language = rest.substr(0, rest.find('/'));
    if (language.size() < rest.size() && (out.empty() || out.back() != language)) out.push_back(language);
  }
  return out;
}

std::string KnowledgeFiles::fingerprint() const {
  std::string all;
  for (const auto& [path, parts] : parts_) {
    for (const Part& part : parts) all += path + ' ' + content_hash(part.bytes) + '\n';
  }
  return content_hash(all);
}

}  // namespace dragoman
