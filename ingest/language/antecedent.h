#pragma once

#include <cstdint>
#include <span>

#include "ingest/language/clause.h"
#include "ingest/language/text.h"

namespace dragoman {

/// The phrase that a relative clause is about: the noun right before its pronoun, for "who" the nearest that is somebody. A name
/// behind a noun gives way to it where the pronoun cannot mean a name: "a conference in Bonn that ended".
/// `relative`: the pronoun's phrase; `first_phrase`: the first of its sentence. kNoIndex where no noun stands before.
std::uint32_t antecedent_of(const Text& text, std::span<const Phrase> phrases, std::uint32_t first_phrase, std::uint32_t relative);

}  // namespace dragoman
