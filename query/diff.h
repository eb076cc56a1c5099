#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/event_or_commitment.h"

namespace dragoman {

/// What became different between two days: to what was known on the first, the articles published after it up to the
/// second were added, and terms went by.
struct DiffQuery {
  Day before;
  Day after;
  /// The day on which both sides stand; else each stands as of its own. With it, only what articles say makes a
  /// difference, and no term that went by.
  std::optional<Day> as_of = {};
};

/// What changed of one event or commitment, in words of the contract: statuses, standings, or dates in EDTF.
enum class DiffKind { New, Gone, Status, Certainty, Date };

struct DiffEntry {
  DiffKind kind = DiffKind::New;
  std::string before = {};
  std::string after = {};
  EventOrCommitment what;  // as it is after; before, where it is gone
  friend bool operator==(const DiffEntry&, const DiffEntry&) = default;
};

/// Events and commitments each in their order (date, id), events first; of one thing in the order of DiffKind.
/// `clocks.filter` bounds what is known on both sides; `clocks.as_of` is not asked.
std::vector<DiffEntry> diff(const Store& store, const DiffQuery& query, const Clocks& clocks);

std::string_view to_string(DiffKind kind);

}  // namespace dragoman
