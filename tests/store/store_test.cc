#include "graph/store/store.h"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/fusion/random_claims.h"
#include "tests/store/dump.h"
#include "tests/store/temporary_folder.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

Extraction article(const std::string& id, const std::string& published, std::vector<EventSpec> specs) {
  Extraction out;
  out.document = {.id = id, .lang = "en", .published = date(published, DateBasis::Given), .text = "text of " + id};
  for (EventSpec& spec : specs) {
    spec.article = id;
    const EventClaim made = claim(spec);
    out.events.push_back(made.event);
    for (const Participant& participant : made.event.participants) {
      const bool person = participant.actor.starts_with("person:");
      const std::string code = person ? "USA" : participant.actor.substr(participant.actor.find(':') + 1);
      out.actors.push_back({.id = participant.actor, .name = participant.actor, .kind = person ? ActorKind::Person : ActorKind::Country,
                            .country = code, .code = person ? "USAGOV" : code});
    }
  }
  return out;
}

Store create(const std::string& path) { return Store(path, Access::Create, ontology(), "k"); }
Store read(const std::string& path) { return Store(path, Access::Read, ontology(), "k"); }

std::vector<std::string> labels(const std::vector<FusedEvent>& events) {
  std::vector<std::string> out;
  for (const FusedEvent& fused : events) out.push_back(fused.event.kind + " " + fused.event.date.value);
  return out;
}

const std::vector<Participant> kJapanAmerica = both("country:JPN", "country:USA");

}  // namespace

TEST_CASE("events are found by who, where, what and when, imprecise ones too") {
  const TemporaryFolder folder;
  Store store = create(folder.path("s"));
  store.ingest(article("a", "2025-10-29",
                       {{.kind = "summit", .when = "2025-10-28", .people = both("country:JPN", "person:donald-trump"),
                         .place = "place:JPN/tokyo", .topics = {"cars"}},
                        {.kind = "talks", .when = "2025-09", .people = kJapanAmerica, .place = "place:KOR"},
                        {.kind = "war", .when = "2022-02-24/2025-12-31", .people = both("country:RUS", "country:UKR")},
                        {.kind = "protest", .when = "", .people = both("country:FRA", "country:DEU")}}));
  using Labels = std::vector<std::string>;
  CHECK(labels(store.events({})) == Labels{"war 2022-02-24/2025-12-31", "talks 2025-09", "summit 2025-10-28", "protest "});
  CHECK(labels(store.events({.actors = {"country:JPN"}})) == Labels{"talks 2025-09", "summit 2025-10-28"});
  CHECK(labels(store.events({.actors = {"person:donald-trump"}})) == Labels{"summit 2025-10-28"});
  CHECK(labels(store.events({.actors = {"country:USA", "country:JPN"}})) == Labels{"talks 2025-09", "summit 2025-10-28"});
  CHECK(labels(store.events({.actors = {"country:JPN", "country:RUS"}})).empty());
  CHECK(labels(store.events({.place = "place:JPN"})) == Labels{"summit 2025-10-28"});
  CHECK(labels(store.events({.place = "place:JPN/tokyo"})) == Labels{"summit 2025-10-28"});
  CHECK(labels(store.events({.place = "place:KOR/seoul"})).empty());
  CHECK(labels(store.events({.kind = "talks"})) == Labels{"talks 2025-09"});
  CHECK(labels(store.events({.type = "CONSULT"})) == Labels{"talks 2025-09", "summit 2025-10-28"});
  CHECK(labels(store.events({.topic = "cars"})) == Labels{"summit 2025-10-28"});
  CHECK(labels(store.events({.from = day("2025-10-01"), .to = day("2025-10-27")})) == Labels{"war 2022-02-24/2025-12-31"});
  CHECK(labels(store.events({.from = day("2025-09-30"), .to = day("2025-10-28")})) ==
        Labels{"war 2022-02-24/2025-12-31", "talks 2025-09", "summit 2025-10-28"});
  CHECK(labels(store.events({.to = day("2022-02-24")})) == Labels{"war 2022-02-24/2025-12-31"});
  CHECK(labels(store.events({.from = day("2026-01-01")})).empty());
  CHECK(labels(store.events({.status = EventStatus::Planned})).empty());
}

