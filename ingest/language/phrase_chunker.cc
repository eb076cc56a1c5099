#include "ingest/language/phrase_chunker.h"

#include <algorithm>

#include "ingest/language/verb_form.h"

namespace dragoman {
namespace {

constexpr WordClasses kCases = WordClasses(WordClass::CaseNom) | WordClass::CaseAcc | WordClass::CaseDat | WordClass::CaseGen;

// One sentence's phrases, found left to right; each token is looked at once.
class Chunker {
 public:
  Chunker(const Text& text, const Sentence& sentence, std::span<const Unit> units, const Language& language,
          std::vector<Phrase>& phrases)
      : text_(text), sentence_(sentence), units_(units), language_(language), phrases_(phrases) {
    next_unit_ = static_cast<std::size_t>(
        std::ranges::lower_bound(units, sentence.first, {}, &Unit::first) - units.begin());
  }

  void run() {
    std::uint32_t at = sentence_.first;
    while (at < sentence_.last) at = read_phrase(at);
  }

 private:
  const Token& token(std::uint32_t i) const { return text_.tokens[i]; }
  bool inside(std::uint32_t i) const { return i < sentence_.last; }

  const Unit* unit_at(std::uint32_t i) {
    while (next_unit_ < units_.size() && units_[next_unit_].first < i) ++next_unit_;
    return next_unit_ < units_.size() && units_[next_unit_].first == i ? &units_[next_unit_] : nullptr;
  }
  // Without moving on: for a look ahead.
  const Unit* peek_unit(std::uint32_t i) const {
    for (std::size_t n = next_unit_; n < units_.size() && units_[n].first <= i; ++n) {
      if (units_[n].first == i) return &units_[n];
    }
    return nullptr;
  }

  bool is_noun(std::uint32_t i) const { return token(i).tag == Tag::Noun || token(i).tag == Tag::Propn; }

  bool is_premodifier(std::uint32_t i) const {
    switch (token(i).tag) {
      case Tag::Adj:  // "offenbar" is an adverb, whatever its tag: German attributes are inflected
        if (is_adverb(i) && inside(i + 1) && token(i + 1).tag == Tag::Adj && !is_adverb(i + 1)) return true;  // "ungewöhnlich scharfe"
        return !language_.has_adjective_cases() || !language_.adjective_cases(token(i).lower).empty() || token(i).capitalised ||
               (inside(i + 1) && is_noun(i + 1) && i > sentence_.first && token(i - 1).tag == Tag::Det);
      case Tag::Det: case Tag::Num: case Tag::Sym: return true;
      case Tag::Pron:  // "its troops", "seine Zusage", and an article that looks like a pronoun
        return (token(i).is(WordClass::Possessive) || (token(i).is(WordClass::Rel) && !opens_relative(i, preposition_before(i)))) && inside(i + 1) &&
               (is_noun(i + 1) || token(i + 1).tag == Tag::Adj || token(i + 1).tag == Tag::Num || token(i + 1).verb_form == VerbForm::PresentParticiple);
      case Tag::Adv: return inside(i + 1) && (token(i + 1).tag == Tag::Adj || token(i + 1).tag == Tag::Num);
      case Tag::Verb:  // "the wounded soldiers", "das angebotene Paket" where the tagger sees a verb
        return (token(i).verb_form == VerbForm::PastParticiple || token(i).verb_form == VerbForm::PresentParticiple) &&
               i > sentence_.first && may_stand_before_attribute(i - 1) && inside(i + 1) && is_noun(i + 1);
      default: return false;
    }
  }

  // A time right between an article and its noun tells when it is or how long: "the | 2015 | deal", "a | ten-year | sentence", "der | 2015 |
  // geschlossene Vertrag". Where nouns are capitalised and compounds one word, two of them side by side are two phrases.
  bool is_term_of(const Unit& unit) const {
    if (unit.first == sentence_.first || !inside(unit.last) || peek_unit(unit.last) != nullptr) return false;
    const Token& before = token(unit.first - 1);
    const bool opened = before.tag == Tag::Det || (before.tag == Tag::Pron && before.is(WordClass::Possessive));
    const bool hyphened = token(unit.last - 1).form.find('-') != std::string_view::npos;
    if (hyphened && is_noun(unit.last)) return opened || before.tag == Tag::Adj || before.tag == Tag::Verb;
    if (!opened) return false;
    if (!language_.settings().compounds) return is_noun(unit.last);
    return !is_noun(unit.last - 1) && token(unit.last).tag == Tag::Adj && inside(unit.last + 1) && is_noun(unit.last + 1);
  }

