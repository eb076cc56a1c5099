#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/day.h"
#include "graph/model/span.h"

namespace dragoman {

/// Why we believe a date. In order of trust, best first.
enum class DateBasis { Given, Metadata, Stated, Relative, Inferred, Publication, Unknown };

/// When something is: first and last day, both included, either open. News is vague about time, so nothing here
/// pretends to know more than it was told: "in May" is 31 days long, "from June" has no last day.
///
///   day_date(*parse_day("2025-10-28"), DateBasis::Given)   // value "2025-10-28"
struct Date {
  std::optional<Day> first = {};
  std::optional<Day> last = {};
  std::string value = {};                  // EDTF (ISO 8601-2), level 2; empty when both ends are open
  DateBasis basis = DateBasis::Unknown;
  std::optional<Span> span = {};           // the words it was read from
  std::vector<std::string> steps = {};     // the reasoning, a line each, for `explain`

  bool known() const { return first || last; }
  friend bool operator==(const Date&, const Date&) = default;
};

Date day_date(Day day, DateBasis basis);
/// Both ends known; its value is the EDTF day, month, year or interval that says just this.
Date range_date(std::optional<Day> first, std::optional<Day> last, DateBasis basis);
/// EDTF of a run of days: "2025-10-28", "2025-10", "2025", "2025-10-20/2025-10-26", "2025-10-28/..", "".
std::string edtf(std::optional<Day> first, std::optional<Day> last);
/// Could both be the same time? Open ends overlap with all beyond them; an unknown date overlaps with any.
bool overlap(const Date& a, const Date& b);

/// What the caller may give as a date: YYYY, YYYY-MM, YYYY-MM-DD, an ISO 8601 date-time (its day as written), or an
/// interval FIRST/LAST of such days. Nothing for what is no date.
std::optional<Date> parse_date(std::string_view text, DateBasis basis);

std::string_view to_string(DateBasis basis);
std::optional<DateBasis> parse_date_basis(std::string_view text);

}  // namespace dragoman
