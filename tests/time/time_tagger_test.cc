#include "ingest/time/time_tagger.h"

#include <doctest/doctest.h>

#include "tests/time/times_test_support.h"

namespace dragoman {

using times_test::tagged;

TEST_CASE("a weekday of a future clause keeps the other candidate and its reason") {
  const auto mentions = tagged("de", "Trump wird am Mittwoch nach Südkorea weiterreisen.", "2025-10-28");
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].date.value == "2025-10-29");
  CHECK(mentions[0].date.basis == DateBasis::Relative);
  REQUIRE(mentions[0].alternative.has_value());
  CHECK(mentions[0].alternative->value == "2025-10-22");
  REQUIRE(mentions[0].date.steps.size() == 1);
  CHECK(mentions[0].date.steps[0] ==
        "Mittwoch is Wednesday: 2025-10-29 after Tuesday 2025-10-28, because the clause is in the future tense");
}

TEST_CASE("the words before a time say how it is meant") {
  struct { const char* lang; const char* text; TimeRelation want; } const cases[] = {
      {"en", "They will deliver by Friday.", TimeRelation::By},
      {"en", "They will wait until Friday.", TimeRelation::Until},
      {"en", "It has been closed since 2019.", TimeRelation::Since},
      {"en", "They will decide before Friday.", TimeRelation::Before},
      {"de", "Es ist seit 2019 geschlossen.", TimeRelation::Since},
      {"de", "Spätestens am Freitag wird geliefert.", TimeRelation::By},
      {"de", "Am Freitag wird geliefert.", TimeRelation::At},
      {"de", "Bis Freitag will er liefern.", TimeRelation::By},
      {"de", "Die Sitzung dauerte bis Freitag.", TimeRelation::Until},
      {"de", "Er kam vor drei Jahren.", TimeRelation::At},
      {"de", "Er kam vor Freitag.", TimeRelation::Before},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto mentions = tagged(c.lang, c.text, "2025-10-28");
    REQUIRE(mentions.size() == 1);
    CHECK(to_string(mentions[0].relation) == to_string(c.want));
  }
}

TEST_CASE("an article of unknown day gives no days to what is counted from it") {
  const auto mentions = tagged("de", "Er kam am Dienstag. 2019 hatten beide verhandelt.", "");
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].expression.value == "XXXX-WXX-2");
  CHECK_FALSE(mentions[0].date.known());
  CHECK(mentions[1].date.value == "2019");
}

TEST_CASE("an article known as an interval gives intervals") {
  const auto mentions = tagged("de", "Sie wird im nächsten Jahr kommen. Er kam am Dienstag.", "2025-10-21/2025-12-31");
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].date.value == "2026");
  CHECK(mentions[1].expression.value == "XXXX-WXX-2");
  CHECK(mentions[1].date.first == parse_day("2025-10-21"));
  CHECK(mentions[1].date.last == parse_day("2025-12-30"));
}

TEST_CASE("early, middle and late are thirds") {
  struct { const char* text; const char* value; } const cases[] = {
      {"Anfang 2026 wird gewählt.", "2026-01-01/2026-04-30"},
      {"Bis Mitte 2026 wird gewählt.", "2026-05-01/2026-08-31"},
      {"Ende Mai 2026 wird gewählt.", "2026-05-21/2026-05-31"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto mentions = tagged("de", c.text, "2025-10-28");
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].date.value == c.value);
  }
}

TEST_CASE("years before Christ can be counted from") {
  const auto mentions = tagged("en", "The Persians landed in 490 BC. A year earlier they had sent envoys.", "2025-10-28");
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[1].expression.value == "BC0491");
  CHECK_FALSE(mentions[1].date.first.has_value());
}

