#include "graph/export/graphml.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/export/graphml_writer.h"
#include "graph/fusion/days.h"
#include "graph/model/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kShapes[] = {"reified", "dyadic", "aggregated"};
using Type = GraphmlType;

const std::vector<GraphmlKey> kDateKeys = {{"first"}, {"last"}, {"first_day", Type::Long}, {"last_day", Type::Long},
                                           {"date"}, {"date_basis"}};

std::vector<GraphmlKey> with_dates(std::vector<GraphmlKey> keys) {
  keys.insert(keys.end(), kDateKeys.begin(), kDateKeys.end());
  return keys;
}

// What every node of any shape may say; the first three are what tools show.
const std::vector<GraphmlKey> kActorKeys = {{"label"}, {"name"}, {"kind"}, {"actor_kind"}, {"country"}, {"code"},
                                            {"office"}, {"wikidata"}};

std::vector<GraphmlKey> reified_node_keys() {
  std::vector<GraphmlKey> keys = kActorKeys;
  const std::vector<GraphmlKey> more = {
      {"lat", Type::Double}, {"lon", Type::Double}, {"type"}, {"event_kind"}, {"cameo"}, {"goldstein", Type::Double},
      {"status"}, {"polarity"}, {"certainty"}, {"confidence", Type::Double}, {"topics"}, {"amounts"},
      {"claims", Type::Int}, {"action"}, {"description"}, {"condition"}, {"due_first"}, {"due_last"},
      {"due_first_day", Type::Long}, {"due_last_day", Type::Long}, {"url"}, {"outlet"}, {"title"}, {"lang"}};
  keys.insert(keys.end(), more.begin(), more.end());
  return with_dates(std::move(keys));
}

void put_days(GraphmlWriter& writer, const Date& date, std::string_view first, std::string_view last,
              std::string_view first_day, std::string_view last_day) {
  if (date.first) {
    writer.data(first, to_string(*date.first));
    writer.data(first_day, std::int64_t{date.first->number});
  }
  if (date.last) {
    writer.data(last, to_string(*date.last));
    writer.data(last_day, std::int64_t{date.last->number});
  }
}

void put_date(GraphmlWriter& writer, const Date& date) {
  put_days(writer, date, "first", "last", "first_day", "last_day");
  writer.data("date", date.value);
  writer.data("date_basis", to_string(date.basis));
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " | ")); }

std::string joined(const std::vector<Amount>& amounts) {
  std::vector<std::string> words;
  for (const Amount& amount : amounts) {
    words.push_back(fmt::format("{} {}{}{}", amount.value, amount.unit, amount.of ? " " : "", amount.of.value_or("")));
  }
  return joined(words);
}

// Ids say what kind of thing they name; one that says something else gets its kind in front.
std::string node_id(NodeKind kind, const std::string& id) {
  static constexpr std::string_view kOthers[] = {"place:", "event:", "commitment:", "article:", "actor:"};
  const bool other = std::ranges::any_of(kOthers, [&](std::string_view prefix) { return id.starts_with(prefix); });
  switch (kind) {
    case NodeKind::Actor: return other ? "actor:" + id : id;
    case NodeKind::Place: return id.starts_with("place:") ? id : "place:" + id;
    case NodeKind::Event:
    case NodeKind::Commitment: return id;
    case NodeKind::Article: break;
  }
  return "article:" + id;
}

void put_head(GraphmlWriter& writer, NodeKind kind, const std::string& id, const std::string& label) {
  writer.begin_node(node_id(kind, id));
  writer.data("label", label.empty() ? id : label);
  writer.data("name", label.empty() ? id : label);
  writer.data("kind", to_string(kind));
}

void put_actor(GraphmlWriter& writer, const Actor& actor) {
  put_head(writer, NodeKind::Actor, actor.id, actor.name);
  writer.data("actor_kind", to_string(actor.kind));
  writer.data("country", actor.country);
  writer.data("code", actor.code);
  writer.data("office", actor.role);
  writer.data("wikidata", actor.wikidata);
  writer.end();
}

void put_place(GraphmlWriter& writer, const Place& place) {
  put_head(writer, NodeKind::Place, place.id, place.name);
  writer.data("country", place.country);
  writer.data("lat", place.lat);
  writer.data("lon", place.lon);
  writer.end();
}

double goldstein(const Ontology& ontology, const Event& event) {
  const EventKind* kind = ontology.kind(event.kind);
  return kind ? kind->goldstein : 0;
}

