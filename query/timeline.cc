#include "query/timeline.h"

namespace dragoman {

std::vector<FusedEvent> timeline(const Store& store, const TimelineQuery& query, const Clocks& clocks) {
  return store.events({.actors = query.actors,
                       .place = query.place,
                       .type = query.type,
                       .kind = query.kind,
                       .topic = query.topic,
                       .status = query.status,
                       .from = query.from,
                       .to = query.to,
                       .known_at = clocks.filter});
}

}  // namespace dragoman
