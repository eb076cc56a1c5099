#include "query/diff.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/fusion/days.h"
#include "graph/model/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kKinds[] = {"new", "gone", "status", "certainty", "date"};

// The polarity belongs to the status: what did not happen did not become real.
std::string status_of(const Event& event) {
  const std::string status(to_string(event.status));
  return event.polarity == Polarity::Negative ? "not " + status : status;
}

void compare_events(const Store& store, const std::string& id, Day before, Day after, std::vector<DiffEntry>& out) {
  const auto old_event = store.event(id, before);
  const auto new_event = store.event(id, after);
  if (!old_event && !new_event) return;
  const auto add = [&](DiffKind kind, std::string from, std::string to) {
    if (from == to) return;
    out.push_back({.kind = kind, .before = std::move(from), .after = std::move(to), .what = new_event ? *new_event : *old_event});
  };
  if (!old_event) return add(DiffKind::New, "", status_of(new_event->event));
  if (!new_event) return add(DiffKind::Gone, status_of(old_event->event), "");
  add(DiffKind::Status, status_of(old_event->event), status_of(new_event->event));
  add(DiffKind::Certainty, std::string(to_string(old_event->event.certainty)), std::string(to_string(new_event->event.certainty)));
  add(DiffKind::Date, old_event->event.date.value, new_event->event.date.value);
}

std::optional<LedgerEntry> entry_on(const Store& store, const std::string& id, Day known_at, Day as_of) {
  auto fused = store.commitment(id, known_at);
  if (!fused) return {};
  const auto now = standing_on(*fused, as_of);
  if (!now) return {};
  return LedgerEntry{.fused = *std::move(fused), .standing = *now};
}

std::string term_of(const LedgerEntry& entry) {
  const auto& due = entry.fused.commitment.due;
  return due ? due->value : std::string();
}

void compare_commitments(const std::optional<LedgerEntry>& before, const std::optional<LedgerEntry>& after, std::vector<DiffEntry>& out) {
  if (!before && !after) return;
  const auto add = [&](DiffKind kind, std::string from, std::string to) {
    if (from == to) return;
    out.push_back({.kind = kind, .before = std::move(from), .after = std::move(to), .what = after ? *after : *before});
  };
  if (!before) return add(DiffKind::New, "", std::string(to_string(after->standing)));
  if (!after) return add(DiffKind::Gone, std::string(to_string(before->standing)), "");
  add(DiffKind::Status, std::string(to_string(before->standing)), std::string(to_string(after->standing)));
  add(DiffKind::Date, term_of(*before), term_of(*after));
}

auto order_of(const DiffEntry& entry) {
  const auto* event = std::get_if<FusedEvent>(&entry.what);
  const Date& date = event ? event->event.date : std::get<LedgerEntry>(entry.what).fused.commitment.made;
  return std::make_tuple(event == nullptr, sort_day(date), id_of(entry.what), entry.kind);
}

}  // namespace

std::vector<DiffEntry> diff(const Store& store, const DiffQuery& query, const Clocks& clocks) {
  const Day known_before = clocks.filter ? std::min(query.before, *clocks.filter) : query.before;
  const Day known_after = clocks.filter ? std::min(query.after, *clocks.filter) : query.after;
  const std::vector<std::string> touched = store.touched_between(known_before, known_after);
  std::set<std::string> ids(touched.begin(), touched.end());
  // Terms that went by between the days, with or without a word in any article.
  for (const FusedCommitment& fused : store.commitments({.due_from = query.before, .due_to = query.after})) {
    ids.insert(fused.commitment.id);
  }
  std::vector<DiffEntry> out;
  for (const std::string& id : ids) {
    compare_events(store, id, known_before, known_after, out);
    compare_commitments(entry_on(store, id, known_before, query.as_of.value_or(query.before)),
                        entry_on(store, id, known_after, query.as_of.value_or(query.after)), out);
  }
  std::ranges::sort(out, {}, order_of);
  return out;
}

std::string_view to_string(DiffKind kind) { return word_of(kind, kKinds); }

}  // namespace dragoman
