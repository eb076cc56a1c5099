#include "ingest/article/language_id.h"

#include <doctest/doctest.h>

#include <array>

namespace dragoman {
namespace {

const std::array<std::string, 2> kKnown = {"de", "en"};

TEST_CASE("a text's language is told, known or not") {
  struct { const char* text; const char* lang; } const cases[] = {
      {"Der Minister reist am Montag nach Paris, wie sein Sprecher mitteilte.", "de"},
      {"The minister will travel to Paris on Monday, his spokesman said.", "en"},
      {"Le ministre se rendra lundi \u00E0 Berlin, a d\u00E9clar\u00E9 son porte-parole devant la presse.", "fr"},
      {"El ministro viajar\u00E1 el lunes a Berl\u00EDn, seg\u00FAn declar\u00F3 su portavoz a la prensa.", "es"},
      {"", "und"},
      {"1234 5678", "und"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(guess_language(c.text, kKnown).lang == c.lang);
  }
}

TEST_CASE("the primary language of a tag is its first part") {
  CHECK(primary_language("de-AT") == "de");
  CHECK(primary_language("EN_us") == "en");
  CHECK(primary_language("deu") == "de");
  CHECK(primary_language("") == "");
  for (std::size_t letters = 4; letters < 60; ++letters) CHECK(primary_language(std::string(letters, 'x')).size() <= 11);
  CHECK(primary_language("abcdefghijkl") == "");
}

}  // namespace
}  // namespace dragoman
