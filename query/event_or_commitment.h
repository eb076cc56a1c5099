#pragma once

#include <string>
#include <variant>

#include "query/commitments.h"

namespace dragoman {

/// What answers that hold both are made of: an event, or a commitment and where it stands.
using EventOrCommitment = std::variant<FusedEvent, LedgerEntry>;

inline const std::string& id_of(const EventOrCommitment& what) {
  if (const auto* event = std::get_if<FusedEvent>(&what)) return event->event.id;
  return std::get<LedgerEntry>(what).fused.commitment.id;
}

}  // namespace dragoman
