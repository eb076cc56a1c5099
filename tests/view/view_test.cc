#include "graph/view/view.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graph/view/walk.h"
#include "tests/fusion/random_claims.h"
#include "tests/store/temporary_folder.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

// A store of one article for each meeting "2025-05-03 JPN USA".
class Meetings {
 public:
  Meetings() : store_(folder_.path("s"), Access::Create, ontology(), "k") {}

  void add(const std::string& when, const std::string& a, const std::string& b, EventStatus status = EventStatus::Occurred,
           const std::string& kind = "summit") {
    Extraction article;
    article.document = {.id = "article-" + std::to_string(++count_), .lang = "en", .published = date("2025-12-31"), .text = "text"};
    EventSpec spec{.article = article.document.id, .kind = kind, .when = when, .people = both("country:" + a, "country:" + b), .status = status};
    article.events.push_back(claim(spec).event);
    store_.ingest(article);
  }

  View view() const { return make_view(store_, {}); }
  const Store& store() const { return store_; }

 private:
  TemporaryFolder folder_;
  Store store_;
  int count_ = 0;
};

std::vector<std::string> told(const std::vector<WalkStep>& steps) {
  std::vector<std::string> out;
  for (const WalkStep& step : steps) {
    out.push_back(std::to_string(step.hop) + " " + to_string(step.day) + " " + step.from.substr(8) + " " + step.to.substr(8));
  }
  return out;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a walk never goes back in time") {
  Meetings meetings;
  meetings.add("2025-05-10", "JPN", "USA");
  meetings.add("2025-05-03", "USA", "DEU");  // too early
  meetings.add("2025-05-20", "USA", "FRA");
  const View view = meetings.view();
  CHECK(told(walk(view, {.start = "country:JPN", .hops = 3})) == Told{"1 2025-05-10 JPN USA", "2 2025-05-20 USA FRA"});
  CHECK(told(walk(view, {.start = "country:JPN", .hops = 1})) == Told{"1 2025-05-10 JPN USA"});
  CHECK(told(walk(view, {.start = "country:JPN", .hops = 3, .to = day("2025-05-19")})) == Told{"1 2025-05-10 JPN USA"});
  CHECK(walk(view, {.start = "country:JPN", .hops = 3, .from = day("2025-05-11")}).empty());
  CHECK(walk(view, {.start = "country:NOR", .hops = 3}).empty());
  CHECK(earliest_path(view, {.start = "country:JPN", .end = "country:DEU"}).empty());
  CHECK(told(earliest_path(view, {.start = "country:JPN", .end = "country:FRA"})) ==
        Told{"1 2025-05-10 JPN USA", "2 2025-05-20 USA FRA"});
}

TEST_CASE("steps of one day follow each other in whatever order they are told") {
  Meetings meetings;
  meetings.add("2025-05-10", "DEU", "FRA");
  meetings.add("2025-05-10", "USA", "DEU");
  meetings.add("2025-05-10", "JPN", "USA");
  CHECK(told(walk(meetings.view(), {.start = "country:JPN", .hops = 3})) ==
        Told{"1 2025-05-10 JPN USA", "2 2025-05-10 USA DEU", "3 2025-05-10 DEU FRA"});
}

TEST_CASE("the earliest arrival wins over the shorter way, and the shorter of two that arrive alike") {
  Meetings meetings;
  meetings.add("2025-05-01", "JPN", "USA");
  meetings.add("2025-05-02", "USA", "FRA");
  meetings.add("2025-05-09", "JPN", "FRA");
  CHECK(told(earliest_path(meetings.view(), {.start = "country:JPN", .end = "country:FRA"})) ==
        Told{"1 2025-05-01 JPN USA", "2 2025-05-02 USA FRA"});
  meetings.add("2025-05-02", "JPN", "FRA", EventStatus::Occurred, "phone-call");
  CHECK(told(earliest_path(meetings.view(), {.start = "country:JPN", .end = "country:FRA"})) == Told{"1 2025-05-02 JPN FRA"});
}

