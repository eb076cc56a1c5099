#pragma once

#include <string>

#include "graph/model/extraction_json.h"
#include "query/cli/actor_names.h"
#include "query/cli/answer.h"
#include "query/explain.h"

namespace dragoman {

/// The reasoning behind one event or commitment, for people: indented lines, evidence in [[ ]] within its paragraph.
std::string explain_text(const ActorNames& name_of, const Explanation& explanation);

/// A row for each piece of evidence of each claim, for CSV.
Answer explain_answer(const Explanation& explanation);

/// The fused thing with its claims in full under `reasons`.
Json explain_json(const Explanation& explanation, std::optional<Day> as_of);

}  // namespace dragoman
