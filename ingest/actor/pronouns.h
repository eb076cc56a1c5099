#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ingest/actor/reference_history.h"

namespace dragoman {

inline constexpr std::size_t kNoDraft = static_cast<std::size_t>(-1);

/// By token: the draft of whoever speaks the quotation that it stands in, or kNoDraft. Known where the sentence or the
/// one before names a person beside a word of saying.
std::vector<std::size_t> find_speakers(const Recognition& r);

/// Adds whom the pronoun `match` stands for, where that is plain. `speakers` are those of find_speakers().
void resolve_pronoun(Recognition& r, ReferenceHistory& history, const std::vector<std::size_t>& speakers, const NameMatch& match);

}  // namespace dragoman
