#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/language/word_class.h"

namespace dragoman {

/// Universal part-of-speech tags (universaldependencies.org/u/pos), the order of the tagger's model.
enum class Tag : std::uint8_t {
  Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, Other
};

/// Form of a verb, where the tag is Verb or Aux.
enum class VerbForm : std::uint8_t { None, FinitePresent, FinitePast, Subjunctive, Infinitive, PastParticiple, PresentParticiple, Imperative };

/// "NOUN", as Universal Dependencies writes them; "X" for Other.
std::string_view to_string(Tag tag);
std::optional<Tag> parse_tag(std::string_view name);

/// A word or mark of the text. Offsets are bytes of the article's text; forms are views into it.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view form;      // as written
  std::string_view lower;     // lower case; owned by the Text that holds the token
  Tag tag = Tag::Other;
  VerbForm verb_form = VerbForm::None;
  WordClasses classes;        // what words.tsv says of the form with this tag
  bool space_before = false;
  bool capitalised = false;   // first letter is upper case

  bool is(WordClass word_class) const { return classes.has(word_class); }
  bool is_any(WordClasses some) const { return classes.has_any(some); }
};

/// What a sentence is part of. Boilerplate never becomes one.
enum class BlockKind : std::uint8_t { Title, Body, Heading };

/// A run of bytes of the article's text that is one title, heading or paragraph. What belongs to no block is
/// boilerplate: it stays in the text, so that offsets fit the input, and is never looked at again.
struct Block {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  BlockKind kind = BlockKind::Body;
  friend bool operator==(const Block&, const Block&) = default;
};

/// Tokens [first, last) of one sentence.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  BlockKind block = BlockKind::Body;
  std::uint32_t paragraph = 0;  // number of the block in the article, from 0
};

}  // namespace dragoman
