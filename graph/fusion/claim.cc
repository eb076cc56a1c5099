#include "graph/fusion/claim.h"

namespace dragoman {

const std::string& party(const std::string& actor, const States& states) {
  const auto it = states.find(actor);
  return it == states.end() ? actor : it->second;
}

bool known_by(const ClaimSource& source, std::optional<Day> known_at) {
  if (!known_at) return true;
  return source.published.last && *source.published.last <= *known_at;
}

}  // namespace dragoman
