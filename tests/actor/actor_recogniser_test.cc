#include "ingest/actor/actor_recogniser.h"

#include <doctest/doctest.h>

#include "find_actors.h"

using dragoman::Actor;
using dragoman::agency_id;
using dragoman::OfficeFact;
using dragoman::testing::check_refs;
using dragoman::testing::find_actors;
using dragoman::testing::Found;
using dragoman::testing::knowledge;

namespace {

struct Case {
  const char* day;
  const char* text;
  const char* refs;  // as Found::refs() prints them
};

void check(const char* lang, const Case& c) { check_refs(lang, c.day, c.text, c.refs); }

}  // namespace

TEST_CASE("a title and a name are one mention") {
  const Case cases[] = {
      {"2025-10-28", "Die neue japanische Ministerpräsidentin Sanae Takaichi sprach.",
       "Die neue japanische Ministerpräsidentin Sanae Takaichi = person:sanae-takaichi\n"},
      {"2025-10-28", "Gestern kam US-Präsident Donald Trump.", "US-Präsident Donald Trump = person:donald-trump\n"},
      {"2025-10-28", "Er sprach mit dem chinesischen Präsidenten Xi Jinping.",
       "dem chinesischen Präsidenten Xi Jinping = person:xi-jinping\n"},
      {"2022-03-01", "Frankreichs Präsident Emmanuel Macron reiste ab.",
       "Frankreichs Präsident Emmanuel Macron = person:emmanuel-macron\n"},
  };
  for (const Case& c : cases) check("de", c);
}

TEST_CASE("an English title and a name are one mention") {
  const Case cases[] = {
      {"2022-03-01", "Yesterday the French president, Emmanuel Macron, called.",
       "the French president, Emmanuel Macron = person:emmanuel-macron\n"},
      {"2022-03-01", "Japan's Prime Minister Fumio Kishida arrived.",
       "Japan's Prime Minister Fumio Kishida = person:fumio-kishida\n"},
      {"2022-03-01", "Xi Jinping, the president of China, spoke.",
       "Xi Jinping = person:xi-jinping\nthe president of China = person:xi-jinping\n"},
  };
  for (const Case& c : cases) check("en", c);
}

TEST_CASE("a bare title means whoever held the office at the article's date") {
  const Case german[] = {
      {"2019-06-01", "Der US-Präsident kündigte Zölle an.", "Der US-Präsident = person:donald-trump\n"},
      {"2022-06-01", "Der US-Präsident kündigte Zölle an.", "Der US-Präsident = person:joe-biden\n"},
      {"2025-06-01", "Der US-Präsident kündigte Zölle an.", "Der US-Präsident = person:donald-trump\n"},
      {"2010-06-01", "Die deutsche Bundeskanzlerin lehnte ab.", "Die deutsche Bundeskanzlerin = person:angela-merkel\n"},
  };
  for (const Case& c : german) check("de", c);
  const Case english[] = {
      {"2019-06-01", "The US president announced tariffs.", "The US president = person:donald-trump\n"},
      {"2022-06-01", "The president of the United States announced tariffs.",
       "The president of the United States = person:joe-biden\n"},
      {"2012-06-01", "The German chancellor declined.", "The German chancellor = person:angela-merkel\n"},
  };
  for (const Case& c : english) check("en", c);
}

TEST_CASE("somebody whom no table knows is kept with country and role") {
  const Found found = find_actors("en", "2022-03-01", "Finance Minister Jane Doe of Freedonia resigned.\nKenya's Interior Minister "
                                                      "Wambui Otieno-Test said so. Otieno-Test was in Nairobi.");
  CHECK(found.actor("unknown:jane-doe") != nullptr);
  const Actor* minister = found.actor("unknown:wambui-otieno-test");
  REQUIRE(minister != nullptr);
  CHECK(minister->country == "KEN");
  CHECK(minister->code == "KENGOV");
  CHECK(minister->role == "interior minister of KEN");
  CHECK(minister->mentions.size() == 2);
}

TEST_CASE("a country that is called as its people is where something happens") {
  const Found found = find_actors("de", "2024-01-10", "Gestern wurde in Ungarn, Polen und Schweden gewählt.");
  CHECK(found.refs() == "Ungarn = country:HUN locative\nPolen = country:POL locative\nSchweden = country:SWE locative\n");
  CHECK(find_actors("de", "2024-01-10", "Die Franzosen feierten.").refs() == "Franzosen = country:FRA FRACVL\n");
}

TEST_CASE("the noun in front of a body's name means no second actor") {
  CHECK(find_actors("de", "2024-01-10", "Das berichtete die Zeitung Le Monde.").refs() == "die Zeitung Le Monde = org:le-monde\n");
  CHECK(find_actors("en", "2024-01-10", "The British newspaper The Guardian reported on Monday.").refs() ==
        "The British newspaper The Guardian = org:guardian\n");
}

