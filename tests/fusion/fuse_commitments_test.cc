#include "graph/fusion/fuse_commitments.h"

#include <doctest/doctest.h>

#include <functional>

#include "tests/fusion/make_claims.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

std::vector<FusedCommitment> fused(const std::vector<PromiseSpec>& specs, const std::vector<EventSpec>& deeds = {}) {
  std::vector<CommitmentClaim> claims;
  for (const PromiseSpec& spec : specs) claims.push_back(promise(spec));
  std::vector<EventClaim> events;
  for (const EventSpec& spec : deeds) events.push_back(claim(spec));
  return fuse_commitments(claims, events, ontology());
}

std::string standing_on(const FusedCommitment& commitment, std::string_view as_of) {
  const auto now = standing(commitment, day(as_of));
  return now ? std::string(to_string(*now)) : "not made";
}

}  // namespace

TEST_CASE("what makes two claims one commitment") {
  const PromiseSpec invest{.article = "a", .published = "2025-10-28", .action = "invest", .made = "2025-10-28",
                           .topics = {"shipbuilding"}, .amounts = {dollars(550e9)}};
  PromiseSpec other = invest;
  other.article = "b";
  other.published = other.made = "2025-11-20";
  struct { const char* why; std::function<void(PromiseSpec&)> change; std::size_t commitments; } const cases[] = {
      {"told again, much later", [](PromiseSpec&) {}, 1},
      {"creditor not named", [](PromiseSpec& s) { s.creditor = {}; }, 1},
      {"rounded amount, no topic", [](PromiseSpec& s) { s.topics = {}; s.amounts = {dollars(545e9)}; }, 1},
      {"more topics, no amount", [](PromiseSpec& s) { s.topics = {"gas", "shipbuilding"}; s.amounts = {}; }, 1},
      {"other topics, same amount", [](PromiseSpec& s) { s.topics = {"gas"}; }, 1},
      {"another creditor", [](PromiseSpec& s) { s.creditor = "country:KOR"; }, 2},
      {"another debtor", [](PromiseSpec& s) { s.debtor = "country:KOR"; }, 2},
      {"another deed", [](PromiseSpec& s) { s.action = "buy"; }, 2},
      {"other topics, no amount", [](PromiseSpec& s) { s.topics = {"gas"}; s.amounts = {}; }, 2},
      {"other amount, no topic", [](PromiseSpec& s) { s.topics = {}; s.amounts = {dollars(10e9)}; }, 2},
      {"nothing in common but the parties, and the words differ",
       [](PromiseSpec& s) { s.topics = {}; s.amounts = {}; s.description = "other words"; }, 2},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    PromiseSpec changed = other;
    c.change(changed);
    CHECK(fused({invest, changed}).size() == c.commitments);
    CHECK(fused({changed, invest}).size() == c.commitments);
  }
}

TEST_CASE("a commitment grows firmer, is kept, kept late, broken or overdue") {
  const PromiseSpec offer{.article = "a", .published = "2024-01-10", .action = "withdraw-troops", .made = "2024-01-10",
                          .status = CommitmentStatus::Offered, .topics = {"border"}};
  PromiseSpec sign = offer;
  sign.article = "b";
  sign.published = sign.made = "2024-03-01";
  sign.status = CommitmentStatus::Signed;
  sign.due = "2024-05-01";

  const auto open = fused({sign, offer});
  REQUIRE(open.size() == 1);
  CHECK(standing_on(open[0], "2024-01-09") == "not made");
  CHECK(standing_on(open[0], "2024-01-10") == "offered");
  CHECK(standing_on(open[0], "2024-03-01") == "signed");
  CHECK(standing_on(open[0], "2024-05-01") == "signed");
  CHECK(standing_on(open[0], "2024-05-02") == "overdue");
  CHECK(open[0].commitment.made.value == "2024-01-10");

  const EventSpec withdrawal{.article = "c", .published = "2024-05-20", .kind = "withdrawal", .when = "2024-05-19",
                             .people = from_to("country:JPN", "country:USA")};
  const auto late = fused({offer, sign}, {withdrawal});
  REQUIRE(late.size() == 1);
  CHECK(standing_on(late[0], "2024-05-18") == "overdue");
  CHECK(standing_on(late[0], "2024-05-19") == "kept_late");
  REQUIRE(late[0].deeds.size() == 1);
  CHECK(late[0].history.back().article == "c");
  CHECK(late[0].commitment.status == CommitmentStatus::Kept);

  EventSpec in_time = withdrawal;
  in_time.when = in_time.published = "2024-04-30";
  CHECK(standing_on(fused({offer, sign}, {in_time})[0], "2024-06-01") == "kept");
}