// What an event says in any shape, behind its head.
void put_event_values(GraphmlWriter& writer, const FusedEvent& fused, const Ontology& ontology) {
  const Event& event = fused.event;
  writer.data("type", event.type);
  writer.data("event_kind", event.kind);
  writer.data("cameo", event.cameo);
  writer.data("goldstein", goldstein(ontology, event));
  writer.data("status", to_string(event.status));
  writer.data("polarity", to_string(event.polarity));
  writer.data("certainty", to_string(event.certainty));
  writer.data("confidence", event.confidence);
  writer.data("topics", joined(event.topics));
  writer.data("amounts", joined(event.amounts));
  writer.data("claims", static_cast<std::int64_t>(fused.claims.size()));
  put_date(writer, event.date);
}

void put_commitment(GraphmlWriter& writer, const FusedCommitment& fused) {
  const Commitment& own = fused.commitment;
  put_head(writer, NodeKind::Commitment, own.id, own.description);
  writer.data("action", own.action);
  writer.data("description", own.description);
  writer.data("condition", own.condition);
  writer.data("status", to_string(own.status));
  writer.data("confidence", own.confidence);
  writer.data("topics", joined(own.topics));
  writer.data("amounts", joined(own.amounts));
  writer.data("claims", static_cast<std::int64_t>(fused.claims.size()));
  put_date(writer, own.made);
  if (own.due) put_days(writer, *own.due, "due_first", "due_last", "due_first_day", "due_last_day");
  writer.end();
}

void put_article(GraphmlWriter& writer, const ArticleInfo& article) {
  put_head(writer, NodeKind::Article, article.id, article.title.value_or(""));
  writer.data("url", article.url);
  writer.data("outlet", article.outlet);
  writer.data("title", article.title);
  writer.data("lang", article.lang);
  put_date(writer, article.published);
  writer.end();
}

void write_reified(GraphmlWriter& writer, const View& view, const Ontology& ontology) {
  for (const Actor& actor : view.actors()) put_actor(writer, actor);
  for (const Place& place : view.places()) put_place(writer, place);
  for (const FusedEvent& fused : view.events()) {
    put_head(writer, NodeKind::Event, fused.event.id, fused.event.label);
    put_event_values(writer, fused, ontology);
    writer.end();
  }
  for (const FusedCommitment& fused : view.commitments()) put_commitment(writer, fused);
  for (const ArticleInfo& article : view.articles()) put_article(writer, article);
  std::string last;
  for (const View::Edge& edge : view.edges()) {
    const std::string source = node_id(edge.from_kind, edge.from), target = node_id(edge.to_kind, edge.to);
    const std::string id = fmt::format("{}|{}|{}", source, to_string(edge.kind), target);
    if (id == last) continue;  // one who takes part twice in one role
    writer.begin_edge(id, source, target);
    writer.data("label", to_string(edge.kind));
    writer.data("interaction", to_string(edge.kind));
    writer.data("weight", 1.0);
    writer.end();
    last = id;
  }
}

using Pair = std::pair<std::string, std::string>;

// Who faces whom: those who lead those who receive; those who take part alike, the smaller id first.
std::set<Pair> pairs(const Event& event) {
  std::set<Pair> out;
  for (const Participant& a : event.participants) {
    for (const Participant& b : event.participants) {
      if (a.actor == b.actor || a.role == Role::Mediator || b.role == Role::Mediator) continue;
      const bool leads = (a.role == Role::Initiator && b.role != Role::Initiator) ||
                         (a.role == Role::Participant && b.role == Role::Recipient);
      const bool alike = a.role == Role::Participant && b.role == Role::Participant && a.actor < b.actor;
      if (leads || alike) out.emplace(a.actor, b.actor);
    }
  }
  return out;
}

// Nodes of the actors that some pair has.
void put_paired_actors(GraphmlWriter& writer, const View& view) {
  std::set<std::string> paired;
  for (const FusedEvent& fused : view.events()) {
    for (const auto& [from, to] : pairs(fused.event)) paired.insert({from, to});
  }
  for (const Actor& actor : view.actors()) {
    if (paired.contains(actor.id)) put_actor(writer, actor);
  }
}

