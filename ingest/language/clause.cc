#include "ingest/language/clause.h"

#include <algorithm>

#include "ingest/language/clause_builder.h"
#include "ingest/language/clause_functions.h"
#include "ingest/language/phrase_chunker.h"

namespace dragoman {

CaseSet case_set(WordClasses classes) {
  CaseSet cases = 0;
  if (classes.has(WordClass::CaseNom)) cases |= kNominative;
  if (classes.has(WordClass::CaseAcc)) cases |= kAccusative;
  if (classes.has(WordClass::CaseDat)) cases |= kDative;
  if (classes.has(WordClass::CaseGen)) cases |= kGenitive;
  return cases;
}

bool may_be_that(const Token& token, const Language& language) {
  return std::ranges::any_of(language.words(token.lower), [](const Word& word) { return word.classes.has(WordClass::SubThat); });
}

ClauseAnalysis analyse_clauses(const Text& text, std::span<const Unit> units, const Language& language) {
  ClauseAnalysis analysis;
  analysis.clause_of.assign(text.tokens.size(), kNoIndex);
  analysis.phrase_of.assign(text.tokens.size(), kNoIndex);
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    const auto first_phrase = static_cast<std::uint32_t>(analysis.phrases.size());
    const auto first_clause = static_cast<std::uint32_t>(analysis.clauses.size());
    chunk_phrases(text, text.sentences[s], units, language, analysis.phrases);
    build_clauses(text, s, first_phrase, language, analysis);
    assign_functions(text, first_clause, first_phrase, language, analysis);
  }
  return analysis;
}

}  // namespace dragoman
