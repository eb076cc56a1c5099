#pragma once

#include <string>

#include "graph/store/store.h"
#include "query/cli/context.h"

namespace dragoman {

/// Names of actors as people read them: the store's, else that of the knowledge in force (a state for which only persons
/// act is named by no article), else the id. Knowledge is loaded when the first actor needs it.
///
///   const ActorNames name_of(store, context.knowledge(overlays));
///   name_of("country:JPN")   // "Japan"
class ActorNames {
 public:
  /// Both must outlive it.
  ActorNames(const Store& store, Knowledge& knowledge) : store_(&store), knowledge_(&knowledge) {}

  std::string operator()(const std::string& id) const;

 private:
  const Store* store_;
  Knowledge* knowledge_;
};

}  // namespace dragoman
