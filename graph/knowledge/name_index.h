#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// Finds all entries whose name folds as a given one does (see fold.h). Entries are numbers of the owner's choosing.
/// Only 64-bit hashes of the folded names are kept: among a million names, two that collide have odds of one in
/// forty million, and whoever finds an entry sees its name.
///
///   NameIndex index;
///   index.add("Kim Jong-un", 7);
///   index.finish();
///   index.find("kim jong un")   // {7}
class NameIndex {
 public:
  void reserve(std::size_t names);
  void add(std::string_view name, std::uint32_t entry);
  /// Call once, after the last add().
  void finish();

  /// In the order added.
  std::vector<std::uint32_t> find(std::string_view name) const;
  std::size_t size() const { return rows_.size(); }

 private:
  struct Row {
    std::uint64_t hash;
    std::uint32_t entry;
  };
  std::vector<Row> rows_;             // once finished, those of a bucket side by side, in the order added
  std::vector<std::uint32_t> first_;  // first row of each leading-bits bucket, and one past the last
  int shift_ = 64;
  std::string buffer_;
};

}  // namespace dragoman
