#include "graph/fusion/likeness.h"

#include <algorithm>
#include <cmath>

namespace dragoman {
namespace {

constexpr double kTolerance = 0.1;

bool same_thing(const Amount& a, const Amount& b) {
  if (a.unit != b.unit) return false;
  // Counts and shares say something only about the same things: 12 states are not 12 tanks.
  return a.unit != "count" || a.of == b.of;
}

bool close(double a, double b) {
  return std::abs(a - b) <= kTolerance * std::max(std::abs(a), std::abs(b));
}

}  // namespace

Likeness compare_topics(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return Likeness::Silent;
  for (const std::string& topic : a) {
    if (std::ranges::binary_search(b, topic)) return Likeness::Agree;
  }
  return Likeness::Contradict;
}

Likeness compare_amounts(const std::vector<Amount>& a, const std::vector<Amount>& b) {
  Likeness likeness = Likeness::Silent;
  for (const Amount& x : a) {
    for (const Amount& y : b) {
      if (!same_thing(x, y)) continue;
      if (close(x.value, y.value)) return Likeness::Agree;
      likeness = Likeness::Contradict;
    }
  }
  return likeness;
}

void add_topics(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& topic : from) {
    const auto at = std::ranges::lower_bound(to, topic);
    if (at == to.end() || *at != topic) to.insert(at, topic);
  }
}

void add_amounts(std::vector<Amount>& to, const std::vector<Amount>& from) {
  for (const Amount& amount : from) {
    const auto same = [&](const Amount& known) {
      return known.value == amount.value && known.unit == amount.unit && known.of == amount.of;
    };
    if (std::ranges::none_of(to, same)) to.push_back(amount);
  }
}

void sort_unique(std::vector<Attribution>& attributions) {
  std::ranges::sort(attributions);
  attributions.erase(std::unique(attributions.begin(), attributions.end()), attributions.end());
}

}  // namespace dragoman
