#pragma once

#include <string>
#include <vector>

#include "graph/fusion/fused_event.h"
#include "graph/knowledge/ontology.h"

namespace dragoman {

/// Claims that could be about one event share a block: kind family, polarity, whether it is hypothetical, and the
/// sorted parties (states for those who act for one; mediators left out; where only one side is named, the country of
/// the place stands for the other in what is done to a country). Blocks are fused each by itself, so a new claim touches
/// its own block alone. Text, so that it can be read.
std::string event_block(const EventClaim& claim, const Ontology& ontology);

/// Fuses the claims of one block, in any order; the same claim twice counts once. Sorted by date, then id.
///
/// Two claims are compatible when their dates overlap (a date that is only the article's own may be a day late), no
/// known place contradicts (a country contains its cities), no other person of the same state is named, who leads is
/// not turned round, and, for events that consist of words (agreements, demands, sanctions …), topics and amounts
/// do not exclude each other.
///
/// Overlap is not transitive: "in May" touches both the 3rd and the 20th. So claims are taken in a canonical order,
/// most exact date first, then publication, article, id; each joins the best event that it is compatible with in all
/// its claims, or opens one. A vague claim of something done (more than a month wide) joins only when there is no
/// choice; a vague plan joins the first event that follows.
std::vector<FusedEvent> fuse_event_block(std::vector<EventClaim> claims, const Ontology& ontology);

/// All blocks of any set of claims, sorted by date, then id.
std::vector<FusedEvent> fuse_events(const std::vector<EventClaim>& claims, const Ontology& ontology);

/// Oldest first, undated last, ties by id: the order of every list of events.
bool in_order(const FusedEvent& a, const FusedEvent& b);

}  // namespace dragoman
