#include "ingest/actor/name_automaton.h"

#include <xxhash.h>

#include <bit>

namespace dragoman {
namespace {

std::uint64_t key_of(std::uint32_t node, std::uint32_t piece) { return (std::uint64_t{node} << 32) | piece; }

std::uint64_t mix(std::uint64_t key) {
  key ^= key >> 31;
  key *= 0x9E3779B97F4A7C15ULL;
  return key ^ (key >> 29);
}

}  // namespace

NameAutomaton::NameAutomaton(std::size_t names_expected) : nodes_(1) {
  slots_.resize(std::bit_ceil(names_expected * 2 + 16));
  edges_.resize(std::bit_ceil(names_expected * 4 + 16));
  nodes_.reserve(names_expected * 2);
  entries_.reserve(names_expected);
}

void NameAutomaton::add(const std::vector<std::string_view>& pieces, std::uint32_t value) {
  std::uint32_t node = root();
  for (const std::string_view piece : pieces) node = child(node, intern(piece));
  const auto entry = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({value});
  Node& end = nodes_[node];
  if (end.first_entry == kNoEntry) {
    end.first_entry = entry;
  } else {
    entries_[end.last_entry].next = entry;
  }
  end.last_entry = entry;
}

std::size_t NameAutomaton::slot_of(std::uint64_t hash, std::string_view folded) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash & mask;
  while (slots_[i].piece != kNoPiece &&
         (slots_[i].hash != hash || std::string_view(letters_).substr(slots_[i].offset, slots_[i].size) != folded)) {
    i = (i + 1) & mask;
  }
  return i;
}

std::uint32_t NameAutomaton::piece(std::string_view folded) const {
  return slots_[slot_of(XXH3_64bits(folded.data(), folded.size()), folded)].piece;
}

std::uint32_t NameAutomaton::intern(std::string_view folded) {
  const std::uint64_t hash = XXH3_64bits(folded.data(), folded.size());
  std::size_t i = slot_of(hash, folded);
  if (slots_[i].piece != kNoPiece) return slots_[i].piece;
  if (pieces_ * 2 >= slots_.size()) {
    grow_slots();
    i = slot_of(hash, folded);
  }
  slots_[i] = {hash, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(folded.size()), pieces_};
  letters_ += folded;
  return pieces_++;
}

void NameAutomaton::grow_slots() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.piece == kNoPiece) continue;
    std::size_t i = slot.hash & mask;
    while (slots_[i].piece != kNoPiece) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

std::size_t NameAutomaton::edge_of(std::uint64_t key) const {
  const std::size_t mask = edges_.size() - 1;
  std::size_t i = mix(key) & mask;
  while (edges_[i].key != kNoKey && edges_[i].key != key) i = (i + 1) & mask;
  return i;
}

std::uint32_t NameAutomaton::step(std::uint32_t node, std::uint32_t piece) const {
  const Edge& edge = edges_[edge_of(key_of(node, piece))];
  return edge.key == kNoKey ? kNoNode : edge.to;
}

std::uint32_t NameAutomaton::child(std::uint32_t node, std::uint32_t piece) {
  const std::uint64_t key = key_of(node, piece);
  std::size_t i = edge_of(key);
  if (edges_[i].key != kNoKey) return edges_[i].to;
  if (edges_used_ * 2 >= edges_.size()) {
    grow_edges();
    i = edge_of(key);
  }
  edges_[i] = {key, static_cast<std::uint32_t>(nodes_.size())};
  ++edges_used_;
  nodes_.emplace_back();
  return edges_[i].to;
}

void NameAutomaton::grow_edges() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& edge : old) {
    if (edge.key != kNoKey) edges_[edge_of(edge.key)] = edge;
  }
}

}  // namespace dragoman
