#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/language.h"
#include "ingest/language/tagger_features.h"
#include "ingest/language/tagger_model.h"

namespace dragoman {

/// Gives each token its tag and verb form, left to right, by the weights of a trained model: an averaged perceptron
/// over what the token, its neighbours and the labels so far show. A form of words.tsv only gets what its rows allow.
/// Keeps scratch space between sentences, so each thread has its own.
///
///   Tagger tagger(language.tagger_model());
///   tagger.tag(sentence, language);
class Tagger {
 public:
  explicit Tagger(const TaggerModel& model) : model_(&model) {}

  void tag(std::span<Token> sentence, const Language& language);

 private:
  const TaggerModel* model_;
  std::vector<Cue> cues_;
};

/// Writes a label into a token, with what words.tsv says of the form with this label.
void set_label(Token& token, Label label, const Language& language);

/// The best of the allowed labels (any if none is named), the first among equals.
template <typename Score>
int best_label(const std::array<Score, kModelLabels>& scores, LabelSet allowed) {
  int best = -1;
  for (int i = 0; i < kLabels; ++i) {
    if (allowed != 0 && (allowed >> i & 1U) == 0) continue;
    if (best < 0 || scores[static_cast<std::size_t>(i)] > scores[static_cast<std::size_t>(best)]) best = i;
  }
  return best;
}

}  // namespace dragoman
