#include "graph/export/graphml.h"

#include <doctest/doctest.h>

#include <charconv>
#include <set>
#include <sstream>

#include "graph/export/graphml_writer.h"
#include "graph/export/xml.h"
#include "tests/export/graphml_file.h"
#include "tests/fusion/random_claims.h"
#include "tests/store/temporary_folder.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

constexpr GraphmlShape kShapes[] = {GraphmlShape::Reified, GraphmlShape::Dyadic, GraphmlShape::Aggregated};

std::string written(const Store& store, GraphmlShape shape, const ViewFilter& filter = {}) {
  std::ostringstream out;
  write_graphml(make_view(store, filter), ontology(), {.shape = shape, .description = "all -- of it"}, out);
  return out.str();
}

std::vector<Extraction> hostile_articles() {
  RandomArticles random(9);
  std::vector<Extraction> articles = random.next(60);
  articles[0].document.title = "<b>\"A & B\"</b> ]]> --> \x01\x0b\x1f\r\n\xff\xc0 \xed\xa0\x80 \xef\xbf\xbf end";
  articles[1].document.id = "event:0000000000000000\" onload=\"x";
  for (Event& event : articles[2].events) event.label = std::string("nul \0 in it", 11);
  return articles;
}

}  // namespace

TEST_CASE("text becomes XML that says the same") {
  struct { const char* text; const char* xml; int replaced; } const cases[] = {
      {"plain", "plain", 0},
      {"a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;", 0},
      {"tab\t line\n return\r", "tab\t line\n return&#13;", 0},
      {"bell\x07", "bell\xEF\xBF\xBD", 1},
      {"\xff", "\xEF\xBF\xBD", 1},
      {"M\xC3\xBCnchen \xE6\x9D\xB1\xE4\xBA\xAC \xF0\x9F\x8C\xB8", "M\xC3\xBCnchen \xE6\x9D\xB1\xE4\xBA\xAC \xF0\x9F\x8C\xB8", 0},
      {"\xEF\xBF\xBF", "\xEF\xBF\xBD", 1},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    std::uint64_t replaced = 0;
    CHECK(xml_text(c.text, replaced) == c.xml);
    CHECK(replaced == static_cast<std::uint64_t>(c.replaced));
  }
  std::uint64_t replaced = 0;
  CHECK(xml_comment("a---b-", replaced) == "a- - -b- ");
}

TEST_CASE("numbers come out whole, and what is no number does not come out") {
  const std::vector<GraphmlKey> keys = {{"value", GraphmlType::Double}, {"number", GraphmlType::Long}, {"word"}};
  const std::vector<GraphmlKey> none;
  std::ostringstream out;
  GraphmlWriter writer(out, "", keys, none);
  writer.begin_node("n");
  writer.data("value", 1.0 / 3.0);
  writer.data("number", std::int64_t{9007199254740993});
  writer.data("word", "");
  writer.end();
  writer.begin_node("m");
  writer.data("value", std::numeric_limits<double>::quiet_NaN());
  writer.end();
  writer.finish();
  CHECK(out.str().find("<data key=\"n_value\">0.3333333333333333</data>") != std::string::npos);
  CHECK(out.str().find("<data key=\"n_number\">9007199254740993</data>") != std::string::npos);
  CHECK(out.str().find("<node id=\"m\"></node>") != std::string::npos);
  CHECK(out.str().find("key=\"n_word\"") == std::string::npos);
}

TEST_CASE("a stream that fails is an error") {
  const TemporaryFolder folder;
  const Store store(folder.path("s"), Access::Create, ontology(), "k");
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  CHECK_THROWS_AS(write_graphml(make_view(store, {}), ontology(), {}, out), Error);
}

TEST_CASE("the same store gives the same bytes, whatever the order of articles") {
  const TemporaryFolder folder;
  std::vector<Extraction> articles = hostile_articles();
  Store one(folder.path("1"), Access::Create, ontology(), "k"), two(folder.path("2"), Access::Create, ontology(), "k");
  Problems problems;
  one.ingest(articles, problems);
  RandomArticles(3).shuffle(articles);
  for (const Extraction& article : articles) two.ingest(article);
  for (const GraphmlShape shape : kShapes) CHECK((written(one, shape) == written(two, shape)));
}

#ifdef DRAGOMAN_HAVE_LIBXML2

