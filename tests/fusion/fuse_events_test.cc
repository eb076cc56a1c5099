#include "graph/fusion/fuse_events.h"

#include <doctest/doctest.h>

#include <functional>

#include "tests/fusion/make_claims.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

const std::string kJapan = "country:JPN", kAmerica = "country:USA", kTakaichi = "person:sanae-takaichi",
                  kTrump = "person:donald-trump", kMotegi = "person:toshimitsu-motegi", kRubio = "person:marco-rubio";

const States kOffices = {{kTakaichi, kJapan}, {kTrump, kAmerica}, {kMotegi, kJapan}, {kRubio, kAmerica}};

std::vector<FusedEvent> fused(std::vector<EventSpec> specs) {
  std::vector<EventClaim> claims;
  for (EventSpec& spec : specs) {
    if (spec.states.empty()) spec.states = kOffices;
    claims.push_back(claim(spec));
  }
  return fuse_events(claims, ontology());
}

std::size_t count(std::vector<EventSpec> specs) { return fused(std::move(specs)).size(); }

}  // namespace

TEST_CASE("what makes two claims one event") {
  const EventSpec summit{.article = "a", .published = "2025-10-28", .kind = "summit", .when = "2025-10-28",
                         .people = both(kTakaichi, kTrump), .place = "place:JPN/tokyo"};
  EventSpec other = summit;
  other.article = "b";
  other.published = "2025-10-29";
  struct { const char* why; std::function<void(EventSpec&)> change; std::size_t events; } const cases[] = {
      {"the same again", [](EventSpec&) {}, 1},
      {"another word of the family", [](EventSpec& s) { s.kind = "talks"; }, 1},
      {"states for their leaders", [](EventSpec& s) { s.people = both(kJapan, kAmerica); }, 1},
      {"only one leader named", [](EventSpec& s) { s.people = both(kTakaichi, kAmerica); }, 1},
      {"the date is vaguer", [](EventSpec& s) { s.when = "2025-10"; }, 1},
      {"no date at all, but the same place", [](EventSpec& s) { s.when = ""; }, 1},
      {"the article's own date, a day later",
       [](EventSpec& s) { s.when = "2025-10-29"; s.basis = DateBasis::Publication; }, 1},
      {"the country for the city", [](EventSpec& s) { s.place = "place:JPN"; }, 1},
      {"no place", [](EventSpec& s) { s.place = {}; }, 1},
      {"other topics of one meeting", [](EventSpec& s) { s.topics = {"cars"}; }, 1},
      {"another kind", [](EventSpec& s) { s.kind = "phone-call"; }, 2},
      {"another day", [](EventSpec& s) { s.when = "2025-10-30"; }, 2},
      {"a stated day is that day", [](EventSpec& s) { s.when = "2025-10-29"; }, 2},
      {"another partner", [](EventSpec& s) { s.people = both(kTakaichi, "country:KOR"); }, 2},
      {"other persons of the same states", [](EventSpec& s) { s.people = both(kMotegi, kRubio); }, 2},
      {"another city", [](EventSpec& s) { s.place = "place:JPN/osaka"; }, 2},
      {"it did not happen", [](EventSpec& s) { s.polarity = Polarity::Negative; }, 2},
      {"it might happen", [](EventSpec& s) { s.status = EventStatus::Hypothetical; }, 2},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    EventSpec changed = other;
    c.change(changed);
    CHECK(count({summit, changed}) == c.events);
    CHECK(count({changed, summit}) == c.events);
  }
}

TEST_CASE("words are told apart by topics and amounts, deeds are not") {
  const EventSpec agreement{.article = "a", .published = "2025-10-28", .kind = "agreement", .when = "2025-10-28",
                            .people = both(kJapan, kAmerica), .topics = {"critical-minerals"}};
  EventSpec other = agreement;
  other.article = "b";
  other.topics = {"cars"};
  CHECK(count({agreement, other}) == 2);
  other.topics = {"cars", "critical-minerals"};
  CHECK(count({agreement, other}) == 1);
  other.topics = {};
  CHECK(count({agreement, other}) == 1);

  EventSpec small = agreement, big = agreement, rounded = agreement;
  small.topics = big.topics = rounded.topics = {};
  small.amounts = {dollars(10e9)};
  big.amounts = {dollars(550e9)};
  rounded.amounts = {dollars(545e9)};
  big.article = "b";
  rounded.article = "c";
  CHECK(count({small, big}) == 2);
  CHECK(count({big, rounded}) == 1);
}

