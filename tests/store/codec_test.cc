#include "graph/store/codec.h"

#include <doctest/doctest.h>

#include "graph/fusion/fuse_events.h"
#include "tests/fusion/random_claims.h"

using namespace dragoman;
using namespace dragoman::test;

TEST_CASE("a record written is the record read") {
  RandomArticles random(3);
  for (int i = 0; i < 300; ++i) {
    const Extraction article = random.next();
    CHECK(decode<Extraction>(encode(article)) == article);
    const ArticleClaims claims = claims_of(article);
    for (const EventClaim& claim : claims.events) CHECK(decode<EventClaim>(encode(claim)) == claim);
    for (const CommitmentClaim& claim : claims.commitments) CHECK(decode<CommitmentClaim>(encode(claim)) == claim);
    for (const FusedEvent& fused : fuse_events(claims.events, ontology())) CHECK(decode<FusedEvent>(encode(fused)) == fused);
  }
}

TEST_CASE("numbers of every size survive") {
  struct { std::int32_t number; } const cases[] = {{0}, {1}, {-1}, {63}, {64}, {-64}, {-65}, {2147483647}, {-2147483647 - 1}};
  for (const auto& c : cases) {
    CAPTURE(c.number);
    CHECK(decode<Day>(encode(Day{c.number})).number == c.number);
  }
  for (const double value : {0.0, -0.0, 0.1, 550e9, 1e-300, -3.5}) CHECK(decode<Amount>(encode(Amount{value, "USD"})).value == value);
}

TEST_CASE("a damaged record is refused wherever it is cut or longer than it should be") {
  RandomArticles random(4);
  const std::string bytes = encode(random.next());
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_THROWS_AS(decode<Extraction>(bytes.substr(0, size)), Error);
  CHECK_THROWS_AS(decode<Extraction>(bytes + "x"), Error);
  std::string other_version = bytes;
  other_version[0] = 99;
  CHECK_THROWS_WITH_AS(decode<Extraction>(other_version), "a record of the store has version 99, this program reads 1", Error);
}

TEST_CASE("random bytes never do more than throw") {
  std::mt19937 random(5);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes(1, '\1');
    for (std::size_t size = random() % 60; size > 0; --size) bytes += static_cast<char>(random());
    try {
      decode<Extraction>(bytes);
    } catch (const Error&) {
    }
  }
}
