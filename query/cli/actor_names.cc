#include "query/cli/actor_names.h"

namespace dragoman {

std::string ActorNames::operator()(const std::string& id) const {
  if (const auto actor = store_->actor(id)) return actor->name;
  const ActorRegistry& registry = knowledge_->actors();
  const auto number = registry.number(id);
  return number ? std::string(registry[*number].name) : id;
}

}  // namespace dragoman
