#include "ingest/event/cue_rules.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/event/compound_cuts.h"
#include "ingest/language/characters.h"

namespace dragoman {
namespace {

CueRules::SourcePlace source_place(const Row& row) {
  if (row[1] == "before") return CueRules::SourcePlace::Before;
  if (row[1] == "none" || row[1].empty()) return CueRules::SourcePlace::None;
  if (row[1] == "after" || row[1] == "gen" || row[1] == "nom" || row[1] == "dat" || row[1] == "acc") return CueRules::SourcePlace::After;
  throw Error("{}: no source stands \"{}\"; knowledge not loaded", row.where(), row[1]);
}

Evaluation evaluation_of(const Row& row) {
  if (row[1] == "negative") return Evaluation::Negative;
  if (row[1] == "positive") return Evaluation::Positive;
  throw Error("{}: an evaluation is negative or positive, not \"{}\"; knowledge not loaded", row.where(), row[1]);
}

}  // namespace

template <typename Value>
void CueRules::add(Table<Value>& table, std::string_view words, Value value) {
  const std::string lower = lower_case(words);
  const auto parts = split(lower, ' ');
  if (parts.empty()) return;
  auto& phrases = table[std::string(parts.front())];
  phrases.push_back({{parts.begin() + 1, parts.end()}, value});
  std::ranges::stable_sort(phrases, [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
}

template <typename Value>
const CueRules::Phrase<Value>* CueRules::find(const Table<Value>& table, const Text& text, std::uint32_t i,
                                              std::uint32_t last) {
  return find(table, text.tokens[i].lower, text, i, last);
}

template <typename Value>
const CueRules::Phrase<Value>* CueRules::find(const Table<Value>& table, std::string_view first, const Text& text, std::uint32_t i,
                                              std::uint32_t last) {
  const auto it = table.find(first);
  if (it == table.end()) return nullptr;
  for (const Phrase<Value>& phrase : it->second) {
    bool fits = i + phrase.words.size() < last;
    for (std::size_t k = 0; fits && k < phrase.words.size(); ++k) fits = text.tokens[i + 1 + k].lower == phrase.words[k];
    if (fits) return &phrase;
  }
  return nullptr;
}

CueRules::CueRules(const KnowledgeFiles& files, const Language& language)
    : compounds_(language.settings().compounds), endings_(language.settings().noun_endings) {
  const std::string folder = "languages/" + language.code() + "/";
  for (const Row& row : read_table(files, folder + "hedges.tsv", {"words", "effect"})) {
    const auto effect = parse_effect(row[1]);
    if (!effect) throw Error("{}: no effect is called \"{}\"; knowledge not loaded", row.where(), row[1]);
    add(hedges_, row[0], *effect);
  }
  for (const Row& row : read_table(files, folder + "sources.tsv", {"words", "slot", "form"})) {
    const auto form = parse_attribution_form(row[2]);
    if (!form) throw Error("{}: no attribution is called \"{}\"; knowledge not loaded", row.where(), row[2]);
    add(sources_, row[0], Source{.last = 0, .place = source_place(row), .form = *form});
  }
  for (const Row& row : read_table(files, folder + "evaluations.tsv", {"words", "evaluation"})) {
    const auto first = row[0].substr(0, row[0].find(' '));
    const bool noun = language.settings().nouns_capitalised && lower_case(first) != first;
    add(noun ? evaluating_nouns_ : evaluations_, row[0], evaluation_of(row));
  }
}

std::optional<CueRules::Hedge> CueRules::hedge_at(const Text& text, std::uint32_t i, std::uint32_t last) const {
  const auto* phrase = find(hedges_, text, i, last);
  if (phrase == nullptr) return {};
  return Hedge{i + 1 + static_cast<std::uint32_t>(phrase->words.size()), phrase->value};
}

const CueRules::Phrase<Evaluation>* CueRules::find_inflected(std::string_view word, const Text& text, std::uint32_t i,
                                                             std::uint32_t last) const {
  if (const auto* whole = find_judging(word, text, i, last)) return whole;
  for (const std::string& ending : endings_) {
    if (word.size() <= ending.size() || !word.ends_with(ending)) continue;
    if (const auto* stem = find_judging(word.substr(0, word.size() - ending.size()), text, i, last)) return stem;
  }
  return nullptr;
}

const CueRules::Phrase<Evaluation>* CueRules::find_judging(std::string_view word, const Text& text, std::uint32_t i, std::uint32_t last) const {
  if (text.tokens[i].capitalised) {
    if (const auto* noun = find(evaluating_nouns_, word, text, i, last)) return noun;
  }
  return find(evaluations_, word, text, i, last);
}

std::optional<Evaluation> CueRules::evaluation_at(const Text& text, std::uint32_t i, std::uint32_t last) const {
  const std::string_view word = text.tokens[i].lower;
  const auto* phrase = find_inflected(word, text, i, last);
  const bool compound = compounds_ && text.tokens[i].tag == Tag::Noun;
  for (std::size_t cut = kCompoundFirstMin; phrase == nullptr && compound && cut + kCompoundHeadMin <= word.size(); ++cut) {
    if (starts_letter(word[cut])) phrase = find_inflected(word.substr(cut), text, i, last);
  }
  if (phrase == nullptr) return {};
  return phrase->value;
}

std::optional<CueRules::Source> CueRules::source_at(const Text& text, std::uint32_t i, std::uint32_t last) const {
  const auto* phrase = find(sources_, text, i, last);
  if (phrase == nullptr) return {};
  Source source = phrase->value;
  source.last = i + 1 + static_cast<std::uint32_t>(phrase->words.size());
  return source;
}

}  // namespace dragoman
