#include "ingest/language/analyser.h"

#include <algorithm>

#include "ingest/language/conjunction_mending.h"
#include "ingest/language/rule_tagger.h"
#include "ingest/language/sentence_splitter.h"
#include "ingest/language/tagger.h"
#include "ingest/language/tokenizer.h"
#include "ingest/language/verb_mending.h"

namespace dragoman {
namespace {

// "at least 20 people", "bis zu 20 Menschen": all words of the sequence only say how exact the number is.
void mark_before_number(std::span<Token> sentence, std::size_t first, std::size_t length) {
  if (first + length >= sentence.size() || sentence[first + length].tag != Tag::Num) return;
  for (Token& token : sentence.subspan(first, length)) {
    token.tag = Tag::Adv;
    token.verb_form = VerbForm::None;
    token.classes = {};
  }
}

// The last word of each known sequence takes what the table says of the sequence.
void mark_sequences(std::span<Token> sentence, const Language& language) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    for (const WordSequence& sequence : language.sequences(sentence[i].lower)) {
      const std::size_t length = sequence.words.size();
      if (i + length > sentence.size()) continue;
      const auto tokens = sentence.subspan(i, length);
      if (!std::ranges::equal(tokens, sequence.words, {}, &Token::lower)) continue;
      if (sequence.word.classes.has(WordClass::BeforeNumber)) {
        mark_before_number(sentence, i, length);
        continue;
      }
      tokens.back().tag = sequence.word.tag;
      tokens.back().classes = sequence.word.classes;
      tokens.back().verb_form = verb_form_of(sequence.word.classes);
    }
  }
}

bool has_lower_case(const Token& token) {
  return std::ranges::any_of(token.form, [](char c) { return c >= 'a' && c <= 'z'; });
}

// "THE ARMY HAS ACCUSED THE REBELS": where all is in capitals, a capital makes no name.
void forget_capitals(std::span<Token> sentence) {
  constexpr std::ptrdiff_t kWordsMin = 4;
  const auto is_word = [](const Token& token) { return token.capitalised && token.form.size() > 1; };
  if (std::ranges::count_if(sentence, is_word) < kWordsMin) return;
  if (std::ranges::any_of(sentence, has_lower_case)) return;
  for (Token& token : sentence) {
    if (token.tag != Tag::Propn) token.capitalised = false;
  }
}

}  // namespace

Text analyse(std::string_view bytes, std::span<const Block> blocks, const Language& language) {
  Text text;
  text.bytes = bytes;
  text.lang = language.code();
  std::uint32_t paragraph = 0;
  for (const Block& block : blocks) {
    const auto first = static_cast<std::uint32_t>(text.tokens.size());
    tokenize(block, language, text);
    split_sentences(first, block.kind, paragraph++, language, text);
  }
  Tagger tagger(language.tagger_model());
  for (const Sentence& sentence : text.sentences) {
    const auto tokens = std::span(text.tokens).subspan(sentence.first, sentence.last - sentence.first);
    if (language.tagger_model().empty()) {
      tag_by_rules(tokens, language);
    } else {
      tagger.tag(tokens, language);
    }
    mark_sequences(tokens, language);
    mend_verbs(tokens, language);
    mend_conjunctions(tokens, language);
    forget_capitals(tokens);
  }
  return text;
}

}  // namespace dragoman
