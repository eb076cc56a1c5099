#pragma once

#include <string>
#include <vector>

#include "graph/fusion/fused_event.h"
#include "graph/store/store.h"
#include "query/cli/answer.h"
#include "query/commitments.h"

namespace dragoman {

/// Rows of events and commitments, alike in every command that prints them.
Answer event_answer(const std::vector<FusedEvent>& events);
Answer commitment_answer(const Store& store, const std::vector<LedgerEntry>& entries, std::optional<Day> as_of);

/// "occurred", "not occurred", "planned".
std::string status_text(const Event& event);
/// "summit Summit of ... in Tokyo": the line for people; a denied or alleged event says so.
std::string event_text(const Event& event);
/// "Freedonia to Sylvania: withdraw its troops".
std::string commitment_text(const Store& store, const Commitment& commitment);
/// The name the store has for an actor, else its id.
std::string actor_name(const Store& store, const std::string& id);
/// The id as tables show it and `explain` takes it: without its prefix.
std::string short_id(const std::string& id);

}  // namespace dragoman
