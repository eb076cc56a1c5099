#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/ontology.h"
#include "graph/knowledge/string_map.h"
#include "ingest/language/language.h"
#include "ingest/language/text.h"

namespace dragoman {

/// Tokens [first, last) that are one term of several words: "Seltene Erden".
struct TermRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Tokens [first, last) that name a topic: one word, or a term of several.
struct TopicMention {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string_view topic;  // of the rules
};

/// Topics of the mentions that lie in tokens [first, last), sorted and unique. `mentions` are in order of the text.
std::vector<std::string> topics_in(std::span<const TopicMention> mentions, std::uint32_t first, std::uint32_t last);

/// The terms of several words among the mentions that are nouns, for the clause analysis.
std::vector<TermRange> terms_of(std::span<const TopicMention> mentions, const Text& text);

/// The words of one language that name a topic: topics.tsv. Rows are lemmas or sequences of lemmas; "handels-" is the
/// first part of a compound.
///
///   const TopicRules rules(files, german, ontology);
///   const auto mentions = rules.find(text);
///   topics_in(mentions, first, last)   // {"rare-earths", "trade"}, sorted
class TopicRules {
 public:
  /// Throws Error naming file, line and a topic that the ontology does not know.
  TopicRules(const KnowledgeFiles& files, const Language& language, const Ontology& ontology);

  /// All mentions of topics in a text, in its order.
  std::vector<TopicMention> find(const Text& text) const;

 private:
  struct Sequence {
    std::vector<std::string> words;  // behind the first
    std::string topic;
  };

  const std::string* word_topic(std::string_view lower) const;
  const std::string* compound_topic(std::string_view lower) const;
  bool same_word(std::string_view lower, std::string_view lemma) const;
  std::string_view stem(std::string_view word) const;
  const Sequence* sequence_at(const Text& text, std::uint32_t i, std::uint32_t last) const;

  StringMap<std::string> words_;
  StringMap<std::string> prefixes_;  // first parts of compounds
  StringMap<std::vector<Sequence>> sequences_;  // by the first word's stem
  bool compounds_ = false;
  std::vector<std::string> endings_;  // of inflected nouns and adjectives, longest first
};

}  // namespace dragoman
