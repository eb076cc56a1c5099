#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

/// Monday is 1, as in ISO 8601.
enum class Weekday : std::uint8_t { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

/// A day of the proleptic Gregorian calendar, years 1 to 9999. News speaks of days;
/// hours are kept beside them where a time expression names one.
struct Day {
  std::int32_t number = 0;  // days since 1970-01-01

  friend constexpr auto operator<=>(const Day&, const Day&) = default;
  friend constexpr Day operator+(Day day, int days) { return {day.number + days}; }
  friend constexpr Day operator-(Day day, int days) { return {day.number - days}; }
  friend constexpr int operator-(Day a, Day b) { return a.number - b.number; }
};

struct YearMonthDay {
  int year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31
  friend bool operator==(const YearMonthDay&, const YearMonthDay&) = default;
};

/// The ISO 8601 week a day lies in; its year differs from the day's around New Year.
struct IsoWeek {
  int year = 1970;
  int week = 1;  // 1 to 53
  friend bool operator==(const IsoWeek&, const IsoWeek&) = default;
};

/// Nothing for what is no day: 30 February, month 13, year 0.
std::optional<Day> make_day(int year, int month, int day);
/// The day itself, or the last of its month for a day past it: (2024, 2, 31) is 29 February.
Day clamp_day(int year, int month, int day);
YearMonthDay civil(Day day);
int days_in_month(int year, int month);
Weekday weekday(Day day);
Day monday_of(Day day);
IsoWeek iso_week(Day day);
/// Monday of an ISO week; nothing where the year has no such week.
std::optional<Day> monday_of_week(IsoWeek week);
/// The same day `months` later (or earlier), clamped to the month's end.
Day add_months(Day day, int months);

/// Exactly YYYY-MM-DD, else nothing.
std::optional<Day> parse_day(std::string_view text);
/// YYYY-MM-DD.
std::string to_string(Day day);

}  // namespace dragoman
