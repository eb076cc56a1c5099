// The tables of amounts, topics, cues and frames, each by itself.
#include <doctest/doctest.h>

#include "graph/model/error.h"
#include "ingest/event/amount_finder.h"
#include "ingest/event/cue_rules.h"
#include "ingest/event/frame.h"
#include "ingest/event/topic_rules.h"
#include "ingest/language/analyser.h"
#include "tests/event/expected_event.h"
#include "tests/extract/extract.h"

using namespace dragoman;

namespace {

/// The rules of one language, and a text read with them.
struct Rules {
  explicit Rules(const char* code)
      : language(test_knowledge(), code), amounts(test_knowledge(), language),
        topics(test_knowledge(), language, test_extractor().ontology()), cues(test_knowledge(), language) {}

  Text read(std::string_view bytes) const {
    return analyse(bytes, std::vector{Block{0, static_cast<std::uint32_t>(bytes.size()), BlockKind::Body}}, language);
  }
  std::string amounts_of(std::string_view bytes) const {
    const Text text = read(bytes);
    std::string out;
    for (const AmountMention& found : find_amounts(text, amounts)) out += (out.empty() ? "" : " ") + shown(found.amount);
    return out;
  }
  std::string topics_of(std::string_view bytes) const {
    const Text text = read(bytes);
    return fmt::format("{}", fmt::join(topics_in(topics.find(text), 0, static_cast<std::uint32_t>(text.tokens.size())), " "));
  }

