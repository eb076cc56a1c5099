#pragma once

#include <vector>

#include "graph/fusion/claim.h"
#include "graph/model/extraction.h"

namespace dragoman {

/// What one article claims: the bridge from extraction to fusion. Order of the article.
struct ArticleClaims {
  std::vector<EventClaim> events = {};
  std::vector<CommitmentClaim> commitments = {};
};

/// A person or public body acts for its state when the extraction knows its country and gives it an office or a
/// CAMEO code of government, army, police, court or parliament. A commitment's status holds since the day of the
/// event that made or changed it, else since it was made, else, when it was settled, since the article.
ArticleClaims claims_of(const Extraction& extraction);

}  // namespace dragoman
