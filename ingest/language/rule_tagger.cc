#include "ingest/language/rule_tagger.h"

#include <algorithm>

#include "ingest/language/characters.h"
#include "ingest/language/label.h"

namespace dragoman {
namespace {

constexpr VerbForm kFinite[] = {VerbForm::FinitePresent, VerbForm::FinitePast, VerbForm::Subjunctive, VerbForm::Imperative};

bool all_capitals(std::span<const Token> sentence) {
  std::size_t words = 0, capitals = 0;
  for (const Token& token : sentence) {
    if (character_at(token.form, 0).kind != CharacterKind::Letter) continue;
    ++words;
    if (token.capitalised) ++capitals;
  }
  return words > 3 && capitals * 10 >= words * 7;
}

LabelSet label_of(Tag tag, VerbForm form = VerbForm::None) { return set_of({tag, form}); }

bool is_noun(const Token& token) { return token.tag == Tag::Noun || token.tag == Tag::Propn; }
bool is_verb(const Token& token) { return token.tag == Tag::Verb || token.tag == Tag::Aux; }

// Reads a sentence from left to right: what a word can be by words.tsv, by the forms of the verbs and nouns of the
// tables, or by its ending, and which of that the words around it leave.
class RuleTagger {
 public:
  RuleTagger(std::span<Token> sentence, const Language& language)
      : sentence_(sentence), language_(language), capitals_say_nothing_(all_capitals(sentence)) {}

  void run() {
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      tag(i);
      follow(sentence_[i]);
    }
  }

 private:
  void tag(std::size_t i) {
    Token& token = sentence_[i];
    const auto words = language_.words(token.lower);
    if (!words.empty() && !reads_as_name(i)) {
      const Word& word = choose(words, i);
      token.tag = word.tag;
      token.classes = word.classes;
      token.verb_form = verb_form_of(word.classes);
    } else if (const auto by_character = tag_of_characters(token)) {
      token.tag = *by_character;
    } else {
      const Label label = guess(i);
      token.tag = label.tag;
      token.verb_form = label.form;
    }
  }

  // A noun is still to come behind an article, a preposition, a number and the adjectives on them.
  void follow(const Token& token) {
    switch (token.tag) {
      case Tag::Det: case Tag::Num: case Tag::Adp: awaits_noun_ = true; break;
      case Tag::Pron: awaits_noun_ = token.is(WordClass::Possessive); break;
      case Tag::Adj: case Tag::Adv: case Tag::Sym: break;
      default: awaits_noun_ = false;
    }
  }

  const Token* before(std::size_t i) const { return i > 0 ? &sentence_[i - 1] : nullptr; }

  // Only nouns and names have a capital inside a sentence.
  bool reads_as_name(std::size_t i) const {
    if (!sentence_[i].capitalised || i == 0 || capitals_say_nothing_) return false;
    return character_at(sentence_[i - 1].form, 0).kind != CharacterKind::Punctuation;
  }

  // Of several rows, the one that fits the words around: a verb behind an auxiliary, a pronoun before a verb, an article
  // before anything else, a relative pronoun behind a noun.
  const Word& choose(std::span<const Word> words, std::size_t i) const {
    const auto first_of = [&](auto fits) { return std::ranges::find_if(words, fits); };
    const Token* previous = before(i);
    if (previous != nullptr && previous->tag == Tag::Det) {
      const auto noun = first_of([](const Word& w) { return w.tag == Tag::Noun; });
      if (noun != words.end()) return *noun;
    }
    if (previous != nullptr && (previous->tag == Tag::Aux || previous->is(WordClass::To))) {
      const auto verb = first_of([](const Word& w) { return w.tag == Tag::Verb || w.tag == Tag::Aux; });
      if (verb != words.end()) return *verb;
    }
    const auto determiner = first_of([](const Word& w) { return w.tag == Tag::Det; });
    const auto pronoun = first_of([](const Word& w) { return w.tag == Tag::Pron; });
    if (determiner != words.end() && pronoun != words.end()) return stands_alone(i) ? *pronoun : *determiner;
    const auto relative = first_of([](const Word& w) { return w.tag == Tag::Pron && w.classes.has(WordClass::Rel); });
    const auto conjunction = first_of([](const Word& w) { return w.tag == Tag::Sconj; });
    if (relative != words.end() && conjunction != words.end()) return behind_antecedent(i) ? *relative : *conjunction;
    return words.front();
  }

