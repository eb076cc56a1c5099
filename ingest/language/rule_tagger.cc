#include "ingest/language/rule_tagger.h"

#include <algorithm>

#include "ingest/language/characters.h"

namespace dragoman {
namespace {

bool all_capitals(std::span<const Token> sentence) {
  std::size_t words = 0, capitals = 0;
  for (const Token& token : sentence) {
    if (character_at(token.form, 0).kind != CharacterKind::Letter) continue;
    ++words;
    if (token.capitalised) ++capitals;
  }
  return words > 3 && capitals * 10 >= words * 7;
}

struct Guess {
  Tag tag;
  VerbForm form = VerbForm::None;
};

Guess guess(std::span<const Token> sentence, std::size_t i, bool capitals_say_nothing, const Language& language) {
  const Token& token = sentence[i];
  const bool noun_like = token.capitalised && i > 0 && !capitals_say_nothing;
  if (noun_like) return {language.settings().nouns_capitalised ? Tag::Noun : Tag::Propn};
  if (const auto suffix = language.by_suffix(token.lower)) return {suffix->first, suffix->second};
  if (token.capitalised) return {Tag::Propn};
  return {language.settings().nouns_capitalised ? Tag::Adj : Tag::Noun};
}

// Of several rows, the one that fits the word before: "to" and a modal call for a verb, an article for a noun.
const Word& choose(std::span<const Word> words, const Token* previous) {
  const bool behind_verb_mark = previous != nullptr && (previous->tag == Tag::Aux || previous->is(WordClass::To));
  if (behind_verb_mark) {
    const auto verb = std::ranges::find_if(words, [](const Word& w) { return w.tag == Tag::Verb || w.tag == Tag::Aux; });
    if (verb != words.end()) return *verb;
  }
  return words.front();
}

}  // namespace

std::optional<Tag> tag_of_characters(const Token& token) {
  const Character first = character_at(token.form, 0);
  switch (first.kind) {
    case CharacterKind::Punctuation:
    case CharacterKind::Mark:
    case CharacterKind::Space: {
      if (token.form.size() > first.length && character_at(token.form, first.length).kind == CharacterKind::Letter) {
        return std::nullopt;
      }
      constexpr std::string_view kSymbols = "%+=^#@&";
      const bool symbol = first.code < 0x80 ? kSymbols.find(static_cast<char>(first.code)) != std::string_view::npos
                                            : first.code >= 0x2100 || first.code == 0xA7 || first.code == 0xB0 ||
                                                  first.code == 0xB1 || first.code == 0xD7;
      return symbol ? Tag::Sym : Tag::Punct;
    }
    case CharacterKind::Currency: return Tag::Sym;
    case CharacterKind::Invalid: return Tag::Other;
    case CharacterKind::Digit: {
      const bool has_letter = std::ranges::any_of(token.form, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
      });
      if (has_letter) return std::nullopt;
      return token.form.ends_with('.') ? Tag::Adj : Tag::Num;
    }
    case CharacterKind::Letter: return std::nullopt;
  }
  return std::nullopt;
}

void tag_by_rules(std::span<Token> sentence, const Language& language) {
  const bool capitals_say_nothing = all_capitals(sentence);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    Token& token = sentence[i];
    const auto words = language.words(token.lower);
    if (!words.empty()) {
      const Word& word = choose(words, i > 0 ? &sentence[i - 1] : nullptr);
      token.tag = word.tag;
      token.classes = word.classes;
      token.verb_form = verb_form_of(word.classes);
    } else if (const auto tag = tag_of_characters(token)) {
      token.tag = *tag;
    } else {
      const Guess g = guess(sentence, i, capitals_say_nothing, language);
      token.tag = g.tag;
      token.verb_form = g.form;
    }
  }
}

}  // namespace dragoman
