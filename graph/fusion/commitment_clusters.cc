#include "graph/fusion/commitment_clusters.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "graph/fusion/days.h"
#include "graph/fusion/greedy_clusters.h"
#include "graph/fusion/likeness.h"
#include "graph/model/ids.h"

namespace dragoman {
namespace {

constexpr std::int64_t kExactDays = 31;  // made or due within a month says something

struct Cluster {
  std::vector<std::size_t> claims;
  std::string creditor;  // party; empty while unknown
  std::vector<std::string> topics;
  std::vector<Amount> amounts;
  bool settled = false;
};

bool is_final(CommitmentStatus status) { return status >= CommitmentStatus::Kept; }

std::string creditor_of(const CommitmentClaim& claim) {
  return claim.commitment.creditor ? party(*claim.commitment.creditor, claim.states) : std::string();
}

// Both dates exact, and they may be the same.
bool same_time(const std::optional<Date>& a, const std::optional<Date>& b) {
  if (!a || !b) return false;
  const Days x = days_of(*a), y = days_of(*b);
  return x.width() <= kExactDays && y.width() <= kExactDays && !intersection(x, y).empty();
}

class Clustering {
 public:
  explicit Clustering(const std::vector<CommitmentClaim>& claims) : claims_(claims) {
    descriptions_.reserve(claims.size());
    for (const CommitmentClaim& claim : claims) descriptions_.push_back(slug(claim.commitment.description));
  }

  std::vector<std::vector<std::size_t>> run() const {
    return greedy_clusters<Cluster>(
        canonical_order(), [&](std::size_t claim, const std::vector<Cluster>& clusters) { return choose(claim, clusters); },
        [&](std::size_t claim, Cluster& cluster) { join(claim, cluster); });
  }

 private:
  // Promises before what became of them; those that say to whom and what first; then as they were made.
  std::vector<std::size_t> canonical_order() const {
    return order_by_rank(claims_.size(), [&](std::size_t i) {
      const Commitment& c = claims_[i].commitment;
      return std::make_tuple(is_final(c.status), !c.creditor, c.topics.empty() && c.amounts.empty(),
                             sort_day(c.made), i);
    });
  }

  // How much speaks for the claim being of this cluster; nothing where something speaks against it.
  std::optional<int> affinity(std::size_t index, const Cluster& cluster) const {
    const CommitmentClaim& claim = claims_[index];
    const std::string creditor = creditor_of(claim);
    if (!creditor.empty() && !cluster.creditor.empty() && creditor != cluster.creditor) return {};
    const Commitment& own = claim.commitment;
    const Likeness topics = compare_topics(own.topics, cluster.topics);
    const Likeness amounts = compare_amounts(own.amounts, cluster.amounts);
    if (!may_be_same(topics, amounts)) return {};
    int score = (topics == Likeness::Agree ? 4 : 0) + (amounts == Likeness::Agree ? 4 : 0);
    int best = 0;
    for (const std::size_t i : cluster.claims) {
      const Commitment& other = claims_[i].commitment;
      int shared = (same_time(own.due, other.due) ? 2 : 0) + (same_time(own.made, other.made) ? 2 : 0);
      if (descriptions_[index] == descriptions_[i]) shared += 4;
      best = std::max(best, shared);
    }
    score += best;
    if (!creditor.empty() && creditor == cluster.creditor) score += 1;
    return score;
  }

  // The least that must speak for it. A deed without a word of its own is told by topics, amounts or its description.
  static int needed(const Commitment& commitment) { return commitment.action == "other" ? 4 : 2; }

  std::optional<std::size_t> choose(std::size_t index, const std::vector<Cluster>& clusters) const {
    const CommitmentClaim& claim = claims_[index];
    const bool final = is_final(claim.commitment.status);
    std::optional<std::size_t> best;
    int best_score = -1;
    int fitting = 0;  // commitments that a final claim may be about
    for (std::size_t c = 0; c < clusters.size(); ++c) {
      const auto score = affinity(index, clusters[c]);
      if (!score) continue;
      if (!clusters[c].settled) ++fitting;
      if (*score > best_score) {
        best = c;
        best_score = *score;
      }
    }
    if (best_score >= needed(claim.commitment)) return best;
    if (final && fitting == 1 && best && !clusters[*best].settled) return best;
    return {};
  }

  void join(std::size_t index, Cluster& cluster) const {
    const CommitmentClaim& claim = claims_[index];
    if (cluster.creditor.empty()) cluster.creditor = creditor_of(claim);
    std::vector<std::string> topics = claim.commitment.topics;
    std::ranges::sort(topics);
    add_topics(cluster.topics, topics);
    add_amounts(cluster.amounts, claim.commitment.amounts);
    cluster.settled |= is_final(claim.commitment.status);
  }

  const std::vector<CommitmentClaim>& claims_;
  std::vector<std::string> descriptions_;  // spelt alike
};

}  // namespace

std::vector<std::vector<std::size_t>> cluster_commitments(const std::vector<CommitmentClaim>& claims) {
  return Clustering(claims).run();
}

}  // namespace dragoman