  // No noun follows: "la detuvo", "este,".
  bool stands_alone(std::size_t i) const {
    if (i + 1 >= sentence_.size()) return true;
    const Token& next = sentence_[i + 1];
    if (tag_of_characters(next) && tag_of_characters(next) != Tag::Num) return next.form != "\"" && next.form != "\u00AB" && next.form != "\u201C";
    if (next.capitalised) return false;
    const auto words = language_.words(next.lower);
    if (!words.empty()) {
      return std::ranges::none_of(words, [](const Word& w) { return w.tag == Tag::Adj || w.tag == Tag::Noun || w.tag == Tag::Num || w.tag == Tag::Adv || w.tag == Tag::Det; });
    }
    const LabelSet known = labels(next.lower);
    const auto finite = std::ranges::any_of(kFinite, [&](VerbForm form) { return (known & label_of(Tag::Verb, form)) != 0; });
    return finite && (known & (label_of(Tag::Noun) | label_of(Tag::Adj))) == 0;
  }

  bool behind_antecedent(std::size_t i) const {
    const Token* previous = before(i);
    if (previous == nullptr) return false;
    return is_noun(*previous) || previous->tag == Tag::Adj || previous->form == "," || previous->tag == Tag::Det ||
           (previous->tag == Tag::Pron && !previous->is(WordClass::Reflexive));
  }

  // What the tables of verbs and nouns say of a form, else its ending.
  LabelSet labels(std::string_view lower) const {
    if (const LabelSet known = language_.known_labels(lower); known != 0) return known;
    const auto suffix = language_.by_suffix(lower);
    return suffix ? label_of(suffix->first, suffix->second) : 0;
  }

  Label guess(std::size_t i) const {
    const Token& token = sentence_[i];
    if (reads_as_name(i)) return {language_.settings().nouns_capitalised ? Tag::Noun : Tag::Propn};
    const LabelSet can = labels(token.lower);
    if (can == 0) return unknown(i);
    const bool noun = (can & label_of(Tag::Noun)) != 0;
    for (const VerbForm form : {VerbForm::PresentParticiple, VerbForm::Infinitive}) {
      if ((can & label_of(Tag::Verb, form)) != 0 && !noun) return {Tag::Verb, form};
    }
    if ((can & label_of(Tag::Verb, VerbForm::PastParticiple)) != 0 && !noun) return participle(i);
    for (const VerbForm form : kFinite) {
      if ((can & label_of(Tag::Verb, form)) == 0) continue;
      if (awaits_noun_) return {Tag::Noun};
      if (noun && (i == 0 || !verb_may_stand(i))) return {Tag::Noun};
      return {Tag::Verb, form};
    }
    if (noun) return {Tag::Noun};
    for (const Tag tag : {Tag::Adj, Tag::Adv, Tag::Propn}) {
      if ((can & label_of(tag)) != 0) return {tag};
    }
    return unknown(i);
  }

  // Behind somebody, a pronoun, a negation or an adverb: "el ministro visita", "no visita".
  bool verb_may_stand(std::size_t i) const {
    const Token& previous = sentence_[i - 1];
    return is_noun(previous) || previous.tag == Tag::Pron || previous.tag == Tag::Adv || previous.tag == Tag::Part ||
           previous.tag == Tag::Adj || previous.tag == Tag::Sconj || previous.form == ",";
  }

  // "ha firmado", "fue detenido" and "el acuerdo firmado por" are verbs; "los detenidos" and "un grupo armado" are not.
  Label participle(std::size_t i) const {
    const Token* previous = before(i);
    std::size_t back = i;
    while (back > 0 && sentence_[back - 1].tag == Tag::Adv) --back;
    if (back > 0 && is_verb(sentence_[back - 1])) return {Tag::Verb, VerbForm::PastParticiple};
    if (awaits_noun_) {
      const bool noun_follows = i + 1 < sentence_.size() && language_.words(sentence_[i + 1].lower).empty() &&
                                !tag_of_characters(sentence_[i + 1]);
      return {noun_follows ? Tag::Adj : Tag::Noun};
    }
    if (previous == nullptr || !is_noun(*previous)) return {Tag::Verb, VerbForm::PastParticiple};
    static constexpr std::size_t kAgentReach = 4;
    for (std::size_t k = i + 1; k < sentence_.size() && k <= i + kAgentReach; ++k) {
      const auto words = language_.words(sentence_[k].lower);
      if (std::ranges::any_of(words, [](const Word& w) { return w.classes.has(WordClass::Agent); })) return {Tag::Verb, VerbForm::PastParticiple};
      if (tag_of_characters(sentence_[k])) break;
    }
    return {Tag::Adj};
  }

  Label unknown(std::size_t i) const {
    const Token& token = sentence_[i];
    if (token.capitalised) return {Tag::Propn};
    if (language_.settings().nouns_capitalised) return {Tag::Adj};
    const Token* previous = before(i);
    if (language_.settings().adjective_after_noun && previous != nullptr && previous->tag == Tag::Noun) return {Tag::Adj};
    return {Tag::Noun};
  }

  std::span<Token> sentence_;
  const Language& language_;
  const bool capitals_say_nothing_;
  bool awaits_noun_ = false;
};

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

void tag_by_rules(std::span<Token> sentence, const Language& language) { RuleTagger(sentence, language).run(); }

}  // namespace dragoman
