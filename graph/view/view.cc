#include "graph/view/view.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

#include "graph/fusion/fuse_commitments.h"
#include "graph/fusion/fuse_events.h"
#include "graph/model/words.h"
#include "graph/view/view_impl.h"

namespace dragoman {
namespace {

constexpr std::string_view kNodeKinds[] = {"actor", "place", "event", "commitment", "article"};
constexpr std::string_view kEdgeKinds[] = {"initiator", "recipient", "participant", "mediator",    "at",
                                           "debtor",    "creditor",  "made_by",     "reported_by", "holds_office_in"};

using Vertex = ViewGraph::vertex_descriptor;

std::vector<FusedEvent> chosen_events(const Store& store, const ViewFilter& filter) {
  std::map<std::string, FusedEvent> by_id;
  const auto take = [&](std::vector<std::string> actors) {
    const EventFilter wanted{.actors = std::move(actors), .from = filter.from, .to = filter.to, .known_at = filter.known_at};
    store.each_event(wanted, [&](FusedEvent&& fused) {
      std::string id = fused.event.id;
      by_id.emplace(std::move(id), std::move(fused));
      return true;
    });
  };
  if (filter.actors.empty()) take({});
  for (const std::string& actor : filter.actors) take({actor});
  std::vector<FusedEvent> out;
  for (auto& [id, fused] : by_id) out.push_back(std::move(fused));
  std::ranges::sort(out, [](const FusedEvent& a, const FusedEvent& b) { return in_order(a, b); });
  return out;
}

bool made_in(const Date& made, const ViewFilter& filter) {
  if (!filter.from && !filter.to) return true;
  if (!made.known()) return false;
  return !(filter.from && made.last && *made.last < *filter.from) && !(filter.to && made.first && *made.first > *filter.to);
}

std::vector<FusedCommitment> chosen_commitments(const Store& store, const ViewFilter& filter) {
  std::map<std::string, FusedCommitment> by_id;
  const auto take = [&](const CommitmentFilter& wanted) {
    for (FusedCommitment& fused : store.commitments(wanted)) {
      if (made_in(fused.commitment.made, filter)) by_id.emplace(fused.commitment.id, std::move(fused));
    }
  };
  if (filter.actors.empty()) take({.known_at = filter.known_at});
  for (const std::string& actor : filter.actors) {
    take({.by = actor, .known_at = filter.known_at});
    take({.to = actor, .known_at = filter.known_at});
  }
  std::vector<FusedCommitment> out;
  for (auto& [id, fused] : by_id) out.push_back(std::move(fused));
  std::ranges::sort(out, [](const FusedCommitment& a, const FusedCommitment& b) { return in_order(a, b); });
  return out;
}

// Fills a View::Impl: lists first, then vertices, then edges.
class Builder {
 public:
  Builder(const Store& store, const ViewFilter& filter, const DescribeActor& describe, View::Impl& view)
      : store_(store), filter_(filter), describe_(describe), view_(view) {}

  void build() {
    view_.events = chosen_events(store_, filter_);
    view_.commitments = chosen_commitments(store_, filter_);
    collect();
    add_vertices(NodeKind::Actor, view_.actors, [](const Actor& a) { return a.id; });
    add_vertices(NodeKind::Place, view_.places, [](const Place& p) { return p.id; });
    add_vertices(NodeKind::Event, view_.events, [](const FusedEvent& e) { return e.event.id; });
    add_vertices(NodeKind::Commitment, view_.commitments, [](const FusedCommitment& c) { return c.commitment.id; });
    add_vertices(NodeKind::Article, view_.articles, [](const ArticleInfo& a) { return a.id; });
    for (const FusedEvent& fused : view_.events) add_edges(fused);
    for (const FusedCommitment& fused : view_.commitments) add_edges(fused);
    for (const auto& [actor, state] : offices_) add_edge(NodeKind::Actor, actor, EdgeKind::HoldsOfficeIn, NodeKind::Actor, state);
  }

 private:
  void collect_actor(const std::string& id, const States& states) {
    actors_.insert(id);
    if (const auto it = states.find(id); it != states.end()) {
      actors_.insert(it->second);
      offices_.insert(*it);
    }
  }

  void collect() {
    std::set<std::string> places, articles;
    for (const FusedEvent& fused : view_.events) {
      for (const Participant& participant : fused.event.participants) collect_actor(participant.actor, fused.states);
      if (fused.event.place) places.insert(*fused.event.place);
      for (const EventClaim& claim : fused.claims) articles.insert(claim.source.article);
    }
    for (const FusedCommitment& fused : view_.commitments) {
      collect_actor(fused.commitment.debtor, fused.states);
      if (fused.commitment.creditor) collect_actor(*fused.commitment.creditor, fused.states);
      for (const CommitmentClaim& claim : fused.claims) articles.insert(claim.source.article);
      for (const EventClaim& deed : fused.deeds) articles.insert(deed.source.article);
    }
    for (const std::string& id : actors_) view_.actors.push_back(actor(id));
    for (const std::string& id : places) view_.places.push_back(place(id));
    for (const std::string& id : articles) {
      if (auto info = store_.article(id)) view_.articles.push_back(std::move(*info));
    }
  }

  // A state that only its minister was named for has no record of its own.
  Actor actor(const std::string& id) const {
    if (auto known = store_.actor(id, filter_.known_at)) return *known;
    if (auto described = describe_ ? describe_(id) : std::nullopt) return *described;
    const std::string name = id.substr(id.find(':') + 1);
    const bool state = id.starts_with("country:");
    return {.id = id, .name = name, .kind = state ? ActorKind::Country : ActorKind::Unknown, .code = state ? name : ""};
  }

