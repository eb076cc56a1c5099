#pragma once

#include "ingest/language/clause.h"

namespace dragoman {

/// Third step of the clause analysis: lists and appositions among phrases, then subject and objects of each clause of one
/// sentence, clauses [first_clause, end). German asks the cases of articles and pronouns, agreement with the verb and
/// the place in the clause, English the order of words.
void assign_functions(const Text& text, std::uint32_t first_clause, std::uint32_t first_phrase, const Language& language,
                      ClauseAnalysis& analysis);

}  // namespace dragoman
