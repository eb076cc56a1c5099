#pragma once

#include <cstdint>
#include <vector>

#include "graph/model/commitment.h"
#include "graph/model/event.h"
#include "ingest/event/attributor.h"
#include "ingest/event/reality.h"
#include "ingest/event/trigger.h"

namespace dragoman {

/// An event of an article before its mentions are brought together: the claim itself and where in the text it comes
/// from.
struct EventDraft {
  Event event;
  std::uint32_t trigger = kNoIndex;    // into the triggers
  std::uint32_t sentence = 0;
  bool dated = false;                  // by words of the text, not by the article's own day
  bool anaphor = false;                // a noun without sides: "the talks"; it can only refer to another mention
  bool definite = false;               // a noun with "the", "this", "his"
  bool demonstrative = false;          // a noun with "this": told of right before
  bool says_when = false;              // "the seizure took place in November": no more is said of it than when and where
  std::vector<Commitment> commitments = {};  // made by it
};

/// Turns triggers into drafts, in order of the text. A trigger that is no event of its own, or that the text does not
/// claim, gives none.
std::vector<EventDraft> draft_events(const EventContext& context, const std::vector<Trigger>& triggers,
                                     const Attributor& attributor);

/// Tokens that tell of a trigger: its phrase and what follows it for a noun, its clause for a verb.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
TokenRange range_of(const EventContext& context, const Trigger& trigger);
TokenRange range_of_noun(const EventContext& context, std::uint32_t phrase);

/// The clause or phrases an argument stands for, with all that depends on it, as words of the article.
TokenRange range_of(const EventContext& context, const Argument& argument);

/// Amounts that stand in the range.
std::vector<Amount> amounts_in(const EventContext& context, TokenRange range);

}  // namespace dragoman
