#pragma once

#include <string>

#include "ingest/actor/place_mentions.h"

namespace dragoman {

/// "Peking kündigte an", "an ultimatum to Damascus": does a capital stand for the government in it, rather than for the
/// city where something happens? Says why in `reason`.
bool capital_acts_as_state(const Recognition& r, const PlaceMentions& places, const NameMatch& match, const MatchedEntry& polity,
                           std::string& reason);

}  // namespace dragoman
