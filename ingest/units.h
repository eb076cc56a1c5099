#pragma once

#include <span>
#include <vector>

#include "ingest/actor/actor_analysis.h"
#include "ingest/event/amount_finder.h"
#include "ingest/event/topic_rules.h"
#include "ingest/language/clause.h"
#include "ingest/time/time_mention.h"

namespace dragoman {

/// What the clause analysis must not take apart: mentions of actors and places, times, amounts and terms, in order and without
/// overlaps. Where two overlap, the one that begins first stays, of two that begin together the longer.
std::vector<Unit> units_of(const ActorAnalysis& actors, std::span<const TimeMention> times,
                           std::span<const AmountMention> amounts, std::span<const TermRange> terms);

}  // namespace dragoman
