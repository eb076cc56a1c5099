#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/amount.h"
#include "graph/model/attribution.h"
#include "graph/model/date.h"
#include "graph/model/span.h"

namespace dragoman {

/// Where a commitment stands, as said by an article. That one is overdue or was kept late is computed from these and
/// the due date, never stored.
enum class CommitmentStatus { Offered, Pledged, Agreed, Signed, InForce, Kept, Broken, Withdrawn };

/// Somebody owes a deed: one claim about it by one article.
struct Commitment {
  std::string id;
  std::string debtor;                        // actor id
  std::optional<std::string> creditor = {};  // actor id; nobody in particular, if empty
  std::string action;                        // of knowledge/ontology/actions.tsv
  std::string description;                   // the article's own words, trimmed
  std::vector<std::string> topics = {};      // sorted
  std::vector<Amount> amounts = {};
  Date made;
  std::optional<Date> due = {};              // no term was named, if empty
  std::optional<std::string> condition = {};
  CommitmentStatus status = CommitmentStatus::Pledged;
  std::optional<std::string> event = {};     // id of the event that made it or changed it
  std::vector<Attribution> attribution = {};
  std::vector<Span> evidence = {};           // never empty
  double confidence = 0;
  friend bool operator==(const Commitment&, const Commitment&) = default;
};

std::string_view to_string(CommitmentStatus status);
std::optional<CommitmentStatus> parse_commitment_status(std::string_view text);

}  // namespace dragoman
