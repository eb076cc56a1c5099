#include "query/timeline.h"

namespace dragoman {

std::vector<FusedEvent> timeline(const Store& store, EventFilter query, const Clocks& clocks) {
  query.known_at = clocks.filter;
  return store.events(query);
}

}  // namespace dragoman
