#pragma once

#include <span>
#include <string>

#include "graph/knowledge/office_fact.h"
#include "graph/model/date.h"
#include "ingest/language/text.h"
#include "ingest/time/time_rules.h"

namespace dragoman {

/// The day of an article that comes without one, from what it says: never from a clock.
///
/// A dateline ("BERLIN, 17. Juli 2024 (dpa)") or a label ("Stand: 12.03.2024") states it. Otherwise constraints are
/// intersected: "the 250th anniversary of the Declaration of Independence next year" · "this year, 2025," · terms of
/// office of those named with a present or former office · days of elections and of events that everybody knows · dates
/// the article looks back on or ahead to · weekday and date pairs.
/// The result says in `steps` which constraints there were, strongest first, and what each left. Nothing found: an
/// unknown date, both ends empty.
///
///   const Date published = date_document(text, rules, offices);   // 2025-10-21/2025-12-31, inferred
/// `offices`: who is named with which office; `countries`: ISO codes of those spoken of, most often named first.
Date date_document(const Text& text, const TimeRules& rules, std::span<const OfficeFact> offices,
                   std::span<const std::string> countries = {});

}  // namespace dragoman
