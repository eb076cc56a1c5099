#include <doctest/doctest.h>

#include "find_actors.h"

using dragoman::Actor;
using dragoman::testing::check_refs;
using dragoman::testing::find_actors;
using dragoman::testing::Found;

namespace {

struct Case {
  const char* lang;
  const char* text;
  const char* refs;  // as Found::refs() prints them
};

void check(const Case& c) { check_refs(c.lang, "2015-06-01", c.text, c.refs); }

}  // namespace

TEST_CASE("the bodies that every state has are those of the state the text is about") {
  const Case cases[] = {
      {"en", "India's government said the Supreme Court had rejected the appeal.",
       "India's government = country:IND INDGOV\nthe Supreme Court = country:IND INDJUD\n"},
      {"en", "The Indian government welcomed that the Senate rejected the plan.",
       "The Indian government = country:IND INDGOV\nthe Senate = country:IND INDLEG\n"},
      {"en", "The U.S. government welcomed that the Senate rejected the plan.",
       "The U.S. government = country:USA USAGOV\nthe Senate = org:us-senate\n"},
      {"en", "Brazil's Supreme Court ruled on Monday.", "Brazil's Supreme Court = country:BRA BRAJUD\n"},
      {"en", "Pakistan's Parliament approved the budget, and the army rejected it.",
       "Pakistan's Parliament = country:PAK PAKLEG\nthe army = country:PAK PAKMIL\nit = country:PAK\n"},
      {"de", "Die ägyptische Regierung sagte, die Armee habe angegriffen.",
       "Die ägyptische Regierung = country:EGY EGYGOV\ndie Armee = country:EGY EGYMIL\n"},
      {"de", "Kenias Regierung erklärte, das Parlament habe zugestimmt.",
       "Kenias Regierung = country:KEN KENGOV\ndas Parlament = country:KEN KENLEG\n"},
      {"de", "Der Oberste Gerichtshof in Indien lehnte ab.", "Der Oberste Gerichtshof in Indien = country:IND INDJUD\n"},
      {"de", "Das Auswärtige Amt kritisierte Russland.", "Auswärtige Amt = org:auswaertiges-amt\nRussland = country:RUS\n"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("a word of a body's name that means something else is no body of the state") {
  const Case cases[] = {
      {"en", "Army of god is a secret organization that hates France.", "Army = unknown:army\nFrance = country:FRA\n"},
      {"en", "France has an army museum.", "France = country:FRA\n"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("a name that says what it is names a body nobody knows") {
  const Found court = find_actors("en", "2015-06-01", "The Federal High Court in Abuja ordered his release. The court was clear.");
  const Actor* high_court = court.actor("unknown:federal-high-court");
  REQUIRE(high_court != nullptr);
  CHECK(high_court->code == "NGAJUD");
  const Found council = find_actors("en", "2015-06-01", "The Sylvan Peace Council (SPC) left the talks. The SPC accused Chad.");
  const Actor* peace_council = council.actor("unknown:sylvan-peace-council");
  REQUIRE(peace_council != nullptr);
  CHECK(peace_council->mentions.size() == 3);  // with the one in brackets
  const Case none[] = {
      {"en", "The court met.", "The court = unknown:court\n"},
      {"en", "The Finance Ministry of Japan declined.", "The Finance Ministry of Japan = country:JPN JPNGOV\n"},
      {"de", "Das Oberlandesgericht Hamm entschied.",
       "Das Oberlandesgericht = unknown:oberlandesgericht\n"},  // German capitals show no name
  };
  for (const Case& c : none) check(c);
}

TEST_CASE("people who come from a state are its people, unless something takes them away from there") {
  const Case cases[] = {
      {"en", "Soldiers from Chad attacked the village.", "Soldiers from Chad = country:TCD TCDMIL\n"},
      {"en", "A delegation from Iran met the ministers in Vienna.",
       "A delegation from Iran = country:IRN IRNGOV\nthe ministers in Vienna = country:AUT AUTGOV\n"},
      {"en", "Turkey withdrew its soldiers from Iraq.",
       "Turkey = country:TUR\nits = country:TUR possessive\nsoldiers = unknown:soldiers\nIraq = country:IRQ\n"},
      {"de", "Eine Delegation aus dem Iran reiste ab.", "Eine Delegation aus dem Iran = country:IRN IRNGOV\n"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("peoples without a state are actors, of the state whose adjective stands in front") {
  const Case cases[] = {
      {"en", "Chechen rebels attacked Russian troops.", "Chechen rebels = group:chechens RUSREB\nRussian troops = country:RUS RUSMIL\n"},
      {"en", "Iraqi Kurds demonstrated.", "Iraqi Kurds = unknown:iraq-kurdish-people IRQCVL\n"},
      {"en", "The Kurds demonstrated.", "Kurds = group:kurds CVL\n"},
      {"en", "Bosnian Serbs rejected the plan.", "Bosnian Serbs = country:BIH BIHCVL\n"},
      {"de", "Uigurische Aktivisten kritisierten China.", "Uigurische Aktivisten = group:uyghurs CHNOPP\nChina = country:CHN\n"},
  };
  for (const Case& c : cases) check(c);
  const Found minority = find_actors("en", "2005-06-01", "Ethnic Albanians in Serbia demonstrated.");
  REQUIRE(minority.actor("unknown:ethnic-albanians") != nullptr);
  CHECK(minority.actor("unknown:ethnic-albanians")->code == "SRBCVL");
  CHECK(minority.actor("country:ALB") == nullptr);
}

TEST_CASE("things called like a person or a country are neither") {
  const Case cases[] = {
      {"en", "The carrier left for the Gulf. Officials said the John F. Kennedy would follow.", ""},
      {"en", "He won the Tour de France.", ""},
      {"en", "Ten prisoners from London's Wormwood Scrubs prison joined.", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Found found = find_actors(c.lang, "2015-06-01", c.text);
    CHECK(found.actor("person:john-f-kennedy") == nullptr);
    CHECK(found.actor("country:FRA") == nullptr);
    CHECK(found.actor("country:GBR") == nullptr);
  }
}

TEST_CASE("an acronym of several bodies is the one of a state that the text speaks of") {
  CHECK(find_actors("de", "2006-10-10", "Thailand: Die TRT stimmte zu.").actor("org:thai-rak-thai") != nullptr);
  CHECK(find_actors("de", "2016-10-10", "Türkei: Der Sender TRT berichtete.").actor("org:trt") != nullptr);
}

TEST_CASE("the Senate of a text on several states is the one that bears the name, the senate of a town is the town's") {
  CHECK(find_actors("en", "2019-10-01", "Ukraine and the US talked. In the House of Representatives it was noted.").actor("org:us-house") !=
        nullptr);
  CHECK(find_actors("de", "2019-10-01", "In Deutschland hat der Berliner Senat zugestimmt.").actor("unknown:senat") != nullptr);
}

TEST_CASE("a compound that no table has means what the person noun at its end means") {
  const Case cases[] = {
      {"de", "Israelische Friedensaktivisten demonstrierten.", "Israelische Friedensaktivisten = unknown:israel-friedensaktivisten ISRCVL\n"},
      {"de", "Die Grenzsoldaten rückten vor.", "Die Grenzsoldaten = unknown:grenzsoldaten\n"},
      {"de", "Die Provinzregierung Kenias lehnte ab.", "Die Provinzregierung Kenias = country:KEN KENGOV\n"},
      {"de", "Nach einer Sekunde kam der Absender.", ""},
      {"de", "Die Lokführer streiken.", "Die Lokführer = unknown:lokfuehrer\n"},
      {"de", "Der Lokführer streikt.", ""},
  };
  for (const Case& c : cases) check(c);
}