  // "aus | dem | Jahr 2015": the article behind a preposition is the time's.
  bool is_article_of_time(const Phrase& phrase, const Unit& unit) const {
    return phrase.preposition != kNoToken && phrase.first + 1 == unit.first && token(phrase.first).is(WordClass::Article);
  }

  bool inside_unit(std::uint32_t i) const {
    const auto behind = std::ranges::upper_bound(units_, i, {}, &Unit::first);
    return behind != units_.begin() && i < (behind - 1)->last && (behind - 1)->use == Unit::Use::Noun;
  }

  // "the | wounded soldiers", "extradite | accused criminals": behind a full verb, a participle is no verb of its group.
  bool may_stand_before_attribute(std::uint32_t i) const {
    const Token& t = token(i);
    if (inside_unit(i)) return false;  // "Amnesty International | criticised Israel"
    if (t.tag == Tag::Det || t.tag == Tag::Adj || (t.tag == Tag::Pron && t.is(WordClass::Possessive))) return true;
    return !language_.settings().verb_final_subclauses && t.tag == Tag::Verb && t.verb_form != VerbForm::PastParticiple;
  }

  std::uint32_t preposition_before(std::uint32_t i) const {
    return i > sentence_.first && token(i - 1).tag == Tag::Adp ? i - 1 : kNoToken;
  }

  // A pronoun behind a comma (German), or who/which/that behind a noun, opens a relative clause.
  bool opens_relative(std::uint32_t i, std::uint32_t preposition) const {
    const Token& t = token(i);
    if (!t.is(WordClass::Rel) || (t.tag != Tag::Pron && t.tag != Tag::Det)) return false;
    const std::uint32_t start = preposition == kNoToken ? i : preposition;
    if (start == sentence_.first || (language_.settings().verb_final_subclauses && (!finite_follows(i) || opens_main_clause(i)))) return false;
    const Token& before = token(start - 1);
    if (before.form == ",") return true;
    return !language_.settings().verb_final_subclauses && (before.tag == Tag::Noun || before.tag == Tag::Propn || before.tag == Tag::Pron);
  }

  // "deployed troops to Belarus": before a name or an article, "to" is no mark of an infinitive.
  bool is_directional_to(std::uint32_t i) const {
    if (!token(i).is(WordClass::To) || !inside(i + 1) || language_.settings().verb_final_subclauses) return false;
    const Token& next = token(i + 1);
    return next.tag == Tag::Propn || next.tag == Tag::Det || (peek_unit(i + 1) != nullptr && next.tag != Tag::Verb);
  }

  // "demanded on Monday that Iran …": behind a time or a verb, "that" is no pronoun.
  bool opens_that_clause(std::uint32_t i) const {
    if (i == sentence_.first || !may_be_that(token(i), language_)) return false;
    const bool behind_time = !phrases_.empty() && phrases_.back().is_time && phrases_.back().last == i;
    const Token& before = token(i - 1);
    const bool behind_verb = before.tag == Tag::Verb || behind_report(i);
    const bool clause_follows = inside(i + 1) && token(i + 1).tag != Tag::Verb && token(i + 1).tag != Tag::Aux && token(i + 1).tag != Tag::Punct;
    return (behind_time || behind_verb) && clause_follows;
  }

  // "said in a speech that …": the verb before is one of saying, and nothing but its phrases lies between.
  bool behind_report(std::uint32_t i) const {
    for (auto k = i; k-- > sentence_.first;) {
      const Token& t = token(k);
      if (t.tag == Tag::Verb) return language_.reports(t.lower);
      if (t.tag == Tag::Aux || t.tag == Tag::Punct || t.tag == Tag::Cconj || t.tag == Tag::Sconj) return false;
    }
    return false;
  }