TEST_CASE("who does it to whom is not turned round") {
  const EventSpec there{.article = "a", .published = "2025-04-09", .kind = "tariffs", .when = "2025-04-09",
                        .people = from_to(kAmerica, "country:CHN")};
  EventSpec back = there;
  back.article = "b";
  back.people = from_to("country:CHN", kAmerica);
  CHECK(count({there, back}) == 2);

  // A visit to Japan is a reception by Japan.
  CHECK(count({{.article = "a", .published = "2025-10-28", .kind = "visit", .when = "2025-10-28",
                .people = from_to(kTrump, kJapan)},
               {.article = "b", .published = "2025-10-28", .kind = "host-visit", .when = "2025-10-28",
                .people = from_to(kJapan, kTrump)}}) == 1);
}

TEST_CASE("where one side is told by the place alone, the place's country stands for it") {
  const EventSpec named{.article = "a", .published = "2025-10-28", .kind = "visit", .when = "2025-10-28", .people = from_to(kTrump, kJapan)};
  EventSpec placed = named;
  placed.article = "b";
  placed.people = people({{Role::Initiator, kTrump}});
  placed.place = "place:JPN/tokyo";
  CHECK(count({named, placed}) == 1);
  placed.place = "place:KOR/seoul";
  CHECK(count({named, placed}) == 2);
  placed.kind = "praise";  // said in Tokyo is not said of Japan
  placed.place = "place:JPN/tokyo";
  EventSpec praise = named;
  praise.kind = "praise";
  CHECK(count({praise, placed}) == 2);
}

TEST_CASE("two summits of the same two in one month are two, and a vague claim chooses neither") {
  const auto events = fused({
      {.article = "a", .published = "2025-05-03", .kind = "summit", .when = "2025-05-03", .people = both(kJapan, kAmerica)},
      {.article = "b", .published = "2025-05-20", .kind = "summit", .when = "2025-05-20", .people = both(kJapan, kAmerica)},
      {.article = "c", .published = "2025-06-20", .kind = "summit", .when = "2025-05", .people = both(kJapan, kAmerica)},
  });
  REQUIRE(events.size() == 3);
  CHECK(events[0].claims.size() == 1);
  CHECK(events[1].claims.size() == 1);
  CHECK(events[2].claims.size() == 1);
}

TEST_CASE("a plan and its fact are one event whose status changed") {
  const auto events = fused({
      {.article = "b", .published = "2025-10-29", .kind = "visit", .when = "2025-10-28", .people = from_to(kTrump, kJapan)},
      {.article = "a", .published = "2025-09-10", .kind = "visit", .when = "2025-10", .people = from_to(kAmerica, kJapan),
       .status = EventStatus::Planned},
  });
  REQUIRE(events.size() == 1);
  CHECK(events[0].event.status == EventStatus::Occurred);
  CHECK(events[0].event.date.value == "2025-10-28");
  REQUIRE(events[0].claims.size() == 2);
  CHECK(events[0].claims[0].source.article == "a");
  CHECK(events[0].claims[1].source.article == "b");
  REQUIRE(events[0].event.participants.size() == 2);
  CHECK(events[0].event.participants[0].actor == kTrump);
}

TEST_CASE("an open plan becomes the first event that follows, within a year") {
  EventSpec plan{.article = "a", .published = "2025-09-10", .kind = "visit", .when = "", .people = from_to(kTrump, kJapan),
                 .status = EventStatus::Planned};
  const EventSpec first{.article = "b", .published = "2025-10-29", .kind = "visit", .when = "2025-10-28",
                        .people = from_to(kTrump, kJapan)};
  const EventSpec second{.article = "c", .published = "2026-03-29", .kind = "visit", .when = "2026-03-28",
                         .people = from_to(kTrump, kJapan)};
  const auto events = fused({second, first, plan});
  REQUIRE(events.size() == 2);
  CHECK(events[0].claims.size() == 2);
  CHECK(events[1].claims.size() == 1);
  plan.published = "2024-01-10";
  CHECK(count({first, plan}) == 2);
}

