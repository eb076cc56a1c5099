#include "graph/fusion/commitment_clusters.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "graph/fusion/days.h"
#include "graph/fusion/greedy_clusters.h"
#include "graph/fusion/likeness.h"
#include "graph/model/ids.h"

namespace dragoman {
namespace {

constexpr std::int64_t kExactDays = 31;  // made or due within a month says something

using Profile = std::tuple<std::string_view, Days, Days>;  // description, term, when made

struct Cluster {
  std::vector<std::size_t> claims;
  std::set<Profile> profiles;  // of all claims
  std::string creditor;  // party; empty while unknown
  std::vector<std::string> topics;
  std::vector<Amount> amounts;
  bool settled = false;
};

bool is_final(CommitmentStatus status) { return status >= CommitmentStatus::Kept; }

std::string creditor_of(const CommitmentClaim& claim) {
  return claim.commitment.creditor ? party(*claim.commitment.creditor, claim.states) : std::string();
}

bool exact(const Days& days) { return days.width() <= kExactDays; }

// Both dates exact, and they may be the same.
bool same_time(const Days& a, const Days& b) { return exact(a) && exact(b) && !intersection(a, b).empty(); }

// Clusters by what may speak for a claim being of them, so that it looks at those and not at all of a block.
class ClustersByLikeness {
 public:
  void add(std::size_t cluster, const Commitment& claim, const Profile& profile) {
    const auto& [description, due, made] = profile;
    by_description_.emplace(description, cluster);
    if (exact(due)) by_term_.emplace(due.first, cluster);
    if (exact(made)) by_day_made_.emplace(made.first, cluster);
    for (const std::string& topic : claim.topics) by_topic_.emplace(topic, cluster);
    for (const Amount& amount : claim.amounts) by_amount_.emplace(std::make_pair(std::string_view(amount.unit), amount.value), cluster);
  }

  /// All for which anything but the creditor speaks, and some more; in order.
  std::set<std::size_t> near(const Commitment& claim, const Profile& profile) const {
    const auto& [description, due, made] = profile;
    std::set<std::size_t> out;
    add_equal(by_description_, description, out);
    add_days(by_term_, due, out);
    add_days(by_day_made_, made, out);
    for (const std::string& topic : claim.topics) add_equal(by_topic_, topic, out);
    for (const Amount& amount : claim.amounts) add_amounts(amount, out);
    return out;
  }

 private:
  template <typename Key, typename Value>
  using Entries = std::set<std::pair<Key, Value>>;

  static void add_equal(const Entries<std::string_view, std::size_t>& entries, std::string_view key, std::set<std::size_t>& out) {
    for (auto at = entries.lower_bound({key, 0}); at != entries.end() && at->first == key; ++at) out.insert(at->second);
  }

  static void add_days(const Entries<std::int64_t, std::size_t>& entries, const Days& days, std::set<std::size_t>& out) {
    if (!exact(days)) return;
    for (auto at = entries.lower_bound({days.first - kExactDays, 0}); at != entries.end() && at->first <= days.last; ++at) {
      out.insert(at->second);
    }
  }

  // Amounts agree within a tenth (likeness.h); a fifth is sure to hold them.
  void add_amounts(const Amount& amount, std::set<std::size_t>& out) const {
    constexpr double kLess = 0.8, kMore = 1.25;
    const auto [low, high] = std::minmax({amount.value * kLess, amount.value * kMore});
    const std::string_view unit = amount.unit;
    for (auto at = by_amount_.lower_bound({{unit, low}, 0}); at != by_amount_.end(); ++at) {
      if (at->first.first != unit || at->first.second > high) break;
      out.insert(at->second);
    }
  }

  Entries<std::string_view, std::size_t> by_description_, by_topic_;
  Entries<std::int64_t, std::size_t> by_term_, by_day_made_;
  Entries<std::pair<std::string_view, double>, std::size_t> by_amount_;
};

class Clustering {
 public:
  explicit Clustering(const std::vector<CommitmentClaim>& claims) : claims_(claims) {
    descriptions_.reserve(claims.size());
    for (const CommitmentClaim& claim : claims) descriptions_.push_back(slug(claim.commitment.description));
  }