  // Is there a finite verb before the next comma? A relative clause must have one.
  bool finite_follows(std::uint32_t i) const {
    for (; inside(i) && token(i).form != ","; ++i) {
      const VerbForm form = token(i).verb_form;
      if (form == VerbForm::FinitePresent || form == VerbForm::FinitePast || form == VerbForm::Subjunctive) return true;
    }
    return false;
  }

  // "…, die Regierung verhängte den Notstand": an article's noun, its verb right behind it and more behind that.
  bool opens_main_clause(std::uint32_t i) const {
    std::uint32_t k = i + 1;
    while (inside(k) && token(k).tag == Tag::Adj) ++k;
    if (!inside(k) || token(k).tag != Tag::Noun || !inside(k + 2)) return false;
    const Token& verb = token(k + 1);
    const bool finite = (verb.tag == Tag::Verb || verb.tag == Tag::Aux) && is_finite(verb.verb_form);
    const Token& next = token(k + 2);
    return finite && next.tag != Tag::Punct && next.tag != Tag::Verb && next.tag != Tag::Aux && !next.is(WordClass::CoordAnd);
  }

  bool is_possessive_mark(std::uint32_t i) const {
    return token(i).tag == Tag::Part && token(i).is(WordClass::Possessive);
  }

  bool is_adverb(std::uint32_t i) const {
    const Tag tag = token(i).tag;
    return tag == Tag::Adv || (tag == Tag::Adj && language_.has_adjective_cases() && language_.adjective_cases(token(i).lower).empty());
  }

  // "der [von den USA begonnene] Handelskrieg": an article right before a preposition takes the noun behind it all.
  std::uint32_t skip_inner_attribute(std::uint32_t at) const {
    if (!language_.settings().verb_final_subclauses) return at;
    const std::uint32_t start = at + (is_adverb(at) ? 1 : 0);  // "der ursprünglich | für Juni geplante Besuch"
    if (!inside(start) || token(start).tag != Tag::Adp) return at;
    static constexpr std::uint32_t kLongest = 9;
    bool attribute_seen = false;
    for (std::uint32_t i = start + 1; inside(i) && i < start + kLongest; ++i) {
      const Token& t = token(i);
      if (t.tag == Tag::Punct || t.verb_form == VerbForm::FinitePast || t.verb_form == VerbForm::FinitePresent) return at;
      const bool attribute = t.tag == Tag::Adj || t.verb_form == VerbForm::PastParticiple;
      const bool behind_noun = i > start + 1 && (is_noun(i - 1) || token(i - 1).tag == Tag::Num);
      if (attribute && inside(i + 1) && is_noun(i + 1) && behind_noun) return i;
      attribute_seen = attribute_seen || attribute;
    }
    return at;
  }

  std::uint32_t read_phrase(std::uint32_t at) {
    Phrase phrase;
    std::uint32_t i = at;
    if ((token(i).tag == Tag::Adp || is_directional_to(i)) && !unit_at(i)) {
      phrase.preposition = i++;
      if (inside(i) && token(i - 1).is(WordClass::Article)) i = skip_inner_attribute(i);  // "im von den USA begonnenen Krieg"
    }
    if (!inside(i)) return i;
    phrase.first = i;
    const std::uint32_t end = read_noun_phrase(phrase, i);
    if (end == i) return at + 1;  // no phrase begins here
    phrase.last = end;
    add(phrase);
    if (inside(end) && is_possessive_mark(end)) return read_possessed(end + 1);
    return end;
  }

  // Behind "Japan's": the noun it belongs to is the next phrase.
  std::uint32_t read_possessed(std::uint32_t at) {
    const auto possessor = static_cast<std::uint32_t>(phrases_.size() - 1);
    phrases_[possessor].function = Function::Possessor;
    if (!inside(at)) return at;
    const std::uint32_t before = static_cast<std::uint32_t>(phrases_.size());
    Phrase phrase;
    phrase.preposition = phrases_[possessor].preposition;
    phrase.first = at;
    const std::uint32_t end = read_noun_phrase(phrase, at);
    if (end == at) return at;
    phrase.last = end;
    phrases_[possessor].preposition = kNoToken;
    phrases_[possessor].attached_to = before;
    add(phrase);
    if (inside(end) && is_possessive_mark(end)) return read_possessed(end + 1);
    return end;
  }

