#include "graph/export/graphml_writer.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

#include "graph/export/xml.h"
#include "graph/model/error.h"

namespace dragoman {
namespace {

std::string_view to_string(GraphmlType type) {
  switch (type) {
    case GraphmlType::Boolean: return "boolean";
    case GraphmlType::Int: return "int";
    case GraphmlType::Long: return "long";
    case GraphmlType::Double: return "double";
    case GraphmlType::String: break;
  }
  return "string";
}

// The shortest digits that give the number back.
template <typename Number>
std::string digits(Number value) {
  char buffer[32];
  const auto [end, error] = std::to_chars(std::begin(buffer), std::end(buffer), value);
  assert(error == std::errc());
  return {buffer, end};
}

}  // namespace

GraphmlWriter::GraphmlWriter(std::ostream& out, std::string_view comment, const std::vector<GraphmlKey>& node_keys,
                             const std::vector<GraphmlKey>& edge_keys)
    : out_(out), node_keys_(node_keys), edge_keys_(edge_keys) {
  out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  if (!comment.empty()) out_ << "<!-- " << xml_comment(comment, replaced_) << " -->\n";
  out_ << "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
          " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
          " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  declare(node_keys, 'n', "node");
  declare(edge_keys, 'e', "edge");
  out_ << "<graph id=\"dragoman\" edgedefault=\"directed\">\n";
}

void GraphmlWriter::declare(const std::vector<GraphmlKey>& keys, char side, std::string_view element) {
  for (const GraphmlKey& key : keys) {
    out_ << "<key id=\"" << side << '_' << key.name << "\" for=\"" << element << "\" attr.name=\"" << key.name
         << "\" attr.type=\"" << to_string(key.type) << "\"/>\n";
  }
}

void GraphmlWriter::begin_node(std::string_view id) {
  in_edge_ = false;
  ++nodes_;
  out_ << "<node id=\"" << xml_text(id, replaced_) << "\">";
}

void GraphmlWriter::begin_edge(std::string_view id, std::string_view source, std::string_view target) {
  in_edge_ = true;
  ++edges_;
  out_ << "<edge id=\"" << xml_text(id, replaced_) << "\" source=\"" << xml_text(source, replaced_) << "\" target=\""
       << xml_text(target, replaced_) << "\">";
}

void GraphmlWriter::end() { out_ << (in_edge_ ? "</edge>\n" : "</node>\n"); }

void GraphmlWriter::write(std::string_view key, std::string_view value) {
  assert(std::ranges::find(in_edge_ ? edge_keys_ : node_keys_, key, &GraphmlKey::name) !=
         (in_edge_ ? edge_keys_ : node_keys_).end());
  out_ << "<data key=\"" << (in_edge_ ? 'e' : 'n') << '_' << key << "\">" << value << "</data>";
}

void GraphmlWriter::data(std::string_view key, std::string_view value) {
  if (!value.empty()) write(key, xml_text(value, replaced_));
}

void GraphmlWriter::data(std::string_view key, double value) {
  if (std::isfinite(value)) write(key, digits(value));
}

void GraphmlWriter::data(std::string_view key, std::int64_t value) { write(key, digits(value)); }

void GraphmlWriter::data(std::string_view key, bool value) { write(key, value ? "true" : "false"); }

void GraphmlWriter::finish() {
  out_ << "</graph>\n</graphml>\n";
  out_.flush();
  if (!out_) throw Error("GraphML: the output could not be written; the file is not complete");
}

}  // namespace dragoman
