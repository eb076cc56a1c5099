#include "ingest/language/known_forms.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/knowledge/table.h"
#include "ingest/language/characters.h"
#include "ingest/language/inflection.h"

namespace dragoman {
namespace {

// The verb of an entry of verbs.tsv: "sich einigen" -> "einigen", "call off" -> "call".
std::string_view verb_of(std::string_view entry, const Language& language) {
  const std::string& reflexive = language.settings().reflexive_pronoun;
  if (!reflexive.empty() && entry.starts_with(reflexive + " ")) entry.remove_prefix(reflexive.size() + 1);
  return entry.substr(0, entry.find(' '));
}

bool tells_speech(const Row& row) {
  static constexpr std::string_view kEffects[] = {"says", "claims", "confirms", "denies"};
  return row[0].find(' ') == std::string_view::npos && std::ranges::find(kEffects, row[3]) != std::end(kEffects);
}

class Collector {
 public:
  explicit Collector(const Language& language) : language_(language) {}

  void add_verb(std::string_view lemma) {
    if (!seen_.insert(std::string(lemma)).second) return;
    for (VerbFormEntry& entry : verb_forms(lemma, language_)) {
      add(std::move(entry.form), set_of({Tag::Verb, entry.verb_form}));
    }
  }

  void add_noun(std::string_view lemma, std::string_view plural) {
    for (const std::string& form : noun_forms(lemma, plural, language_)) add(lower_case(form), set_of({Tag::Noun}));
  }

  // In the order of first appearance.
  std::vector<std::pair<std::string, LabelSet>> take() { return std::move(forms_); }

 private:
  void add(std::string form, LabelSet labels) {
    const auto [it, added] = index_.try_emplace(form, forms_.size());
    if (added) forms_.emplace_back(std::move(form), 0);
    forms_[it->second].second |= labels;
  }

  const Language& language_;
  std::unordered_set<std::string> seen_;
  std::unordered_map<std::string, std::size_t> index_;
  std::vector<std::pair<std::string, LabelSet>> forms_;
};

}  // namespace

KnownForms::KnownForms(const KnowledgeFiles& files, const std::string& folder, const Language& language) {
  Collector collector(language);
  std::set<std::string> reporting;
  for (const Row& row : read_table(files, folder + "verb_forms.tsv", {"lemma", "present", "past", "participle", "other"})) {
    collector.add_verb(row[0]);
  }
  for (const Row& row : read_table(files, folder + "verbs.tsv", {"verb", "kind", "slots", "effect"})) {
    collector.add_verb(verb_of(row[0], language));
    if (tells_speech(row)) reporting.emplace(row[0]);
  }
  for (const Row& row : read_table(files, folder + "actions.tsv", {"word", "object", "action"})) {
    if (row[0].find('|') != std::string_view::npos) collector.add_verb(row[0]);  // "stillzulegen": what is promised is mostly told so
  }
  for (const std::string& lemma : reporting) {
    for (VerbFormEntry& entry : verb_forms(lemma, language)) reporting_.insert(std::move(entry.form));
  }
  for (const Row& row : read_table(files, folder + "nouns.tsv", {"noun", "plural", "kind", "slots", "effect"})) {
    std::string_view noun = row[0];
    if (noun.starts_with('=')) noun.remove_prefix(1);
    if (noun.find(' ') == std::string_view::npos) collector.add_noun(noun, row[1]);
  }
  std::vector<std::pair<std::string_view, LabelSet>> rows;
  for (auto& [form, labels] : collector.take()) rows.emplace_back(forms_.emplace_back(std::move(form)), labels);
  table_ = WordTable<LabelSet>(rows);
}

}  // namespace dragoman
