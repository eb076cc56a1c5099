#include "ingest/time/document_date.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "ingest/time/date_constraints.h"
#include "tests/time/times_test_support.h"

namespace dragoman {
namespace {

Date dated(const std::string& lang, const std::string& text, std::vector<OfficeFact> offices = {},
           std::vector<std::string> countries = {}) {
  const Text analysed = times_test::analysed(lang, text);
  return date_document(analysed, times_test::pack(lang).rules, offices, countries);
}

OfficeFact holder(const char* reason, const char* role, const char* from, const char* to) {
  return {reason, *parse_day(from), parse_day(to), role};
}

std::string shown(const Date& date) { return (date.value.empty() ? "-" : date.value) + " " + std::string(to_string(date.basis)); }

}  // namespace

TEST_CASE("an article that says nothing of its day is of an unknown one") {
  const Date date = dated("de", "Der Minister reiste am Dienstag ab. Das Treffen verlief gut.");
  CHECK_FALSE(date.first.has_value());
  CHECK_FALSE(date.last.has_value());
  CHECK(date.basis == DateBasis::Unknown);
}

TEST_CASE("a dateline or a label states the day") {
  struct { const char* lang; const char* text; const char* want; } const cases[] = {
      {"de", "BERLIN, 17. Juli 2024 (dpa) - Der Kanzler reist nach Paris.", "2024-07-17 stated"},
      {"de", "Stand: 12.03.2024\n\nDer Kanzler reist nach Paris.", "2024-03-12 stated"},
      {"en", "Published 3 May 2021\n\nThe minister left for Rome.", "2021-05-03 stated"},
      {"en", "The minister published on 3 May 2021 a report.", "2021-05-03/2022-05-03 inferred"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(dated(c.lang, c.text)) == c.want);
  }
}

TEST_CASE("an anniversary next year fixes this one, and terms of office narrow it") {
  const std::string text =
      "Man werde der Stadt Bäume schenken, mit Blick auf den 250. Jahrestag der Unabhängigkeitserklärung der USA im "
      "nächsten Jahr.";
  CHECK(shown(dated("de", text)) == "2025 inferred");
  const Date date = dated("de", text,
                          {{"Sanae Takaichi is head of government of JPN", *parse_day("2025-10-21"), {}},
                           {"Donald Trump is head of state of USA", *parse_day("2025-01-20"), {}}});
  CHECK(shown(date) == "2025-10-21/2025-12-31 inferred");
  CHECK(date.steps.size() >= 4);
  CHECK(shown(dated("en", "They prepare the 80th anniversary of the end of World War II this year.")) ==
        "2025 inferred");
}

TEST_CASE("who is named with an office holds it, or held it") {
  const std::string text = "Die Lage ist ernst.";
  const OfficeFact first = holder("Ann is president", "president", "2000-01-01", "2004-01-01");
  const OfficeFact second = holder("Bob is president", "president", "2004-01-01", "2008-01-01");
  const OfficeFact minister = holder("Eve is minister", "minister", "1990-01-01", "1995-01-01");
  OfficeFact former = first;
  former.reason = "Ann was president";
  former.former = true;
  CHECK(shown(dated("de", text, {first})) == "2000-01-01/2004-01-15 inferred");  // news of the end calls her so, too
  CHECK(shown(dated("de", text, {first, second})) == "2004-01-01/2008-01-15 inferred");
  CHECK(shown(dated("de", text, {minister, second})) == "2004-01-01/2008-01-15 inferred");  // of terms apart, the later one
  CHECK(shown(dated("de", text, {former})) == "2003-09-03/.. inferred");                     // outgoing ones are called former
  CHECK(shown(dated("de", text, {former, first})) == "2003-09-03/.. inferred");
  CHECK(shown(dated("de", "Im Jahr 2001 ging Ann nach Rom.", {first})) == "2001-01-01/.. inferred");  // president then
}

TEST_CASE("elections date an article that names their day, month or year without the year") {
  struct { const char* lang; const char* text; const char* country; const char* want; } const cases[] = {
      {"de", "Am 9. März fanden Parlamentswahlen statt.", "ESP", "2008-03-09/2009-02-07 inferred"},
      {"de", "Am 29. Oktober wird die Stichwahl stattfinden.", "COD", "2005-11-28/2006-10-29 inferred"},
      {"de", "Am 9. März fand ein Treffen statt.", "ESP", "- unknown"},
      {"de", "Am 10. März fanden Parlamentswahlen statt.", "ESP", "- unknown"},
      {"en", "The parliamentary election on March 9 was won by the left.", "ESP", "2008-03-09/2009-02-07 inferred"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(dated(c.lang, c.text, {}, {c.country})) == c.want);
  }
}

TEST_CASE("an event that everybody knows dates an article that tells its day without the year") {
  struct { const char* lang; const char* text; const char* want; } const cases[] = {
      {"en", "Suspects in the Aug. 7 attack on the embassies in Kenya and Tanzania were questioned.", "1998-02-21/1999-01-21 inferred"},
      {"en", "Suspects in the Aug. 9 attack on the embassies in Kenya and Tanzania were questioned.", "- unknown"},
      {"en", "Suspects in the Aug. 7 last year attack on the embassies in Kenya and Tanzania fled.", "- unknown"},
      {"de", "Nach dem Anschlag vom 19. Dezember am Breitscheidplatz wurde ermittelt.", "2016-12-19/2017-11-19 inferred"},
      {"de", "Bei den Olympischen Spielen in Turin gewann sie Gold.", "2006-01-11/2007-01-11 inferred"},
      {"de", "Die Lage ist ernst. Sie lief. Sie siegte. Sie ruht. Bei den Olympischen Spielen in Turin gewann sie Gold.", "- unknown"},
      {"en", "Hurricane Hugo cost insurers $4 billion, they said.", "1989-09-10/1990-09-09 inferred"},
      {"en", "Hurricane Hugo cost insurers $4 billion. In May 1995 they said so.", "1995-05-01/.. inferred"},
      {"en", "LIMA, August 8 (XYZ) -- Peru condemned on Saturday the bombing of the embassies in Kenya and Tanzania.",
       "1998-08-08/1998-08-10 inferred"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(dated(c.lang, c.text)) == c.want);
  }
}

TEST_CASE("an age and a day of birth behind it fix a year") {
  CHECK(shown(dated("de", "Er starb im Alter von 78 Jahren. Er wurde am 29. April 1929 in einem Dorf in Pommern geboren.")) ==
        "2007-04-29/2008-04-28 inferred");
}

TEST_CASE("the year of a period that is compared with is the year before") {
  CHECK(shown(dated("en", "Sales rose. In the 1988 period, the company had earned $3 million.")) == "1989 inferred");
  CHECK(shown(dated("en", "In the 1989 period, costs were lower than a year earlier.")) != "1990 inferred");
  CHECK(shown(dated("en", "The firm stopped paying in the third quarter of 1984.")) != "1985 inferred");
}

TEST_CASE("a year that is said and counted at once fixes the article's") {
  CHECK(shown(dated("de", "In diesem Jahr 2023 wächst die Wirtschaft.")) == "2023 inferred");
  CHECK(shown(dated("en", "Elections will be held next year, 2024.")) == "2023 inferred");
}

TEST_CASE("a weekday beside a full date, or the day an article opens with, is near") {
  CHECK(shown(dated("en", "Talks went on. The minister arrived on Friday, 3 May 2024.")) == "2024-05-03/2024-07-02 inferred");
  CHECK(shown(dated("de", "Am 3. Mai 2024 trat der Minister zurück. Er war 2019 gewählt worden.")) == "2024-05-03/2025-05-03 inferred");
  CHECK(shown(dated("de", "Der Minister trat zurück. Am 3. Mai 2014 hatte er das Amt übernommen.")) == "2014-05-03/.. inferred");
}

TEST_CASE("a day beside a weekday, today or yesterday fixes the article's") {
  struct {
    const char* lang;
    const char* text;
    const char* want;
  } const cases[] = {
      {"de", "Am vergangenen Freitag, den 9. März 2007, trat er zurück.", "2007-03-09/2007-03-19 inferred"},
      {"de", "Das Treffen ist am kommenden Mittwoch, den 14. April 2010.", "2010-04-04/2010-04-14 inferred"},
      {"en", "He resigned yesterday, July 3, 2012.", "2012-07-04 inferred"},
      {"en", "He resigned last month (May 2012).", "2012-06 inferred"},
      {"de", "Am vergangenen Montag, den 9. März 2007, trat er zurück.", "- unknown"},  // that was a Friday
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(dated(c.lang, c.text)) == c.want);
  }
}

