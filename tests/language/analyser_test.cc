#include <doctest/doctest.h>

#include <random>

#include "ingest/language/characters.h"
#include "tests/language/analyse.h"

namespace dragoman {
namespace {

struct Case {
  const char* text;
  const char* shown;
};

void check(std::span<const Case> cases, const Language& language) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(c.text, language) == c.shown);
  }
}

TEST_CASE("German ordinals, dates and abbreviations end no sentence") {
  const Case cases[] = {
      {"Das Treffen am 17. Juli war kurz. Es folgte eins am 3. Mai.",
       "Das Treffen am 17. Juli war kurz . | Es folgte eins am 3. Mai ."},
      {"Friedrich II. von Lummerland kam. Auch Karl V. war da.",
       "Friedrich II. von Lummerland kam . | Auch Karl V. war da ."},
      {"Dr. Anders, z. B. oder z.B. der Chef, ging. Prof. Berg blieb.",
       "Dr. Anders , z. B. oder z.B. der Chef , ging . | Prof. Berg blieb ."},
      {"Im Jahr 2025. Der Rest folgt.", "Im Jahr 2025 . | Der Rest folgt ."},
      {"Er wird 17. Die Feier ist groß.", "Er wird 17 . | Die Feier ist groß ."},
      {"Vom 17. bis 19. Mai, am 17.–18. Juli und am 1./2. August.",
       "Vom 17. bis 19. Mai , am 17. – 18. Juli und am 1. / 2. August ."},
      {"Der 250. Jahrestag naht.", "Der 250. Jahrestag naht ."},
      {"Am 28.10. in Kiel, am 28.10.2025 um 20:30 Uhr.", "Am 28.10. in Kiel , am 28.10.2025 um 20:30 Uhr ."},
      {"Nr. 10 gewinnt. Eine Frage dieser Art. Danach Art. 5.",
       "Nr. 10 gewinnt . | Eine Frage dieser Art . | Danach Art. 5 ."},
      {"Mio. Euro usw. Der Rest fehlt.", "Mio. Euro usw. | Der Rest fehlt ."},
  };
  check(cases, german());
}

TEST_CASE("English abbreviations and initials end no sentence") {
  const Case cases[] = {
      {"The U.S. President met Mr. Xi. He left.", "The U.S. President met Mr. Xi . | He left ."},
      {"He lives in the U.S. The law is old.", "He lives in the U.S. | The law is old ."},
      {"At No. 10 he said no. She agreed.", "At No. 10 he said no . | She agreed ."},
      {"J. Smith and Gen. Lee met at 5 p.m. on Jan. 6.", "J. Smith and Gen. Lee met at 5 p.m. on Jan. 6 ."},
      {"In 2025. The end.", "In 2025 . | The end ."},
      {"Plan B. The rest failed.", "Plan B. | The rest failed ."},
  };
  check(cases, english());
}

TEST_CASE("quotation marks and brackets stay with the sentence they close") {
  const Case de[] = {
      {"„Wir gehen.“ Er ging.", "„ Wir gehen . “ | Er ging ."},
      {"„Wir gehen!“, sagte er. „Gut.“", "„ Wir gehen ! “ , sagte er . | „ Gut . “"},
      {"„Gehen wir?“ fragte er.", "„ Gehen wir ? “ fragte er ."},
      {"Es endete (siehe oben. Und unten) gut. Ja …  Oder?", "Es endete ( siehe oben . Und unten ) gut . | Ja … | Oder ?"},
      {"Er ging. „Gut so“, sagte sie.", "Er ging . | „ Gut so “ , sagte sie ."},
  };
  check(de, german());
  const Case en[] = {
      {"\"Go!\" he said. \"Now.\" They left.", "\" Go ! \" he said . | \" Now . \" | They left ."},
      {"It ended... and began. (It was late.) Then?", "It ended ... and began . | ( It was late . ) | Then ?"},
  };
  check(en, english());
}

