#pragma once

#include <vector>

#include "ingest/language/text.h"
#include "ingest/time/time_mention.h"
#include "ingest/time/time_rules.h"

namespace dragoman {

/// The time expressions of a text in order, with what they mean in an article published on `published`.
///
///   const TimeRules rules(files, "de");
///   for (const TimeMention& mention : tag_times(text, rules, day_date(*parse_day("2025-10-28"), DateBasis::Given)))
///     fmt::print("{} {}\n", mention.expression.span.text, mention.expression.value);
///
/// An article whose day is only known as an interval gives intervals: what is counted from its day is counted from
/// both ends. When it is not known at all, such times have no days and a TIMEX3 value with X for what is unknown
/// (`XXXX-WXX-2`); absolute ones are as ever. Pure: same text, rules and day, same mentions.
std::vector<TimeMention> tag_times(const Text& text, const TimeRules& rules, const Date& published);

}  // namespace dragoman
