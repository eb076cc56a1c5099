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

/// Article in, extraction document out: a pure function of the article and the knowledge files. Knowledge is loaded
/// once, that of a language with the first article in it; any number of threads may share the extractor.
///
///   const KnowledgeFiles files;
///   const Extractor extractor(files);
///   const Extraction found = extractor.extract(article);
class Extractor {
 public:
  /// `files` must outlive the extractor. Throws Error where a table cannot be read. Built-in tables of languages are
  /// known to be sound and wait; with an overlay all are read at once, so that its faults show before any article.
  explicit Extractor(const KnowledgeFiles& files);
  ~Extractor();
  Extractor(Extractor&&) noexcept;

  /// Reads the tables of all languages that no article asked for yet.
  void load_all_languages() const;

  Extraction extract(const Article& article) const;
  /// Only its times, with all that is known of each; none for an article in a language without knowledge.
  ArticleTimes times(const Article& article) const;

  const Ontology& ontology() const { return ontology_; }
  const ActorRegistry& actors() const { return actors_; }
  const PlaceRegistry& places() const { return places_; }

 private:
  struct LazyPack;

  const LanguagePack* pack_for(std::string_view lang) const;
  Date infer_date(const Article& article, const LanguagePack& pack) const;

  Ontology ontology_;
  ActorRegistry actors_;
  PlaceRegistry places_;
  const KnowledgeFiles* files_;
  std::map<std::string, std::unique_ptr<LazyPack>, std::less<>> packs_;
};

}  // namespace dragoman
