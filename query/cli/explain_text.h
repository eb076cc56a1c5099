#pragma once

#include <string>

#include "graph/model/extraction_json.h"
#include "graph/store/store.h"
#include "query/explain.h"

namespace dragoman {

/// The reasoning behind one event or commitment, for people: indented lines, evidence in [[ ]] within its paragraph.
std::string explain_text(const Store& store, const Explanation& explanation);

/// The same for programs: the fused thing with its claims in full under `reasons`.
Json explain_json(const Explanation& explanation, std::optional<Day> as_of);

}  // namespace dragoman
