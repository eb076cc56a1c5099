#pragma once

#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "graph/knowledge/actor_registry.h"
#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/ontology.h"
#include "graph/knowledge/place_registry.h"
#include "ingest/extractor.h"

namespace dragoman {

/// The knowledge in force, each part loaded when first asked for: a question by id needs the ontology alone.
class Knowledge {
 public:
  explicit Knowledge(std::vector<std::string> overlays);

  const std::vector<std::string>& overlays() const { return overlays_; }
  const KnowledgeFiles& files() const { return files_; }
  const Ontology& ontology();
  const ActorRegistry& actors();
  const PlaceRegistry& places();
  const Extractor& extractor();

 private:
  std::vector<std::string> overlays_;
  KnowledgeFiles files_;
  std::unique_ptr<Ontology> ontology_;
  std::unique_ptr<ActorRegistry> actors_;
  std::unique_ptr<PlaceRegistry> places_;
  std::unique_ptr<Extractor> extractor_;
};

/// What a command works with besides its own options. Tests give it streams of their own.
class Context {
 public:
  Context(std::istream& in_stream, std::ostream& out_stream, std::ostream& err_stream)
      : in(in_stream), out(out_stream), err(err_stream) {}

  std::istream& in;
  std::ostream& out;     // answers
  std::ostream& err;     // progress and problems
  int width = 100;       // of a line of a table
  bool progress = false;  // may `err` be written over?

  /// Kept for the next command with the same overlays.
  Knowledge& knowledge(const std::vector<std::string>& overlays);

 private:
  std::unique_ptr<Knowledge> knowledge_;
};

}  // namespace dragoman
