// How real an event is, who says so, what somebody thereby owes, and which mentions are one event: tables of cases in
// both languages, each text an article of its own, published on Wednesday 2026-03-18.
#include <doctest/doctest.h>

#include "tests/event/case_table.h"
#include "tests/event/expected_event.h"
#include "tests/extract/extract.h"

using namespace dragoman;

namespace {

constexpr const char* kDay = "2026-03-18";

Extraction extract_case(const Case& each, const std::string& lang) {
  return test_extractor().extract(make_test_article(each.paragraphs, lang, kDay, each.paragraphs.size() > 1));
}

/// The events told are there; others are not judged, except where none may be.
std::string judge_events(const Case& each, const std::string& lang) {
  const Extraction found = extract_case(each, lang);
  const auto expected = parse_expected_events(each.expected);
  const Agreement agreement = compare(found, found.events, expected);
  return agreement.all_found && (!expected.empty() || agreement.none_more) ? "" : shown(found, found.events);
}

/// Just these events.
std::string judge_all_events(const Case& each, const std::string& lang) {
  const Extraction found = extract_case(each, lang);
  const Agreement agreement = compare(found, found.events, parse_expected_events(each.expected));
  return agreement.all_found && agreement.none_more ? "" : shown(found, found.events);
}

/// Just these commitments.
std::string judge_commitments(const Case& each, const std::string& lang) {
  const Extraction found = extract_case(each, lang);
  const Agreement agreement = compare(found, found.commitments, parse_expected(each.expected));
  return agreement.all_found && agreement.none_more ? "" : shown(found, found.commitments) + "\n  from " + shown(found, found.events);
}

/// event/TABLE_de.tsv and event/TABLE_en.tsv: each case gets "" from `judge`, or what was found instead.
void check_in_both_languages(const std::string& table, std::string (*judge)(const Case&, const std::string&)) {
  for (const std::string lang : {"de", "en"}) {
    check_cases("event/" + table + "_" + lang + ".tsv", [&](const Case& each) { return judge(each, lang); });
  }
}

}  // namespace

TEST_CASE("a plan, a wish, a denial or a question is no deed") { check_in_both_languages("reality", judge_events); }

TEST_CASE("plain sentences of the news tell who does what to whom") { check_in_both_languages("plain", judge_events); }

TEST_CASE("sport, show business, mishaps and private life are no events") { check_in_both_languages("silence", judge_events); }

TEST_CASE("a claim is given to those who make it") { check_in_both_languages("attribution", judge_events); }

TEST_CASE("what somebody owes has a debtor, a creditor, a deed, a term and an amount") {
  check_in_both_languages("commitments", judge_commitments);
}

TEST_CASE("headline, lead and body tell one event, and two events stay two") { check_in_both_languages("mentions", judge_all_events); }

TEST_CASE("a date and a place are those of the deed they are told of") { check_in_both_languages("when_where", judge_events); }

TEST_CASE("two events of one kind in one sentence have ids of their own") {
  struct { const char* lang; const char* sentence; } const cases[] = {
      {"en", "Emmanuel Macron visited Kenya on Monday and Friedrich Merz visited India on Tuesday."},
      {"en", "Norway sent aid to Ethiopia in 2019 and aid to Ethiopia in 2024."},
      {"de", "Ein Angriff auf Kiew am Montag folgte auf einen Angriff auf Kiew am Sonntag."},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.sentence));
    const Extraction found = extract_sentence(c.sentence, c.lang, kDay);
    CAPTURE(shown(found, found.events));
    const bool unique = std::ranges::all_of(found.events, [&](const Event& event) {
      return std::ranges::count(found.events, event.id, &Event::id) == 1;
    });
    CHECK(unique);
  }
}
