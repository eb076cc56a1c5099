#include "ingest/article/blocks.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/article/article_test_rules.h"

namespace dragoman {
namespace {

/// "T: …", "B: …", "H: …", one block a line.
std::string blocks_of(std::string_view text, std::optional<std::string_view> title = {}) {
  std::string out;
  for (const Block& block : find_blocks(text, test_rules().boilerplate, title)) {
    out += block.kind == BlockKind::Title ? "T: " : block.kind == BlockKind::Heading ? "H: " : "B: ";
    out += text.substr(block.begin, block.end - block.begin);
    out += '\n';
  }
  return out;
}

const std::string kLead = "Die Minister beider Staaten haben am Montag in Bern einen Vertrag über den Grenzverkehr unterzeichnet.";
const std::string kSecond = "Der Vertrag soll im Juli in Kraft treten, wie das Außenministerium von Fredonien am Abend mitteilte.";
const std::string kThird = "Beobachter rechnen damit, dass die Parlamente noch vor dem Sommer über das Abkommen abstimmen werden.";

TEST_CASE("a single sentence is a body, whatever it speaks of") {
  for (const char* text : {"Trump flew to Tokyo.", "The app store passed 25 billion downloads.", "Der Präsident reist ab", "Yes.",
                           "By Monday the troops had left the town.", "Foto: dpa"}) {
    CAPTURE(text);
    CHECK(blocks_of(text) == "B: " + std::string(text) + "\n");
  }
}

TEST_CASE("nothing and white space have no blocks") {
  for (const char* text : {"", " ", "\n\n\t\n", "\xEF\xBB\xBF", "\u2028\u00A0"}) CHECK(blocks_of(text).empty());
}

TEST_CASE("a plain text is title, paragraphs and headings") {
  const std::string text = "Fredonien und Sylvanien öffnen die Grenze\n\n" + kLead + "\n\n" + kSecond + "\n\nDie Parlamente entscheiden\n\n" + kThird + "\n";
  CHECK(blocks_of(text) == "T: Fredonien und Sylvanien öffnen die Grenze\nB: " + kLead + "\nB: " + kSecond + "\nH: Die Parlamente entscheiden\nB: " + kThird + "\n");
}

TEST_CASE("a copied page loses what is no article") {
  const std::string text =
      "zum Hauptinhalt\nPolitik\nWirtschaft\nKultur\nSport\nMinister Groucho in Bern\n\n© Foto: Agentur Muster/Max Muster\n\n"
      "Fredonien und Sylvanien unterzeichnen Vertrag über Grenzverkehr\n\n" + kLead + "\n\nStand:\n\n" + kSecond +
      "\n\nLesen Sie auch\nWie der Streit begann\n\nParlamente müssen zustimmen\n\n" + kThird +
      " (Mus/dpa)\n\nZur Startseite\nshowPaywall:\nfalse\nisPaid:\nconsole.debug({ userId: \"\", bot: \"false\" })\n";
  CHECK(blocks_of(text) == "T: Fredonien und Sylvanien unterzeichnen Vertrag über Grenzverkehr\nB: " + kLead + "\nB: " + kSecond +
                               "\nH: Parlamente müssen zustimmen\nB: " + kThird + "\n");
}

TEST_CASE("lines wrapped at a width are one paragraph again") {
  const std::string text =
      "Border treaty signed\n\n"
      "The ministers of both states signed a treaty on Monday that opens the border\n"
      "between Freedonia and Sylvania, the foreign ministry of Freedonia said in the\n"
      "evening.\n\n"
      "It is to enter into force in July, and both parliaments are expected to vote\n"
      "on it before the summer break, officials familiar with the plans said.\n";
  const auto blocks = find_blocks(text, test_rules().boilerplate);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].kind == BlockKind::Title);
  CHECK(text.substr(blocks[1].begin, blocks[1].end - blocks[1].begin).ends_with("\nevening."));
  CHECK(text.substr(blocks[2].begin, blocks[2].end - blocks[2].begin).starts_with("It is to enter"));
}

TEST_CASE("all line ends part paragraphs in the same way") {
  for (const char* end : {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"}) {
    const auto blocks = find_blocks(kLead + end + kSecond + end, test_rules().boilerplate);
    CHECK(blocks.size() == 2);
  }
}

TEST_CASE("a title the input tells is found in the text") {
  CHECK(blocks_of(kLead + "\n" + kSecond, kLead).starts_with("T: " + kLead + "\n"));
}

TEST_CASE("words that begin a byline do not end a title") {
  const std::string text = "Von der Leyen reist nach Bern\n\n" + kLead + "\n\nVon Max Muster\n\n" + kSecond;
  const std::string found = blocks_of(text);
  CHECK(found.starts_with("T: Von der Leyen"));
  CHECK(found.find("Muster") == std::string::npos);
}

TEST_CASE("blocks are in order, apart, trimmed and inside the text") {
  const std::string texts[] = {"a\n\nb", kLead + "\n \n" + kSecond + "\t\n", "{};\n{};\n{};\n" + kLead, std::string(3000, 'x'),
                               "\xC3\x28 broken \xFF\n" + kLead, "Home\nHome\nHome\nHome\n"};
  for (const std::string& text : texts) {
    std::uint32_t at = 0;
    for (const Block& block : find_blocks(text, test_rules().boilerplate)) {
      CHECK(at <= block.begin);
      CHECK(block.begin < block.end);
      CHECK(block.end <= text.size());
      CHECK(text[block.begin] != ' ');
      CHECK(text[block.end - 1] != '\n');
      at = block.end;
    }
  }
}

}  // namespace
}  // namespace dragoman
