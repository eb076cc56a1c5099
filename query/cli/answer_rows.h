#pragma once

#include <string>
#include <vector>

#include "graph/fusion/fused_event.h"
#include "query/cli/actor_names.h"
#include "query/cli/answer.h"
#include "query/event_or_commitment.h"

namespace dragoman {

/// Rows of events and commitments, alike in every command that prints them.
Answer event_answer(const std::vector<FusedEvent>& events);
Answer commitment_answer(const ActorNames& name_of, const std::vector<LedgerEntry>& entries, std::optional<Day> as_of);

/// An event or commitment in answers that hold both.
struct Listed {
  std::string of;    // "event", "commitment"
  std::string text;  // its line for people
  std::string id;
  Json json;  // of a commitment: with its standing on the day
};
Listed listed(const EventOrCommitment& what, const ActorNames& name_of, std::optional<Day> as_of);

/// "occurred", "not occurred", "planned".
std::string status_text(const Event& event);
/// "summit Summit of ... in Tokyo": the line for people; a denied or alleged event says so.
std::string event_text(const Event& event);
/// "Freedonia to Sylvania: withdraw its troops".
std::string commitment_text(const ActorNames& name_of, const Commitment& commitment);
/// The id as tables show it and `explain` takes it: without its prefix.
std::string short_id(const std::string& id);

}  // namespace dragoman
