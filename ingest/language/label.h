#pragma once

#include <array>
#include <cstdint>

#include "ingest/language/token.h"

namespace dragoman {

/// What the tagger predicts: a tag together with the form of the verb, numbered without gaps. Labels are few enough
/// for one 32-bit set and one row of 32 weights.
struct Label {
  Tag tag = Tag::Other;
  VerbForm form = VerbForm::None;
  friend constexpr bool operator==(const Label&, const Label&) = default;
};

inline constexpr int kTags = 17;
inline constexpr int kVerbForms = 8;
inline constexpr int kLabels = kTags + 2 * (kVerbForms - 1);  // tags, then the forms of VERB, then those of AUX

constexpr int index_of(Label label) {
  if (label.form == VerbForm::None || (label.tag != Tag::Verb && label.tag != Tag::Aux)) {
    return static_cast<int>(label.tag);
  }
  const int block = label.tag == Tag::Verb ? 0 : kVerbForms - 1;
  return kTags + block + static_cast<int>(label.form) - 1;
}

constexpr Label label_at(int index) {
  if (index < kTags) return {static_cast<Tag>(index), VerbForm::None};
  const int form = (index - kTags) % (kVerbForms - 1) + 1;
  return {index < kTags + kVerbForms - 1 ? Tag::Verb : Tag::Aux, static_cast<VerbForm>(form)};
}

/// A set of labels, one bit each.
using LabelSet = std::uint32_t;
constexpr LabelSet set_of(Label label) { return LabelSet{1} << index_of(label); }

static_assert(kLabels <= 32);

}  // namespace dragoman
