#include "graph/knowledge/name_index.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cassert>

#include "graph/knowledge/fold.h"

namespace dragoman {

void NameIndex::reserve(std::size_t names) { rows_.reserve(names); }

void NameIndex::add(std::string_view name, std::uint32_t entry) {
  buffer_.clear();
  append_folded(buffer_, name);
  rows_.push_back({XXH3_64bits(buffer_.data(), buffer_.size()), entry});
}

void NameIndex::finish() {
  // A counting sort by the leading bits keeps the order within a bucket.
  const int bits = std::max(1, static_cast<int>(std::bit_width(rows_.size())));
  shift_ = 64 - bits;
  first_.assign((std::size_t{1} << bits) + 1, 0);
  for (const Row& row : rows_) ++first_[(row.hash >> shift_) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  std::vector<Row> sorted(rows_.size());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (const Row& row : rows_) sorted[next[row.hash >> shift_]++] = row;
  rows_ = std::move(sorted);
}

std::vector<std::uint32_t> NameIndex::find(std::string_view name) const {
  std::vector<std::uint32_t> out;
  if (rows_.empty()) return out;
  assert(!first_.empty());
  const std::string folded = fold_name(name);
  const std::uint64_t hash = XXH3_64bits(folded.data(), folded.size());
  const std::size_t bucket = hash >> shift_;
  for (std::uint32_t i = first_[bucket]; i < first_[bucket + 1]; ++i) {
    if (rows_[i].hash == hash) out.push_back(rows_[i].entry);
  }
  return out;
}

}  // namespace dragoman
