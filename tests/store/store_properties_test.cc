#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "graph/store/store.h"
#include "tests/fusion/random_claims.h"
#include "tests/store/dump.h"
#include "tests/store/temporary_folder.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

Store create(const std::string& path) { return Store(path, Access::Create, ontology(), "k"); }

void ingest(Store& store, const std::vector<Extraction>& articles) {
  Problems problems;
  store.ingest(articles, problems);
  CHECK(problems.empty());
}

}  // namespace

TEST_CASE("any order, any batches and any repetition of articles give the same store") {
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    const TemporaryFolder folder;
    RandomArticles random(seed);
    std::vector<Extraction> articles = random.next(120);
    Store once = create(folder.path("once"));
    ingest(once, articles);
    const std::string expected = dump_all(once);

    random.shuffle(articles);
    const std::vector<Extraction> again(articles.begin(), articles.begin() + 40);
    articles.insert(articles.end(), again.begin(), again.end());
    Store other = create(folder.path("other"));
    for (std::size_t i = 0; i < articles.size();) {
      const std::size_t size = std::min<std::size_t>(articles.size() - i, 1 + static_cast<std::size_t>(random.number(15)));
      ingest(other, {articles.begin() + static_cast<std::ptrdiff_t>(i), articles.begin() + static_cast<std::ptrdiff_t>(i + size)});
      i += size;
    }
    CHECK(first_difference(dump_all(other), expected) == "");
    CHECK(other.verify().empty());
  }
}

TEST_CASE("as known on a day is as if later articles had never come") {
  const TemporaryFolder folder;
  RandomArticles random(11);
  const std::vector<Extraction> articles = random.next(150);
  Store whole = create(folder.path("whole"));
  ingest(whole, articles);
  for (const int offset : {5, 20, 40}) {
    CAPTURE(offset);
    const Day known = Day{20000} + offset;
    std::vector<Extraction> early;
    for (const Extraction& article : articles) {
      if (article.document.published.last && *article.document.published.last <= known) early.push_back(article);
    }
    Store partial = create(folder.path("partial" + std::to_string(offset)));
    ingest(partial, early);
    CHECK(first_difference(dump(whole, known), dump(partial, known)) == "");
    for (const char* actor : {"country:JPN", "person:USA1"}) {
      const EventFilter then{.actors = {actor}, .from = known - 10, .to = known, .known_at = known};
      const EventFilter now{.actors = {actor}, .from = known - 10, .to = known};
      CHECK(whole.events(then) == partial.events(now));
      CHECK(whole.commitments({.by = actor, .known_at = known}) == partial.commitments({.by = actor}));
      CHECK(whole.commitments({.due_from = known, .due_to = known + 30, .known_at = known}) ==
            partial.commitments({.due_from = known, .due_to = known + 30}));
    }
  }
}

TEST_CASE("a forgotten article leaves no trace in what the store answers") {
  const TemporaryFolder folder;
  RandomArticles random(21);
  const std::vector<Extraction> articles = random.next(80);
  Store with = create(folder.path("with")), without = create(folder.path("without"));
  ingest(with, articles);
  std::vector<Extraction> kept;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (i % 3 == 0) {
      CHECK(with.forget(articles[i].document.id));
    } else {
      kept.push_back(articles[i]);
    }
  }
  ingest(without, kept);
  CHECK(first_difference(dump_all(with), dump_all(without)) == "");
  CHECK(with.verify().empty());
}

TEST_CASE("an index finds what a scan finds") {
  const TemporaryFolder folder;
  RandomArticles random(31);
  Store store = create(folder.path("s"));
  ingest(store, random.next(200));
  const std::vector<FusedEvent> all = store.events({});
  for (int round = 0; round < 60; ++round) {
    const Day from = Day{19980} + random.number(90);
    const Day to = from + random.number(30);
    std::vector<FusedEvent> expected;
    for (const FusedEvent& fused : all) {
      const Date& date = fused.event.date;
      const bool inside = date.known() && !(date.last && *date.last < from) && !(date.first && *date.first > to);
      if (inside && takes_part(fused, "country:DEU")) expected.push_back(fused);
    }
    CHECK(store.events({.actors = {"country:DEU"}, .from = from, .to = to}) == expected);
  }
}

TEST_CASE("a store made under another ontology is fused anew when it is written to") {
  const TemporaryFolder folder;
  RandomArticles random(41);
  const std::vector<Extraction> articles = random.next(60);
  std::string expected;
  {
    Store store = create(folder.path("s"));
    ingest(store, articles);
    expected = dump_all(store);
  }
  const std::string overlay = folder.path("overlay");
  std::filesystem::create_directories(overlay + "/ontology");
  {
    std::ofstream out(overlay + "/ontology/topics.tsv");
    out << "topic\tname\nmoon\tmoon\n";
  }
  KnowledgeFiles files;
  files.add_overlay(overlay);
  const Ontology other(files);
  CHECK(other.fingerprint() != ontology().fingerprint());
  Store store(folder.path("s"), Access::Write, other, "other");
  CHECK(first_difference(dump_all(store), expected) == "");
  CHECK(store.verify().empty());
}