TEST_CASE("as known on a day, an event is what the articles of that day make of it") {
  const TemporaryFolder folder;
  Store store = create(folder.path("s"));
  store.ingest(article("plan", "2025-09-10", {{.kind = "summit", .when = "2025-10", .people = kJapanAmerica, .status = EventStatus::Planned}}));
  store.ingest(article("fact", "2025-10-29", {{.kind = "summit", .when = "2025-10-28", .people = kJapanAmerica}}));
  const auto now = store.events({});
  REQUIRE(now.size() == 1);
  CHECK(now[0].event.status == EventStatus::Occurred);
  CHECK(store.events({.known_at = day("2025-09-09")}).empty());
  const auto then = store.events({.actors = {"country:JPN"}, .from = day("2025-10-05"), .to = day("2025-10-06"), .known_at = day("2025-10-28")});
  REQUIRE(then.size() == 1);
  CHECK(then[0].event.status == EventStatus::Planned);
  CHECK(then[0].event.date.value == "2025-10");
  CHECK(store.event(now[0].event.id, day("2025-10-01"))->event.status == EventStatus::Planned);
  CHECK_FALSE(store.event(now[0].event.id, day("2025-09-01")).has_value());
  CHECK(store.event(now[0].event.id) == now[0]);
  CHECK(store.newest_day() == day("2025-10-29"));
  CHECK(store.touched_between(day("2025-09-10"), day("2025-10-29")) == std::vector<std::string>{now[0].event.id});
  CHECK(store.touched_between(day("2025-10-29"), day("2025-12-29")).empty());
}

TEST_CASE("an article taken in again is free, another text of it is a new version, and it can be forgotten") {
  const TemporaryFolder folder;
  Store store = create(folder.path("s"));
  const Extraction first = article("a", "2025-10-28", {{.kind = "summit", .when = "2025-10-28", .people = kJapanAmerica}});
  Extraction second = article("a", "2025-10-29", {{.kind = "phone-call", .when = "2025-10-28", .people = kJapanAmerica}});
  second.document.text = "corrected";
  CHECK(to_string(store.ingest(first)) == "added");
  const std::string before = dump_all(store);
  CHECK(to_string(store.ingest(first)) == "unchanged");
  CHECK(store.changes(0).size() == 1);
  CHECK(dump_all(store) == before);

  CHECK(to_string(store.ingest(second)) == "updated");
  CHECK(to_string(store.ingest(first)) == "unchanged");
  REQUIRE(store.events({}).size() == 1);
  CHECK(store.events({})[0].event.kind == "phone-call");
  CHECK(store.article("a")->versions == 2);
  CHECK(store.extraction("a") == second);

  Extraction refreshed = second;
  refreshed.events[0].label = "a better line";
  CHECK(to_string(store.ingest(refreshed)) == "refreshed");
  CHECK(store.events({})[0].event.label == "a better line");

  CHECK_FALSE(store.forget("nobody"));
  CHECK(store.forget("a"));
  CHECK(dump_all(store).empty());
  CHECK(store.changes(0).size() == 4);
  CHECK(store.changes(3).front().what == "forgotten");
  CHECK(store.verify().empty());
}

TEST_CASE("two versions give the same store in either order") {
  const Extraction old_text = article("a", "2025-10-28", {{.kind = "summit", .when = "2025-10-28", .people = kJapanAmerica}});
  const Extraction new_text = article("a", "2025-10-29", {{.kind = "phone-call", .when = "2025-10-28", .people = kJapanAmerica}});
  const TemporaryFolder folder;
  Store one = create(folder.path("1")), two = create(folder.path("2"));
  one.ingest(old_text);
  one.ingest(new_text);
  two.ingest(new_text);
  CHECK(to_string(two.ingest(old_text)) == "older");
  CHECK(dump_all(one) == dump_all(two));
  CHECK(two.article("a")->versions == 2);
}

TEST_CASE("words find events and actors") {
  const TemporaryFolder folder;
  Store store = create(folder.path("s"));
  store.ingest(article("a", "2025-10-28", {{.kind = "summit", .when = "2025-10-28", .people = both("country:JPN", "person:donald-trump")}}));
  const std::string id = store.events({})[0].event.id;
  CHECK(store.search("Summit", 10) == std::vector<std::string>{id});
  CHECK(store.search("TRUMP summ", 10) == std::vector<std::string>{id});
  CHECK(store.search("donald", 10) == std::vector<std::string>{id, "person:donald-trump"});
  CHECK(store.search("donald", 1).size() == 1);
  CHECK(store.search("nothing", 10).empty());
  CHECK(store.search("", 10).empty());
  store.forget("a");
  CHECK(store.search("donald", 10).empty());
}

TEST_CASE("readers see what was published, and may stay while the writer goes on") {
  const TemporaryFolder folder;
  const std::string path = folder.path("s");
  Store writer = create(path);
  writer.ingest(article("a", "2025-10-28", {{.kind = "summit", .when = "2025-10-28", .people = kJapanAmerica}}));
  CHECK(read(path).events({}).empty());
  writer.publish();
  const Store reader = read(path);
  CHECK(reader.events({}).size() == 1);
  for (int i = 0; i < 5; ++i) {
    writer.ingest(article("b" + std::to_string(i), "2025-10-28", {{.kind = "summit", .when = "2025-11-0" + std::to_string(i + 1), .people = kJapanAmerica}}));
    writer.publish();
  }
  CHECK(reader.events({}).size() == 1);
  CHECK(read(path).events({}).size() == 6);
}

