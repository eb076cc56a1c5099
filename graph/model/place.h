#pragma once

#include <string>
#include <vector>

#include "graph/model/span.h"

namespace dragoman {

/// Somewhere, with WGS 84 coordinates in degrees. `id` is `place:JPN/tokyo`, or `place:JPN` for a whole country.
struct Place {
  std::string id;
  std::string name;     // in English
  std::string country;  // ISO 3166-1 alpha-3; empty for seas and regions of several states
  double lat = 0;
  double lon = 0;
  std::vector<Span> mentions = {};
  friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace dragoman
