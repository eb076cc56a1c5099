#include <doctest/doctest.h>

#include "ingest/time/holidays.h"
#include "ingest/time/period.h"

namespace dragoman {

TEST_CASE("Easter falls on the days of the church's tables") {
  CHECK(to_string(easter(2024)) == "2024-03-31");
  CHECK(to_string(easter(2025)) == "2025-04-20");
  CHECK(to_string(easter(1818)) == "1818-03-22");
  CHECK(to_string(easter(2038)) == "2038-04-25");
  CHECK(to_string(orthodox_easter(2024)) == "2024-05-05");
  CHECK(to_string(orthodox_easter(2025)) == "2025-04-20");
}

TEST_CASE("a holiday's rule gives its day") {
  const KnowledgeFiles files;
  const Holidays holidays(files);
  struct { const char* name; int year; const char* day; } const cases[] = {
      {"pentecost-monday", 2025, "2025-06-09"}, {"thanksgiving", 2025, "2025-11-27"},
      {"memorial-day", 2025, "2025-05-26"},     {"german-unity-day", 2025, "2025-10-03"},
      {"buss-und-bettag", 2025, "2025-11-19"},  {"mothers-day", 2025, "2025-05-11"},
      {"advent-1", 2025, "2025-11-30"},         {"advent-4", 2025, "2025-12-21"},
      {"volkstrauertag", 2025, "2025-11-16"},   {"totensonntag", 2025, "2025-11-23"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto number = holidays.find(c.name);
    REQUIRE(number.has_value());
    const auto day = holidays.day(*number, c.year);
    REQUIRE(day.has_value());
    CHECK(to_string(*day) == c.day);
  }
  CHECK_FALSE(holidays.find("no-such-day").has_value());
}

TEST_CASE("every day lies in the period around it, and neighbours touch") {
  constexpr Granularity kAll[] = {Granularity::Day,    Granularity::Week,    Granularity::Month,  Granularity::Season, Granularity::Quarter,
                                  Granularity::Half,   Granularity::Year,    Granularity::Decade, Granularity::Century};
  for (int number = -40'000; number < 40'000; number += 37) {
    const Day day{number};
    for (const Granularity granularity : kAll) {
      const Period period = period_of(granularity, day);
      const auto days = days_of(period);
      REQUIRE(days.has_value());
      REQUIRE(days->first <= day);
      REQUIRE(day <= days->last);
      const auto next = days_of(shifted(period, 1));
      REQUIRE(next.has_value());
      REQUIRE(next->first == days->last + 1);
    }
  }
}

TEST_CASE("periods are written as TIMEX3 and EDTF") {
  const Day day = *parse_day("2025-10-28");
  struct { Granularity granularity; const char* timex; const char* edtf; } const cases[] = {
      {Granularity::Day, "2025-10-28", "2025-10-28"}, {Granularity::Week, "2025-W44", "2025-10-27/2025-11-02"},
      {Granularity::Month, "2025-10", "2025-10"},     {Granularity::Season, "2025-FA", "2025-23"},
      {Granularity::Quarter, "2025-Q4", "2025-36"},   {Granularity::Half, "2025-H2", "2025-41"},
      {Granularity::Year, "2025", "2025"},            {Granularity::Decade, "202", "202X"},
      {Granularity::Century, "20", "20XX"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.timex);
    CHECK(timex_value(period_of(c.granularity, day)) == c.timex);
    CHECK(edtf_value(period_of(c.granularity, day)) == c.edtf);
  }
  CHECK(timex_value({Granularity::Year, -489}) == "BC0490");
}

}  // namespace dragoman
