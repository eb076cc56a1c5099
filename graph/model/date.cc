#include "graph/model/date.h"

#include "graph/model/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kBases[] = {"given",    "metadata",    "stated", "relative",
                                       "inferred", "publication", "unknown"};

bool is_year(Day first, Day last) {
  const YearMonthDay a = civil(first), b = civil(last);
  return a.year == b.year && a.month == 1 && a.day == 1 && b.month == 12 && b.day == 31;
}

bool is_month(Day first, Day last) {
  const YearMonthDay a = civil(first), b = civil(last);
  return a.year == b.year && a.month == b.month && a.day == 1 && b.day == days_in_month(b.year, b.month);
}

struct Run {
  Day first;
  Day last;
};

// YYYY, YYYY-MM or YYYY-MM-DD, the last with anything behind a 'T' or a space.
std::optional<Run> parse_run(std::string_view text) {
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) text = text.substr(0, 10);
  if (text.size() == 10) {
    const auto day = parse_day(text);
    if (!day) return {};
    return Run{*day, *day};
  }
  if (text.size() == 7) {
    const auto first = parse_day(std::string(text) + "-01");
    if (!first) return {};
    return Run{*first, add_months(*first, 1) - 1};
  }
  if (text.size() == 4) {
    const auto first = parse_day(std::string(text) + "-01-01");
    if (!first) return {};
    return Run{*first, add_months(*first, 12) - 1};
  }
  return {};
}

}  // namespace

std::string edtf(std::optional<Day> first, std::optional<Day> last) {
  if (!first && !last) return {};
  if (!first) return "../" + to_string(*last);
  if (!last) return to_string(*first) + "/..";
  if (*first == *last) return to_string(*first);
  if (is_year(*first, *last)) return to_string(*first).substr(0, 4);
  if (is_month(*first, *last)) return to_string(*first).substr(0, 7);
  return to_string(*first) + "/" + to_string(*last);
}

Date range_date(std::optional<Day> first, std::optional<Day> last, DateBasis basis) {
  return {.first = first, .last = last, .value = edtf(first, last), .basis = basis};
}

Date day_date(Day day, DateBasis basis) { return range_date(day, day, basis); }

bool overlap(const Date& a, const Date& b) {
  const bool a_before_b = a.last && b.first && *a.last < *b.first;
  const bool b_before_a = b.last && a.first && *b.last < *a.first;
  return !a_before_b && !b_before_a;
}

std::optional<Date> parse_date(std::string_view text, DateBasis basis) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto run = parse_run(text);
    if (!run) return {};
    return range_date(run->first, run->last, basis);
  }
  const auto first = parse_run(text.substr(0, slash)), last = parse_run(text.substr(slash + 1));
  if (!first || !last || last->last < first->first) return {};
  return range_date(first->first, last->last, basis);
}

std::string_view to_string(DateBasis basis) { return word_of(basis, kBases); }
std::optional<DateBasis> parse_date_basis(std::string_view text) { return value_of<DateBasis>(text, kBases); }

}  // namespace dragoman
