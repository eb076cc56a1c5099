#include "ingest/time/holidays.h"

#include <algorithm>
#include <charconv>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"

namespace dragoman {
namespace {

std::optional<int> number(std::string_view text) {
  int value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

std::optional<Day> fixed_day(std::string_view rule, int year) {
  if (rule.size() != 5 || rule[2] != '-') return {};
  const auto month = number(rule.substr(0, 2)), day = number(rule.substr(3));
  if (!month || !day) return {};
  return make_day(year, *month, *day);
}

std::optional<Day> nth_weekday(int year, int month, int wanted, int nth) {
  const auto first = make_day(year, month, 1);
  if (!first) return {};
  const int offset = (wanted - static_cast<int>(weekday(*first)) + 7) % 7;
  if (nth > 0) return *first + (offset + 7 * (nth - 1));
  const Day last = *first + (days_in_month(year, month) - 1);
  return last - (static_cast<int>(weekday(last)) - wanted + 7) % 7;
}

std::optional<Day> day_by_rule(std::string_view rule, int year) {
  if (rule.starts_with("easter") || rule.starts_with("orthodox")) {
    const bool western = rule[0] == 'e';
    const auto offset = number(rule.substr(western ? 6 : 8));
    if (!offset || year < 326) return {};
    return (western ? easter(year) : orthodox_easter(year)) + *offset;
  }
  if (rule.size() >= 7 && rule[2] == '-' && rule[3] == 'w') {
    const auto month = number(rule.substr(0, 2)), wanted = number(rule.substr(4, 1)), nth = number(rule.substr(6));
    if (!month || !wanted || !nth) return {};
    return nth_weekday(year, *month, *wanted, *nth);
  }
  if (rule.size() == 8 && (rule[5] == '<' || rule[5] == '>')) {
    const auto day = fixed_day(rule.substr(0, 5), year);
    const auto wanted = number(rule.substr(7));
    if (!day || !wanted) return {};
    if (rule[5] == '<') return *day - 1 - (static_cast<int>(weekday(*day - 1)) - *wanted + 7) % 7;
    return *day + 1 + (*wanted - static_cast<int>(weekday(*day + 1)) + 7) % 7;
  }
  return fixed_day(rule, year);
}

}  // namespace

Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
  const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  return clamp_day(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
}

Day orthodox_easter(int year) {
  const int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
  const int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
  return clamp_day(year, month, day) + (year / 100 - year / 400 - 2);
}

Holidays::Holidays(const KnowledgeFiles& files) {
  for (const Row& row : read_table(files, "times/holidays.tsv", {"holiday", "rule", "region"})) {
    if (!day_by_rule(row[1], 2000)) {
      throw Error("{}: \"{}\" is no rule for a holiday; time rules not loaded", row.where(), row[1]);
    }
    holidays_.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2])});
  }
  std::sort(holidays_.begin(), holidays_.end(), [](const Holiday& a, const Holiday& b) { return a.name < b.name; });
}

std::optional<int> Holidays::find(std::string_view name) const {
  const auto found = std::lower_bound(holidays_.begin(), holidays_.end(), name,
                                      [](const Holiday& a, std::string_view b) { return a.name < b; });
  if (found == holidays_.end() || found->name != name) return {};
  return static_cast<int>(found - holidays_.begin());
}

std::optional<Day> Holidays::day(int number, int year) const { return day_by_rule(holiday(number).rule, year); }

}  // namespace dragoman
