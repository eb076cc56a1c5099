#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/fusion/fused_commitment.h"
#include "graph/fusion/fused_event.h"
#include "graph/model/actor.h"
#include "graph/model/place.h"
#include "graph/store/filters.h"
#include "graph/store/records.h"
#include "graph/store/store.h"

namespace dragoman {

enum class NodeKind { Actor, Place, Event, Commitment, Article };

/// What an edge says: event to actor, event to place, commitment to actor, commitment to the event that made it, event
/// or commitment to article, actor to the state whose office it holds.
enum class EdgeKind {
  Initiator, Recipient, Participant, Mediator, At, Debtor, Creditor, MadeBy, ReportedBy, HoldsOfficeIn
};

/// A piece of the graph in memory: everything that touches the events and commitments a filter lets through.
///
///   const View view = make_view(store, {.from = parse_day("2025-10-01"), .known_at = day});
///   for (const WalkStep& step : walk(view, {.start = "country:JPN", .hops = 3})) ...
struct ViewFilter {
  std::vector<std::string> actors = {};  // any of them takes part; empty: all
  std::optional<Day> from = {};
  std::optional<Day> to = {};
  std::optional<Day> known_at = {};
};

/// Who an actor is that no article describes: a state for which only persons act. Without it, all that is known of one is
/// its id.
using DescribeActor = std::function<std::optional<Actor>(const std::string& id)>;

class View {
 public:
  View();
  ~View();
  View(View&&) noexcept;
  View& operator=(View&&) noexcept;

  const std::vector<FusedEvent>& events() const;            // by date, id
  const std::vector<FusedCommitment>& commitments() const;  // by day made, id
  const std::vector<Actor>& actors() const;                 // by id; also those who only stand for others
  const std::vector<Place>& places() const;                 // by id
  const std::vector<ArticleInfo>& articles() const;         // by id

  std::size_t node_count() const;
  std::size_t edge_count() const;

  struct Edge {
    NodeKind from_kind;
    std::string from;
    EdgeKind kind;
    NodeKind to_kind;
    std::string to;
    friend bool operator==(const Edge&, const Edge&) = default;
  };
  /// In order of nodes, then kind, then target: stable.
  std::vector<Edge> edges() const;

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  friend View make_view(const Store&, const ViewFilter&, const DescribeActor&);
  std::unique_ptr<Impl> impl_;
};

View make_view(const Store& store, const ViewFilter& filter, const DescribeActor& describe = {});

std::string_view to_string(NodeKind kind);
std::string_view to_string(EdgeKind kind);

}  // namespace dragoman
