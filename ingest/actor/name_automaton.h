#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

inline constexpr std::uint32_t kNoPiece = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::uint32_t kNoNode = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::uint32_t kNoEntry = std::numeric_limits<std::uint32_t>::max();

/// A tree of names over their folded words ("pieces", see fold.h): one look-up a word, all names at once.
///
///   NameAutomaton names;
///   names.add({"white", "house"}, 7);
///   std::uint32_t node = names.step(names.root(), names.piece("white"));
///   names.first_entry(names.step(node, names.piece("house")));      // an entry with value 7
class NameAutomaton {
 public:
  explicit NameAutomaton(std::size_t names_expected);

  /// Adds a name under `value`; a name may have several values, kept in the order added.
  void add(const std::vector<std::string_view>& pieces, std::uint32_t value);

  /// The number of a word, or kNoPiece for one that stands in no name.
  std::uint32_t piece(std::string_view folded) const;

  static constexpr std::uint32_t root() { return 0; }
  /// The node behind `node` and `piece`, or kNoNode.
  std::uint32_t step(std::uint32_t node, std::uint32_t piece) const;
  /// Walk the values of a node: first_entry, then next_entry until kNoEntry.
  std::uint32_t first_entry(std::uint32_t node) const { return nodes_[node].first_entry; }
  std::uint32_t next_entry(std::uint32_t entry) const { return entries_[entry].next; }
  std::uint32_t value(std::uint32_t entry) const { return entries_[entry].value; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
    std::uint32_t piece = kNoPiece;
  };
  struct Edge {
    std::uint64_t key = kNoKey;
    std::uint32_t to = 0;
  };
  struct Node {
    std::uint32_t first_entry = kNoEntry;
    std::uint32_t last_entry = kNoEntry;
  };
  struct Entry {
    std::uint32_t value;
    std::uint32_t next = kNoEntry;
  };
  static constexpr std::uint64_t kNoKey = ~std::uint64_t{0};

  std::uint32_t intern(std::string_view folded);
  std::size_t slot_of(std::uint64_t hash, std::string_view folded) const;
  std::uint32_t child(std::uint32_t node, std::uint32_t piece);
  std::size_t edge_of(std::uint64_t key) const;
  void grow_slots();
  void grow_edges();

  std::string letters_;      // of all pieces
  std::vector<Slot> slots_;  // open addressing
  std::uint32_t pieces_ = 0;
  std::vector<Edge> edges_;  // open addressing
  std::size_t edges_used_ = 0;
  std::vector<Node> nodes_;
  std::vector<Entry> entries_;
};

}  // namespace dragoman
