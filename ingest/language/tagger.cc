#include "ingest/language/tagger.h"

#include <bit>

namespace dragoman {

void set_label(Token& token, Label label, const Language& language) {
  token.tag = label.tag;
  token.verb_form = label.form;
  WordClasses exact, same_tag;
  for (const Word& word : language.words(token.lower)) {
    if (word.tag != label.tag) continue;
    same_tag |= word.classes;
    if (verb_form_of(word.classes) == label.form) exact |= word.classes;
  }
  if (!exact.empty()) {
    token.classes = exact;
  } else if (!same_tag.empty()) {
    token.classes = same_tag;
  } else {
    token.classes = {};
  }
}

void Tagger::tag(std::span<Token> sentence, const Language& language) {
  fill_cues(sentence, language, cues_);
  ClauseState clause;
  int one_back = kLabels, two_back = kLabels;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const LabelSet allowed = cues_[i].allowed;
    int label = 0;
    if (std::has_single_bit(allowed)) {
      label = std::countr_zero(allowed);
    } else {
      std::array<std::int16_t, kModelLabels> scores{};
      for_each_feature(cues_, i, one_back, two_back, clause,
                       [&](std::uint64_t feature) { model_->add(feature, scores); });
      label = best_label(scores, allowed);
    }
    set_label(sentence[i], label_at(label), language);
    clause.step(sentence[i], label_at(label));
    two_back = one_back;
    one_back = label;
  }
}

}  // namespace dragoman