TEST_CASE("what is announced with its year, and of several days the latest, is near") {
  struct {
    const char* lang;
    const char* text;
    const char* want;
  } const cases[] = {
      {"de", "Die Lage ist ernst. Die Eröffnung soll am 1. November 2006 stattfinden.", "2005-11-01/2006-11-01 inferred"},
      {"en", "Talks go on. The court will rule on 3 May 2012.", "2011-05-04/2012-05-03 inferred"},
      {"en", "The company sells notes due May 3, 2011.", "- unknown"},
      {"de", "Er bleibt. Der Vertrag läuft bis zum 30. Juni 2006.", "- unknown"},
      {"de", "Er starb am 3. Mai 2005. Am 11. Mai 2005 wurde er in Rom beigesetzt. So ist das.", "2005-05-11/2006-05-03 inferred"},
      {"en", "The talks failed. He was elected on 9 May 2004.", "2004-05-09/.. inferred"},
      {"en", "The towers fell. He was there on 11 September 2001.", "2001-09-11/.. inferred"},
      {"de", "Die Spiele der Saison 2008 begannen in Genf.", "2008 inferred"},
      {"de", "Er wechselte. Die Spiele der Saison 2008 begannen in Genf.", "- unknown"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(dated(c.lang, c.text)) == c.want);
  }
}