TEST_CASE("what does not settle a commitment") {
  const PromiseSpec arms{.article = "a", .published = "2024-01-10", .action = "deliver-arms", .made = "2024-01-10",
                         .debtor = "country:DEU", .creditor = "country:UKR", .topics = {"tanks"}, .amounts = {dollars(10e9)}};
  const EventSpec delivery{.article = "b", .published = "2024-04-01", .kind = "arms-delivery", .when = "2024-04-01",
                           .people = from_to("country:DEU", "country:UKR"), .topics = {"tanks"}};
  CHECK(standing_on(fused({arms}, {delivery})[0], "2024-06-01") == "kept");
  struct { const char* why; std::function<void(EventSpec&)> change; } const cases[] = {
      {"planned", [](EventSpec& s) { s.status = EventStatus::Planned; }},
      {"denied", [](EventSpec& s) { s.certainty = Certainty::Denied; }},
      {"not done", [](EventSpec& s) { s.polarity = Polarity::Negative; }},
      {"done before it was promised", [](EventSpec& s) { s.when = "2023-12-01"; }},
      {"of the day of the promise", [](EventSpec& s) { s.when = "2024-01-10"; }},
      {"of no known day", [](EventSpec& s) { s.when = ""; }},
      {"to somebody else", [](EventSpec& s) { s.people = from_to("country:DEU", "country:POL"); }},
      {"by somebody else", [](EventSpec& s) { s.people = from_to("country:FRA", "country:UKR"); }},
      {"of something else", [](EventSpec& s) { s.topics = {"drones"}; }},
      {"a part only", [](EventSpec& s) { s.amounts = {dollars(1e9)}; }},
      {"another deed", [](EventSpec& s) { s.kind = "visit"; }},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    EventSpec changed = delivery;
    c.change(changed);
    CHECK(standing_on(fused({arms}, {changed})[0], "2024-06-01") == "pledged");
  }
}

TEST_CASE("an offer without a taker is never overdue, and a withdrawn promise stays withdrawn") {
  PromiseSpec offer{.article = "a", .published = "2024-01-10", .action = "buy", .made = "2024-01-10",
                    .status = CommitmentStatus::Offered, .due = "2024-02-01"};
  CHECK(standing_on(fused({offer})[0], "2024-03-01") == "offered");
  PromiseSpec back = offer;
  back.article = "b";
  back.published = "2024-01-20";
  back.since = "2024-01-19";
  back.status = CommitmentStatus::Withdrawn;
  const auto withdrawn = fused({offer, back});
  REQUIRE(withdrawn.size() == 1);
  CHECK(standing_on(withdrawn[0], "2024-01-18") == "offered");
  CHECK(standing_on(withdrawn[0], "2024-03-01") == "withdrawn");
}

TEST_CASE("that a promise was broken is told of the only one it can mean") {
  const PromiseSpec one{.article = "a", .published = "2024-01-10", .action = "release", .made = "2024-01-10",
                        .topics = {"hostages"}, .description = "free the captives"};
  PromiseSpec two = one;
  two.article = "b";
  two.topics = {"prisoners"};
  two.description = "free the prisoners";
  const PromiseSpec broken{.article = "c", .published = "2024-03-10", .action = "release", .made = "",
                           .status = CommitmentStatus::Broken, .since = "2024-03-10", .description = "its promise"};
  CHECK(fused({one, broken}).size() == 1);
  CHECK(fused({one, two, broken}).size() == 3);
}

TEST_CASE("deeds that fit several promises settle the one that more speaks for") {
  const PromiseSpec tanks{.article = "a", .published = "2024-01-10", .action = "deliver-arms", .made = "2024-01-10",
                          .debtor = "country:DEU", .creditor = "country:UKR", .topics = {"tanks"}};
  PromiseSpec plain = tanks;
  plain.article = "b";
  plain.made = plain.published = "2023-06-01";
  plain.topics = {};
  plain.description = "help";
  const EventSpec delivery{.article = "c", .published = "2024-04-01", .kind = "arms-delivery", .when = "2024-04-01",
                           .people = from_to("country:DEU", "country:UKR"), .topics = {"tanks"}};
  const auto ledger = fused({tanks, plain}, {delivery});
  REQUIRE(ledger.size() == 2);
  CHECK(standing_on(ledger[0], "2024-06-01") == "pledged");
  CHECK(standing_on(ledger[1], "2024-06-01") == "kept");
}
