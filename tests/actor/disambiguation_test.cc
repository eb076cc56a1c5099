// Names that could be several things: which is meant, by what stands around them.
#include <doctest/doctest.h>

#include "find_actors.h"

using dragoman::ActorRef;
using dragoman::testing::find_actors;
using dragoman::testing::Found;

namespace {

struct Case {
  const char* why;
  const char* lang;
  const char* day;
  const char* text;
  const char* actor;   // must be named; empty: nobody of the tables may be
  const char* place;   // must be named; empty: none
};

bool names_known(const Found& found) {
  for (const auto& actor : found.analysis.actors) {
    if (!actor.id.starts_with("unknown:") && !actor.mentions.empty()) return true;
  }
  return false;
}

void check(const Case& c) {
  CAPTURE(c.why);
  CAPTURE(c.text);
  const Found found = find_actors(c.lang, c.day, c.text);
  CAPTURE(found.refs());
  CAPTURE(found.places());
  if (c.actor[0] != '\0') {
    CHECK(found.actor(c.actor) != nullptr);
  } else {
    CHECK_FALSE(names_known(found));
  }
  if (c.place[0] != '\0') {
    CHECK(found.places().find(c.place) != std::string::npos);
  } else {
    CHECK(found.places().empty());
  }
}

}  // namespace