  std::vector<std::vector<std::size_t>> run() {
    return greedy_clusters<Cluster>(
        canonical_order(), [&](std::size_t claim, const std::vector<Cluster>& clusters) { return choose(claim, clusters); },
        [&](std::size_t claim, Cluster& cluster, std::size_t c) { join(claim, cluster, c); });
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

  Profile profile_of(std::size_t index) const {
    const Commitment& c = claims_[index].commitment;
    return {descriptions_[index], c.due ? days_of(*c.due) : Days{}, days_of(c.made)};
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
    const auto [description, due, made] = profile_of(index);
    int best = 0;
    for (const auto& [other_description, other_due, other_made] : cluster.profiles) {
      const int shared =
          (same_time(due, other_due) ? 2 : 0) + (same_time(made, other_made) ? 2 : 0) + (description == other_description ? 4 : 0);
      best = std::max(best, shared);
    }
    score += best;
    if (!creditor.empty() && creditor == cluster.creditor) score += 1;
    return score;
  }

  // The least that must speak for it. A deed without a word of its own is told by topics, amounts or its description.
  static int needed(const Commitment& commitment) { return commitment.action == "other" ? 4 : 2; }

  std::optional<std::size_t> choose(std::size_t index, const std::vector<Cluster>& clusters) const {
    const Commitment& claim = claims_[index].commitment;
    const Best best = best_of(index, clusters, by_likeness_.near(claim, profile_of(index)));
    if (best.score >= needed(claim)) return best.cluster;
    if (is_final(claim.status)) return only_open_one(index, clusters);
    return {};
  }

  struct Best {
    std::optional<std::size_t> cluster;
    int score = -1;
  };

  // The first of those for which most speaks.
  template <typename Some>
  Best best_of(std::size_t index, const std::vector<Cluster>& clusters, const Some& some) const {
    Best best;
    for (const std::size_t c : some) {
      const auto score = affinity(index, clusters[c]);
      if (score && *score > best.score) best = {c, *score};
    }
    return best;
  }

  // What became of a promise may be told in other words, where only one is open that it can be about, and none fits better.
  std::optional<std::size_t> only_open_one(std::size_t index, const std::vector<Cluster>& clusters) const {
    int fitting = 0;
    for (const std::size_t c : open_) {
      if (affinity(index, clusters[c]) && ++fitting > 1) return {};
    }
    if (fitting == 0) return {};
    std::vector<std::size_t> all(clusters.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const Best best = best_of(index, clusters, all);
    if (clusters[*best.cluster].settled) return {};
    return best.cluster;
  }

  void join(std::size_t index, Cluster& cluster, std::size_t c) {
    const CommitmentClaim& claim = claims_[index];
    if (cluster.creditor.empty()) cluster.creditor = creditor_of(claim);
    std::vector<std::string> topics = claim.commitment.topics;
    std::ranges::sort(topics);
    add_topics(cluster.topics, topics);
    add_amounts(cluster.amounts, claim.commitment.amounts);
    cluster.settled |= is_final(claim.commitment.status);
    cluster.profiles.insert(profile_of(index));
    by_likeness_.add(c, claim.commitment, profile_of(index));
    if (cluster.settled) {
      open_.erase(c);
    } else {
      open_.insert(c);
    }
  }

  const std::vector<CommitmentClaim>& claims_;
  std::vector<std::string> descriptions_;  // spelt alike
  ClustersByLikeness by_likeness_;
  std::set<std::size_t> open_;  // clusters that nothing has settled
};

}  // namespace

std::vector<std::vector<std::size_t>> cluster_commitments(const std::vector<CommitmentClaim>& claims) {
  return Clustering(claims).run();
}

}  // namespace dragoman
