#include "ingest/event/topic_rules.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/event/compound_cuts.h"
#include "ingest/language/characters.h"

namespace dragoman {
namespace {

constexpr std::size_t kStemMin = 5;      // bytes that must be left when an ending is cut: "Reise" is no rice ("Reis")
constexpr std::size_t kPartMin = 3;      // shortest part of a compound

}  // namespace

TopicRules::TopicRules(const KnowledgeFiles& files, const Language& language, const Ontology& ontology)
    : compounds_(language.settings().compounds), endings_(language.settings().noun_endings) {
  for (const Row& row : read_table(files, "languages/" + language.code() + "/topics.tsv", {"words", "topic"})) {
    if (!ontology.has_topic(row[1])) throw Error("{}: no topic is called \"{}\"; knowledge not loaded", row.where(), row[1]);
    std::string words = lower_case(row[0]);
    if (words.ends_with('-')) {
      words.pop_back();
      prefixes_[words] = row[1];
      continue;
    }
    const auto parts = split(words, ' ');
    if (parts.size() == 1) {
      words_[words] = row[1];
      continue;
    }
    Sequence sequence{.words = {parts.begin() + 1, parts.end()}, .topic = std::string(row[1])};
    sequences_[std::string(stem(parts.front()))].push_back(std::move(sequence));
  }
}

// "Sojabohnen" is "sojabohne" and an ending.
const std::string* TopicRules::word_topic(std::string_view lower) const {
  if (const auto it = words_.find(lower); it != words_.end()) return &it->second;
  for (const std::string& ending : endings_) {
    if (!lower.ends_with(ending) || lower.size() < ending.size() + kStemMin) continue;
    const auto it = words_.find(lower.substr(0, lower.size() - ending.size()));
    if (it != words_.end()) return &it->second;
  }
  return nullptr;
}

// "Handelsgespräche" begins with "handels-", "Atomprogramm" ends in a word of its own.
const std::string* TopicRules::compound_topic(std::string_view lower) const {
  for (std::size_t cut = lower.size(); cut-- > kPartMin;) {
    if (!starts_letter(lower[cut])) continue;
    std::string_view head = lower.substr(0, cut);
    if (head.ends_with('-')) head.remove_suffix(1);
    if (const auto it = prefixes_.find(head); it != prefixes_.end()) return &it->second;
  }
  for (std::size_t cut = kPartMin; cut + kPartMin < lower.size(); ++cut) {
    if (!starts_letter(lower[cut])) continue;
    if (const std::string* topic = word_topic(lower.substr(cut)); topic != nullptr && lower.size() - cut > kPartMin + 1) return topic;
  }
  return nullptr;
}

// "seltene" and "seltenen" share one.
std::string_view TopicRules::stem(std::string_view word) const {
  for (const std::string& ending : endings_) {
    if (word.ends_with(ending) && word.size() >= ending.size() + kStemMin) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

bool TopicRules::same_word(std::string_view lower, std::string_view lemma) const {
  if (lower == lemma) return true;
  return stem(lower) == stem(lemma) || stem(lower) == lemma || lower == stem(lemma);
}

// The longest sequence of words that begins at token i; its first word may be inflected too.
const TopicRules::Sequence* TopicRules::sequence_at(const Text& text, std::uint32_t i, std::uint32_t last) const {
  const std::string_view lower = text.tokens[i].lower;
  const Sequence* best = nullptr;
  const auto consider = [&](std::string_view first) {
    const auto it = sequences_.find(first);
    if (it == sequences_.end()) return;
    for (const Sequence& sequence : it->second) {
      bool fits = i + sequence.words.size() < last;
      for (std::size_t k = 0; fits && k < sequence.words.size(); ++k) {
        fits = same_word(text.tokens[i + 1 + k].lower, sequence.words[k]);
      }
      if (fits && (best == nullptr || sequence.words.size() > best->words.size())) best = &sequence;
    }
  };
  const std::string_view stemmed = stem(lower);
  consider(stemmed);
  if (stemmed != lower) consider(lower);  // a word that only looks inflected
  return best;
}

std::vector<TopicMention> TopicRules::find(const Text& text) const {
  std::vector<TopicMention> out;
  for (const Sentence& sentence : text.sentences) {
    for (auto i = sentence.first; i < sentence.last; ++i) {
      const Token& t = text.tokens[i];
      if (t.tag == Tag::Punct || t.tag == Tag::Det) continue;
      const std::string* topic = word_topic(t.lower);
      if (topic == nullptr && (compounds_ || t.lower.find('-') != std::string_view::npos)) topic = compound_topic(t.lower);
      if (topic != nullptr) out.push_back({i, i + 1, *topic});
      if (const Sequence* sequence = sequence_at(text, i, sentence.last)) {
        out.push_back({i, i + 1 + static_cast<std::uint32_t>(sequence->words.size()), sequence->topic});
      }
    }
  }
  return out;
}

std::vector<TermRange> terms_of(std::span<const TopicMention> mentions, const Text& text) {
  std::vector<TermRange> out;
  for (const TopicMention& mention : mentions) {
    const Tag tag = text.tokens[mention.last - 1].tag;
    if (mention.last - mention.first > 1 && (tag == Tag::Noun || tag == Tag::Propn)) out.push_back({mention.first, mention.last});
  }
  return out;
}

std::vector<std::string> topics_in(std::span<const TopicMention> mentions, std::uint32_t first, std::uint32_t last) {
  std::vector<std::string> out;
  for (auto it = std::ranges::lower_bound(mentions, first, {}, &TopicMention::first); it != mentions.end() && it->first < last; ++it) {
    if (it->last <= last) out.emplace_back(it->topic);
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace dragoman
