#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/inflection.h"

namespace dragoman {

/// Forms by the rows of inflection.tsv (docs/KNOWLEDGE.md), for languages with `inflection table`: each row says what
/// an ending of the lemma becomes in one form. For each form the row of the longest ending counts, a whole word most
/// of all; a cell of verb_forms.tsv stands above the rows.
///
///   -ar    a an           form-present        firmar: firma, firman
///   -gar   gue guen       form-subjunctive    llegar: llegue, lleguen
///   -ción  ciones         plural              reunión: no row; sanción: sanciones
std::vector<VerbFormEntry> table_verb_forms(std::string_view lemma, const Language& language);
std::vector<std::string> table_noun_forms(std::string_view lemma, std::string_view plural, const Language& language);

}  // namespace dragoman