TEST_CASE("a later meeting still leads on where the earlier one came by a longer way") {
  Meetings meetings;
  meetings.add("2025-05-09", "JPN", "FRA");  // one hop, late
  meetings.add("2025-05-01", "JPN", "USA");
  meetings.add("2025-05-02", "USA", "FRA");  // two hops, early
  meetings.add("2025-05-03", "FRA", "DEU");
  CHECK(told(walk(meetings.view(), {.start = "country:JPN", .hops = 3})) ==
        Told{"1 2025-05-01 JPN USA", "1 2025-05-09 JPN FRA", "3 2025-05-03 FRA DEU"});
}

TEST_CASE("what did not happen is no step, and `along` chooses") {
  Meetings meetings;
  meetings.add("2025-05-01", "JPN", "USA", EventStatus::Cancelled);
  meetings.add("2025-05-02", "JPN", "FRA", EventStatus::Planned);
  meetings.add("2025-05-03", "JPN", "DEU");
  meetings.add("2025-05-04", "JPN", "ITA", EventStatus::Occurred, "agreement");
  const View view = meetings.view();
  CHECK(told(walk(view, {.start = "country:JPN"})) == Told{"1 2025-05-03 JPN DEU", "1 2025-05-04 JPN ITA"});
  CHECK(told(walk(view, {.start = "country:JPN", .along = {"AGREE"}})) == Told{"1 2025-05-04 JPN ITA"});
  CHECK(told(walk(view, {.start = "country:JPN", .along = {"summit"}})) == Told{"1 2025-05-03 JPN DEU"});
}

TEST_CASE("a view holds what its filter lets through, and every edge has both ends") {
  const TemporaryFolder folder;
  Store store(folder.path("s"), Access::Create, ontology(), "k");
  RandomArticles random(5);
  Problems problems;
  store.ingest(random.next(100), problems);
  const View all = make_view(store, {});
  CHECK(all.events().size() == store.events({}).size());
  CHECK(all.commitments().size() == store.commitments({}).size());
  CHECK(all.edges().size() == all.edge_count());
  CHECK(all.node_count() ==
        all.events().size() + all.commitments().size() + all.actors().size() + all.places().size() + all.articles().size());
  CHECK(std::ranges::is_sorted(all.actors(), {}, &Actor::id));

  const View some = make_view(store, {.actors = {"country:JPN"}, .from = Day{20010}, .to = Day{20030}, .known_at = Day{20035}});
  CHECK(some.events() == store.events({.actors = {"country:JPN"}, .from = Day{20010}, .to = Day{20030}, .known_at = Day{20035}}));
  CHECK(some.node_count() < all.node_count());
}

TEST_CASE("a walk finds what trying every sequence of meetings finds") {
  for (int seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    RandomArticles random(static_cast<std::uint32_t>(seed));
    Meetings meetings;
    struct Meeting { int day; int a; int b; };
    std::vector<Meeting> list;
    for (int i = 0; i < 14; ++i) {
      const int a = random.number(6), b = (a + 1 + random.number(5)) % 6;
      list.push_back({1 + random.number(8), a, b});
      meetings.add("2025-05-0" + std::to_string(list.back().day), "C0" + std::to_string(a), "C0" + std::to_string(b));
    }
    // Earliest arrival by trying again until nothing changes.
    std::vector<int> arrival(6, 99);
    arrival[0] = 0;
    for (int round = 0; round < 20; ++round) {
      for (const Meeting& m : list) {
        if (arrival[static_cast<std::size_t>(m.a)] <= m.day) arrival[static_cast<std::size_t>(m.b)] = std::min(arrival[static_cast<std::size_t>(m.b)], m.day);
        if (arrival[static_cast<std::size_t>(m.b)] <= m.day) arrival[static_cast<std::size_t>(m.a)] = std::min(arrival[static_cast<std::size_t>(m.a)], m.day);
      }
    }
    const View view = meetings.view();
    for (std::size_t c = 1; c < 6; ++c) {
      CAPTURE(c);
      const auto path = earliest_path(view, {.start = "country:C00", .end = "country:C0" + std::to_string(c)});
      CHECK(path.empty() == (arrival[c] == 99));
      if (!path.empty()) CHECK(to_string(path.back().day) == "2025-05-0" + std::to_string(arrival[c]));
      for (std::size_t i = 1; i < path.size(); ++i) {
        CHECK(path[i - 1].to == path[i].from);
        CHECK(path[i - 1].day <= path[i].day);
      }
    }
  }
}
