#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "query/commitments.h"

namespace dragoman {

/// What became different between two days: to what was known on the first, the articles published after it up to the
/// second were added, and terms went by.
struct DiffQuery {
  Day before;
  Day after;
};

/// What changed of one event or commitment, in words of the contract: statuses, standings, or dates in EDTF.
enum class DiffKind { New, Gone, Status, Certainty, Date };

struct DiffEntry {
  DiffKind kind = DiffKind::New;
  std::string before = {};
  std::string after = {};
  std::variant<FusedEvent, LedgerEntry> what;  // as it is after; before, where it is gone

  const std::string& id() const;
  friend bool operator==(const DiffEntry&, const DiffEntry&) = default;
};

/// Events and commitments each in their order (date, id), events first; of one thing in the order of DiffKind.
/// `clocks.as_of` is not asked: each side stands as of its own day. `clocks.filter` bounds what is known on both sides.
std::vector<DiffEntry> diff(const Store& store, const DiffQuery& query, const Clocks& clocks);

std::string_view to_string(DiffKind kind);

}  // namespace dragoman
