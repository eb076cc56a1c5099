#include "ingest/time/event_dates.h"

#include <tuple>

namespace dragoman {
namespace {

bool inside(const TimeMention& mention, std::uint32_t first, std::uint32_t last) {
  return mention.first >= first && mention.last <= last;
}

std::uint32_t distance(const TimeMention& mention, std::uint32_t trigger) {
  if (mention.first > trigger) return mention.first - trigger;
  return mention.last <= trigger ? trigger - mention.last + 1 : 0;
}

/// How well a time fits, less is better.
std::tuple<int, int, std::uint32_t> rank(const TimeMention& mention, std::uint32_t trigger) {
  const bool plain = mention.relation == TimeRelation::At || mention.relation == TimeRelation::Within;
  return {plain ? 0 : 1, mention.granularity <= Granularity::Day ? 0 : 1, distance(mention, trigger)};
}

}  // namespace

bool dates_events(const TimeMention& mention) {
  const TimeType type = mention.expression.type;
  if (type == TimeType::Set || type == TimeType::Duration) {
    // "Three years ago" is written as a duration in some corpora, yet names its days.
    if (type == TimeType::Set || mention.granularity == Granularity::None || !mention.date.known()) return false;
    if (mention.relation == TimeRelation::Since) return false;
  }
  if (mention.granularity == Granularity::None) return false;
  return mention.relation != TimeRelation::By && mention.relation != TimeRelation::Until;
}

std::optional<std::size_t> time_of(std::span<const TimeMention> mentions, std::uint32_t first, std::uint32_t last,
                                   std::uint32_t trigger) {
  std::optional<std::size_t> best, before;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!dates_events(mentions[i])) continue;
    if (inside(mentions[i], first, last)) {
      if (!best || rank(mentions[i], trigger) < rank(mentions[*best], trigger)) best = i;
    } else if (mentions[i].last <= first) {
      before = i;
    }
  }
  return best ? best : before;
}

std::optional<std::size_t> due_of(std::span<const TimeMention> mentions, std::uint32_t first, std::uint32_t last,
                                  std::uint32_t trigger) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const TimeMention& mention = mentions[i];
    if (!inside(mention, first, last) || !mention.date.known()) continue;
    const bool term = mention.relation == TimeRelation::By || mention.relation == TimeRelation::Until ||
                      mention.relation == TimeRelation::Before || mention.relation == TimeRelation::Within;
    if (!term) continue;
    if (!best || distance(mention, trigger) < distance(mentions[*best], trigger)) best = i;
  }
  return best;
}

}  // namespace dragoman
