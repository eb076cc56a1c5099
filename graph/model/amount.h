#pragma once

#include <optional>
#include <string>

#include "graph/model/span.h"

namespace dragoman {

/// How much: 550 billion dollars is {550e9, "USD"}, two per cent of GDP {2, "percent", "GDP"}, 250 cherry trees
/// {250, "count", "cherry trees"}.
struct Amount {
  double value = 0;
  std::string unit;                    // ISO 4217 code, "percent", a UCUM unit, or "count"
  std::optional<std::string> of = {};  // what is counted or shared
  bool approx = false;
  Span span = {};
  friend bool operator==(const Amount&, const Amount&) = default;
};

}  // namespace dragoman
