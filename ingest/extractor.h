#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/actor_registry.h"
#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/ontology.h"
#include "graph/knowledge/place_registry.h"
#include "graph/model/extraction.h"
#include "ingest/article/article.h"
#include "ingest/time/time_mention.h"

namespace dragoman {

struct LanguagePack;

/// The time expressions of an article, and the day they are counted from: given, or inferred where it carries none.
struct ArticleTimes {
  Date published;
  std::vector<TimeMention> mentions;
};

/// Article in, extraction document out: a pure function of the article and the knowledge files. Loads all knowledge
/// once; after that any number of threads may share it.
///
///   const KnowledgeFiles files;
///   const Extractor extractor(files);
///   const Extraction found = extractor.extract(article);
class Extractor {
 public:
  /// `files` must outlive the extractor. Throws Error where a table cannot be read.
  explicit Extractor(const KnowledgeFiles& files);
  ~Extractor();
  Extractor(Extractor&&) noexcept;

  Extraction extract(const Article& article) const;
  /// Only its times, with all that is known of each; none for an article in a language without knowledge.
  ArticleTimes times(const Article& article) const;

  const Ontology& ontology() const { return ontology_; }
  const ActorRegistry& actors() const { return actors_; }
  const PlaceRegistry& places() const { return places_; }

 private:
  const LanguagePack* pack_for(std::string_view lang) const;
  Date infer_date(const Article& article, const LanguagePack& pack) const;

  Ontology ontology_;
  ActorRegistry actors_;
  PlaceRegistry places_;
  std::map<std::string, std::unique_ptr<LanguagePack>, std::less<>> packs_;
};

}  // namespace dragoman
