#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/span.h"
#include "ingest/language/token.h"

namespace dragoman {

/// The text of an article as sentences of tagged tokens. Every later step reads this; none changes it.
struct Text {
  std::string_view bytes;              // the article's text; outlives this
  std::string lang;                    // "de"
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;     // in order, tokens of boilerplate belong to none
  std::deque<std::string> lower_pool;  // owns Token::lower where it differs from the form

  std::span<const Token> of(const Sentence& sentence) const {
    return std::span(tokens).subspan(sentence.first, sentence.last - sentence.first);
  }
  /// The bytes from the first token to the last, as evidence. Requires first < last.
  Span span_of(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t begin = tokens[first].begin, end = tokens[last - 1].end;
    return {begin, end, std::string(bytes.substr(begin, end - begin))};
  }
};

}  // namespace dragoman
