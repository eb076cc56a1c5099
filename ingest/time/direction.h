#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/language/text.h"

namespace dragoman {

class TimeRules;

/// What a word of times_direction.tsv says of the clause it stands in.
enum class DirectionWord : std::uint8_t {
  Plan,    // planned, due, scheduled, announced for: what is spoken of is still to come
  Past,    // already, last, killed: it lies behind
  Future,  // soon, upcoming
  Ahead    // a preposition that makes the time right behind it one to come: "set for Friday"
};
std::optional<DirectionWord> parse_direction_word(std::string_view name);

/// Where a clause looks.
enum class Direction : std::uint8_t { Past, Present, Future, None };

struct DirectionEvidence {
  Direction direction = Direction::None;
  std::string_view why;     // "the clause is in the past tense"
  double confidence = 0.5;
  bool background = false;  // past of the past, or an attribute: "had begun", "the man sentenced in May 1992"
};

/// Which way the clause around tokens [first, last) looks, from the forms of its verbs, modals and the words of
/// times_direction.tsv. Cheap: looks at one sentence, once for each time that needs it.
///
///   "Trump wird am Mittwoch nach Südkorea weiterreisen"     Future
///   "said on Tuesday he would visit Seoul"                   Past (the verb next to the day is "said")
DirectionEvidence direction_at(const Text& text, const Sentence& sentence, std::uint32_t first, std::uint32_t last,
                               const TimeRules& rules);

}  // namespace dragoman