  // Reads the phrase's tokens from `i` on; sets head, cases, number. Returns `i` where none begins.
  std::uint32_t read_noun_phrase(Phrase& phrase, std::uint32_t i) {
    if (const Unit* unit = unit_at(i); unit && unit->kind == Unit::Kind::Time) {
      phrase.head = unit->head;
      phrase.is_time = true;
      return unit->last;
    }
    if (token(i).tag == Tag::Pron && !is_premodifier(i)) return opens_that_clause(i) ? i : read_pronoun(phrase, i);
    const std::uint32_t start = i;
    bool determined = false;
    phrase_has_amount_ = false;
    WordClasses classes;
    phrase.head = kNoToken;
    while (inside(i)) {
      if (const Unit* unit = unit_at(i)) {
        if (unit->kind == Unit::Kind::Time && phrase.head == kNoToken && is_term_of(*unit)) {  // "a | ten-year | sentence"
          i = unit->last;
          continue;
        }
        if (unit->kind == Unit::Kind::Time && phrase.head == kNoToken && is_article_of_time(phrase, *unit)) {
          phrase.head = unit->head;
          phrase.is_time = true;
          return unit->last;
        }
        if (unit->kind == Unit::Kind::Time) break;
        if (!may_follow(phrase, *unit)) break;
        phrase_has_amount_ = unit->kind == Unit::Kind::Amount;
        if (const Token& opener = token(unit->first); !determined && unit->last > unit->first + 1) {  // "den Generalsekretär der UN"
          phrase.negated = phrase.negated || opener.is(WordClass::Neg);  // "keine Gefangenen"
          if (opener.tag == Tag::Det) classes |= opener.classes;
          else if (opener.tag == Tag::Adj) classes |= language_.adjective_cases(opener.lower);
        }
        if (unit->genitive && phrase.head == kNoToken) classes |= WordClass::CaseGen;
        const bool possessive = unit->use == Unit::Use::Possessive;
        i = take_unit(phrase, *unit);
        if (possessive && inside(i) && is_possessive_mark(i)) ++i;
        if (phrase.head != kNoToken && !continues_after_head(phrase, i)) break;
        continue;
      }
      if (is_premodifier(i)) {
        if (phrase.head != kNoToken) break;
        if (phrase_has_amount_ && token(i).tag == Tag::Adj) break;  // "550 Milliarden Dollar | neue …"
        if (token(i).tag == Tag::Adj && !determined) classes |= language_.adjective_cases(token(i).lower);
        if (token(i).tag == Tag::Det) {
          if (determined && token(i).is(WordClass::Article)) break;
          determined = true;
          classes |= token(i).classes;
          phrase.negated = phrase.negated || token(i).is(WordClass::Neg);
          if (inside(i + 1)) {
            const std::uint32_t behind = skip_inner_attribute(i + 1);
            if (behind != i + 1) {
              i = behind;
              continue;
            }
          }
        }
        ++i;
        continue;
      }
      if (!is_noun(i)) break;
      const bool name_behind_noun = phrase.head != kNoToken && language_.settings().compounds && token(phrase.head).tag == Tag::Noun;
      if (!name_behind_noun) phrase.head = i;
      ++i;
      if (!continues_after_head(phrase, i)) break;
    }
    if (phrase.head == kNoToken) return headless(phrase, start, i);
    if (language_.settings().adjective_after_noun) i = behind_adjectives(i);
    set_agreement(phrase, classes);
    return i;
  }

  // "las nuevas conversaciones comerciales y políticas": adjectives behind the noun, and "y" between two of them.
  std::uint32_t behind_adjectives(std::uint32_t i) const {
    const auto adjective = [&](std::uint32_t k) {
      if (!inside(k)) return false;
      if (const Unit* unit = peek_unit(k)) return unit->use == Unit::Use::Modifier && unit->last == k + 1;
      return token(k).tag == Tag::Adj;
    };
    for (;;) {
      if (adjective(i)) ++i;
      else if (inside(i) && token(i).is(WordClass::CoordAnd) && adjective(i - 1) && adjective(i + 1)) i += 2;
      else return i;
    }
  }

