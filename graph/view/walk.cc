#include "graph/view/walk.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "graph/view/view_impl.h"

namespace dragoman {
namespace {

using Vertex = ViewGraph::vertex_descriptor;

// Something that happens on a day and links actors: who can step over it.
struct Contact {
  Day day;
  Vertex via;
  std::vector<Vertex> actors;  // and the states they act for, by number
};

bool is_real(const FusedEvent& fused) {
  const Event& event = fused.event;
  return (event.status == EventStatus::Occurred || event.status == EventStatus::Ongoing) &&
         event.polarity == Polarity::Positive && event.certainty != Certainty::Denied;
}

bool wanted(const std::vector<std::string>& along, std::string_view type, std::string_view kind) {
  return along.empty() || std::ranges::find(along, type) != along.end() || std::ranges::find(along, kind) != along.end();
}

// All contacts in the window, by day, then by vertex.
std::vector<Contact> contacts(const View::Impl& view, std::optional<Day> from, std::optional<Day> to,
                              const std::vector<std::string>& along) {
  std::vector<Contact> out;
  for (auto [it, end] = boost::vertices(view.graph); it != end; ++it) {
    const ViewNode& node = view.graph[*it];
    std::optional<Day> day;
    if (node.kind == NodeKind::Event) {
      const FusedEvent& fused = view.events[node.index];
      if (is_real(fused) && wanted(along, fused.event.type, fused.event.kind)) day = fused.event.date.first;
    } else if (node.kind == NodeKind::Commitment) {
      if (wanted(along, "commitment", "commitment")) day = view.commitments[node.index].commitment.made.first;
    }
    if (!day || (from && *day < *from) || (to && *day > *to)) continue;
    std::set<Vertex> actors;
    for (auto [edge, last] = boost::out_edges(*it, view.graph); edge != last; ++edge) {
      const Vertex actor = boost::target(*edge, view.graph);
      if (view.graph[actor].kind != NodeKind::Actor) continue;
      actors.insert(actor);
      // A question about a state finds those who act for it.
      for (auto [office, none] = boost::out_edges(actor, view.graph); office != none; ++office) {
        actors.insert(boost::target(*office, view.graph));
      }
    }
    if (actors.size() > 1) out.push_back({*day, *it, {actors.begin(), actors.end()}});
  }
  std::ranges::stable_sort(out, {}, &Contact::day);
  return out;
}

struct Arrival {
  int hop = 0;
  Day day;
  Vertex from = 0;
  Vertex via = 0;
};

// Of several steps over one event, the one from the actor with the smallest number.
bool earlier(const Arrival& a, const Arrival& b) {
  return std::tie(a.day, a.from, a.via) < std::tie(b.day, b.from, b.via);
}

using Arrivals = std::map<Vertex, Arrival>;

// One more hop: from where the last hop arrived, over any contact on that day or later. Each hop asks only for the
// earliest arrival of the one before, so the order within a day does not matter.
Arrivals next_hop(const std::vector<Contact>& contacts, const Arrivals& reached, int hop) {
  Arrivals out;
  for (const Contact& contact : contacts) {
    for (const Vertex from : contact.actors) {
      const auto at = reached.find(from);
      if (at == reached.end() || at->second.day > contact.day) continue;
      for (const Vertex to : contact.actors) {
        if (to == from) continue;
        const Arrival arrival{hop, contact.day, from, contact.via};
        const auto [it, is_new] = out.try_emplace(to, arrival);
        if (!is_new && earlier(arrival, it->second)) it->second = arrival;
      }
    }
  }
  return out;
}

std::optional<Vertex> vertex_of(const View::Impl& view, const std::string& actor) {
  const auto it = view.vertex_of.find(node_key(NodeKind::Actor, actor));
  if (it == view.vertex_of.end() || view.graph[it->second].kind != NodeKind::Actor) return {};
  return it->second;
}

WalkStep step(const View::Impl& view, const Arrival& arrival, Vertex to) {
  return {arrival.hop, arrival.day, view.id(arrival.from), view.id(arrival.via), view.id(to)};
}

Arrivals at_start(Vertex start, std::optional<Day> from) {
  return {{start, Arrival{0, from.value_or(Day{std::numeric_limits<std::int32_t>::min()}), start, start}}};
}

}  // namespace

std::vector<WalkStep> walk(const View& view, const WalkQuery& query) {
  const auto start = vertex_of(view.impl(), query.start);
  if (!start) return {};
  const auto all = contacts(view.impl(), query.from, query.to, query.along);
  std::set<Vertex> known = {*start};
  std::vector<WalkStep> out;
  Arrivals reached = at_start(*start, query.from);
  Arrivals earliest = reached;  // with any number of hops so far
  for (int hop = 1; hop <= query.hops && !reached.empty(); ++hop) {
    Arrivals arrived = next_hop(all, reached, hop);
    reached.clear();
    std::vector<WalkStep> steps;
    for (const auto& [to, arrival] : arrived) {
      if (known.insert(to).second) steps.push_back(step(view.impl(), arrival, to));
      // Going on makes sense only where this is earlier than with fewer hops.
      const auto best = earliest.find(to);
      if (best != earliest.end() && best->second.day <= arrival.day) continue;
      earliest[to] = arrival;
      reached[to] = arrival;
    }
    const auto rank = [](const WalkStep& s) { return std::tie(s.day, s.to); };
    std::ranges::sort(steps, [&](const WalkStep& a, const WalkStep& b) { return rank(a) < rank(b); });
    out.insert(out.end(), steps.begin(), steps.end());
  }
  return out;
}

std::vector<WalkStep> earliest_path(const View& view, const PathQuery& query) {
  const auto start = vertex_of(view.impl(), query.start);
  const auto end = vertex_of(view.impl(), query.end);
  if (!start || !end || *start == *end) return {};
  const auto all = contacts(view.impl(), query.from, query.to, query.along);
  std::vector<Arrivals> hops = {at_start(*start, query.from)};  // what each hop improved
  std::map<Vertex, Day> earliest = {{*start, hops[0].begin()->second.day}};
  std::size_t best_hop = 0;
  while (!hops.back().empty()) {
    Arrivals improved;
    for (const auto& [to, arrival] : next_hop(all, hops.back(), static_cast<int>(hops.size()))) {
      const auto known = earliest.find(to);
      if (known != earliest.end() && known->second <= arrival.day) continue;
      earliest[to] = arrival.day;
      improved[to] = arrival;
    }
    hops.push_back(std::move(improved));
    if (hops.back().contains(*end)) best_hop = hops.size() - 1;
  }
  std::vector<WalkStep> out;
  for (Vertex at = *end; best_hop > 0; --best_hop) {
    const Arrival& arrival = hops[best_hop].at(at);
    out.push_back(step(view.impl(), arrival, at));
    at = arrival.from;
  }
  std::ranges::reverse(out);
  return out;
}

}  // namespace dragoman
