#include <algorithm>
#include <set>

#include "graph/fusion/fuse_events.h"
#include "graph/store/blocks.h"
#include "graph/store/entries.h"
#include "graph/store/impl.h"
#include "graph/store/index_scan.h"
#include "graph/store/keys.h"

namespace dragoman {
namespace {

using UseEvent = std::function<bool(FusedEvent&&)>;

bool in_window(const Date& date, std::optional<Day> from, std::optional<Day> to) {
  if (!from && !to) return true;
  if (!date.known()) return false;
  return !(from && date.last && *date.last < *from) && !(to && date.first && *date.first > *to);
}

bool at_place(const Event& event, const std::string& place) {
  return event.place && (*event.place == place || event.place->starts_with(place + "/"));
}

bool matches(const FusedEvent& fused, const EventFilter& filter) {
  const Event& event = fused.event;
  if (filter.type && event.type != *filter.type) return false;
  if (filter.kind && event.kind != *filter.kind) return false;
  if (filter.status && event.status != *filter.status) return false;
  if (filter.place && !at_place(event, *filter.place)) return false;
  if (filter.topic && !std::ranges::binary_search(event.topics, *filter.topic)) return false;
  if (!in_window(event.date, filter.from, filter.to)) return false;
  return std::ranges::all_of(filter.actors, [&](const std::string& actor) { return takes_part(fused, actor); });
}

// Keys of events among which all answers are; nothing where every event may be one.
std::optional<std::vector<std::string>> candidates(const Database& db, const EventFilter& filter) {
  const auto scan = [&](IndexTag tag, std::string_view what) {
    return index_scan(db, Column::EventIndex, tag, what, filter.from, filter.to);
  };
  if (!filter.actors.empty()) {
    std::vector<std::string> keys = scan(IndexTag::Actor, filter.actors.front());
    for (std::size_t i = 1; i < filter.actors.size() && !keys.empty(); ++i) {
      keys = in_both(keys, scan(IndexTag::Actor, filter.actors[i]));
    }
    return keys;
  }
  if (filter.place) return scan(IndexTag::Place, *filter.place);
  if (filter.kind) return scan(IndexTag::Kind, *filter.kind);
  if (filter.topic) return scan(IndexTag::Topic, *filter.topic);
  if (filter.type) return scan(IndexTag::Type, *filter.type);
  if (filter.from || filter.to) return scan(IndexTag::All, "");
  return {};
}

bool use_matching(std::vector<FusedEvent> fused, const EventFilter& filter, const UseEvent& use) {
  for (FusedEvent& one : fused) {
    if (matches(one, filter) && !use(std::move(one))) return false;
  }
  return true;
}

// As known on a day: the blocks of the candidates, fused from what was published by then.
void each_known(const Database& db, const Ontology& ontology, const EventFilter& filter,
                const std::optional<std::vector<std::string>>& keys, const UseEvent& use) {
  const auto use_block = [&](std::string_view block) {
    return use_matching(fuse_event_block(db, block, filter.known_at, ontology), filter, use);
  };
  if (!keys) {
    db.scan_prefix(Column::EventBlock, "", [&](std::string_view block, std::string_view) { return use_block(block); });
    return;
  }
  std::set<std::string> blocks;
  db.get_sorted(Column::Event, *keys, [&](std::string_view bytes) {
    blocks.insert(decode_first<std::string>(bytes));
    return true;
  });
  for (const std::string& block : blocks) {
    if (!use_block(block)) return;
  }
}

}  // namespace

void Store::each_event(const EventFilter& filter, const UseEvent& use) const {
  const Database& db = impl_->fused();
  const auto keys = candidates(db, filter);
  if (filter.known_at) return each_known(db, *impl_->ontology, filter, keys, use);
  const auto use_bytes = [&](std::string_view bytes) {
    FusedEvent fused = decode<EventRecord>(bytes).fused;
    return !matches(fused, filter) || use(std::move(fused));
  };
  if (!keys) {
    db.scan_prefix(Column::Event, "", [&](std::string_view, std::string_view bytes) { return use_bytes(bytes); });
    return;
  }
  db.get_sorted(Column::Event, *keys, use_bytes);
}

std::vector<FusedEvent> Store::events(const EventFilter& filter) const {
  std::vector<FusedEvent> out;
  each_event(filter, [&](FusedEvent&& fused) {
    out.push_back(std::move(fused));
    return true;
  });
  std::ranges::sort(out, [](const FusedEvent& a, const FusedEvent& b) { return in_order(a, b); });
  return out;
}

std::optional<FusedEvent> Store::event(std::string_view id, std::optional<Day> known_at) const {
  const Database& db = impl_->fused();
  const auto key = fused_key(id, kEventPrefix);
  const auto bytes = key ? db.get(Column::Event, *key) : std::nullopt;
  if (!bytes) return {};
  auto record = decode<EventRecord>(*bytes);
  if (record.fused.event.id != id) return {};
  if (!known_at) return std::move(record.fused);
  std::vector<FusedEvent> known = fuse_event_block(db, record.block, known_at, *impl_->ontology);
  for (const EventClaim& claim : record.fused.claims) {
    for (FusedEvent& one : known) {
      if (std::ranges::find(one.claims, claim) != one.claims.end()) return std::move(one);
    }
  }
  return {};
}

}  // namespace dragoman
