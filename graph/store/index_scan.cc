#include "graph/store/index_scan.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace dragoman {
namespace {

// tag, hash, span, day, id
constexpr std::size_t kSpanAt = 9, kDayAt = 10, kIdAt = 14;
constexpr std::uint8_t kLongestSpan = 31;

// The first days between which a date of this span must begin (for an open first day: end) to touch the window.
struct Range {
  std::string first;
  std::string last;
};

Day shifted(Day day, std::int64_t days) {
  const std::int64_t number = std::max<std::int64_t>(day.number - days, std::numeric_limits<std::int32_t>::min());
  return {static_cast<std::int32_t>(number)};
}

Range range_of(std::uint8_t span, std::optional<Day> from, std::optional<Day> to) {
  const std::string low = fixed32(0), high = fixed32(0xfffffffeU);  // ffffffff is unknown
  const std::string to_key = to ? day_key(to) : high;
  if (span == kOpenFirst) return {from ? day_key(from) : low, high};
  if (span == kOpenLast) return {low, to_key};
  const std::int64_t longest = std::int64_t{1} << span;
  return {from ? day_key(shifted(*from, longest - 1)) : low, to_key};
}

bool windowed(std::uint8_t span) { return span <= kLongestSpan || span == kOpenFirst || span == kOpenLast; }

}  // namespace

std::vector<std::string> index_scan(const Database& db, Column index, IndexTag tag, std::string_view what,
                                    std::optional<Day> from, std::optional<Day> to) {
  const std::string prefix = index_prefix(tag, what);
  const auto cursor = db.cursor(index, prefix);
  rocksdb::Iterator& at = *cursor->at;
  const bool any = !from && !to;
  std::vector<std::string> out;
  at.Seek(prefix);
  while (at.Valid()) {
    const auto span = static_cast<std::uint8_t>(at.key()[kSpanAt]);
    if (!any && !windowed(span)) break;  // undated ones are the last
    const Range range = any ? Range{fixed32(0), fixed32(0xffffffffU)} : range_of(span, from, to);
    const std::string run = prefix + static_cast<char>(span);
    for (at.Seek(run + range.first); at.Valid(); at.Next()) {
      const std::string_view key(at.key().data(), at.key().size());
      if (!key.starts_with(run) || key.substr(kDayAt, 4) > range.last) break;
      out.emplace_back(key.substr(kIdAt));
    }
    if (span == 0xff) break;
    at.Seek(prefix + static_cast<char>(span + 1));
  }
  db.check_end(*cursor);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::string> in_both(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  std::vector<std::string> out;
  std::ranges::set_intersection(one, other, std::back_inserter(out));
  return out;
}

}  // namespace dragoman