TEST_CASE("offsets lie on borders of characters for any bytes") {
  for (const char* text : {"Am 17.\xFF Juli", "\xE2\x80", "Jänner \xC3", "1990\xE2\x80\x93" "99", "", "....1.1.1.1", "am am am 17. 17. 17."}) {
    const std::string bytes(text);
    for (const TimeMention& mention : tagged("de", bytes, "2025-10-28")) {
      CHECK(mention.expression.span.begin < mention.expression.span.end);
      CHECK(mention.expression.span.end <= bytes.size());
    }
  }
}

TEST_CASE("in well-formed text every expression begins and ends where a character does") {
  const char* const pieces[] = {"17.", " ", "Juli", "März", "é", "\u2013", "20", "24", "\u00a0", "\u2019", "Mai", ".", "Jänner", "über", "\U0001F600",
                                "am ", "3", "30 Uhr", "l\u2019", "année", "1990", "s", "-", "/", ",", "Dienstagabend", "hier", "aujourd\u2019hui", "\u2009"};
  std::uint32_t state = 12345;
  const auto next = [&](std::uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  };
  std::size_t found = 0;
  for (int round = 0; round < 600; ++round) {
    std::string text;
    for (std::uint32_t i = 0, count = 3 + next(40); i < count; ++i) text += pieces[next(std::size(pieces))];
    const std::string lang = round % 3 == 0 ? "de" : round % 3 == 1 ? "en" : "fr";
    for (const TimeMention& mention : tagged(lang, text, "2025-10-28")) {
      const Span& span = mention.expression.span;
      const auto goes_on = [&](std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
      ++found;
      REQUIRE(span.begin < span.end);
      REQUIRE(span.end <= text.size());
      REQUIRE_FALSE((goes_on(span.begin) || goes_on(span.end)));
      REQUIRE(span.text == text.substr(span.begin, span.end - span.begin));
    }
  }
  CHECK(found > 300);
}

TEST_CASE("clock words and decimals are read, and what was within weeks in the past is no time to come") {
  struct { const char* lang; const char* text; const char* want; } const cases[] = {
      {"de", "Die Sitzung beginnt um halb neun.", "halb neun = 2025-10-28T08:30"},
      {"de", "Er kam um Viertel vor sechs.", "Viertel vor sechs = 2025-10-28T05:45"},
      {"en", "The bomb went off at half past seven.", "half past seven = 2025-10-28T07:30"},
      {"en", "It was the second visit in three weeks.", "three weeks = P3W"},
      {"en", "It took two and a half years.", "two and a half years = P2Y6M"},
      {"en", "They met for half an hour.", "half an hour = PT30M"},
      {"en", "Exports fell in Q3 2025.", "Q3 2025 = 2025-Q3"},
      {"en", "The first Friday of July 2024 was quiet.", "The first Friday of July 2024 = 2024-07-05"},
      {"de", "Der Bau dauerte 3,5 Jahre.", "3,5 Jahre = P3.5Y"},
      {"de", "Am 1. Advent 2025 wird gefeiert.", "1. Advent 2025 = 2025-11-30"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(times_test::shown(tagged(c.lang, c.text, "2025-10-28")) == c.want);
  }
}

TEST_CASE("TIMEX3 follows the corpora or the standard where they differ") {
  struct { const char* lang; const char* text; const char* corpus; const char* standard; } const cases[] = {
      {"de", "Er kam vor drei Jahren.", "DURATION P3Y", "DATE 2022"},
      {"de", "In den 80er Jahren war das anders.", "DATE 198", "DATE 198X"},
      {"en", "It was built in the 19th century.", "DATE 18", "DATE 18XX"},
      {"en", "It lasted three days.", "DURATION P3D", "DURATION P3D"},
  };
  const auto shown = [](const TimexValue& value) { return std::string(to_string(value.type)) + " " + value.value; };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto mentions = tagged(c.lang, c.text, "2025-10-28");
    REQUIRE(mentions.size() == 1);
    CHECK(shown(timex(mentions[0], TimexConvention::Corpus)) == c.corpus);
    CHECK(shown(timex(mentions[0], TimexConvention::Standard)) == c.standard);
  }
}

}  // namespace dragoman
