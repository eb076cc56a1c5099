#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/inflection.h"

namespace dragoman {

/// The English rules behind inflection.h.
std::vector<VerbFormEntry> english_verb_forms(std::string_view lemma, const Language& language);
std::vector<std::string> english_noun_forms(std::string_view lemma, std::string_view plural, const Language& language);

}  // namespace dragoman
