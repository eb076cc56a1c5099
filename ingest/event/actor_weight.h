#pragma once

#include <span>
#include <string>
#include <string_view>

#include "graph/model/actor.h"

namespace dragoman {

/// Does the actor's CAMEO code name one of these sectors, as in "JPNGOV" or "IGO"?
bool has_sector(const Actor& actor, std::span<const std::string_view> sectors);

/// The country of whoever belongs to one, the id of all others: those with the same are on one side.
const std::string& side_of(const Actor& actor);

/// Office, parliament, court, armed force of any side, or an organisation of states.
bool is_of_state(const Actor& actor);

/// Does it weigh politically what the actor promises? States, bodies, office-holders, parties and armed groups; not the
/// crowd, nor a private person or firm.
bool binds_itself(const Actor& actor);

}  // namespace dragoman
