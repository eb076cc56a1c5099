#include "ingest/language/conjunction_mending.h"

#include <algorithm>

#include "ingest/language/verb_form.h"

namespace dragoman {
namespace {

// The row of words.tsv that makes the form a word of this tag; none where there is no such row.
const Word* word_as(const Token& token, Tag tag, const Language& language) {
  for (const Word& word : language.words(token.lower)) {
    if (word.tag == tag) return &word;
  }
  return nullptr;
}

void become(Token& token, const Word& word) {
  token.tag = word.tag;
  token.classes = word.classes;
}

// "weder … noch": the first half is tagged as a coordinator that denies; the second may be one.
void mend_pairs(std::span<Token> sentence, const Language& language) {
  bool first_half = false;
  for (Token& token : sentence) {
    const bool denies = token.tag == Tag::Cconj && token.is(WordClass::Neg);
    if (first_half && !denies) {
      const Word* word = word_as(token, Tag::Cconj, language);
      if (word == nullptr || !word->classes.has(WordClass::Neg)) continue;
      become(token, *word);
      first_half = false;
    } else {
      first_half = first_half || denies;
    }
  }
}

bool ends_stretch(const Token& token) {
  return token.tag == Tag::Punct || token.tag == Tag::Sconj || token.tag == Tag::Cconj || token.is(WordClass::Rel);
}

// Is there a finite verb behind token i, and a noun or pronoun before it that may be its subject?
bool clause_follows(std::span<const Token> sentence, std::size_t i) {
  bool subject = false;
  for (++i; i < sentence.size() && !ends_stretch(sentence[i]); ++i) {
    const Token& token = sentence[i];
    if (is_finite(token.verb_form)) return subject;
    subject = subject || token.tag == Tag::Noun || token.tag == Tag::Propn || token.tag == Tag::Pron;
  }
  return false;
}

// Prepositions that may also open a clause. Inside a sentence the clause before must have its verb already.
void mend_openers(std::span<Token> sentence, const Language& language) {
  bool verb_before = false;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    Token& token = sentence[i];
    if (token.tag == Tag::Punct || token.tag == Tag::Sconj) verb_before = false;
    if (is_finite(token.verb_form)) verb_before = true;
    if (token.tag != Tag::Adp) continue;
    const bool may_open = i == 0 || verb_before || sentence[i - 1].tag == Tag::Punct;
    const Word* word = may_open ? word_as(token, Tag::Sconj, language) : nullptr;
    const bool for_infinitives = word != nullptr && word->classes.has(WordClass::Neg);  // "ohne … zu"
    if (word != nullptr && !for_infinitives && clause_follows(sentence, i)) become(token, *word);
  }
}

// "Around 20,000 protesters marched": in front of a counted subject, what may be a preposition only says how many.
void mend_numbers(std::span<Token> sentence) {
  for (std::size_t i = 0; i + 3 < sentence.size(); ++i) {
    Token& token = sentence[i];
    const bool opens = i == 0 || sentence[i - 1].tag == Tag::Punct || sentence[i - 1].tag == Tag::Cconj || sentence[i - 1].tag == Tag::Sconj;
    if (!opens || token.tag != Tag::Adp || !token.is(WordClass::BeforeNumber) || sentence[i + 1].tag != Tag::Num) continue;
    std::size_t noun = i + 2;
    while (noun + 1 < sentence.size() && (sentence[noun].tag == Tag::Num || sentence[noun].tag == Tag::Adj || sentence[noun].tag == Tag::Propn)) ++noun;
    const bool subject = sentence[noun].tag == Tag::Noun && noun + 1 < sentence.size() && is_verb(sentence[noun + 1]) && is_finite(sentence[noun + 1].verb_form);
    if (!subject) continue;
    token.tag = Tag::Adv;
    token.classes = {};
  }
}

std::size_t stretch_end(std::span<const Token> sentence, std::size_t i) {
  while (i < sentence.size() && sentence[i].tag != Tag::Punct) ++i;
  return i;
}

bool has_finite(std::span<const Token> tokens) {
  return std::ranges::any_of(tokens, [](const Token& t) { return is_verb(t) && is_finite(t.verb_form); });
}

// ", mit dem China einen Vertrag schloss": behind a comma a form that is article and relative pronoun is a pronoun where
// the finite verb ends the stretch, and an article where it stands before the end.
void mend_relatives(std::span<Token> sentence, const Language& language) {
  if (!language.settings().verb_final_subclauses) return;
  for (std::size_t i = 1; i < sentence.size(); ++i) {
    const bool behind_comma = sentence[i - 1].form == "," || (i > 1 && sentence[i - 1].tag == Tag::Adp && sentence[i - 2].form == ",");
    Token& token = sentence[i];
    if (!behind_comma || (token.tag != Tag::Det && token.tag != Tag::Pron)) continue;
    const Word* pronoun = word_as(token, Tag::Pron, language);
    const Word* article = word_as(token, Tag::Det, language);
    if (pronoun == nullptr || article == nullptr || !pronoun->classes.has(WordClass::Rel)) continue;
    const std::size_t end = stretch_end(sentence, i);
    if (end < i + 3) continue;
    const Token& last = sentence[end - 1];
    if (is_verb(last) && is_finite(last.verb_form)) {
      become(token, *pronoun);
    } else if (const Tag next = sentence[i + 1].tag; next == Tag::Noun || next == Tag::Propn || next == Tag::Adj) {
      if (has_finite(sentence.subspan(i, end - i))) become(token, *article);
    }
  }
}

// "boycotted by both Kurdish and Sunni deputies": right behind a preposition nothing is joined yet.
void mend_first_of_pair(std::span<Token> sentence, const Language& language) {
  for (std::size_t i = 1; i + 1 < sentence.size(); ++i) {
    Token& token = sentence[i];
    if (token.tag != Tag::Cconj || sentence[i - 1].tag != Tag::Adp || sentence[i + 1].tag == Tag::Det) continue;
    if (const Word* article = word_as(token, Tag::Det, language)) become(token, *article);
  }
}

}  // namespace

void mend_conjunctions(std::span<Token> sentence, const Language& language) {
  mend_pairs(sentence, language);
  mend_first_of_pair(sentence, language);
  mend_openers(sentence, language);
  mend_relatives(sentence, language);
  mend_numbers(sentence);
}

}  // namespace dragoman