  // Without coordinates where no article describes the place.
  Place place(const std::string& id) const {
    if (auto known = store_.place(id)) return *known;
    constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    return {.id = id, .name = id.substr(id.find(':') + 1), .country = "", .lat = kUnknown, .lon = kUnknown};
  }

  template <typename T, typename IdOf>
  void add_vertices(NodeKind kind, const std::vector<T>& list, const IdOf& id_of) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Vertex vertex = boost::add_vertex(ViewNode{kind, static_cast<std::uint32_t>(i)}, view_.graph);
      view_.vertex_of[node_key(kind, id_of(list[i]))] = vertex;
    }
  }

  void add_edge(NodeKind from_kind, const std::string& from, EdgeKind kind, NodeKind to_kind, const std::string& to) {
    const auto a = view_.vertex_of.find(node_key(from_kind, from));
    const auto b = view_.vertex_of.find(node_key(to_kind, to));
    if (a == view_.vertex_of.end() || b == view_.vertex_of.end()) return;  // outside of the view
    boost::add_edge(a->second, b->second, ViewEdge{kind}, view_.graph);
  }

  void add_edges(const FusedEvent& fused) {
    const std::string& id = fused.event.id;
    for (const Participant& participant : fused.event.participants) {
      add_edge(NodeKind::Event, id, static_cast<EdgeKind>(participant.role), NodeKind::Actor, participant.actor);
    }
    if (fused.event.place) add_edge(NodeKind::Event, id, EdgeKind::At, NodeKind::Place, *fused.event.place);
    add_reports(NodeKind::Event, id, fused.claims);
    for (const EventClaim& claim : fused.claims) event_of_claim_[{claim.source.article, claim.event.id}] = id;
  }

  void add_edges(const FusedCommitment& fused) {
    const std::string& id = fused.commitment.id;
    add_edge(NodeKind::Commitment, id, EdgeKind::Debtor, NodeKind::Actor, fused.commitment.debtor);
    if (fused.commitment.creditor) {
      add_edge(NodeKind::Commitment, id, EdgeKind::Creditor, NodeKind::Actor, *fused.commitment.creditor);
    }
    std::set<std::string> makers;  // the fused events that claims say made it
    for (const CommitmentClaim& claim : fused.claims) {
      if (!claim.commitment.event) continue;
      const auto it = event_of_claim_.find({claim.source.article, *claim.commitment.event});
      if (it != event_of_claim_.end()) makers.insert(it->second);
    }
    for (const std::string& event : makers) add_edge(NodeKind::Commitment, id, EdgeKind::MadeBy, NodeKind::Event, event);
    add_reports(NodeKind::Commitment, id, fused.claims);
  }

  template <typename Claims>
  void add_reports(NodeKind kind, const std::string& id, const Claims& claims) {
    std::set<std::string> articles;
    for (const auto& claim : claims) articles.insert(claim.source.article);
    for (const std::string& article : articles) add_edge(kind, id, EdgeKind::ReportedBy, NodeKind::Article, article);
  }

  const Store& store_;
  const ViewFilter& filter_;
  const DescribeActor& describe_;
  View::Impl& view_;
  std::set<std::string> actors_;
  std::set<std::pair<std::string, std::string>> offices_;
  std::map<std::pair<std::string, std::string>, std::string> event_of_claim_;
};

}  // namespace

std::string node_key(NodeKind kind, const std::string& id) {
  return std::string(to_string(kind)) + ' ' + id;
}

const std::string& View::Impl::id(Vertex vertex) const {
  const ViewNode& node = graph[vertex];
  switch (node.kind) {
    case NodeKind::Actor: return actors[node.index].id;
    case NodeKind::Place: return places[node.index].id;
    case NodeKind::Event: return events[node.index].event.id;
    case NodeKind::Commitment: return commitments[node.index].commitment.id;
    case NodeKind::Article: break;
  }
  return articles[node.index].id;
}

View::View() : impl_(std::make_unique<Impl>()) {}
View::~View() = default;
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;

const std::vector<FusedEvent>& View::events() const { return impl_->events; }
const std::vector<FusedCommitment>& View::commitments() const { return impl_->commitments; }
const std::vector<Actor>& View::actors() const { return impl_->actors; }
const std::vector<Place>& View::places() const { return impl_->places; }
const std::vector<ArticleInfo>& View::articles() const { return impl_->articles; }
std::size_t View::node_count() const { return boost::num_vertices(impl_->graph); }
std::size_t View::edge_count() const { return boost::num_edges(impl_->graph); }

std::vector<View::Edge> View::edges() const {
  const ViewGraph& graph = impl_->graph;
  std::vector<std::tuple<Vertex, EdgeKind, Vertex>> order;
  for (auto [it, end] = boost::edges(graph); it != end; ++it) {
    order.emplace_back(boost::source(*it, graph), graph[*it].kind, boost::target(*it, graph));
  }
  std::ranges::sort(order);
  std::vector<Edge> out;
  out.reserve(order.size());
  for (const auto& [from, kind, to] : order) {
    out.push_back({graph[from].kind, impl_->id(from), kind, graph[to].kind, impl_->id(to)});
  }
  return out;
}

View make_view(const Store& store, const ViewFilter& filter, const DescribeActor& describe) {
  View view;
  Builder(store, filter, describe, *view.impl_).build();
  return view;
}

std::string_view to_string(NodeKind kind) { return word_of(kind, kNodeKinds); }
std::string_view to_string(EdgeKind kind) { return word_of(kind, kEdgeKinds); }

}  // namespace dragoman
