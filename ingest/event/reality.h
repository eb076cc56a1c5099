#pragma once

#include <span>
#include <string>
#include <vector>

#include "graph/model/event.h"
#include "ingest/event/trigger.h"

namespace dragoman {

/// How real the event of a trigger is: done, planned, denied; and whether the text claims it at all.
struct Reality {
  EventStatus status = EventStatus::Occurred;
  Polarity polarity = Polarity::Positive;
  Certainty certainty = Certainty::Asserted;
  bool claimed = true;                 // false: only demanded, threatened, refused, asked: no claim of the article
  bool wanted = false;                 // somebody wants to bring it about: a deal wanted is a deal negotiated
  bool failed = false;   // tried in vain: \"failed to reach a deal\"
  bool known = false;                  // a noun that takes it for known, whatever its clause says
  bool present = false;                // present tense: a later date makes it a plan
  std::vector<std::string> steps = {}; // why, for `explain`
};

/// Reads tense, modals, mood and negation of the trigger's clause, what the verbs that govern it do to it ("cancelled
/// the visit"), hedges, conditions and questions.
Reality reality_of(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t trigger);

}  // namespace dragoman
