#include "ingest/event/topic_rules.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/event/letter_border.h"
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
    sequences_[std::string(parts.front())].push_back(std::move(sequence));
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

bool TopicRules::same_word(std::string_view lower, std::string_view lemma) const {
  if (lower == lemma) return true;
  const auto stem = [&](std::string_view word) {  // "seltene" and "seltenen" share one
    for (const std::string& ending : endings_) {
      if (word.ends_with(ending) && word.size() >= ending.size() + kStemMin) return word.substr(0, word.size() - ending.size());
    }
    return word;
  };
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
  consider(lower);
  for (const std::string& ending : endings_) {
    if (lower.ends_with(ending)) consider(lower.substr(0, lower.size() - ending.size()));
  }
  for (const std::string& ending : endings_) {  // listed inflected: "seltene", met as "seltenen"
    if (!lower.ends_with(ending)) continue;
    for (const std::string& listed : endings_) consider(std::string(lower.substr(0, lower.size() - ending.size())) + listed);
  }
  return best;
}

std::vector<TermRange> TopicRules::terms(const Text& text) const {
  std::vector<TermRange> out;
  for (const Sentence& sentence : text.sentences) {
    for (auto i = sentence.first; i < sentence.last; ++i) {
      const Sequence* sequence = sequence_at(text, i, sentence.last);
      if (sequence == nullptr) continue;
      const auto last = i + 1 + static_cast<std::uint32_t>(sequence->words.size());
      const Tag tag = text.tokens[last - 1].tag;
      if (tag == Tag::Noun || tag == Tag::Propn) out.push_back({i, last});
    }
  }
  return out;
}

std::vector<std::string> TopicRules::topics(const Text& text, std::uint32_t first, std::uint32_t last) const {
  std::vector<std::string> out;
  for (auto i = first; i < last; ++i) {
    const Token& t = text.tokens[i];
    if (t.tag == Tag::Punct || t.tag == Tag::Det) continue;
    const std::string* topic = word_topic(t.lower);
    if (topic == nullptr && (compounds_ || t.lower.find('-') != std::string_view::npos)) topic = compound_topic(t.lower);
    if (topic != nullptr) out.push_back(*topic);
    if (const Sequence* sequence = sequence_at(text, i, last)) out.push_back(sequence->topic);
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace dragoman