  // "the two", "viele", "drei": a number or determiner without a noun still stands for somebody.
  std::uint32_t headless(Phrase& phrase, std::uint32_t start, std::uint32_t end) const {
    if (end == start) return start;
    const Token& last = token(end - 1);
    if (last.tag != Tag::Num && last.tag != Tag::Det && last.tag != Tag::Adj && last.tag != Tag::Sym) return start;
    if (last.tag == Tag::Adj && end - start == 1) return start;  // a predicate adjective or an adverb
    phrase.head = end - 1;
    set_agreement(phrase, last.classes);
    return end;
  }

  std::uint32_t read_pronoun(Phrase& phrase, std::uint32_t i) const {
    const Token& t = token(i);
    if (t.is(WordClass::There) && !t.is_any(kCases)) return i;
    phrase.head = i;
    phrase.is_pronoun = true;
    phrase.is_relative = opens_relative(i, phrase.preposition);
    phrase.is_reflexive = t.is(WordClass::Reflexive);
    phrase.animate = !phrase.is_relative && !phrase.is_reflexive && !t.is(WordClass::Neut);
    phrase.negated = t.is(WordClass::Neg);
    set_agreement(phrase, t.classes);
    return i + 1;
  }

  bool may_follow(const Phrase& phrase, const Unit& unit) const {
    if (phrase.head == kNoToken) return true;
    // "der Sender NTV", "the news agency Reuters": a name right behind the noun it names.
    if (token(unit.first).tag == Tag::Det) return false;  // "das Parlament | den Minister Jan Krol"
    return !unit.genitive && unit.kind != Unit::Kind::Amount && unit.kind != Unit::Kind::Term && token(phrase.head).tag == Tag::Noun && unit.use == Unit::Use::Noun;
  }

  std::uint32_t take_unit(Phrase& phrase, const Unit& unit) const {
    const bool modifies = unit.use != Unit::Use::Noun || unit.kind == Unit::Kind::Amount;
    if (!modifies || phrase.head == kNoToken) {
      if (!modifies) {
        if (phrase.head == kNoToken) phrase.head = unit.head;
        phrase.animate = phrase.animate || unit.kind == Unit::Kind::Actor;
        phrase.may_be_singular = !unit.plural;  // "die USA", "die Vereinten Nationen": a name's number is unknown
        phrase.may_be_plural = !unit.singular;
      } else if (!noun_follows(behind_mark(unit))) {
        phrase.head = unit.head;  // an amount or adjective that stands alone
      }
    }
    return unit.last;
  }

  // "Japan's new government": what the name belongs to stands behind the mark.
  std::uint32_t behind_mark(const Unit& unit) const {
    const bool marked = unit.use == Unit::Use::Possessive && inside(unit.last) && is_possessive_mark(unit.last);
    return unit.last + (marked ? 1 : 0);
  }

  // A time is no noun that a name could belong to: "talks with Azerbaijan | next week".
  bool noun_follows(std::uint32_t i) const {
    if (!inside(i)) return false;
    if (const Unit* unit = peek_unit(i)) return unit->kind != Unit::Kind::Time;
    return is_noun(i) || is_premodifier(i);
  }

  // Does the phrase go on behind its head? English compounds do ("trade deal"), German ones are one word.
  bool continues_after_head(const Phrase& phrase, std::uint32_t i) const {
    if (!inside(i) || phrase.head == kNoToken) return inside(i);
    if (const Unit* unit = peek_unit(i)) return may_follow(phrase, *unit);
    if (!is_noun(i)) return false;
    // "Präsident Paul Stein", "der Hauptstadt Wien": German names stand behind the noun that names their kind.
    return !language_.settings().compounds || (token(i).tag == Tag::Propn && !(token(phrase.head).tag == Tag::Propn && peek_unit(phrase.head)));
  }

  void set_agreement(Phrase& phrase, WordClasses classes) const {
    const CaseSet cases = case_set(classes);
    if (cases != 0) phrase.cases = cases;
    const bool singular = classes.has(WordClass::Sg), plural = classes.has(WordClass::Pl);
    if (singular != plural) {
      phrase.may_be_singular = singular;
      phrase.may_be_plural = plural;
    }
  }

