#include "graph/fusion/event_clusters.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "graph/fusion/event_traits.h"
#include "graph/fusion/greedy_clusters.h"

namespace dragoman {
namespace {

constexpr std::int64_t kExactDays = 8;   // up to a week, and the evening before it
constexpr std::int64_t kVagueDays = 32;  // more than this is vague

struct Cluster {
  Days days;                     // common to all claims
  std::vector<std::size_t> claims;
  std::set<std::size_t> profiles;
  std::vector<std::size_t> unlike;  // one claim of each profile: who agrees with these agrees with all
  std::vector<std::string> topics;
  std::vector<Amount> amounts;
};

// Clusters by their days, so that a claim looks at those it may meet and not at all of a block that grows for years. Days only
// shrink as claims join, so the first ones do.
class ClustersByDay {
 public:
  void add(std::size_t cluster, const Days& days) {
    if (days.width() > kVagueDays) {
      vague_.push_back(cluster);
    } else {
      exact_.emplace(days.first, cluster);
    }
  }

  /// All that share a day with these, and some more.
  template <typename Use>
  void each_near(const Days& days, const Use& use) const {
    const auto end = exact_.upper_bound(days.last);
    for (auto at = exact_.lower_bound(days.first - kVagueDays); at != end; ++at) use(at->second);
    for (const std::size_t cluster : vague_) use(cluster);
  }

 private:
  std::multimap<std::int64_t, std::size_t> exact_;  // by first day
  std::vector<std::size_t> vague_;
};

// What a claim finds when it looks for its event.
struct Candidate {
  std::size_t cluster;
  int affinity;
  std::int64_t first;
};

class Clustering {
 public:
  Clustering(const std::vector<EventClaim>& claims, const Ontology& ontology) {
    traits_.reserve(claims.size());
    for (const EventClaim& claim : claims) traits_.push_back(traits_of(claim, ontology));
    number_profiles();
  }

  std::vector<std::vector<std::size_t>> run() {
    return greedy_clusters<Cluster>(
        canonical_order(), [&](std::size_t claim, const std::vector<Cluster>& clusters) { return choose(claim, clusters); },
        [&](std::size_t claim, Cluster& cluster, std::size_t c) { join(claim, cluster, c); });
  }

 private:
  // A number for each profile: claims of one profile are alike in all that is compared but their days.
  void number_profiles() {
    std::map<std::string, std::size_t> numbers;
    for (const EventTraits& traits : traits_) profiles_.push_back(numbers.emplace(profile_of(traits), numbers.size()).first->second);
  }

  // Exact dates first, so that vague ones find events to join; then those that say more; then publication.
  std::vector<std::size_t> canonical_order() const {
    return order_by_rank(traits_.size(), [&](std::size_t i) {
      const EventTraits& t = traits_[i];
      return std::make_tuple(t.known ? t.days.width() : Days::kFar * 4, t.place.find('/') == std::string::npos,
                             -static_cast<int>(t.members.size()), t.topics.empty(), i);
    });
  }

  bool fits(const EventTraits& claim, const Cluster& cluster) const {
    if (intersection(claim.days, cluster.days).empty()) return false;
    if (claim.of_words && !may_be_same(compare_topics(claim.topics, cluster.topics),
                                       compare_amounts(claim.amounts, cluster.amounts))) {
      return false;
    }
    return std::ranges::all_of(cluster.unlike, [&](std::size_t i) { return may_be_one(claim, traits_[i]); });
  }

  std::optional<std::size_t> choose(std::size_t index, const std::vector<Cluster>& clusters) const {
    const EventTraits& claim = traits_[index];
    std::vector<Candidate> candidates;
    by_day_.each_near(claim.days, [&](std::size_t c) {
      const Cluster& cluster = clusters[c];
      if (!fits(claim, cluster)) return;
      const int best = best_affinity(claim, cluster);
      if (overlap_tells(claim, cluster, best)) candidates.push_back({c, best, cluster.days.first});
    });
    if (claim.days.width() <= kExactDays) return best_of(candidates);
    return claim.plan || claim.lasting ? earliest_of(candidates) : only_one_of(candidates);
  }

  // Two vague dates overlap by chance. Only plans, which look into one near future, and what goes on meet that way. A
  // claim without a date needs an exact event that something else speaks for.
  static bool overlap_tells(const EventTraits& claim, const Cluster& cluster, int affinity) {
    const bool exact = cluster.days.width() <= kVagueDays;
    if (claim.plan) return true;
    if (!claim.known) return exact && affinity > 0;
    return claim.lasting || exact || claim.days == cluster.days;
  }

  int best_affinity(const EventTraits& claim, const Cluster& cluster) const {
    int best = 0;
    for (const std::size_t i : cluster.unlike) best = std::max(best, affinity(claim, traits_[i]));
    return best;
  }

  static std::optional<std::size_t> best_of(const std::vector<Candidate>& candidates) {
    const auto better = [](const Candidate& a, const Candidate& b) {
      return std::make_tuple(-a.affinity, a.cluster) < std::make_tuple(-b.affinity, b.cluster);
    };
    const auto best = std::ranges::min_element(candidates, better);
    if (best == candidates.end()) return {};
    return best->cluster;
  }

  static std::optional<std::size_t> earliest_of(const std::vector<Candidate>& candidates) {
    const auto earlier = [](const Candidate& a, const Candidate& b) {
      return std::make_tuple(a.first, -a.affinity, a.cluster) < std::make_tuple(b.first, -b.affinity, b.cluster);
    };
    const auto first = std::ranges::min_element(candidates, earlier);
    if (first == candidates.end()) return {};
    return first->cluster;
  }

  // The one that more speaks for than for any other.
  static std::optional<std::size_t> only_one_of(const std::vector<Candidate>& candidates) {
    const auto best = best_of(candidates);
    if (!best) return {};
    const auto of_best = std::ranges::find(candidates, *best, &Candidate::cluster)->affinity;
    if (std::ranges::count(candidates, of_best, &Candidate::affinity) > 1) return {};
    return best;
  }

  void join(std::size_t index, Cluster& cluster, std::size_t c) {
    const EventTraits& claim = traits_[index];
    cluster.days = intersection(cluster.days, claim.days);
    if (cluster.claims.size() == 1) by_day_.add(c, cluster.days);
    if (cluster.profiles.insert(profiles_[index]).second) cluster.unlike.push_back(index);
    add_topics(cluster.topics, claim.topics);
    add_amounts(cluster.amounts, claim.amounts);
  }

  std::vector<EventTraits> traits_;
  std::vector<std::size_t> profiles_;
  ClustersByDay by_day_;
};

}  // namespace

std::vector<std::vector<std::size_t>> cluster_events(const std::vector<EventClaim>& claims, const Ontology& ontology) {
  return Clustering(claims, ontology).run();
}

}  // namespace dragoman