TEST_CASE("the surname means the person named in full, before and after") {
  const Found found = find_actors("de", "2025-10-28", "Trump lobt Takaichi\nDonald Trump traf Sanae Takaichi. Takaichis Angebot freute Trump.");
  CHECK(found.refs() ==
        "Trump = person:donald-trump\nTakaichi = person:sanae-takaichi\nDonald Trump = person:donald-trump\n"
        "Sanae Takaichi = person:sanae-takaichi\nTakaichis = person:sanae-takaichi possessive\nTrump = person:donald-trump\n");
}

TEST_CASE("a genitive in front of a noun is possessive, an adjective belongs to its noun, a compound holds its part") {
  const Case german[] = {
      {"2025-10-28", "Japans Angebot überzeugte.", "Japans = country:JPN possessive\n"},
      {"2025-10-28", "Das japanische Angebot überzeugte.", "japanische = country:JPN adjective\n"},
      {"2025-10-28", "Der US-Angriff begann.", "US-Angriff = country:USA compound\n"},
      {"2025-10-28", "Die Russland-Sanktionen bleiben.", "Russland-Sanktionen = country:RUS compound\n"},
      {"2025-10-28", "Der EU-Gipfel begann.", "EU-Gipfel = org:eu compound\n"},
  };
  for (const Case& c : german) check("de", c);
  const Case english[] = {
      {"2025-10-28", "Japan's offer was accepted.", "Japan = country:JPN possessive\n"},
      {"2025-10-28", "The Japanese offer was accepted.", "Japanese = country:JPN adjective\n"},
  };
  for (const Case& c : english) check("en", c);
}

TEST_CASE("nameless officials, soldiers and governments act for their state") {
  const Case german[] = {
      {"2024-01-10", "Israelische Soldaten rückten vor.", "Israelische Soldaten = country:ISR ISRMIL\n"},
      {"2024-01-10", "Die Regierung in Tokio lehnte ab.", "Die Regierung in Tokio = country:JPN JPNGOV\n"},
      {"2024-01-10", "Die US-Regierung lehnte ab.", "Die US-Regierung = country:USA USAGOV\n"},
  };
  for (const Case& c : german) check("de", c);
  const Case english[] = {
      {"2024-01-10", "The Japanese government declined.", "The Japanese government = country:JPN JPNGOV\n"},
      {"2024-01-10", "Turkish troops crossed the border.", "Turkish troops = country:TUR TURMIL\n"},
  };
  for (const Case& c : english) check("en", c);
}

