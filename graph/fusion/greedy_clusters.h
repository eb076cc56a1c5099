#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <vector>

namespace dragoman {

/// 0, 1, ... up to `count`, by `rank_of(i)`; no two may rank alike.
template <typename RankOf>
std::vector<std::size_t> order_by_rank(std::size_t count, const RankOf& rank_of) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, rank_of);
  return order;
}

/// Claims into clusters, one after another: each joins the cluster that is chosen for it, or opens its own. What is known of a
/// cluster grows with each claim, so the order is part of the rules, and must not be that of arrival.
///
///   choose(claim, clusters)   index of the cluster it belongs to; nothing: none of them
///   join(claim, cluster, c)   adds what the claim says to cluster c; its index is added to `cluster.claims` already
///
/// Gives the indices of each cluster, sorted, and the clusters sorted too.
template <typename Cluster, typename Choose, typename Join>
std::vector<std::vector<std::size_t>> greedy_clusters(const std::vector<std::size_t>& order, const Choose& choose, const Join& join) {
  std::vector<Cluster> clusters;
  for (const std::size_t claim : order) {
    const std::optional<std::size_t> chosen = choose(claim, clusters);
    const std::size_t c = chosen.value_or(clusters.size());
    Cluster& cluster = chosen ? clusters[c] : clusters.emplace_back();
    cluster.claims.push_back(claim);
    join(claim, cluster, c);
  }
  std::vector<std::vector<std::size_t>> out;
  out.reserve(clusters.size());
  for (Cluster& cluster : clusters) {
    std::ranges::sort(cluster.claims);
    out.push_back(std::move(cluster.claims));
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace dragoman
