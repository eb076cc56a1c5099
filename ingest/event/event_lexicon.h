#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/ontology.h"
#include "graph/knowledge/string_map.h"
#include "graph/knowledge/table.h"
#include "ingest/event/frame.h"
#include "ingest/language/language.h"

namespace dragoman {

/// What one row of verbs.tsv or nouns.tsv says: a word, the event it is or changes, and who is who around it.
struct EventEntry {
  std::string lemma;                     // as written in the table: "an|bieten", "sich treffen", "call off"
  std::vector<std::string> words = {};   // further words that must stand in the clause, lower case
  bool reflexive = false;
  const EventKind* kind = nullptr;       // nothing where the word only changes another event
  Slots slots = {};
  Effect effect = Effect::None;
  std::string rule = {};                 // "de/verbs: an|bieten offer", what `explain` prints
  bool blocks() const { return kind == nullptr && effect == Effect::None; }
};

/// A verb form of the text that may be a lexicon verb: the entries, and the separated prefix they still need.
struct VerbReading {
  std::span<const EventEntry> entries;
  std::string_view prefix;  // must follow in the clause; empty where the form is whole
};

/// The words of one language that are events: verbs.tsv, nouns.tsv and frames.tsv with all their inflected forms.
/// Read once, shared by all threads.
///
///   const EventLexicon lexicon(files, german, ontology);
///   for (const VerbReading& reading : lexicon.verbs("bot")) ...   // an|bieten with the prefix "an"
///   lexicon.noun("Handelsgesprächen");                            // Gespräch
class EventLexicon {
 public:
  /// Throws Error naming file, line and fault. `ontology` must live as long as this.
  EventLexicon(const KnowledgeFiles& files, const Language& language, const Ontology& ontology);

  std::vector<VerbReading> verbs(std::string_view lower) const;
  /// The entries of a noun form, by the longest last part of a compound where the language has compounds.
  std::span<const EventEntry> noun(std::string_view lower) const;
  /// The lists of entries of several words whose last is this ("air strike", "hunger strike").
  std::vector<std::span<const EventEntry>> noun_phrases(std::string_view last_lower) const;

  /// "im" is "in" with an article; all others are themselves.
  std::string_view preposition(std::string_view lower) const;
  /// The preposition that stands for a genitive: "of", "von".
  std::string_view genitive_preposition() const { return genitive_preposition_; }

  /// "about", "über": what follows is talked of.
  bool names_topic(std::string_view preposition) const { return topic_prepositions_.contains(preposition); }
  bool names_origin(std::string_view preposition) const { return origins_.contains(preposition); }
  bool names_purpose(std::string_view preposition) const { return purposes_.contains(preposition); }
  bool names_occasion(std::string_view preposition) const { return occasions_.contains(preposition); }

  /// Is this form an inflected form of the lemma, or of a compound that ends in it?
  bool is_form_of(std::string_view lower, std::string_view lemma_lower) const;

 private:
  struct Group {  // all entries of one lemma
    std::string lemma;
    std::string prefix;
    std::vector<EventEntry> entries;
  };
  struct VerbForm {
    std::uint32_t group;
    bool needs_prefix;
  };

  void read_frames(const KnowledgeFiles& files, const std::string& folder);
  void read_verbs(const KnowledgeFiles& files, const std::string& folder, const Language& language, const Ontology& ontology);
  void read_nouns(const KnowledgeFiles& files, const std::string& folder, const Language& language, const Ontology& ontology);
  EventEntry read_entry(const Row& row, std::size_t kind_column, const Ontology& ontology, std::string_view table) const;
  void learn_plurals(const Language& language);
  std::span<const EventEntry> noun_of(std::string_view lower, bool whole_word) const;

  std::string code_;
  bool compounds_ = false;
  std::string genitive_preposition_;
  StringMap<std::string> contractions_;
  StringSet occasions_;
  StringSet origins_;
  StringSet purposes_;
  StringSet topic_prepositions_;
  Frames frames_;
  StringMap<std::string> odd_plurals_;           // of words in conditions, where they do not begin with their noun: injuries -> injury
  std::vector<Group> verbs_;
  std::vector<Group> nouns_;
  StringMap<std::vector<VerbForm>> verb_forms_;
  StringMap<std::uint32_t> noun_forms_;
  StringMap<std::uint32_t> exact_nouns_;         // "=Noun": never as a part of a compound
  StringMap<std::vector<std::uint32_t>> noun_phrase_forms_;  // by the last word
};

}  // namespace dragoman