TEST_CASE("a capital is a government where it acts, and a place where something happens") {
  struct { const char* lang; const char* text; const char* refs; const char* places; } const cases[] = {
      {"de", "Peking verurteilte den Angriff.", "Peking = country:CHN\n", ""},
      {"de", "Beide trafen sich in Peking.", "", "Peking = place:CHN/beijing\n"},
      {"de", "Der Streit zwischen Moskau und Kiew dauert an.", "Moskau = country:RUS\nKiew = country:UKR\n", ""},
      {"de", "Der Kreml wies das zurück.", "Kreml = country:RUS\n", ""},
      {"en", "Tokyo rejected the demand.", "Tokyo = country:JPN\n", ""},
      {"en", "They met in Tokyo.", "", "Tokyo = place:JPN/tokyo\n"},
      {"en", "TOKYO (Reuters) - Shares fell.", "Reuters = org:reuters\n", "TOKYO = place:JPN/tokyo\n"},
      {"en", "The White House declined to comment.", "White House = country:USA\n", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const Found found = find_actors(c.lang, "2024-01-10", c.text);
    CHECK(found.refs() == std::string(c.refs));
    CHECK(found.places() == std::string(c.places));
  }
}

TEST_CASE("a country behind a preposition of place is no party") {
  struct { const char* lang; const char* text; } const cases[] = {
      {"de", "Die Konferenz fand in Japan statt."},
      {"de", "Er reiste nach Japan ab."},
      {"en", "The conference was held in Japan."},
      {"en", "She travelled to Japan."},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const Found found = find_actors(c.lang, "2024-01-10", c.text);
    CHECK(found.places() == "Japan = place:JPN\n");
    for (const dragoman::ActorRef& ref : found.analysis.refs) CHECK(ref.locative);
  }
}

TEST_CASE("words that only look like names are left alone") {
  struct { const char* lang; const char* day; const char* text; } const cases[] = {
      {"en", "2018-02-01", "The talks will resume in May."},
      {"en", "2018-02-01", "The treaty was signed on 5 May."},
      {"en", "2018-02-01", "Jordan Peterson wrote a book."},
      {"en", "2018-02-01", "He told us about it."},
      {"en", "2018-02-01", "They ate turkey and used china plates."},
      {"de", "2018-02-01", "Frau Sommer kam zu spät."},
      {"de", "2018-02-01", "Das Essen war gut."},
      {"de", "2018-02-01", "Im Mai beginnt der Sommer."},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const Found found = find_actors(c.lang, c.day, c.text);
    for (const Actor& actor : found.analysis.actors) {
      CAPTURE(actor.id);
      CHECK(actor.id.starts_with("unknown:"));
    }
    CHECK(found.places().empty());
  }
}

TEST_CASE("pronouns stand for the nearest actor of their gender and number") {
  struct { const char* lang; const char* text; const char* ref; } const cases[] = {
      {"de", "Sanae Takaichi traf Donald Trump. Sie bot ihm Hilfe an.", "Sie = person:sanae-takaichi\n"},
      {"de", "Angela Merkel sprach. Außerdem lobte sie Frankreich.", "sie = person:angela-merkel\n"},
      {"en", "Angela Merkel met Donald Trump. She offered help.", "She = person:angela-merkel\n"},
      {"en", "Donald Trump arrived. He left at noon.", "He = person:donald-trump\n"},
      {"en", "Japan said it would pay.", "it = country:JPN\n"},
      {"en", "Donald Trump defended his plan.", "his = person:donald-trump possessive\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(find_actors(c.lang, "2025-10-28", c.text).refs().find(c.ref) != std::string::npos);
  }
  const Found alone = find_actors("de", "2025-10-28", "Es regnet. Sie kommen morgen.");
  CHECK(alone.refs().empty());
}

TEST_CASE("both countries are the two that were spoken of") {
  const Found german = find_actors("de", "2025-10-28", "Japan und die USA stärken ihr Bündnis. Beide Länder wollen mehr.");
  CHECK(german.refs().find("Beide Länder = country:JPN country:USA\n") != std::string::npos);
  const Found leaders = find_actors("en", "2025-10-28", "Donald Trump met Sanae Takaichi. The two leaders signed a deal.");
  CHECK(leaders.refs().find("The two leaders = person:donald-trump person:sanae-takaichi\n") != std::string::npos);
  CHECK(find_actors("de", "2025-10-28", "Beide Länder wollen mehr.").refs().empty());
}

TEST_CASE("offices that the words name date an article without a date") {
  const Found found = find_actors("de", "", "Die japanische Ministerpräsidentin Sanae Takaichi sprach mit dem chinesischen Präsidenten Xi Jinping.");
  bool takaichi = false;
  for (const OfficeFact& fact : found.analysis.office_facts) takaichi = takaichi || to_string(fact.from) == "2025-10-21";
  CHECK(takaichi);
  CHECK(find_actors("de", "2022-06-01", "Der US-Präsident sprach.").analysis.office_facts.empty());
  CHECK(find_actors("de", "", "Bedenken gegen eine Bundeskanzlerin Angela Merkel blieben.").analysis.office_facts.empty());
  const Found former = find_actors("de", "", "Die frühere Bundeskanzlerin Angela Merkel sprach.");
  REQUIRE(former.analysis.office_facts.size() == 1);
  CHECK(former.analysis.office_facts[0].former);
}

TEST_CASE("a title without its country is an office of whoever is known to hold it") {
  struct { const char* text; std::size_t facts; } const cases[] = {
      {"Premierminister Tony Blair warnte vor Terroristen.", 1},
      {"Ministerpräsident Roland Koch warnte vor Schulden.", 1},       // of a German state
      {"Umweltminister Sigmar Gabriel warnte vor Deutschlands Autos.", 1},
      {"Die sächsische Umweltministerin Barbara Hendricks warnte.", 0},  // of another body than the tables know
      {"Vizepräsident Tony Blair warnte vor Terroristen.", 0},
      {"Präsident Bush warnte vor Terroristen.", 2},                     // two of one surname
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(find_actors("de", "", c.text).analysis.office_facts.size() == c.facts);
  }
}

TEST_CASE("countries that an article speaks of, the one named most first") {
  const Found found = find_actors("de", "", "Spanien wählt. In Madrid hoffen alle, dass Spanien und Frankreich sich einigen.");
  REQUIRE(found.analysis.countries.size() == 2);
  CHECK(found.analysis.countries[0] == "ESP");
}

TEST_CASE("agencies in credits are known by their short names") {
  CHECK(agency_id("Reuters", knowledge().actors) == "org:reuters");
  CHECK(agency_id("dpa", knowledge().actors) == "org:dpa");
  CHECK(agency_id("DPA", knowledge().actors) == "org:dpa");
  CHECK(agency_id("AFP", knowledge().actors) == "org:afp");
  CHECK_FALSE(agency_id("Japan", knowledge().actors));
  CHECK_FALSE(agency_id("", knowledge().actors));
}

TEST_CASE("refs are in order and inside the text, whatever the bytes are") {
  const char* const texts[] = {"", "-", "US-", "-US", "'s", "Trump's's", "der die das", "Präsident", "of of of", "\xff\xfe Trump \xc3",
                               "The the President of of, ,", "U.S.U.S.-U.S.", "Kim Kim Kim Kim", "Mr Mr Mr", "in in Japan in"};
  for (const char* lang : {"de", "en"}) {
    for (const char* text : texts) {
      CAPTURE(text);
      const Found found = find_actors(lang, "2020-01-01", text);
      std::uint32_t last = 0;
      for (const dragoman::ActorRef& ref : found.analysis.refs) {
        CHECK(ref.first < ref.last);
        CHECK(ref.first >= last);
        CHECK(ref.head >= ref.first);
        CHECK(ref.head < ref.last);
        CHECK(ref.actor < found.analysis.actors.size());
        last = ref.first;
      }
    }
  }
}