void write_dyadic(GraphmlWriter& writer, const View& view, const Ontology& ontology) {
  put_paired_actors(writer, view);
  for (const FusedEvent& fused : view.events()) {
    for (const auto& [from, to] : pairs(fused.event)) {
      const std::string source = node_id(NodeKind::Actor, from), target = node_id(NodeKind::Actor, to);
      writer.begin_edge(fmt::format("{}|{}|{}", fused.event.id, source, target), source, target);
      writer.data("label", fused.event.label);
      writer.data("interaction", fused.event.kind);
      writer.data("weight", 1.0);
      writer.data("event", fused.event.id);
      writer.data("place", fused.event.place);
      put_event_values(writer, fused, ontology);
      writer.end();
    }
  }
}

struct Sum {
  std::int64_t count = 0;
  double goldstein = 0;
  std::optional<Day> first = {};
  std::optional<Day> last = {};
};

void add(Sum& sum, const Event& event, const Ontology& ontology) {
  ++sum.count;
  sum.goldstein += goldstein(ontology, event);
  const auto begin = event.date.first ? event.date.first : event.date.last;
  const auto end = event.date.last ? event.date.last : event.date.first;
  if (begin && (!sum.first || *begin < *sum.first)) sum.first = begin;
  if (end && (!sum.last || *end > *sum.last)) sum.last = end;
}

void write_aggregated(GraphmlWriter& writer, const View& view, const Ontology& ontology) {
  put_paired_actors(writer, view);
  std::map<std::tuple<std::string, std::string, std::string>, Sum> sums;  // from, to, type
  for (const FusedEvent& fused : view.events()) {
    for (const auto& [from, to] : pairs(fused.event)) add(sums[{from, to, fused.event.type}], fused.event, ontology);
  }
  for (const auto& [key, sum] : sums) {
    const auto& [from, to, type] = key;
    const std::string source = node_id(NodeKind::Actor, from), target = node_id(NodeKind::Actor, to);
    writer.begin_edge(fmt::format("{}|{}|{}", source, type, target), source, target);
    writer.data("label", type);
    writer.data("interaction", type);
    writer.data("weight", static_cast<double>(sum.count));
    writer.data("type", type);
    writer.data("count", sum.count);
    writer.data("goldstein_mean", sum.goldstein / static_cast<double>(sum.count));
    put_days(writer, range_date(sum.first, sum.last, DateBasis::Stated), "first", "last", "first_day", "last_day");
    writer.end();
  }
}

struct ShapeWriter {
  std::vector<GraphmlKey> node_keys;
  std::vector<GraphmlKey> edge_keys;
  void (*write)(GraphmlWriter&, const View&, const Ontology&);
};

ShapeWriter shape_of(GraphmlShape shape) {
  const std::vector<GraphmlKey> common = {{"label"}, {"interaction"}, {"weight", Type::Double}};
  const auto edge_keys = [&](std::vector<GraphmlKey> more) {
    more.insert(more.begin(), common.begin(), common.end());
    return more;
  };
  switch (shape) {
    case GraphmlShape::Reified: return {reified_node_keys(), common, write_reified};
    case GraphmlShape::Dyadic:
      return {kActorKeys,
              with_dates(edge_keys({{"event"}, {"place"}, {"type"}, {"event_kind"}, {"cameo"},
                                    {"goldstein", Type::Double}, {"status"}, {"polarity"}, {"certainty"},
                                    {"confidence", Type::Double}, {"topics"}, {"amounts"}, {"claims", Type::Int}})),
              write_dyadic};
    case GraphmlShape::Aggregated: break;
  }
  return {kActorKeys,
          edge_keys({{"type"}, {"count", Type::Long}, {"goldstein_mean", Type::Double}, {"first"}, {"last"},
                     {"first_day", Type::Long}, {"last_day", Type::Long}}),
          write_aggregated};
}

}  // namespace

GraphmlCounts write_graphml(const View& view, const Ontology& ontology, const GraphmlOptions& options,
                            std::ostream& out) {
  const ShapeWriter shape = shape_of(options.shape);
  GraphmlWriter writer(out, options.description, shape.node_keys, shape.edge_keys);
  shape.write(writer, view, ontology);
  writer.finish();
  return {writer.nodes(), writer.edges(), writer.characters_replaced()};
}

std::string_view to_string(GraphmlShape shape) { return word_of(shape, kShapes); }
std::optional<GraphmlShape> parse_graphml_shape(std::string_view text) { return value_of<GraphmlShape>(text, kShapes); }

}  // namespace dragoman