TEST_CASE("anniversaries and ages date an article") {
  struct {
    const char* lang;
    const char* text;
    const char* want;
  } const cases[] = {
      {"en", "The alliance, NATO, celebrates its 50th anniversary in Washington next month.", "1999-03 inferred"},
      {"en", "Today, the 39th anniversary of the Bay of Pigs, was quiet.", "2000-04-17 inferred"},
      {"de", "Die Stiftung feiert ihren 40. Geburtstag. Sie wurde am 4. Dezember 1964 gegründet.", "2004-06-05/2005-06-04 inferred"},
      {"de", "Er ist tot. Er starb im Alter von 76 Jahren. Er wurde am 31. Juli 1931 geboren.", "2007-07-31/2008-07-30 inferred"},
      {"en", "The city celebrates its 50th anniversary.", "- unknown"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(dated(c.lang, c.text)) == c.want);
  }
}

TEST_CASE("years counted from an event or a year fix the article's") {
  CHECK(shown(dated("en", "The alliance was founded 60 years ago, in 1949.")) == "2009 inferred");
  CHECK(shown(dated("de", "Der Krieg endete vor 80 Jahren, 1945.")) == "2025 inferred");
  CHECK(shown(dated("en", "Ten years after the fall of the Berlin Wall, the city is one.")) == "1999-05-10/2000-05-10 inferred");
}

TEST_CASE("of several terms of an office, the one that fits the other reasons is meant") {
  const Date date = dated("en", "The strategy of September 2019 was praised by the president, who spoke in Rome. It was signed in September 2019.",
                          {{"Donald Trump is president of USA", *parse_day("2017-01-20"), parse_day("2021-01-20")},
                           {"Donald Trump is president of USA", *parse_day("2025-01-20"), {}},
                           {"Angela Merkel is head of government of DEU", *parse_day("2005-11-22"), parse_day("2021-12-08")}});
  CHECK(shown(date) == "2019-09-01/2020-08-31 inferred");
}

TEST_CASE("what contradicts stronger reasons is set aside and shown") {
  const Day a = *parse_day("2025-01-01"), b = *parse_day("2025-12-31"), c = *parse_day("2027-05-05");
  const Date date = intersect({{{{c, {}}}, ConstraintStrength::Bound, "looked back on"},
                               {{{a, b}}, ConstraintStrength::Equation, "an anniversary"}});
  CHECK(date.value == "2025");
  REQUIRE(date.steps.size() == 3);
  CHECK(date.steps[1].find("set aside") != std::string::npos);
}

TEST_CASE("the order of reasons of one strength does not change the days") {
  std::vector<DateConstraint> constraints = {{{{parse_day("2025-01-20"), {}}}, ConstraintStrength::Office, "x"},
                                             {{{parse_day("2025-10-21"), {}}}, ConstraintStrength::Office, "y"},
                                             {{{{}, parse_day("2026-03-01")}}, ConstraintStrength::Office, "z"}};
  const Date date = intersect(constraints);
  std::reverse(constraints.begin(), constraints.end());
  const Date other = intersect(constraints);
  CHECK(date.first == other.first);
  CHECK(date.last == other.last);
}

TEST_CASE("the seed article without its date is dated as expected") {
  std::ifstream in(std::string(DRAGOMAN_SOURCE_DIR) + "/../shared/seed/article-de.txt", std::ios::binary);
  if (!in) {
    MESSAGE("no ../shared/seed: the seed article is not checked");
    return;
  }
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const Date date = dated("de", text,
                          {{"Sanae Takaichi is head of government of JPN", *parse_day("2025-10-21"), {}},
                           {"Donald Trump is head of state of USA", *parse_day("2025-01-20"), {}}});
  CHECK(shown(date) == "2025-10-21/2025-12-31 inferred");
}

}  // namespace dragoman
