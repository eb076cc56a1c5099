#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "graph/knowledge/ontology.h"
#include "graph/store/store.h"
#include "graph/view/view.h"

namespace dragoman {

/// reified: everything is a node. dyadic: an edge for each event and pair of actors. aggregated: an edge for each pair
/// and type, with counts and days.
enum class GraphmlShape { Reified, Dyadic, Aggregated };

struct GraphmlOptions {
  GraphmlShape shape = GraphmlShape::Reified;
  std::string description = {};  // what was asked, for the head of the file; the caller's words
};

struct GraphmlCounts {
  std::uint64_t nodes = 0;
  std::uint64_t edges = 0;
  std::uint64_t characters_replaced = 0;  // that XML 1.0 cannot hold
};

/// Writes GraphML in the narrow profile that networkx, igraph, graph-tool, graphology, Gephi, Cytoscape and yEd all
/// read without a warning (docs/FORMATS.md). Throws Error when the stream fails.
GraphmlCounts write_graphml(const View& view, const Ontology& ontology, const GraphmlOptions& options,
                            std::ostream& out);

std::string_view to_string(GraphmlShape shape);
std::optional<GraphmlShape> parse_graphml_shape(std::string_view text);

}  // namespace dragoman
