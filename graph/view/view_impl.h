#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/view/view.h"

namespace dragoman {

/// What a vertex stands for: the entry of its kind's list.
struct ViewNode {
  NodeKind kind = NodeKind::Actor;
  std::uint32_t index = 0;
};

struct ViewEdge {
  EdgeKind kind = EdgeKind::Participant;
};

// Vertices in vectors, so that a vertex is a number; bidirectional, since a walk goes from actors to events and back.
using ViewGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, ViewNode, ViewEdge>;

struct View::Impl {
  ViewGraph graph;
  std::vector<FusedEvent> events;
  std::vector<FusedCommitment> commitments;
  std::vector<Actor> actors;
  std::vector<Place> places;
  std::vector<ArticleInfo> articles;
  std::map<std::string, ViewGraph::vertex_descriptor, std::less<>> vertex_of;  // by id; see node_key()

  const std::string& id(ViewGraph::vertex_descriptor vertex) const;
};

/// Ids are the caller's and may look like any other, so the kind tells them apart.
std::string node_key(NodeKind kind, const std::string& id);

}  // namespace dragoman
