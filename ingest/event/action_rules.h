#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/ontology.h"
#include "graph/knowledge/string_map.h"
#include "ingest/language/language.h"

namespace dragoman {

/// Which deed a promised verb or noun is: actions.tsv. "raise" with defence spending is raise-defence-spending.
class ActionRules {
 public:
  /// Throws Error naming file, line and fault.
  ActionRules(const KnowledgeFiles& files, const Language& language, const Ontology& ontology);

  /// The action of a word form, given what it is done to; nothing where the table has no row that fits.
  /// `prefix` is the separated prefix of a verb, if any.
  const std::string* action(std::string_view lower, std::string_view prefix, const std::vector<std::string>& topics,
                            const std::vector<std::string_view>& object_words) const;

  /// The action of the noun that a compound begins with: negotiate for "Verhandlungsangebot".
  const std::string* action_of_first_part(std::string_view lower, const std::vector<std::string>& topics) const;

 private:
  struct Rule {
    std::string topic;
    std::string object;  // lower case lemma
    std::string action;
    bool conditional() const { return !topic.empty() || !object.empty(); }
  };
  struct Form {
    std::uint32_t word;
    bool needs_prefix;
  };
  struct Word {
    std::string prefix;
    std::vector<Rule> rules;  // conditional ones first
  };

  const std::string* action_of(const Word& word, const std::vector<std::string>& topics,
                               const std::vector<std::string_view>& object_words) const;
  void add_forms(std::string_view lemma, const Language& language, std::uint32_t word);

  std::vector<Word> words_;
  StringMap<std::vector<Form>> forms_;
  StringMap<std::uint32_t> nouns_;  // lower case lemmas that may end a compound
  bool compounds_ = false;
};

}  // namespace dragoman
