#pragma once

#include <span>
#include <vector>

#include "ingest/language/clause.h"

namespace dragoman {

/// First step of the clause analysis: the noun phrases and prepositional phrases of one sentence, in order, with what
/// belongs to what by its place alone (genitives, possessors). Functions that need a verb are set later.
/// `units` are those of the whole text. Appends to `phrases`.
void chunk_phrases(const Text& text, const Sentence& sentence, std::span<const Unit> units, const Language& language,
                   std::vector<Phrase>& phrases);

}  // namespace dragoman
