#pragma once

#include <string>
#include <vector>

#include "graph/model/amount.h"
#include "graph/model/attribution.h"

namespace dragoman {

/// How two lists of topics or amounts speak for or against being about one thing.
enum class Likeness { Agree, Silent, Contradict };

/// Both sorted. Silent when one is empty; agree when they share one.
Likeness compare_topics(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// Values of the same unit agree within a tenth of the greater; silent when no unit is shared.
Likeness compare_amounts(const std::vector<Amount>& a, const std::vector<Amount>& b);

/// May both be about one thing? A topic or an amount contradicts, unless the other of the two agrees.
inline bool may_be_same(Likeness topics, Likeness amounts) {
  if (topics == Likeness::Contradict) return amounts == Likeness::Agree;
  if (amounts == Likeness::Contradict) return topics == Likeness::Agree;
  return true;
}

/// Adds what is not there yet; keeps it sorted.
void add_topics(std::vector<std::string>& to, const std::vector<std::string>& from);
/// Adds what is not there yet, by value, unit and thing; the first span is kept.
void add_amounts(std::vector<Amount>& to, const std::vector<Amount>& from);
void sort_unique(std::vector<Attribution>& attributions);

}  // namespace dragoman