TEST_CASE("a cancelled plan is one event, cancelled") {
  const auto events = fused({
      {.article = "a", .published = "2025-10-10", .kind = "summit", .when = "2025-11-05",
       .people = both(kTrump, "person:vladimir-putin"), .status = EventStatus::Planned},
      {.article = "b", .published = "2025-10-22", .kind = "summit", .when = "2025-11-05",
       .people = both(kTrump, "person:vladimir-putin"), .status = EventStatus::Cancelled},
  });
  REQUIRE(events.size() == 1);
  CHECK(events[0].event.status == EventStatus::Cancelled);
}

TEST_CASE("a later article that still speaks of the plan does not undo the fact") {
  const auto events = fused({
      {.article = "a", .published = "2025-10-28", .kind = "summit", .when = "2025-10-28", .people = both(kJapan, kAmerica)},
      {.article = "b", .published = "2025-10-29", .kind = "summit", .when = "2025-10-28", .people = both(kJapan, kAmerica),
       .status = EventStatus::Planned},
  });
  REQUIRE(events.size() == 1);
  CHECK(events[0].event.status == EventStatus::Occurred);
}

TEST_CASE("the surest word counts, and every claim keeps its own") {
  const auto events = fused({
      {.article = "a", .published = "2025-10-28", .kind = "airstrike", .when = "2025-10-27",
       .people = from_to("country:RUS", "country:UKR"), .certainty = Certainty::Denied},
      {.article = "b", .published = "2025-10-28", .kind = "attack", .when = "2025-10-27",
       .people = from_to("country:RUS", "country:UKR"), .certainty = Certainty::Reported},
  });
  REQUIRE(events.size() == 1);
  CHECK(events[0].event.certainty == Certainty::Reported);
  CHECK(events[0].event.kind == "airstrike");
  CHECK(events[0].event.evidence.size() == 2);
  CHECK(events[0].claims[0].event.certainty == Certainty::Denied);
}

TEST_CASE("events that nobody takes part in fuse by country, and stay apart where even that is unknown") {
  const EventSpec here{.article = "a", .published = "2025-10-28", .kind = "protest", .when = "2025-10-28", .people = {},
                       .place = "place:JPN/tokyo"};
  EventSpec there = here;
  there.article = "b";
  CHECK(count({here, there}) == 1);
  there.place = "place:KOR/seoul";
  CHECK(count({here, there}) == 2);
  EventSpec nowhere = here, nowhere_else = there;
  nowhere.place = nowhere_else.place = {};
  CHECK(count({nowhere, nowhere_else}) == 2);
}

TEST_CASE("a company does not act for its state, a minister does") {
  Extraction extraction;
  extraction.document.id = "a";
  extraction.actors = {
      {.id = "person:x", .name = "X", .kind = ActorKind::Person, .country = "JPN", .code = "JPNGOV"},
      {.id = "person:y", .name = "Y", .kind = ActorKind::Person, .country = "JPN", .code = "JPN", .role = "head of state of JPN"},
      {.id = "org:toyota", .name = "Toyota", .kind = ActorKind::Organization, .country = "JPN", .code = "JPNBUS"},
      {.id = "person:z", .name = "Z", .kind = ActorKind::Person, .country = "NOR", .code = "IGO", .role = "secretary-general of org:nato"},
  };
  Event meeting;
  meeting.kind = "meeting";
  for (const Actor& actor : extraction.actors) meeting.participants.push_back({actor.id, Role::Participant, {}});
  extraction.events = {meeting};
  const auto claims = claims_of(extraction);
  REQUIRE(claims.events.size() == 1);
  CHECK(claims.events[0].states == States{{"person:x", "country:JPN"}, {"person:y", "country:JPN"}});
}

TEST_CASE("an event's id stays when later articles add to it") {
  const EventSpec first{.article = "a", .published = "2025-10-28", .kind = "summit", .when = "2025-10-28",
                        .people = both(kJapan, kAmerica)};
  EventSpec later = first;
  later.article = "b";
  later.published = "2025-11-02";
  const auto before = fused({first}), after = fused({later, first});
  REQUIRE(after.size() == 1);
  CHECK(before[0].event.id == after[0].event.id);
  CHECK(before[0].event.id.size() == std::string("event:").size() + 16);
}