TEST_CASE("words with hyphens are one token, clitics are tokens") {
  const Case en[] = {
      {"The trade-war doesn't hurt Freedonia's workers' rights.",
       "The trade-war does n't hurt Freedonia 's workers ' rights ."},
      {"It’s theirs, they’re gone, can’t we?", "It ’s theirs , they ’re gone , ca n’t we ?"},
      {"O'Brien at 5 o'clock", "O'Brien at 5 o'clock"},
      {"the 'big' plans'", "the ' big ' plans '"},
      {"AT&T's U.S.-led e-mail to a.b@example.org, see https://example.org/a?b=1.",
       "AT&T 's U.S.-led e-mail to a.b@example.org , see https://example.org/a?b=1 ."},
  };
  check(en, english());
  const Case de[] = {
      {"US-Präsident, EU-Gipfel, Handels- und Zollpolitik", "US-Präsident , EU-Gipfel , Handels- und Zollpolitik"},
      {"Hans' Auto, Bürger*innen und Lehrer:innen", "Hans' Auto , Bürger*innen und Lehrer:innen"},
      {"Tsp/Reuters/dpa", "Tsp / Reuters / dpa"},
  };
  check(de, german());
}

TEST_CASE("numbers keep their separators and lose their signs and units") {
  const Case en[] = {
      {"$1.2bn, €3,000.50, 5m, US$550, 20th, 1990s, 15%", "$ 1.2 bn , € 3,000.50 , 5 m , US$ 550 , 20th , 1990s , 15 %"},
      {"2025-10-28 at 20:30, 9/11, 10-15, 2019–2021", "2025-10-28 at 20:30 , 9/11 , 10 - 15 , 2019 – 2021"},
  };
  check(en, english());
  const Case de[] = {
      {"1.500 Euro, 1,5 Prozent, 20.30 Uhr, 20-jährige, 1980er", "1.500 Euro , 1,5 Prozent , 20.30 Uhr , 20-jährige , 1980er"},
  };
  check(de, german());
}

TEST_CASE("a sentence never spans two blocks nor an empty line") {
  const std::string_view bytes = "Ein Titel\n\nEin Satz\n\nnoch einer";
  const std::vector<Block> blocks = {{0, 9, BlockKind::Title}, {11, 31, BlockKind::Body}};
  const Text text = analyse(bytes, blocks, german());
  REQUIRE(text.sentences.size() == 3);
  CHECK(text.sentences[0].block == BlockKind::Title);
  CHECK(text.sentences[1].paragraph == 1);
  CHECK(text.sentences[2].paragraph == 1);
}

// Bytes that hurt: broken UTF-8, marks without a letter, quotes and dots, mixed with words.
std::string random_bytes(std::mt19937& random, std::size_t pieces) {
  static const char* const kPieces[] = {"a", "Der ", "U.S.", ".", "'", "\xE2\x80\x99", "\xC3", "\xA4", "\xCC\x88", "17.", " ",
                                        "\n\n", "\xF0\x9F\x98\x80", "\xE2\x80\x8B", "-", "(", ")", "\xC2\xAD", "$", "5bn",
                                        "://", "@", "\"", "\xFF", "n't", "2025-10-28", "\0x", "II.", "&", "ǅ", "İ"};
  std::string out;
  for (std::size_t i = 0; i < pieces; ++i) out += kPieces[random() % std::size(kPieces)];
  return out;
}

bool holds_no_text(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size();) {
    const Character c = character_at(gap, i);
    if (c.kind != CharacterKind::Space) return false;
    i += c.length;
  }
  return true;
}

TEST_CASE("tokens cover all that is no space, in order, on borders of characters, whatever the bytes") {
  std::mt19937 random(20251028);
  for (int round = 0; round < 3000; ++round) {
    const std::string bytes = random_bytes(random, 1 + random() % 40);
    CAPTURE(bytes);
    for (const Language* language : {&german(), &english()}) {
      const Text text = analyse_paragraph(bytes, *language);
      std::uint32_t at = 0;
      for (const Token& token : text.tokens) {
        REQUIRE(token.begin >= at);
        REQUIRE(token.end > token.begin);
        REQUIRE(holds_no_text(std::string_view(bytes).substr(at, token.begin - at)));
        REQUIRE(token.form == std::string_view(bytes).substr(token.begin, token.end - token.begin));
        REQUIRE(token.lower == lower_case(token.form));
        at = token.end;
      }
      REQUIRE(holds_no_text(std::string_view(bytes).substr(at)));
      std::uint32_t next = 0;
      for (const Sentence& sentence : text.sentences) {
        REQUIRE(sentence.first == next);
        REQUIRE(sentence.last > sentence.first);
        next = sentence.last;
      }
      REQUIRE(next == text.tokens.size());
    }
  }
}

}  // namespace
}  // namespace dragoman
