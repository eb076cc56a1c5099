#include "query/clocks.h"

namespace dragoman {

Clocks clocks_of(const Store& store, std::optional<Day> known_at, std::optional<Day> as_of) {
  const std::optional<Day> newest = store.newest_day();
  Clocks clocks;
  clocks.known_at = known_at ? known_at : newest;
  clocks.as_of = as_of ? as_of : clocks.known_at;
  if (known_at && newest && *known_at < *newest) clocks.filter = known_at;
  return clocks;
}

}  // namespace dragoman
