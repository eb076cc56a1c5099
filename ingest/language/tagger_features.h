#pragma once

#include <xxhash.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "ingest/language/label.h"
#include "ingest/language/language.h"

namespace dragoman {

/// What a token shows of itself, worked out once and looked at from all its neighbours.
struct Cue {
  std::uint64_t word = 0;                 // hash of the lower case form
  std::array<std::uint64_t, 5> suffix{};  // the last one to five characters, as bytes
  std::uint64_t prefix3 = 0, prefix4 = 0;
  std::uint32_t shape = 0;                // capitals, digits, hyphens, length: a few bits
  std::uint32_t known = 0;                // set of labels that the tables give the form, 0 if none
  LabelSet allowed = 0;                   // labels it may get; 0: any, for a name that looks like a closed-class word
};

/// What the labels so far say of the clause: which finite verb it has, how long ago, and whether it is subordinate.
struct ClauseState {
  std::uint8_t finite = 0;       // 0 none, 1 be, 2 have, 3 become, 4 modal, 5 another verb
  std::uint8_t commas = 0;       // since then, three at most
  std::uint8_t subordinate = 0;  // 1 while a subordinate clause waits for its finite verb
  std::uint8_t to = 0;           // 1 directly behind an infinitive mark

  void step(const Token& token, Label label);
  std::uint32_t bits() const { return finite + 8U * commas + 32U * subordinate; }
};

/// The cues of a sentence's tokens. `capitals_say_nothing` in a headline or a line of capitals.
void fill_cues(std::span<const Token> sentence, const Language& language, std::vector<Cue>& cues);

namespace features {

constexpr std::uint64_t mix(std::uint64_t kind, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
  std::uint64_t h = (a + kind * 0x9E3779B97F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL;
  h ^= h >> 29;
  h = (h + b) * 0x94D049BB133111EBULL;
  h ^= h >> 31;
  h = (h + c) * 0xD6E8FEB86659FD93ULL;
  return h ^ (h >> 32);
}

}  // namespace features

/// Calls emit(number) for each feature of token i. `one_back` and `two_back` are the labels in front of it (kLabels
/// where there is none).
template <typename Emit>
void for_each_feature(std::span<const Cue> cues, std::size_t i, int one_back, int two_back, ClauseState clause,
                      const Emit& emit) {
  using features::mix;
  static const Cue kEdge = {.word = 1, .shape = 1u << 20};
  const auto at = [&](std::size_t j) -> const Cue& { return j < cues.size() ? cues[j] : kEdge; };
  const Cue& here = cues[i];
  const Cue& left = i > 0 ? cues[i - 1] : kEdge;
  const Cue& left2 = i > 1 ? cues[i - 2] : kEdge;
  const Cue& right = at(i + 1);
  const Cue& right2 = at(i + 2);
  const auto back1 = static_cast<std::uint64_t>(one_back);
  const auto back2 = static_cast<std::uint64_t>(two_back);
  const std::uint64_t state = clause.bits();

  emit(mix(1, here.word));
  emit(mix(2, here.word, here.shape));
  emit(mix(3, here.suffix[0], here.shape));
  emit(mix(4, here.suffix[1], here.shape));
  emit(mix(5, here.suffix[2], here.shape & 7));
  emit(mix(6, here.suffix[3]));
  emit(mix(7, here.suffix[4]));
  emit(mix(8, here.prefix3, here.suffix[1]));
  emit(mix(9, here.prefix4));
  emit(mix(10, here.shape, here.known));
  emit(mix(11, left.word));
  emit(mix(12, right.word));
  emit(mix(13, left2.word));
  emit(mix(14, right2.word));
  emit(mix(15, back1, here.shape));
  emit(mix(16, back1, back2));
  emit(mix(17, back1, here.word));
  emit(mix(18, back1, here.suffix[2]));
  emit(mix(19, left.word, here.word));
  emit(mix(20, here.word, right.word));
  emit(mix(21, right.suffix[2], right.shape));
  emit(mix(22, right.suffix[1], here.suffix[1], back1));
  emit(mix(23, right.known, here.known, back1));
  emit(mix(24, right.word, here.suffix[1]));
  emit(mix(25, left.word, here.suffix[2]));
  emit(mix(26, state, here.suffix[1], right.allowed));
  emit(mix(27, state, here.known, right.allowed));
  emit(mix(28, state, here.word));
  emit(mix(29, state + 256U * clause.to, here.suffix[2]));
  emit(mix(30, right.known, right2.known, here.shape));
  emit(mix(31, left.suffix[2], left.shape));
  emit(mix(32, back1, back2, here.suffix[1]));
  emit(mix(33, here.known, back1, here.suffix[0]));
}

}  // namespace dragoman
