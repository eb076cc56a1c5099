#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>

#include "graph/fusion/fuse_commitments.h"
#include "graph/fusion/fuse_events.h"
#include "graph/fusion/fused_json.h"
#include "tests/fusion/random_claims.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

struct Claims {
  std::vector<EventClaim> events;
  std::vector<CommitmentClaim> commitments;
};

Claims claims_from(const std::vector<Extraction>& articles) {
  Claims out;
  for (const Extraction& article : articles) {
    ArticleClaims own = claims_of(article);
    out.events.insert(out.events.end(), own.events.begin(), own.events.end());
    out.commitments.insert(out.commitments.end(), own.commitments.begin(), own.commitments.end());
  }
  return out;
}

std::string bytes(const Claims& claims) {
  std::string out;
  for (const FusedEvent& fused : fuse_events(claims.events, ontology())) out += to_line(to_json(fused)) + '\n';
  for (const FusedCommitment& fused : fuse_commitments(claims.commitments, claims.events, ontology())) {
    out += to_line(to_json(fused, day("2024-11-20"))) + '\n';
  }
  return out;
}

// The first line that differs, so that a failure can be read.
std::string first_difference(const std::string& a, const std::string& b) {
  std::istringstream lines_a(a), lines_b(b);
  for (std::string x, y; std::getline(lines_a, x) && std::getline(lines_b, y);) {
    if (x != y) return x + "\nis not\n" + y;
  }
  return a.size() == b.size() ? "" : "another number of lines";
}

}  // namespace

TEST_CASE("any order and any repetition of claims gives the same bytes") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    RandomArticles random(seed);
    Claims claims = claims_from(random.next(60));
    const std::string expected = bytes(claims);
    for (int round = 0; round < 3; ++round) {
      const std::vector<EventClaim> again(claims.events.begin(), claims.events.begin() + 20);
      claims.events.insert(claims.events.end(), again.begin(), again.end());
      random.shuffle(claims.events);
      random.shuffle(claims.commitments);
      CHECK(first_difference(bytes(claims), expected) == "");
    }
  }
}

TEST_CASE("every claim is part of exactly one event or commitment, and no id is given twice") {
  for (std::uint32_t seed = 100; seed <= 120; ++seed) {
    CAPTURE(seed);
    RandomArticles random(seed);
    const Claims claims = claims_from(random.next(80));
    std::multiset<std::string> events, commitments, ids;
    for (const FusedEvent& fused : fuse_events(claims.events, ontology())) {
      ids.insert(fused.event.id);
      CHECK_FALSE(fused.claims.empty());
      for (const EventClaim& claim : fused.claims) events.insert(claim.event.id);
    }
    for (const FusedCommitment& fused : fuse_commitments(claims.commitments, claims.events, ontology())) {
      ids.insert(fused.commitment.id);
      CHECK_FALSE(fused.history.empty());
      for (const CommitmentClaim& claim : fused.claims) commitments.insert(claim.commitment.id);
    }
    CHECK(events.size() == claims.events.size());
    const std::set<std::string> distinct(events.begin(), events.end());
    CHECK(distinct.size() == events.size());
    CHECK(commitments.size() == claims.commitments.size());
    const std::set<std::string> distinct_ids(ids.begin(), ids.end());
    CHECK(distinct_ids.size() == ids.size());
  }
}

TEST_CASE("a fused event has a date that all its claims allow, and names nobody that no claim names") {
  RandomArticles random(7);
  const Claims claims = claims_from(random.next(300));
  for (const FusedEvent& fused : fuse_events(claims.events, ontology())) {
    std::set<std::string> named;
    for (const EventClaim& claim : fused.claims) {
      for (const Participant& participant : claim.event.participants) named.insert(participant.actor);
    }
    for (const Participant& participant : fused.event.participants) CHECK(named.contains(participant.actor));
  }
}
