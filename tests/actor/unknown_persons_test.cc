#include <doctest/doctest.h>

#include "find_actors.h"

using dragoman::Actor;
using dragoman::testing::find_actors;
using dragoman::testing::Found;

TEST_CASE("a name without a known given name is a person where only persons do or suffer what is said") {
  struct {
    const char* lang;
    const char* text;
    const char* id;
  } const cases[] = {
      {"en", "Police in Kerala arrested Oommen Chandymol on Monday.", "unknown:oommen-chandymol"},
      {"en", "The court sentenced Zorblat Mekonnen, 45, to ten years in prison.", "unknown:zorblat-mekonnen"},
      {"en", "Kwabla R. Dzordzi left for Ghana.", "unknown:kwabla-r-dzordzi"},
      {"en", "Soldiers killed Qusay al-Bayoumi near Aleppo.", "unknown:qusay-al-bayoumi"},
      {"en", "Towakil Karmanova was freed after talks.", "unknown:towakil-karmanova"},
      {"de", "Tadesse Werede (52) wurde zum Minister ernannt.", "unknown:tadesse-werede"},
      {"de", "In Kairo wurde Wondimu Tekle verhaftet.", "unknown:wondimu-tekle"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(find_actors(c.lang, "2015-06-01", c.text).actor(c.id) != nullptr);
  }
}

TEST_CASE("capitals alone make no person") {
  struct {
    const char* lang;
    const char* text;
  } const cases[] = {
      {"en", "Manchester United beat Real Sociedad on Sunday."}, {"en", "Shares of Alcoa Zeta rose by 45 per cent."},
      {"en", "The Quixo Zarbel was sunk, 45, in May."},          {"de", "Elf Gefängnisangestellte wurden verhaftet."},
      {"de", "Die Neue Messe wurde im Mai eröffnet."},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    for (const Actor& actor : find_actors(c.lang, "2015-06-01", c.text).analysis.actors) CHECK(actor.kind != dragoman::ActorKind::Person);
  }
}

TEST_CASE("an unknown person is of the country that an apposition names or that all happens in") {
  const Found activist =
      find_actors("en", "2000-06-01", "Salaheddine Sidhoum, Algeria's leading human rights activist, went to Tunisia and Libya.");
  REQUIRE(activist.actor("unknown:salaheddine-sidhoum") != nullptr);
  CHECK(activist.actor("unknown:salaheddine-sidhoum")->country == "DZA");
  const Found arrested = find_actors("en", "2000-06-01", "Police in Kerala arrested Oommen Chandymol.");
  CHECK(arrested.actor("unknown:oommen-chandymol")->country == "IND");
  const Found freed = find_actors("en", "2000-06-01", "China arrested Oommen Chandymol.");
  CHECK_FALSE(freed.actor("unknown:oommen-chandymol")->country.has_value());
}
