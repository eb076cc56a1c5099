#include "query/stats.h"

#include "query/articles.h"

namespace dragoman {

Stats stats(const Store& store, const Clocks& clocks) {
  Stats out;
  out.store = store.stats();
  out.articles = clocks.filter ? articles(store, clocks).size() : out.store.articles;
  out.actors = clocks.filter ? store.actors(clocks.filter).size() : out.store.actors;
  out.events = out.store.events;
  if (clocks.filter) {
    out.events = 0;
    store.each_event({.known_at = clocks.filter}, [&](FusedEvent&&) { return ++out.events, true; });
  }
  for (const FusedCommitment& fused : store.commitments({.known_at = clocks.filter})) {
    ++out.commitments;
    if (const auto now = standing_on(fused, clocks.as_of)) ++out.standings[*now];
  }
  return out;
}

}  // namespace dragoman
