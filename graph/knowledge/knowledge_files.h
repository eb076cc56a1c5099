#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// The knowledge files in force: those built into the program, and those of the user's overlay folders on top.
/// An overlay file of the same path adds its rows behind the built-in ones (see KnowledgeTable for what a later row
/// with the same key does). Views stay valid as long as this object lives.
///
///   KnowledgeFiles files;                       // built in
///   files.add_overlay("/home/me/actors");       // --knowledge DIR
///   for (const auto& part : files.parts("actors/names.tsv")) ...
class KnowledgeFiles {
 public:
  struct Part {
    std::string where;       // "knowledge/actors/names.tsv", or the overlay file's path: for messages
    std::string_view bytes;
  };

  KnowledgeFiles();

  /// Throws Error when the folder cannot be read or holds a path that no built-in file has.
  void add_overlay(const std::string& folder);

  /// The built-in part first, then overlays in the order added; empty where there is no such file.
  const std::vector<Part>& parts(std::string_view path) const;

  /// All paths that start so, sorted: paths_under("languages/de/").
  std::vector<std::string> paths_under(std::string_view prefix) const;

  /// Names of the folders below languages/: "de", "en", sorted.
  std::vector<std::string> languages() const;

  /// Do tables of the user lie on top of the built-in ones?
  bool has_overlay() const { return !overlay_bytes_.empty(); }

  /// Changes when any byte of any file in force changes. Part of a store's identity.
  std::string fingerprint() const;

 private:
  std::map<std::string, std::vector<Part>, std::less<>> parts_;
  std::vector<std::unique_ptr<std::string>> overlay_bytes_;
};

}  // namespace dragoman