TEST_CASE("what cannot be opened says why") {
  const TemporaryFolder folder;
  const std::string path = folder.path("s");
  const auto message = [&](const std::string& at, Access access) {
    try {
      Store(at, access, ontology(), "k");
      return std::string("opened");
    } catch (const Error& error) {
      return std::string(error.what());
    }
  };
  CHECK(message(path, Access::Read) == path + ": holds no store; `ingest` makes one");
  CHECK(message(path, Access::Write) == path + ": holds no store; `ingest` makes one");
  {
    Store writer = create(path);
    CHECK(message(path, Access::Write) == path + ": another process is writing to this store; not opened");
    CHECK(message(path, Access::Read) == "opened");
  }
  CHECK(message(path, Access::Write) == "opened");
  std::ofstream(path + "/dragoman.store") << "dragoman store, format 99\n";
  CHECK(message(path, Access::Read) == path + ": a store of format 99, this program reads up to 2; store not opened");
  std::ofstream(path + "/dragoman.store") << "something\n";
  CHECK(message(path, Access::Read) == path + "/dragoman.store: \"something\" is no format; store not opened");

  const std::string full = folder.path("full");
  std::filesystem::create_directories(full);
  std::ofstream(full + "/letter.txt") << "dear";
  CHECK(message(full, Access::Create) == full + ": holds other things; no store made in it");

  const std::string readable = folder.path("r");
  create(readable);
  Store reader = read(readable);
  CHECK_THROWS_AS(reader.ingest(article("a", "2025-10-28", {{.kind = "summit", .when = "2025-10-28", .people = kJapanAmerica}})), Error);
}

TEST_CASE("an article without an id is set aside, the others go in") {
  const TemporaryFolder folder;
  Store store = create(folder.path("s"));
  RandomArticles random(1);
  std::vector<Extraction> articles = random.next(3);
  articles[1].document.id.clear();
  Problems problems;
  const auto done = store.ingest(articles, problems);
  REQUIRE(done.size() == 3);
  CHECK(done[0] == Ingested::Added);
  CHECK_FALSE(done[1].has_value());
  CHECK(done[2] == Ingested::Added);
  CHECK(problems.size() == 1);
  CHECK_THROWS_AS(store.ingest(articles[1]), Error);
}

TEST_CASE("a store of the first format is read as it is, and one of ours after it was written to") {
  const TemporaryFolder folder;
  const std::string path = folder.path("s"), stamp = path + "/dragoman.store";
  create(path).ingest(article("a", "2025-10-28", {{.kind = "summit", .when = "2025-10-28", .people = kJapanAmerica}}));
  std::ofstream(stamp) << "dragoman store, format 1\n";
  const auto format = [&] {
    std::string line;
    std::ifstream file(stamp);
    std::getline(file, line);
    return line;
  };
  CHECK(read(path).events({}).size() == 1);
  CHECK(format() == "dragoman store, format 1");
  create(path).ingest(article("b", "2025-10-29", {{.kind = "visit", .when = "2025-10-29", .people = kJapanAmerica}}));
  CHECK(format() == "dragoman store, format 2");
  CHECK(read(path).events({}).size() == 2);
}

TEST_CASE("a backup is a store like the first") {
  const TemporaryFolder folder;
  Store store = create(folder.path("s"));
  RandomArticles random(2);
  Problems problems;
  store.ingest(random.next(50), problems);
  store.backup(folder.path("copy"));
  store.ingest(random.next(5), problems);
  const Store copy = read(folder.path("copy"));
  CHECK(copy.stats().articles == 50);
  CHECK(copy.verify().empty());
  CHECK_THROWS_AS(store.backup(folder.path("copy")), Error);
}

TEST_CASE("damaged files are found") {
  const TemporaryFolder folder;
  const std::string path = folder.path("s");
  {
    Store store = create(path);
    RandomArticles random(2);
    Problems problems;
    store.ingest(random.next(200), problems);
    store.compact();
    CHECK(store.verify().empty());
  }
  // One byte in the middle of the biggest table.
  std::filesystem::path biggest;
  std::uintmax_t size = 0;
  for (const auto& entry : std::filesystem::directory_iterator(path + "/live")) {
    if (entry.path().extension() == ".sst" && entry.file_size() > size) {
      biggest = entry.path();
      size = entry.file_size();
    }
  }
  std::fstream file(biggest, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(static_cast<std::streamoff>(size / 2));
  file.put('\x5a');
  file.close();
  CHECK_FALSE(read(path).verify().empty());
}
