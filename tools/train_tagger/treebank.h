#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "ingest/language/label.h"
#include "ingest/language/language.h"
#include "ingest/language/text.h"

namespace dragoman {

/// A sentence of a treebank, cut into our tokens. Where a token of ours holds several of the treebank's
/// ("US-led", "im"), its label is that of their head; where it holds a part of one, that one's.
/// Stays where it is: its tokens view its bytes.
struct GoldSentence {
  GoldSentence() = default;
  GoldSentence(const GoldSentence&) = delete;
  GoldSentence& operator=(const GoldSentence&) = delete;

  std::string bytes;
  Text text;                     // one sentence
  std::vector<int> labels;       // one a token; -1 where the treebank does not say
  std::string document;
};

using GoldSentences = std::vector<std::unique_ptr<GoldSentence>>;

/// Reads a file in CoNLL-U (Universal Dependencies). Throws Error where it is none.
GoldSentences read_treebank(const std::string& path, const Language& language);

/// The sentence again, tokenized from other bytes of the same length in tokens (headlines, lines of capitals).
/// Null when the new bytes are cut differently.
std::unique_ptr<GoldSentence> rewritten(const GoldSentence& sentence, std::string bytes, const Language& language);

}  // namespace dragoman
