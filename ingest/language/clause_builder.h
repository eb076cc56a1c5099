#pragma once

#include "ingest/language/clause.h"

namespace dragoman {

/// Second step of the clause analysis: the clauses of one sentence and the verbs of each, from its tokens and the
/// phrases found in it, [first_phrase, end of analysis.phrases). Appends to `analysis.clauses`; fills clause_of and
/// phrase_of for the sentence's tokens. Who does what is set by assign_functions().
void build_clauses(const Text& text, std::uint32_t sentence, std::uint32_t first_phrase, const Language& language,
                   ClauseAnalysis& analysis);

}  // namespace dragoman
