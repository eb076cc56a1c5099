#include "graph/model/day.h"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {
namespace {

constexpr int kYearMin = 1;
constexpr int kYearMax = 9999;

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// Days from 1970-01-01; H. Hinnant, "chrono-compatible low-level date algorithms".
std::int32_t days_from_civil(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

}  // namespace

int days_in_month(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

std::optional<Day> make_day(int year, int month, int day) {
  if (year < kYearMin || year > kYearMax || month < 1 || month > 12) return {};
  if (day < 1 || day > days_in_month(year, month)) return {};
  return Day{days_from_civil(year, month, day)};
}

Day clamp_day(int year, int month, int day) {
  const int y = std::clamp(year, kYearMin, kYearMax);
  const int m = std::clamp(month, 1, 12);
  return Day{days_from_civil(y, m, std::clamp(day, 1, days_in_month(y, m)))};
}

YearMonthDay civil(Day day) {
  const int z = day.number + 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int day_of_era = z - era * 146097;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

Weekday weekday(Day day) {
  const int since_monday = ((day.number + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>(since_monday + 1);
}

Day monday_of(Day day) { return day - (static_cast<int>(weekday(day)) - 1); }

IsoWeek iso_week(Day day) {
  const Day thursday = monday_of(day) + 3;
  const int year = civil(thursday).year;
  return {year, (thursday.number - days_from_civil(year, 1, 1)) / 7 + 1};
}

std::optional<Day> monday_of_week(IsoWeek week) {
  if (week.week < 1 || week.week > 53) return {};
  const Day monday = monday_of(Day{days_from_civil(week.year, 1, 4)}) + 7 * (week.week - 1);
  if (iso_week(monday) != week) return {};
  return monday;
}

Day add_months(Day day, int months) {
  const YearMonthDay at = civil(day);
  const int count = at.year * 12 + (at.month - 1) + months;
  return clamp_day(count / 12, count % 12 + 1, at.day);
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  int parts[3] = {0, 0, 0};
  int part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
    } else if (text[i] < '0' || text[i] > '9') {
      return {};
    } else {
      parts[part] = parts[part] * 10 + (text[i] - '0');
    }
  }
  return make_day(parts[0], parts[1], parts[2]);
}

std::string to_string(Day day) {
  const YearMonthDay at = civil(day);
  return fmt::format("{:04}-{:02}-{:02}", at.year, at.month, at.day);
}

}  // namespace dragoman
