#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/event_or_commitment.h"

namespace dragoman {

/// One piece of evidence in its article.
struct EvidenceInContext {
  Span span;
  std::string before;  // the rest of the line it stands in, up to the span
  std::string after;
  friend bool operator==(const EvidenceInContext&, const EvidenceInContext&) = default;
};

struct ExplainedClaim {
  ClaimSource source;
  std::optional<std::string> title = {};
  std::variant<EventClaim, CommitmentClaim> claim;
  std::vector<EvidenceInContext> evidence = {};
  bool deed = false;  // an event that settled the commitment
  friend bool operator==(const ExplainedClaim&, const ExplainedClaim&) = default;
};

/// Where something comes from: what was fused, and every claim with its sentences, rule and date reasoning.
struct Explanation {
  EventOrCommitment what;
  std::vector<ExplainedClaim> claims = {};  // by day of publication, then article
  friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// `id` is that of an event or commitment, with or without its prefix. Nothing when none has it (or had, by the clock).
std::optional<Explanation> explain(const Store& store, std::string_view id, const Clocks& clocks);

}  // namespace dragoman
