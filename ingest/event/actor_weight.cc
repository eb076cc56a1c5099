#include "ingest/event/actor_weight.h"

#include <algorithm>

namespace dragoman {

bool has_sector(const Actor& actor, std::span<const std::string_view> sectors) {
  return std::ranges::any_of(sectors,
                             [&](std::string_view sector) { return actor.code.ends_with(sector) || actor.code.starts_with(sector); });
}

const std::string& side_of(const Actor& actor) { return actor.country ? *actor.country : actor.id; }

bool is_of_state(const Actor& actor) {
  static constexpr std::string_view kSectors[] = {"GOV", "LEG", "JUD", "COP", "MIL", "SPY", "REB", "SEP", "INS", "PTY", "IGO"};
  return actor.role.has_value() || has_sector(actor, kSectors);
}

bool binds_itself(const Actor& actor) {
  static constexpr std::string_view kPrivate[] = {"BUS", "MED", "EDU", "CVL"};
  if (actor.kind == ActorKind::Country || actor.role) return true;
  if (actor.kind == ActorKind::Media || actor.kind == ActorKind::PlaceAsActor || has_sector(actor, kPrivate)) return false;
  if (!actor.id.starts_with("unknown:")) return true;
  // A nameless body speaks for a state where it governs, makes laws or stands against those who do; soldiers and judges do not.
  static constexpr std::string_view kBodies[] = {"GOV", "LEG", "PTY", "OPP", "REB", "SEP", "INS", "IGO"};
  return has_sector(actor, kBodies);
}

}  // namespace dragoman
