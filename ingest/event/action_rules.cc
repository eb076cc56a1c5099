#include "ingest/event/action_rules.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/event/compound_cuts.h"
#include "ingest/language/characters.h"
#include "ingest/language/inflection.h"

namespace dragoman {
namespace {

constexpr std::string_view kTopicMark = "topic:";
constexpr std::size_t kEndingMax = 3;
constexpr std::size_t kJointMax = 2;  // letters that join the parts of a compound
constexpr std::size_t kFirstPartMin = 4;  // bytes of a first part that says what the whole is about

// An inflected form of the lemma, or a compound that ends in one.
bool ends_in(std::string_view lower, std::string_view lemma) {
  const std::size_t at = lower.rfind(lemma);
  return at != std::string_view::npos && lower.size() - at <= lemma.size() + kEndingMax;
}

}  // namespace

ActionRules::ActionRules(const KnowledgeFiles& files, const Language& language, const Ontology& ontology)
    : compounds_(language.settings().compounds) {
  StringMap<std::uint32_t> known;
  for (const Row& row : read_table(files, "languages/" + language.code() + "/actions.tsv", {"word", "object", "action"})) {
    if (!ontology.has_action(row[2])) throw Error("{}: no action is called \"{}\"; knowledge not loaded", row.where(), row[2]);
    const auto [it, added] = known.try_emplace(std::string(row[0]), static_cast<std::uint32_t>(words_.size()));
    if (added) {
      words_.emplace_back();
      add_forms(row[0], language, it->second);
    }
    Rule rule{.topic = {}, .object = {}, .action = std::string(row[2])};
    if (row[1].starts_with(kTopicMark)) {
      rule.topic = row[1].substr(kTopicMark.size());
      if (!ontology.has_topic(rule.topic)) throw Error("{}: no topic is called \"{}\"; knowledge not loaded", row.where(), rule.topic);
    } else {
      rule.object = lower_case(row[1]);
    }
    words_[it->second].rules.push_back(std::move(rule));
  }
  for (Word& word : words_) {
    std::ranges::stable_sort(word.rules, [](const Rule& a, const Rule& b) { return a.conditional() > b.conditional(); });
  }
}

void ActionRules::add_forms(std::string_view lemma, const Language& language, std::uint32_t word) {
  const std::string lower = lower_case(lemma);
  const bool noun_only = language.settings().nouns_capitalised && lower != lemma;
  if (!noun_only) {
    const std::string verb(lemma.substr(0, lemma.find(' ')));
    if (const std::size_t bar = verb.find('|'); bar != std::string::npos) words_[word].prefix = verb.substr(0, bar);
    for (const VerbFormEntry& form : verb_forms(verb, language)) forms_[form.form].push_back({word, form.prefix_apart});
  }
  if (noun_only || !language.settings().nouns_capitalised) {
    for (const std::string& form : noun_forms(lemma, {}, language)) forms_[lower_case(form)].push_back({word, false});
    nouns_.emplace(lower, word);
  }
}

const std::string* ActionRules::action_of(const Word& word, const std::vector<std::string>& topics,
                                          const std::vector<std::string_view>& object_words) const {
  for (const Rule& rule : word.rules) {
    if (!rule.topic.empty() && !std::ranges::binary_search(topics, rule.topic)) continue;
    if (!rule.object.empty() &&
        std::ranges::none_of(object_words, [&](std::string_view object) { return ends_in(object, rule.object); })) {
      continue;
    }
    return &rule.action;
  }
  return nullptr;
}

const std::string* ActionRules::action(std::string_view lower, std::string_view prefix,
                                       const std::vector<std::string>& topics,
                                       const std::vector<std::string_view>& object_words) const {
  if (const auto it = forms_.find(lower); it != forms_.end()) {
    for (const Form& form : it->second) {
      const Word& word = words_[form.word];
      if (form.needs_prefix && word.prefix != prefix) continue;
      if (const std::string* action = action_of(word, topics, object_words)) return action;
    }
  }
  if (!compounds_) return nullptr;
  for (std::size_t cut = kCompoundFirstMin; cut < lower.size(); ++cut) {
    if (!starts_letter(lower[cut])) continue;
    for (std::size_t ending = 0; ending <= kEndingMax && cut + ending < lower.size(); ++ending) {
      const auto it = nouns_.find(lower.substr(cut, lower.size() - cut - ending));
      if (it == nouns_.end()) continue;
      if (const std::string* action = action_of(words_[it->second], topics, object_words)) return action;
    }
  }
  return nullptr;
}

const std::string* ActionRules::action_of_first_part(std::string_view lower, const std::vector<std::string>& topics) const {
  if (!compounds_) return nullptr;
  for (std::size_t cut = lower.size(); cut-- > kFirstPartMin;) {
    if (!starts_letter(lower[cut])) continue;
    for (std::size_t joint = 0; joint <= kJointMax && joint + kFirstPartMin <= cut; ++joint) {  // "Verhandlung-s-angebot"
      const auto it = nouns_.find(lower.substr(0, cut - joint));
      if (it == nouns_.end()) continue;
      if (const std::string* action = action_of(words_[it->second], topics, {})) return action;
    }
  }
  return nullptr;
}

}  // namespace dragoman