  void add(Phrase& phrase) {
    phrase.function = phrase.preposition == kNoToken ? Function::None : Function::Oblique;
    attach(phrase);
    phrases_.push_back(phrase);
    attach_modifiers(static_cast<std::uint32_t>(phrases_.size() - 1));
  }

  // A genitive behind a noun belongs to it; a prepositional phrase behind a noun may.
  void attach(Phrase& phrase) const {
    if (phrases_.empty() || phrase.is_relative || phrase.is_time) return;
    const auto previous = static_cast<std::uint32_t>(phrases_.size() - 1);
    const Phrase& before = phrases_[previous];
    const std::uint32_t start = phrase.preposition == kNoToken ? phrase.first : phrase.preposition;
    if (before.last != start || before.first < sentence_.first || before.is_pronoun || before.is_time) return;
    if (phrase.preposition != kNoToken) {
      phrase.attached_to = previous;
      return;
    }
    const bool names_nobody = token(before.head).tag == Tag::Noun && !before.animate;
    const bool genitive_name = phrase.first + 1 == phrase.last && ends_in_genitive_s(phrase.head);
    const bool genitive = phrase.cases != kAnyCase && (phrase.cases & kGenitive) != 0;
    if (!names_nobody && !(genitive && (!(phrase.cases & kNominative) || is_office_of(before, phrase)))) return;
    if (genitive || genitive_name) {
      phrase.function = Function::Genitive;
      phrase.attached_to = previous;
    }
  }

  // "Der Vorsitzende der Konferenz sagte", ", Vorsitzender der Konferenz,": in front of the verb and between commas stands one phrase, so
  // that a second one right behind a title belongs to it.
  bool is_office_of(const Phrase& title, const Phrase& phrase) const {
    if (token(title.head).tag != Tag::Noun || title.preposition != kNoToken) return false;
    const bool opens = title.first == sentence_.first || token(title.first - 1).form == ",";
    return opens && phrase.last < sentence_.last && (token(phrase.last).form == "," || is_finite(token(phrase.last).verb_form));
  }

  bool ends_in_genitive_s(std::uint32_t i) const {
    return token(i).tag == Tag::Propn && token(i).lower.size() > 3 && token(i).lower.ends_with('s');
  }

  // Units inside the phrase that belong to its noun become phrases of their own: "US offer", "Trumps Besuch".
  void attach_modifiers(std::uint32_t owner) {
    const Phrase phrase = phrases_[owner];
    for (const Unit& unit : units_from(phrase.first)) {
      if (unit.first >= phrase.last) break;
      if (unit.use == Unit::Use::Noun || unit.kind != Unit::Kind::Actor) continue;
      if (unit.head == phrase.head && unit.use != Unit::Use::Modifier) continue;  // "US-Sanktionen": owner and noun in one word
      if (unit.head != phrase.head && is_compound_adjective(unit.last - 1)) continue;  // "a Hong Kong-flagged ship" is not Hong Kong's
      Phrase modifier;
      modifier.first = unit.first;
      modifier.last = unit.last;
      modifier.head = unit.head;
      modifier.function = Function::Possessor;
      modifier.attached_to = owner;
      modifier.animate = true;
      phrases_.push_back(modifier);
    }
  }

  bool is_compound_adjective(std::uint32_t i) const {
    const Token& t = token(i);
    return !language_.settings().nouns_capitalised && (t.tag == Tag::Adj || t.tag == Tag::Verb) && t.form.find('-') != std::string_view::npos;
  }

  std::span<const Unit> units_from(std::uint32_t first) const {
    const auto begin = std::ranges::lower_bound(units_, first, {}, &Unit::first) - units_.begin();
    return units_.subspan(static_cast<std::size_t>(begin));
  }

  const Text& text_;
  const Sentence& sentence_;
  std::span<const Unit> units_;
  const Language& language_;
  std::vector<Phrase>& phrases_;
  std::size_t next_unit_ = 0;
  bool phrase_has_amount_ = false;
};

}  // namespace

void chunk_phrases(const Text& text, const Sentence& sentence, std::span<const Unit> units, const Language& language,
                   std::vector<Phrase>& phrases) {
  Chunker(text, sentence, units, language, phrases).run();
}

}  // namespace dragoman