  Language language;
  AmountRules amounts;
  TopicRules topics;
  CueRules cues;
};

const Rules& german() {
  static const Rules rules("de");
  return rules;
}

const Rules& english() {
  static const Rules rules("en");
  return rules;
}

struct Reading {
  const char* text;
  const char* expected;
};

std::string message_of(std::string_view cell) {
  try {
    parse_slots(cell, {{"directed", parse_slots("subj:initiator obj:recipient", {}, "x")}}, "knowledge/languages/xx/verbs.tsv:7");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("amounts are read in German") {
  const Reading rows[] = {
      {"Kanada zahlt 550 Milliarden Dollar.", "550000000000:USD"},
      {"Es geht um 1,5 Millionen Euro.", "1500000:EUR"},
      {"Es geht um 12.500 Euro.", "12500:EUR"},
      {"Rund drei Prozent stimmten zu.", "3:percent"},
      {"Polen gibt 4,7 Prozent des Bruttoinlandsprodukts aus.", "4.7:percent"},
      {"Die Armee schickte 300 Soldaten.", "300:count"},
      {"In Mali wurden zwölf getötet.", "12:count"},
      {"Der Kredit beträgt zwei Milliarden Euro.", "2000000000:EUR"},
      // No amounts: years, days, clock times, ordinals, names.
      {"Im Jahr 2024 war es ruhig.", ""},
      {"Am 17. Juli 2025 tagte der Rat.", ""},
      {"Um 20.30 Uhr begann die Sitzung.", ""},
      {"Der 250. Jahrestag naht.", ""},
  };
  for (const Reading& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(german().amounts_of(row.text) == row.expected);
  }
}

TEST_CASE("amounts are read in English") {
  const Reading rows[] = {
      {"Canada pays 550 billion dollars.", "550000000000:USD"},
      {"It costs 1.5 million euros.", "1500000:EUR"},
      {"It costs €12,500.", "12500:EUR"},
      {"About three per cent agreed.", "3:percent"},
      {"Poland spends 4.7 percent of GDP.", "4.7:percent"},
      {"The army sent 300 soldiers.", "300:count"},
      {"The bomb killed at least five and wounded 110.", "5:count 110:count"},
      {"Kenya gave 5.5 million for clinics.", "5500000:count"},
      {"The loan is worth two billion euros.", "2000000000:EUR"},
      {"In 2024 all was quiet.", ""},
      {"They left 1999.", ""},
      {"They met in five.", ""},
      {"The council met on 17 July 2025.", ""},
      {"The session began at 8:30 pm.", ""},
      {"The 250th anniversary is near.", ""},
  };
  for (const Reading& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(english().amounts_of(row.text) == row.expected);
  }
}

TEST_CASE("amounts that are not read rightly yet still are not: take those out that are") {
  const struct { const char* why; const char* text; const char* expected; } known_gaps[] = {
      {"a multiplier written onto its number is left out", "Canada pays $1.2bn.", "1200000000:USD"},
  };
  for (const auto& gap : known_gaps) {
    CAPTURE(std::string(gap.why));
    CHECK(english().amounts_of(gap.text) != gap.expected);
  }
}

TEST_CASE("a share says what it is of, a count what it counts, and about is not exactly") {
  const Text text = english().read("Poland wants to spend about 4.7 percent of GDP and send 300 soldiers.");
  const auto found = find_amounts(text, english().amounts);
  REQUIRE(found.size() == 2);
  CHECK(found[0].amount.of == "GDP");
  CHECK(found[0].amount.approx);
  CHECK(found[1].counts_noun);
  CHECK_FALSE(found[1].amount.approx);
}

TEST_CASE("numbers are read by the decimal mark of their language") {
  CHECK(parse_number("1.500,5", true) == 1500.5);
  CHECK(parse_number("1,500.5", false) == 1500.5);
  CHECK(parse_number("12.500", true) == 12500);
  CHECK(parse_number("4.7", false) == 4.7);
  for (const char* text : {"", "abc", ",", "1..2", "-"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text, true).has_value());
    CHECK_FALSE(parse_number(text, false).has_value());
  }
}

TEST_CASE("topics are named by words, word sequences and parts of compounds, and by nothing else") {
  CHECK(german().topics_of("Handelsabkommen") == "trade");
  CHECK(german().topics_of("Seltenen Erden") == "rare-earths");
  CHECK(english().topics_of("rare earths") == "rare-earths");
  CHECK(english().topics_of("soybeans") == "soybeans");
  CHECK(german().topics_of("Die Reise dauert lange.") == "");     // no rice
  CHECK(german().topics_of("Er liest Bücher im Garten.") == "");
  CHECK(english().topics_of("The rare earth beneath our feet is not the trait of a trader.").find("trade") == std::string::npos);
  CHECK(english().topics_of("The cat sleeps.") == "");
}

TEST_CASE("cues are found where all of their words stand, and nowhere else") {
  const Text german_text = german().read("Nach Angaben der Nato angeblich ruhig");
  const auto last = static_cast<std::uint32_t>(german_text.tokens.size());
  const auto source = german().cues.source_at(german_text, 0, last);
  REQUIRE(source.has_value());
  CHECK(source->last == 2);
  CHECK_FALSE(german().cues.source_at(german_text, 0, 1).has_value());
  CHECK_FALSE(german().cues.source_at(german_text, 1, last).has_value());
  const auto hedge = german().cues.hedge_at(german_text, 4, last);
  REQUIRE(hedge.has_value());
  CHECK(hedge->effect == Effect::Alleged);
  const Text english_text = english().read("according to Reuters, reportedly");
  CHECK(english().cues.source_at(english_text, 0, 5).has_value());
  CHECK(english().cues.hedge_at(english_text, 4, 5).has_value());
  CHECK_FALSE(english().cues.hedge_at(english_text, 2, 5).has_value());
}

TEST_CASE("slots are read with their conditions, and later ones replace earlier ones") {
  const Frames frames = {{"directed", parse_slots("subj:initiator obj:recipient", {}, "x")}};
  const Slots slots = parse_slots("@directed obj!actor:participant p-mit=Zoll|Steuer:matter that~trade:content", frames, "x");
  REQUIRE(slots.size() == 4);
  CHECK(slots[0].role == SlotRole::Initiator);
  CHECK(slots[1].role == SlotRole::Participant);
  CHECK(slots[1].filler == SlotFiller::Actor);
  CHECK(slots[2].preposition == "mit");
  CHECK(slots[2].heads.size() == 2);
  CHECK(slots[3].topics == std::vector<std::string>{"trade"});
}

TEST_CASE("a slot that says nothing we know is refused with its file and line") {
  for (const std::string cell : {"subject:initiator", "subj:hero", "@nobody", "subj", "obj!one:matter"}) {
    CAPTURE(cell);
    CHECK(message_of(cell).starts_with("knowledge/languages/xx/verbs.tsv:7: "));
  }
  CHECK(message_of("@directed") == "");
  CHECK(message_of("obj=:matter") == "");  // known gap: a condition that lists nothing can never be met and should be refused
}

TEST_CASE("every effect has a word that is read back") {
  for (int i = static_cast<int>(Effect::Says); i <= static_cast<int>(Effect::Occurred); ++i) {
    const auto effect = static_cast<Effect>(i);
    CAPTURE(to_string(effect));
    CHECK(parse_effect(to_string(effect)) == effect);
  }
  CHECK_FALSE(parse_effect("dances").has_value());
}
