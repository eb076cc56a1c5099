#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "tools/train_tagger/treebank.h"

namespace dragoman {

struct TrainingOptions {
  int rounds = 8;
  std::uint32_t rows = 40960;      // of the model: its size is 34 bytes a row
  std::uint32_t seen_at_least = 2; // features met less often are not learnt
  double loud_share = 0.06;        // of the sentences shown once more as a headline or in capitals
};

/// Trains an averaged perceptron twice: on all features, then on those that proved to weigh most, and returns the
/// bytes of the model. The same sentences in the same order give the same bytes.
std::string train(std::span<const GoldSentence* const> sentences, const Language& language,
                  const TrainingOptions& options);

struct Accuracy {
  std::size_t tokens = 0, tags = 0;      // tags right
  std::size_t verbs = 0, verb_labels = 0; // verbs and auxiliaries of the gold, with tag and form right
  std::size_t found_verbs = 0;           // labelled verb or auxiliary by the tagger
  std::vector<std::pair<std::string, std::size_t>> confusions;  // "NOUN for PROPN", most frequent first
};

/// How often the model is right about `sentences`.
Accuracy measure(const std::string& model, std::span<const GoldSentence* const> sentences, const Language& language);

/// Forms of words.tsv whose rows leave out what the sentences give them, with how often.
std::vector<std::pair<std::string, std::size_t>> missing_rows(std::span<const GoldSentence* const> sentences,
                                                              const Language& language);

}  // namespace dragoman
