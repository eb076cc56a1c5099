#pragma once

#include <xxhash.h>

#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman {

/// Words and the values of each, laid out for one quick look-up a token: open addressing over one array of words
/// and one of values. Built once, read by all threads. The words are borrowed; values keep the order they came in.
///
///   WordTable<Tag> table({{"der", Tag::Det}, {"der", Tag::Pron}});
///   table.find("der")   // {Tag::Det, Tag::Pron}
template <typename Value>
class WordTable {
 public:
  WordTable() = default;

  explicit WordTable(const std::vector<std::pair<std::string_view, Value>>& rows) {
    slots_.resize(std::bit_ceil(rows.size() * 2 + 1));
    for (const auto& [word, value] : rows) ++slot_of(word).count;
    std::uint32_t first = 0;
    for (Slot& slot : slots_) {
      slot.first = first;
      first += slot.count;
      slot.count = 0;
    }
    values_.resize(rows.size());
    for (const auto& [word, value] : rows) {
      Slot& slot = slot_of(word);
      values_[slot.first + slot.count++] = value;
    }
  }

  std::span<const Value> find(std::string_view word) const {
    if (slots_.empty()) return {};
    const std::size_t mask = slots_.size() - 1;
    const std::uint64_t hash = XXH3_64bits(word.data(), word.size());
    for (std::size_t i = hash & mask; slots_[i].used; i = (i + 1) & mask) {
      if (slots_[i].word == word) return std::span(values_).subspan(slots_[i].first, slots_[i].count);
    }
    return {};
  }

 private:
  struct Slot {
    std::string_view word;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    bool used = false;
  };

  Slot& slot_of(std::string_view word) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = XXH3_64bits(word.data(), word.size()) & mask;
    while (slots_[i].used && slots_[i].word != word) i = (i + 1) & mask;
    slots_[i].used = true;
    slots_[i].word = word;
    return slots_[i];
  }

  std::vector<Slot> slots_;
  std::vector<Value> values_;
};

}  // namespace dragoman
