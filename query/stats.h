#pragma once

#include <cstdint>
#include <map>

#include "graph/store/store.h"
#include "query/commitments.h"

namespace dragoman {

/// How much is known, and where the commitments stand. `store` counts records as they lie on disk, whatever was known when.
struct Stats {
  StoreStats store;
  std::uint64_t articles = 0;  // published by `known_at`
  std::uint64_t events = 0;    // as fused from what was known
  std::uint64_t commitments = 0;
  std::uint64_t actors = 0;
  std::map<Standing, std::uint64_t> standings = {};  // of the commitments made by `as_of`, on that day
};

Stats stats(const Store& store, const Clocks& clocks);

}  // namespace dragoman
