#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/string_map.h"
#include "graph/model/attribution.h"
#include "ingest/event/frame.h"
#include "ingest/language/language.h"
#include "ingest/language/text.h"

namespace dragoman {

/// What somebody thinks of what is spoken of, as a word tells: "a scandal", "a success".
enum class Evaluation : std::uint8_t { Negative, Positive };

/// Words that change how far a claim is believed (hedges.tsv), that introduce who says it (sources.tsv), or that tell
/// what the speaker thinks of it (evaluations.tsv).
///
///   rules.hedge_at(text, i, last)    // "angeblich" -> Effect::Alleged
///   rules.source_at(text, i, last)   // "nach Angaben" -> the source follows in the genitive
class CueRules {
 public:
  /// Throws Error naming file, line and fault.
  CueRules(const KnowledgeFiles& files, const Language& language);

  struct Hedge {
    std::uint32_t last = 0;  // behind its words
    Effect effect = Effect::None;
  };
  enum class SourcePlace { After, Before, None };
  struct Source {
    std::uint32_t last = 0;
    SourcePlace place = SourcePlace::After;
    AttributionForm form = AttributionForm::Reported;
  };

  std::optional<Hedge> hedge_at(const Text& text, std::uint32_t i, std::uint32_t last) const;
  std::optional<Source> source_at(const Text& text, std::uint32_t i, std::uint32_t last) const;
  /// The evaluation that begins with token `i`, whatever the ending of its first word; a compound is what its last part is.
  std::optional<Evaluation> evaluation_at(const Text& text, std::uint32_t i, std::uint32_t last) const;

 private:
  template <typename Value>
  struct Phrase {
    std::vector<std::string> words;  // behind the first
    Value value;
  };
  template <typename Value>
  using Table = StringMap<std::vector<Phrase<Value>>>;  // by first word, longest first

  template <typename Value>
  static const Phrase<Value>* find(const Table<Value>& table, const Text& text, std::uint32_t i, std::uint32_t last);
  template <typename Value>
  static const Phrase<Value>* find(const Table<Value>& table, std::string_view first, const Text& text, std::uint32_t i,
                                   std::uint32_t last);
  template <typename Value>
  static void add(Table<Value>& table, std::string_view words, Value value);
  const Phrase<Evaluation>* find_inflected(std::string_view word, const Text& text, std::uint32_t i, std::uint32_t last) const;
  const Phrase<Evaluation>* find_judging(std::string_view word, const Text& text, std::uint32_t i, std::uint32_t last) const;

  Table<Effect> hedges_;
  Table<Source> sources_;
  Table<Evaluation> evaluations_;
  Table<Evaluation> evaluating_nouns_;  // where nouns are capitalised: "Erfolg", but not "erfolge"
  bool compounds_ = false;
  std::vector<std::string> endings_;  // of inflected nouns and adjectives, longest first
};

}  // namespace dragoman
