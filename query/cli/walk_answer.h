#pragma once

#include <vector>

#include "graph/view/walk.h"
#include "query/cli/actor_names.h"
#include "query/cli/answer.h"

namespace dragoman {

/// The steps of a walk or a path, a row each.
Answer walk_answer(const ActorNames& name_of, const View& view, const std::vector<WalkStep>& steps);

}  // namespace dragoman
