#include "ingest/time/period.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/model/date.h"

namespace dragoman {
namespace {

constexpr std::string_view kSeasons[] = {"SP", "SU", "FA", "WI"};
constexpr Day kFirstMonday{-3};  // 1969-12-29

int floor_div(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }
int floor_mod(int a, int b) { return a - floor_div(a, b) * b; }

std::optional<Days> months(int first_month, int count) {
  const auto first = make_day(floor_div(first_month, 12), floor_mod(first_month, 12) + 1, 1);
  const int next = first_month + count;
  const auto last_month = make_day(floor_div(next - 1, 12), floor_mod(next - 1, 12) + 1, 1);
  if (!first || !last_month) return {};
  const YearMonthDay last = civil(*last_month);
  return Days{*first, *last_month + (days_in_month(last.year, last.month) - 1)};
}

std::string year_text(int year) {
  return year >= 1 ? fmt::format("{:04}", year) : fmt::format("BC{:04}", 1 - year);
}

Days clipped(Days days, int first_offset, int last_offset) {
  return {std::min(days.first + first_offset, days.last), std::min(days.first + last_offset, days.last)};
}

}  // namespace

Period period_of(Granularity granularity, Day day) {
  const YearMonthDay c = civil(day);
  switch (granularity) {
    case Granularity::Weekend:
    case Granularity::Week: return {granularity, floor_div(day - kFirstMonday, 7)};
    case Granularity::Month: return {granularity, c.year * 12 + c.month - 1};
    case Granularity::Season: return {granularity, floor_div(c.year * 12 + c.month - 3, 3)};
    case Granularity::Quarter: return {granularity, floor_div(c.year * 12 + c.month - 1, 3)};
    case Granularity::Half: return {granularity, floor_div(c.year * 12 + c.month - 1, 6)};
    case Granularity::Year: return {granularity, c.year};
    case Granularity::Decade: return {granularity, floor_div(c.year, 10)};
    case Granularity::Century: return {granularity, floor_div(c.year, 100)};
    default: return {granularity, day.number};
  }
}

std::optional<Days> days_of(Period period) {
  const int i = period.index;
  switch (period.granularity) {
    case Granularity::Weekend: return Days{kFirstMonday + (7 * i + 5), kFirstMonday + (7 * i + 6)};
    case Granularity::Week: return Days{kFirstMonday + 7 * i, kFirstMonday + (7 * i + 6)};
    case Granularity::Month: return months(i, 1);
    case Granularity::Season: return months(3 * i + 2, 3);
    case Granularity::Quarter: return months(3 * i, 3);
    case Granularity::Half: return months(6 * i, 6);
    case Granularity::Year: return months(12 * i, 12);
    case Granularity::Decade: return months(120 * i, 120);
    case Granularity::Century: return months(1200 * i, 1200);
    case Granularity::None: return {};
    default: return Days{{i}, {i}};
  }
}

Days part_of(Period period, Days days, TimeModifier modifier) {
  if (modifier != TimeModifier::Start && modifier != TimeModifier::Mid && modifier != TimeModifier::End) return days;
  const int third = static_cast<int>(modifier) - static_cast<int>(TimeModifier::Start);
  if (period.granularity == Granularity::Year) {
    if (const auto part = months(12 * period.index + 4 * third, 4)) return *part;
  }
  if (period.granularity == Granularity::Decade) {
    static constexpr std::array<int, 4> kYears = {0, 4, 7, 10};
    const auto t = static_cast<std::size_t>(third);
    if (const auto part = months(120 * period.index + 12 * kYears[t], 12 * (kYears[t + 1] - kYears[t]))) return *part;
  }
  if (period.granularity == Granularity::Month) {
    if (third == 2) return {days.first + 20, days.last};
    return clipped(days, 10 * third, 10 * third + 9);
  }
  const int length = days.last - days.first + 1;
  return clipped(days, length * third / 3, std::max(length * third / 3, length * (third + 1) / 3 - 1));
}

int year_of(Period period) {
  switch (period.granularity) {
    case Granularity::Month: return floor_div(period.index, 12);
    case Granularity::Season:
    case Granularity::Quarter: return floor_div(period.index, 4);
    case Granularity::Half: return floor_div(period.index, 2);
    case Granularity::Year: return period.index;
    case Granularity::Decade: return period.index * 10;
    case Granularity::Century: return period.index * 100;
    default: {
      const auto days = days_of(period);
      return days ? civil(days->first).year : 0;
    }
  }
}

Period shifted(Period period, int count) { return {period.granularity, period.index + count}; }

std::string timex_value(Period period) {
  const int i = period.index;
  switch (period.granularity) {
    case Granularity::Weekend:
    case Granularity::Week: {
      const IsoWeek week = iso_week(kFirstMonday + 7 * i);
      return fmt::format("{:04}-W{:02}{}", week.year, week.week, period.granularity == Granularity::Weekend ? "-WE" : "");
    }
    case Granularity::Month: return fmt::format("{}-{:02}", year_text(floor_div(i, 12)), floor_mod(i, 12) + 1);
    case Granularity::Season:
      return fmt::format("{}-{}", year_text(floor_div(i, 4)), kSeasons[static_cast<std::size_t>(floor_mod(i, 4))]);
    case Granularity::Quarter: return fmt::format("{}-Q{}", year_text(floor_div(i, 4)), floor_mod(i, 4) + 1);
    case Granularity::Half: return fmt::format("{}-H{}", year_text(floor_div(i, 2)), floor_mod(i, 2) + 1);
    case Granularity::Year: return year_text(i);
    case Granularity::Decade: return i >= 0 ? fmt::format("{:03}", i) : fmt::format("BC{:03}", -i - 1);
    case Granularity::Century: return i >= 0 ? fmt::format("{:02}", i) : fmt::format("BC{:02}", -i - 1);
    case Granularity::None: return {};
    default: return to_string(Day{i});
  }
}

std::string edtf_value(Period period) {
  const int i = period.index;
  switch (period.granularity) {
    case Granularity::Season:
      if (i < 4) break;
      return fmt::format("{:04}-{}", floor_div(i, 4), 21 + floor_mod(i, 4));
    case Granularity::Quarter:
      if (i < 4) break;
      return fmt::format("{:04}-{}", floor_div(i, 4), 33 + floor_mod(i, 4));
    case Granularity::Half:
      if (i < 2) break;
      return fmt::format("{:04}-{}", floor_div(i, 2), 40 + floor_mod(i, 2));
    case Granularity::Year: return i >= 0 ? fmt::format("{:04}", i) : fmt::format("-{:04}", -i);
    case Granularity::Decade:
      if (i < 0) break;
      return fmt::format("{:03}X", i);
    case Granularity::Century:
      if (i < 0) break;
      return fmt::format("{:02}XX", i);
    default: break;
  }
  const auto days = days_of(period);
  return days ? edtf(days->first, days->last) : std::string{};
}

}  // namespace dragoman
