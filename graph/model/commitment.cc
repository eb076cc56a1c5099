#include "graph/model/commitment.h"

#include "graph/model/words.h"

namespace dragoman {
namespace {
constexpr std::string_view kStatuses[] = {"offered",  "pledged", "agreed", "signed",
                                          "in_force", "kept",    "broken", "withdrawn"};
}  // namespace

std::string_view to_string(CommitmentStatus status) { return word_of(status, kStatuses); }
std::optional<CommitmentStatus> parse_commitment_status(std::string_view text) {
  return value_of<CommitmentStatus>(text, kStatuses);
}

}  // namespace dragoman