TEST_CASE("every shape is read back by a parser of others: unique ids, declared keys, no dangling edge") {
  const TemporaryFolder folder;
  Store store(folder.path("s"), Access::Create, ontology(), "k");
  Problems problems;
  store.ingest(hostile_articles(), problems);
  for (const GraphmlShape shape : kShapes) {
    CAPTURE(to_string(shape));
    const GraphmlFile file = read_graphml(written(store, shape));
    CHECK(file.order == std::vector<std::string>{"key", "graph", "node", "edge"});
    static const std::set<std::string> kTypes = {"boolean", "int", "long", "float", "double", "string"};
    static const std::set<std::string> kForbidden = {"id", "key", "source", "target", "SUID", "selected", "x", "y", "z", "size"};
    std::map<std::string, std::string> type_of;
    for (const auto& [id, key] : file.keys) {
      CHECK((key.side == "node" || key.side == "edge"));
      CHECK(kTypes.contains(key.type));
      CHECK_FALSE(kForbidden.contains(key.name));
      CHECK(type_of.emplace(key.name, key.type).first->second == key.type);
    }
    std::set<std::string> nodes, edges;
    const auto check_data = [&](const GraphmlFile::Element& element, const char* side) {
      CHECK_FALSE(element.repeated);
      for (const auto& [id, value] : element.data) {
        REQUIRE(file.keys.contains(id));
        const GraphmlFile::Key& key = file.keys.at(id);
        CHECK(key.side == side);
        CHECK_FALSE(value.empty());
        if (key.type == "string") continue;
        double number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        CHECK((error == std::errc() && end == value.data() + value.size()));
      }
    };
    for (const GraphmlFile::Element& node : file.nodes) {
      CHECK(nodes.insert(node.id).second);
      check_data(node, "node");
    }
    for (const GraphmlFile::Element& edge : file.edges) {
      CHECK(edges.insert(edge.id).second);
      CHECK(nodes.contains(edge.source));
      CHECK(nodes.contains(edge.target));
      CHECK(edge.data.contains("e_interaction"));
      check_data(edge, "edge");
    }
    CHECK_FALSE(file.edges.empty());
  }
}

TEST_CASE("what the file says is what the store says") {
  const TemporaryFolder folder;
  Store store(folder.path("s"), Access::Create, ontology(), "k");
  Extraction article;
  article.document = {.id = "a", .lang = "en", .published = date("2025-10-29"), .text = "text"};
  article.document.title = "A \"title\" <here>";
  const EventSpec spec{.article = "a", .kind = "summit", .when = "2025-10-28", .people = both("country:JPN", "country:USA"), .place = "place:JPN/tokyo", .topics = {"cars", "gas"}};
  article.events.push_back(claim(spec).event);
  store.ingest(article);
  const GraphmlFile file = read_graphml(written(store, GraphmlShape::Reified));
  std::map<std::string, std::map<std::string, std::string>> nodes;
  for (const GraphmlFile::Element& node : file.nodes) nodes[node.id] = node.data;
  CHECK(nodes.size() == 5);
  CHECK(nodes["article:a"]["n_title"] == "A \"title\" <here>");
  const std::string id = store.events({})[0].event.id;
  CHECK(nodes[id]["n_kind"] == "event");
  CHECK(nodes[id]["n_first"] == "2025-10-28");
  CHECK(nodes[id]["n_first_day"] == "20389");
  CHECK(nodes[id]["n_topics"] == "cars | gas");
  CHECK_FALSE(nodes["place:JPN/tokyo"].contains("n_lat"));
  std::set<std::string> edges;
  for (const GraphmlFile::Element& edge : file.edges) edges.insert(edge.data.at("e_interaction") + " " + edge.target);
  CHECK(edges == std::set<std::string>{"participant country:JPN", "participant country:USA", "at place:JPN/tokyo", "reported_by article:a"});

  const GraphmlFile dyads = read_graphml(written(store, GraphmlShape::Dyadic));
  REQUIRE(dyads.edges.size() == 1);
  CHECK(dyads.edges[0].source == "country:JPN");
  CHECK(dyads.edges[0].data.at("e_event") == id);
  const GraphmlFile sums = read_graphml(written(store, GraphmlShape::Aggregated));
  REQUIRE(sums.edges.size() == 1);
  CHECK(sums.edges[0].data.at("e_count") == "1");
  CHECK(sums.edges[0].data.at("e_last") == "2025-10-28");
}

#else

TEST_CASE("GraphML is read back by libxml2" * doctest::skip()) {}
TEST_CASE("a message for those who have no libxml2") { MESSAGE("libxml2 is missing: the written GraphML was not read back"); }

#endif
