#include "graph/knowledge/actor_registry.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "find_actors.h"
#include "graph/knowledge/fold.h"

using namespace dragoman;
using dragoman::testing::knowledge;

namespace {

std::string first_of(std::string_view name) {
  const std::vector<std::string> found = knowledge().actors.find(name);
  return found.empty() ? "" : found.front();
}

Date on(std::string_view text) { return *parse_date(text, DateBasis::Given); }

}  // namespace

TEST_CASE("two spellings of one name fold to the same bytes") {
  struct { const char* a; const char* b; } const cases[] = {
      {"Kim Jong-un", "kim jong un"}, {"Erdoğan", "Erdogan"}, {"U.S.", "US"},     {"Côte d'Ivoire", "cote divoire"},
      {"Großbritannien", "GROSSBRITANNIEN"}, {"Łódź", "Lodz"}, {"São Tomé", "sao tome"}, {"Москва", "москва"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.a);
    CHECK(fold_name(c.a) == fold_name(c.b));
  }
  CHECK(fold_name("Iran") != fold_name("Irak"));
}

TEST_CASE("an actor is found by id, code and name in any language") {
  struct { const char* name; const char* id; } const cases[] = {
      {"country:JPN", "country:JPN"}, {"JPN", "country:JPN"},         {"Japan", "country:JPN"},
      {"Япония", "country:JPN"},      {"日本", "country:JPN"},         {"Vereinigte Staaten", "country:USA"},
      {"USA", "country:USA"},         {"Sanae Takaichi", "person:sanae-takaichi"},
      {"takaichi", "person:sanae-takaichi"}, {"NATO", "org:nato"},    {"Nato", "org:nato"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(first_of(c.name) == c.id);
  }
  CHECK(knowledge().actors.find("Nobody Whatever").empty());
}

TEST_CASE("an ambiguous name lists its candidates once each") {
  const std::vector<std::string> kims = knowledge().actors.find("Kim");
  CHECK(kims.size() >= 2);
  for (const std::string& id : kims) CHECK(std::ranges::count(kims, id) == 1);
  CHECK(std::ranges::count(kims, "person:kim-jong-un") == 1);
}

TEST_CASE("offices are held on some days and not on others") {
  struct { const char* office; const char* of; const char* day; const char* person; } const cases[] = {
      {"president", "country:USA", "2016-06-01", "person:barack-obama"},
      {"president", "country:USA", "2019-06-01", "person:donald-trump"},
      {"president", "country:USA", "2022-06-01", "person:joe-biden"},
      {"president", "country:USA", "2025-06-01", "person:donald-trump"},
      {"head-of-government", "country:DEU", "2010-01-01", "person:angela-merkel"},
      {"head-of-government", "country:DEU", "2022-01-01", "person:olaf-scholz"},
      {"head-of-government", "country:JPN", "2025-10-28", "person:sanae-takaichi"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.day);
    CHECK(knowledge().actors.holder(c.office, c.of, *parse_day(c.day)).value_or("nobody") == c.person);
  }
  CHECK_FALSE(knowledge().actors.holder("head-of-government", "country:JPN", *parse_day("1850-01-01")));
  CHECK_FALSE(knowledge().actors.holder("head-of-government", "country:nowhere", *parse_day("2020-01-01")));
}

TEST_CASE("code, country and role of a person follow the date") {
  const ActorRegistry& actors = knowledge().actors;
  const ActorNumber takaichi = *actors.number("person:sanae-takaichi");
  CHECK(actors.code_on(takaichi, on("2025-10-28")) == "JPNGOV");
  CHECK(actors.role_on(takaichi, on("2025-10-28")) == "head of government of JPN");
  CHECK(actors.code_on(takaichi, on("1990-01-01")) == "JPN");
  CHECK_FALSE(actors.role_on(takaichi, on("1990-01-01")));
  CHECK(actors.iso(actors.country_on(takaichi, on("1990-01-01"))) == "JPN");
  const ActorNumber trump = *actors.number("person:donald-trump");
  CHECK(actors.role_on(trump, on("2018-01-01")) == "head of government of USA");
  CHECK_FALSE(actors.role_on(trump, on("2022-01-01")));
  CHECK(actors.role_on(trump, Date{}) == "head of government of USA");
  CHECK(actors.code_on(*actors.number("country:JPN"), Date{}) == "JPN");
}

TEST_CASE("terms of a person come by first day, and none ends before it begins") {
  const ActorRegistry& actors = knowledge().actors;
  for (ActorNumber person = 0; person < actors.actors().size(); ++person) {
    std::optional<Day> last;
    for (const OfficeTerm& term : actors.offices_of(person)) {
      REQUIRE(term.person == person);
      if (last) REQUIRE(*last <= *term.term.first);
      last = term.term.first;
      if (term.term.last) REQUIRE(*term.term.first <= *term.term.last);
    }
  }
}

TEST_CASE("every actor is found by its own name") {
  const ActorRegistry& actors = knowledge().actors;
  for (const KnownActor& actor : actors.actors()) {
    CAPTURE(actor.id);
    const std::vector<std::string> found = actors.find(actor.name);
    REQUIRE(std::ranges::count(found, std::string(actor.id)) == 1);
  }
}

TEST_CASE("a surname is cut from a full name as the name's order asks") {
  CHECK(surname_of("Donald Trump", false) == "Trump");
  CHECK(surname_of("Alexander Van der Bellen", false) == "der Bellen");
  CHECK(surname_of("Ursula von der Leyen", false) == "von der Leyen");
  CHECK(surname_of("Xi Jinping", true) == "Xi");
  CHECK(surname_of("Lula", false).empty());
}
