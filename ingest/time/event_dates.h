#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "ingest/time/time_mention.h"

namespace dragoman {

/// Can this time say when something happens? Sets ("every Monday"), durations, vague references and due dates (by,
/// until) cannot.
bool dates_events(const TimeMention& mention);

/// The time that dates an event: of those inside the clause of tokens [first, last) the best one for the `trigger`
/// token - At and Within before other relations, days before coarser times, near before far. Else the last one before
/// the clause, carried over; give it only the mentions of the sentence, or of the paragraph, that may be carried over.
///
///   // "Am Montag kam er an, am Mittwoch | reist er weiter": Wednesday for "reist"
///   time_of(mentions, clause.first, clause.last, trigger)
std::optional<std::size_t> time_of(std::span<const TimeMention> mentions, std::uint32_t first, std::uint32_t last,
                                   std::uint32_t trigger);

/// The time that says by when: the one nearest to the trigger inside the clause with the relation By or Until, or
/// one that looks ahead within a term ("within three months").
std::optional<std::size_t> due_of(std::span<const TimeMention> mentions, std::uint32_t first, std::uint32_t last,
                                  std::uint32_t trigger);

}  // namespace dragoman
