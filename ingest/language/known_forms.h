#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "graph/knowledge/knowledge_files.h"
#include "graph/knowledge/string_map.h"
#include "ingest/language/label.h"
#include "ingest/language/word_table.h"

namespace dragoman {

class Language;

/// The inflected forms of all verbs and nouns that the language's tables name (verbs.tsv, verb_forms.tsv, nouns.tsv)
/// and the labels they may get: a hint to the tagger, which has seen far fewer words than the tables hold.
///
///   forms.find("unterzeichnete")   // VERB past, VERB subjunctive
class KnownForms {
 public:
  KnownForms() = default;
  KnownForms(const KnowledgeFiles& files, const std::string& folder, const Language& language);

  /// Is it a form of a verb that tells what somebody says (an effect `says`, `claims`, `confirms` or `denies`)?
  bool reports(std::string_view lower) const { return reporting_.contains(lower); }

  /// 0 where the tables do not know the form.
  LabelSet find(std::string_view lower) const {
    const auto found = table_.find(lower);
    return found.empty() ? 0 : found.front();
  }

 private:
  StringSet reporting_;
  std::deque<std::string> forms_;
  WordTable<LabelSet> table_;
};

}  // namespace dragoman
