#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// An attribute's type; the six that every reader of GraphML knows are these and float.
enum class GraphmlType { Boolean, Int, Long, Double, String };

/// What a key declares: one name, one type.
struct GraphmlKey {
  std::string_view name;
  GraphmlType type = GraphmlType::String;
};

/// Writes GraphML as it goes, in the profile of docs/FORMATS.md. Order of calls: the constructor (head and keys), all
/// nodes, all edges, finish().
///
///   GraphmlWriter writer(out, "comment", node_keys, edge_keys);
///   writer.begin_node("country:JPN");
///   writer.data("label", "Japan");
///   writer.end();
class GraphmlWriter {
 public:
  /// Keys must outlive the writer; names are of letters, digits and '_'.
  GraphmlWriter(std::ostream& out, std::string_view comment, const std::vector<GraphmlKey>& node_keys,
                const std::vector<GraphmlKey>& edge_keys);

  void begin_node(std::string_view id);
  void begin_edge(std::string_view id, std::string_view source, std::string_view target);
  void end();

  // Missing and empty values are left out, and so are numbers that are none. The key must be declared, with this type.
  void data(std::string_view key, std::string_view value);
  void data(std::string_view key, const std::string& value) { data(key, std::string_view(value)); }
  void data(std::string_view key, const char* value) { data(key, std::string_view(value)); }
  void data(std::string_view key, double value);
  void data(std::string_view key, std::int64_t value);
  void data(std::string_view key, bool value);
  template <typename T>
  void data(std::string_view key, const std::optional<T>& value) {
    if (value) data(key, *value);
  }

  /// Throws Error when the stream has failed.
  void finish();

  std::uint64_t nodes() const { return nodes_; }
  std::uint64_t edges() const { return edges_; }
  std::uint64_t characters_replaced() const { return replaced_; }

 private:
  void write(std::string_view key, std::string_view value);
  void declare(const std::vector<GraphmlKey>& keys, char side, std::string_view element);

  std::ostream& out_;
  const std::vector<GraphmlKey>& node_keys_;
  const std::vector<GraphmlKey>& edge_keys_;
  bool in_edge_ = false;
  std::uint64_t nodes_ = 0, edges_ = 0, replaced_ = 0;
};

}  // namespace dragoman