TEST_CASE("a country's name is a state, a region, a person or a bird") {
  const Case cases[] = {
      {"named with its capital", "en", "2018-06-01", "Georgia signed the accord in Tbilisi.", "country:GEO", "place:GEO/tbilisi"},
      {"alone", "en", "2018-06-01", "Georgia signed the accord.", "country:GEO", ""},
      {"the state of the union", "en", "2018-06-01", "Georgia has new voting machines, a U.S. court said.", "country:USA", "Georgia = place:USA/georgia"},
      {"an American stands beside it", "en", "2012-03-06", "Newt Gingrich won the Georgia primary.", "person:newt-gingrich", "Georgia = place:USA/georgia"},
      {"a state", "en", "2018-06-01", "Jordan recalled its ambassador.", "country:JOR", ""},
      {"a surname", "en", "2018-06-01", "Michael Jordan scored twice.", "", ""},
      {"a given name", "en", "2018-06-01", "Jordan Peterson wrote a book.", "", ""},
      {"a state", "en", "2018-06-01", "Turkey closed the border.", "country:TUR", ""},
      {"a bird", "en", "2018-06-01", "They served turkey.", "", ""},
      {"a state", "en", "2018-06-01", "Chad sent troops.", "country:TCD", ""},
      {"a given name", "en", "2018-06-01", "Chad Smith sang.", "", ""},
      {"a state", "de", "2018-06-01", "Der Tschad entsandte Truppen.", "country:TCD", ""},
      {"a state, in German", "de", "2018-06-01", "Georgien unterzeichnete das Abkommen.", "country:GEO", ""},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("Washington is a government, a city, a state and a person") {
  const Case cases[] = {
      {"acts", "en", "2018-06-01", "Washington imposed sanctions.", "country:USA", ""},
      {"lies somewhere", "en", "2018-06-01", "He lives in Washington.", "", "place:USA/washington-d-c"},
      {"a surname", "en", "2018-06-01", "George Washington led the way.", "", ""},
      {"acts", "de", "2018-06-01", "Washington verhängte Sanktionen.", "country:USA", ""},
      {"lies somewhere", "de", "2018-06-01", "Er wohnt in Washington.", "", "place:USA/washington-d-c"},
      {"spoken to", "en", "2018-06-01", "He issued an ultimatum to Damascus.", "country:SYR", ""},
      {"bombed", "en", "2011-06-01", "An airstrike hit Tripoli, Libya, on Monday.", "country:LBY", "place:LBY/tripoli"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("May is a month and a prime minister, Bush a plant and two presidents") {
  const Case cases[] = {
      {"a month", "en", "2018-06-01", "Talks resume in May.", "", ""},
      {"a person", "en", "2018-06-01", "Theresa May told parliament. May would not resign.", "person:theresa-may", ""},
      {"a month, in German", "de", "2018-06-01", "Im Mai wird gewählt.", "", ""},
      {"the son", "en", "2003-06-01", "President Bush spoke on Monday.", "person:george-w-bush", ""},
      {"the father", "en", "1990-08-10", "President Bush spoke on Monday.", "person:george-h-w-bush", ""},
      {"the son, in German", "de", "2003-06-01", "US-Präsident Bush sprach am Montag.", "person:george-w-bush", ""},
      {"the father, in German", "de", "1990-08-10", "US-Präsident Bush sprach am Montag.", "person:george-h-w-bush", ""},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("of two Kims the one named in full is meant, or the one in office") {
  const Case cases[] = {
      {"named", "en", "2018-06-01", "Kim Jong-un met Donald Trump. Kim smiled.", "person:kim-jong-un", ""},
      {"by title", "en", "2018-06-01", "The North Korean leader Kim smiled.", "person:kim-jong-un", ""},
      {"by title, earlier", "en", "2005-06-01", "The North Korean leader Kim smiled.", "person:kim-jong-il", ""},
      {"the other Korea", "en", "1999-06-01", "South Korean President Kim spoke.", "person:kim-dae-jung", ""},
  };
  for (const Case& c : cases) check(c);
  const Found kim = find_actors("en", "2018-06-01", "Kim Jong-un met Donald Trump. Kim smiled.");
  CHECK(kim.refs().find("Kim = person:kim-jong-un\n") != std::string::npos);
}

TEST_CASE("of towns of one name the one in a country the article speaks of is meant") {
  const Case cases[] = {
      {"country behind", "en", "2018-06-01", "A bomb went off in Valencia, Venezuela.", "country:VEN", "Valencia = place:VEN/valencia"},
      {"country before", "en", "2018-06-01", "Spain's king flew to Valencia. Spain quarrels.", "country:ESP", "Valencia = place:ESP/valencia"},
      {"state behind", "en", "2018-06-01", "A man was shot in Birmingham, Alabama, on Monday.", "", "Birmingham = place:USA/birmingham"},
      {"alone", "en", "2018-06-01", "A man was shot in Birmingham on Monday.", "", "Birmingham = place:GBR/birmingham"},
      {"a namesake of a capital", "en", "2018-06-01", "A man was shot in Paris, Texas, on Monday.", "", "Paris = place:USA/paris"},
      {"a capital", "de", "2018-06-01", "In Paris wurde ein Mann erschossen.", "", "Paris = place:FRA/paris"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("a company is not the person of its name") {
  const Case cases[] = {
      {"company", "en", "2018-06-01", "Siemens will build the trains.", "org:siemens", ""},
      {"company", "de", "2018-06-01", "Der Konzern Siemens baut die Züge.", "org:siemens", ""},
      {"person", "en", "2018-06-01", "Peter Siemens will build the trains.", "", ""},
      {"somebody else", "en", "2018-06-01", "Doug Ford spoke on Monday.", "", ""},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("in a sentence all in capitals, words are no acronyms and no names") {
  const Found shout = find_actors("en", "2015-06-01", "OFFICIALS SAID THE MAN WHO WAS IN THE CAR IS READY TO TALK TO COLOMBIA.");
  CHECK(shout.actor("org:who") == nullptr);
  CHECK(shout.actor("group:islamic-state") == nullptr);
  CHECK(shout.actor("country:CAF") == nullptr);
  CHECK(shout.actor("country:COL") != nullptr);
  CHECK(find_actors("en", "2015-06-01", "The WHO warned against it.").actor("org:who") != nullptr);
}

TEST_CASE("a given name in front makes a surname somebody else's, at the head of a sentence too") {
  CHECK(find_actors("en", "2010-06-01", "James Cameron's film was seen in the United Kingdom.").actor("person:david-cameron") == nullptr);
  CHECK(find_actors("en", "2010-06-01", "Cameron's visit to the United Kingdom ended.").actor("person:david-cameron") != nullptr);
}

TEST_CASE("a surname in the midst of a longer name is nobody's, though its bearer is named elsewhere") {
  const Found found = find_actors("en", "2019-06-01", "He met Abu Mahdi al-Muhandis. Adil Abdul-Mahdi protested.");
  CAPTURE(found.refs());
  CHECK(found.refs().find("\nMahdi =") == std::string::npos);
  CHECK(found.actor("person:adil-abdul-mahdi")->mentions.size() == 1);
}

TEST_CASE("capitals make no genitive of an acronym, and vehicles are no witnesses") {
  const Found station = find_actors("de", "2019-06-01", "Drei Astronauten flogen zur ISS. Der Bau von Dieselfahrzeugen und die Einführung der Maut ruhen.");
  CAPTURE(station.refs());
  CHECK(station.refs().empty());
  CHECK(find_actors("de", "2019-06-01", "Kämpfer des IS griffen an.").actor("group:islamic-state") != nullptr);
}

TEST_CASE("two capitals joined act together") {
  const Found found = find_actors("en", "2019-06-01", "Washington and London are alone in warning Iraq.");
  CAPTURE(found.refs());
  CHECK(found.actor("country:USA") != nullptr);
  CHECK(found.actor("country:GBR") != nullptr);
  CHECK(find_actors("en", "2019-06-01", "People in Washington and London are alone.").actor("country:USA") == nullptr);
}
