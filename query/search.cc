#include "query/search.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "graph/fusion/days.h"

namespace dragoman {
namespace {

std::tuple<std::size_t, std::int64_t, std::string> order_of(const SearchHit& hit) {
  if (const auto* actor = std::get_if<Actor>(&hit)) return {0, 0, actor->id};
  const auto& what = std::get<EventOrCommitment>(hit);
  if (const auto* fused = std::get_if<FusedEvent>(&what)) return {1, sort_day(fused->event.date), id_of(what)};
  return {2, sort_day(std::get<LedgerEntry>(what).fused.commitment.made), id_of(what)};
}

}  // namespace

std::vector<SearchHit> search(const Store& store, const SearchQuery& query, const Clocks& clocks) {
  std::vector<SearchHit> out;
  for (const std::string& id : store.search(query.words, query.limit)) {
    if (auto event = store.event(id, clocks.filter)) {
      out.emplace_back(*std::move(event));
    } else if (auto fused = store.commitment(id, clocks.filter)) {
      if (const auto now = standing_on(*fused, clocks.as_of)) out.emplace_back(LedgerEntry{*std::move(fused), *now});
    } else if (auto actor = store.actor(id, clocks.filter)) {
      out.emplace_back(*std::move(actor));
    }
  }
  std::ranges::sort(out, {}, order_of);
  return out;
}

}  // namespace dragoman
