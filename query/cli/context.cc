#include "query/cli/context.h"

namespace dragoman {
namespace {

template <typename Part>
const Part& load(std::unique_ptr<Part>& part, const KnowledgeFiles& files) {
  if (!part) part = std::make_unique<Part>(files);
  return *part;
}

}  // namespace

Knowledge::Knowledge(std::vector<std::string> overlays) : overlays_(std::move(overlays)) {
  for (const std::string& folder : overlays_) files_.add_overlay(folder);
}

const Ontology& Knowledge::ontology() { return load(ontology_, files_); }
const ActorRegistry& Knowledge::actors() { return load(actors_, files_); }
const PlaceRegistry& Knowledge::places() { return load(places_, files_); }
const Extractor& Knowledge::extractor() { return load(extractor_, files_); }

Knowledge& Context::knowledge(const std::vector<std::string>& overlays) {
  if (!knowledge_ || knowledge_->overlays() != overlays) knowledge_ = std::make_unique<Knowledge>(overlays);
  return *knowledge_;
}

}  // namespace dragoman
