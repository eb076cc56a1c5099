#include "ingest/language/verb_mending.h"

#include <algorithm>
#include <optional>

#include "ingest/language/label.h"
#include "ingest/language/verb_form.h"

namespace dragoman {
namespace {

constexpr VerbForm kFinite[] = {VerbForm::FinitePresent, VerbForm::FinitePast, VerbForm::Subjunctive};

bool is_boundary(const Token& t) {
  return t.tag == Tag::Punct && (t.form == "," || t.form == ";" || t.form == ":" || t.form == "." || t.form == "!" || t.form == "?");
}

std::optional<VerbForm> finite_form(const Token& t, const Language& language) {
  const LabelSet known = language.known_labels(t.lower);
  for (const VerbForm form : kFinite) {
    if ((known & set_of({Tag::Verb, form})) != 0) return form;
  }
  return {};
}

bool inside_noun_phrase(std::span<const Token> stretch, std::size_t i) {
  return i > 0 && (stretch[i - 1].tag == Tag::Det || stretch[i - 1].tag == Tag::Adj || stretch[i - 1].tag == Tag::Adp);
}

// Behind "und" an inflected adjective stands before its noun: "und verletzte Soldaten" is no verb, "und verletzte zwei" is.
bool reads_as_adjective(std::span<const Token> stretch, std::size_t i) {
  return i + 1 < stretch.size() && (stretch[i + 1].tag == Tag::Noun || stretch[i + 1].tag == Tag::Adj);
}

// "und setzte Neuwahlen an.": the prefix at the end says that there is a verb.
bool ends_in_particle(std::span<const Token> stretch) {
  const std::size_t end = is_boundary(stretch.back()) ? stretch.size() - 1 : stretch.size();
  return end > 2 && stretch[end - 1].is(WordClass::Particle);
}

void mend_missing_verb(std::span<Token> stretch, bool behind_coordinator, const Language& language) {
  if (stretch.size() < 3 || std::ranges::any_of(stretch, is_verb)) return;
  for (std::size_t i = behind_coordinator ? 0 : 1; i < stretch.size(); ++i) {
    Token& t = stretch[i];
    if (t.capitalised || (t.tag != Tag::Adj && t.tag != Tag::Adv && t.tag != Tag::Noun)) continue;
    const bool attribute = behind_coordinator && reads_as_adjective(stretch, i) && !ends_in_particle(stretch);
    if (inside_noun_phrase(stretch, i) || attribute) continue;
    const auto form = finite_form(t, language);
    if (!form) continue;
    t.tag = Tag::Verb;
    t.verb_form = *form;
    return;
  }
}

bool may_be_noun(const Token& t, const Language& language) { return (language.known_labels(t.lower) & set_of({Tag::Noun})) != 0; }

// "Clashes took place", "Suspected rebels killed two": what opens a sentence right before its verb is a noun, before a
// noun with a verb behind it an attribute.
void mend_opener(std::span<Token> sentence, const Language& language) {
  if (!language.settings().nouns_side_by_side() || sentence.size() < 3) return;
  Token& t = sentence.front();
  if (t.tag != Tag::Verb || t.verb_form == VerbForm::PresentParticiple) return;
  const auto is_finite_verb = [](const Token& token) { return is_verb(token) && is_finite(token.verb_form); };
  if (is_finite_verb(sentence[1]) && may_be_noun(t, language)) {
    t.tag = Tag::Noun;
    t.verb_form = VerbForm::None;
    return;
  }
  const bool attribute = t.verb_form == VerbForm::None || t.verb_form == VerbForm::FinitePast || t.verb_form == VerbForm::PastParticiple;
  if (!attribute || (sentence[1].tag != Tag::Noun && !may_be_noun(sentence[1], language))) return;
  if (!is_finite_verb(sentence[2]) && sentence[2].verb_form != VerbForm::PastParticiple) return;
  t.tag = Tag::Adj;
  sentence[1].tag = Tag::Noun;
  t.verb_form = sentence[1].verb_form = VerbForm::None;
}

// "Sri Lanka orders newspapers to stop": in a sentence without a finite verb, a noun behind a name that may be one.
void mend_headline(std::span<Token> sentence, const Language& language) {
  if (language.settings().nouns_capitalised) return;
  for (std::size_t i = 1; i + 1 < sentence.size(); ++i) {
    Token& t = sentence[i];
    if (t.tag != Tag::Noun || t.capitalised || sentence[i - 1].tag != Tag::Propn) continue;
    if ((language.known_labels(t.lower) & set_of({Tag::Verb, VerbForm::FinitePresent})) == 0) continue;
    t.tag = Tag::Verb;
    t.verb_form = VerbForm::FinitePresent;
    return;
  }
}

bool has_finite(std::span<const Token> tokens) {
  return std::ranges::any_of(tokens, [](const Token& t) { return is_verb(t) && is_finite(t.verb_form); });
}

bool opens_dependent_clause(std::span<const Token> stretch) {
  const auto opens = [](const Token& t) { return t.tag == Tag::Sconj || (t.tag == Tag::Pron && t.is(WordClass::Rel)); };
  return opens(stretch.front()) || (stretch.front().tag == Tag::Adp && stretch.size() > 1 && stretch[1].is(WordClass::Rel));
}

// "vermittelt", "verhandeln" are participle and infinitive or finite: finite where no other verb of the stretch is,
// unless the form stands at the end, as it does behind an auxiliary of another stretch.
void mend_missing_finite(std::span<Token> stretch, bool sentence_has_finite, const Language& language) {
  if (!language.settings().verb_final_subclauses || stretch.size() < 2 || has_finite(stretch)) return;
  if (std::ranges::any_of(stretch, [](const Token& t) { return t.tag == Tag::Part && t.is(WordClass::To); })) return;  // "zu wollen"
  const bool may_end = !sentence_has_finite || opens_dependent_clause(stretch);
  for (std::size_t i = 1; i < stretch.size(); ++i) {
    Token& t = stretch[i];
    if (t.tag != Tag::Verb || (t.verb_form != VerbForm::PastParticiple && t.verb_form != VerbForm::Infinitive)) continue;
    if (inside_noun_phrase(stretch, i)) continue;
    const bool at_end = i + 1 == stretch.size() || is_boundary(stretch[i + 1]);
    const auto form = finite_form(t, language);
    if (!form || (at_end && !may_end)) continue;
    t.verb_form = *form;
    return;
  }
}

// "kritisierte Ungarn scharf": the ending is that of no participle and no infinitive.
void mend_ending(Token& t, const Language& language) {
  const auto& endings = language.settings().participle_endings;
  const bool nonfinite = t.verb_form == VerbForm::PastParticiple || t.verb_form == VerbForm::Infinitive;
  if (endings.empty() || t.tag != Tag::Verb || !nonfinite) return;
  if (std::ranges::any_of(endings, [&](const std::string& ending) { return t.lower.ends_with(ending); })) return;
  t.tag = Tag::Adv;
  t.verb_form = VerbForm::None;
}

// "kritisierte Ungarn scharf": where verbs stand second, a stretch has one finite verb; another that no table knows is none.
void mend_second_finite(std::span<Token> stretch, const Language& language) {
  if (!language.settings().verb_second) return;
  bool finite_before = false;
  for (Token& t : stretch) {
    if (t.tag == Tag::Cconj || t.tag == Tag::Sconj) finite_before = false;
    if (!is_verb(t) || !is_finite(t.verb_form)) continue;
    if (finite_before && t.tag == Tag::Verb) {
      const LabelSet known = language.known_labels(t.lower);
      if (known == 0) {
        t.tag = Tag::Adv;
        t.verb_form = VerbForm::None;
      } else if ((known & set_of({Tag::Verb, VerbForm::PastParticiple})) != 0) {  // "wurden … erschossen"
        t.verb_form = VerbForm::PastParticiple;
      }
    }
    finite_before = true;
  }
}

bool ends_stretch(std::span<const Token> stretch, std::size_t i) { return i + 1 == stretch.size() || stretch[i + 1].tag == Tag::Punct; }

// "Die Gespräche sind geplatzt", "hat sich dazu bekannt": what the tables know as a participle, beside no verb but an
// auxiliary, is one; behind "have" at the end.
void mend_predicate(std::span<Token> stretch, const Language& language) {
  if (!language.settings().verb_second) return;
  constexpr WordClasses kAuxiliaries = WordClass::Be | WordClass::Become | WordClass::Have;
  const auto full_verb = [&](const Token& t) { return is_verb(t) && !t.is_any(kAuxiliaries); };
  if (std::ranges::none_of(stretch, is_verb) || std::ranges::any_of(stretch, full_verb)) return;
  const bool have = std::ranges::any_of(stretch, [](const Token& t) { return is_verb(t) && t.is(WordClass::Have); });
  for (std::size_t i = 1; i < stretch.size(); ++i) {
    Token& t = stretch[i];
    if (t.tag != Tag::Adj || (have && !ends_stretch(stretch, i)) || inside_noun_phrase(stretch, i) || reads_as_adjective(stretch, i)) continue;
    if ((language.known_labels(t.lower) & set_of({Tag::Verb, VerbForm::PastParticiple})) == 0) continue;
    t.tag = Tag::Verb;
    t.verb_form = VerbForm::PastParticiple;
    return;
  }
}

// "The man accused of the attack pleaded guilty": of two finite verbs with one subject the first is a participle that
// belongs to its noun, where a preposition and one noun lie between.
void mend_reduced_relative(std::span<Token> stretch, const Language& language) {
  if (language.settings().verb_second) return;
  for (std::size_t i = 1; i + 3 < stretch.size(); ++i) {
    Token& t = stretch[i];
    const bool may_be_participle = t.tag == Tag::Verb && t.verb_form == VerbForm::FinitePast && stretch[i + 1].tag == Tag::Adp &&
                                   (stretch[i - 1].tag == Tag::Noun || stretch[i - 1].tag == Tag::Propn);
    if (!may_be_participle || language.reports(t.lower) || (language.known_labels(t.lower) & set_of({Tag::Verb, VerbForm::PastParticiple})) == 0) continue;
    std::size_t next = i + 2;
    bool noun = false;
    for (; next < stretch.size() && !(is_verb(stretch[next]) && is_finite(stretch[next].verb_form)); ++next) {
      const Tag tag = stretch[next].tag;
      const bool opens_another = noun && (tag == Tag::Det || tag == Tag::Adp);
      if (opens_another || tag == Tag::Pron || tag == Tag::Cconj || tag == Tag::Sconj || tag == Tag::Punct) return;
      noun = noun || tag == Tag::Noun || tag == Tag::Propn;
    }
    const bool agent = stretch[i + 1].is(WordClass::Agent);
    if (next == stretch.size() || (!agent && stretch[next - 1].tag != Tag::Noun)) return;
    t.verb_form = VerbForm::PastParticiple;
    return;
  }
}

void mend_stretches(std::span<Token> sentence, const Language& language) {
  const bool any_finite = has_finite(sentence);
  std::size_t begin = 0, clause_begin = 0;
  bool behind_coordinator = false;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool coordinator = sentence[i].is(WordClass::CoordAnd);
    const bool boundary = is_boundary(sentence[i]) || i + 1 == sentence.size();
    if (!boundary && !coordinator) continue;
    mend_missing_verb(sentence.subspan(begin, i + 1 - begin), behind_coordinator, language);
    behind_coordinator = coordinator;
    begin = i + 1;
    if (!boundary) continue;
    const auto stretch = sentence.subspan(clause_begin, i + 1 - clause_begin);
    mend_missing_finite(stretch, any_finite, language);
    mend_second_finite(stretch, language);
    mend_predicate(stretch, language);
    mend_reduced_relative(stretch, language);
    clause_begin = i + 1;
  }
}

// "bestritt" can only be past, whatever the tagger took it for.
void mend_tense(Token& t, const Language& language) {
  if (t.tag != Tag::Verb || t.verb_form != VerbForm::FinitePresent) return;
  const LabelSet known = language.known_labels(t.lower);
  const bool present = (known & set_of({Tag::Verb, VerbForm::FinitePresent})) != 0;
  if (!present && (known & set_of({Tag::Verb, VerbForm::FinitePast})) != 0) t.verb_form = VerbForm::FinitePast;
}

// "military spending in", "a car bombing.": no object follows that a participle could have.
void mend_verbal_noun(std::span<Token> sentence, std::size_t i, const Language& language) {
  Token& t = sentence[i];
  const bool owned = i > 0 && sentence[i - 1].tag == Tag::Part && sentence[i - 1].is(WordClass::Possessive);  // "Mugabe's overthrow"
  if (owned && t.tag == Tag::Verb && may_be_noun(t, language)) {
    t.tag = Tag::Noun;
    t.verb_form = VerbForm::None;
    return;
  }
  const LabelSet known = language.known_labels(t.lower);
  constexpr LabelSet kVerbs = ~set_of({Tag::Noun}) & ~set_of({Tag::Propn}) & ~set_of({Tag::Adj});
  if (!owned && t.tag == Tag::Verb && known == (known & ~kVerbs) && may_be_noun(t, language) && !t.capitalised) {  // "open to dialogue"
    t.tag = Tag::Noun;
    t.verb_form = VerbForm::None;
    if (i > 0 && sentence[i - 1].tag == Tag::Part && sentence[i - 1].is(WordClass::To)) sentence[i - 1].tag = Tag::Adp;
    return;
  }
  if (i == 0 || t.verb_form != VerbForm::PresentParticiple || !may_be_noun(t, language)) return;
  const Tag before = sentence[i - 1].tag;
  if (before != Tag::Noun && before != Tag::Propn && before != Tag::Adj) return;
  if (i + 1 < sentence.size()) {
    const Token& next = sentence[i + 1];
    if (next.tag != Tag::Adp && next.tag != Tag::Punct && next.tag != Tag::Cconj && !is_verb(next) && !next.is(WordClass::To)) return;
  }
  t.tag = Tag::Noun;
  t.verb_form = VerbForm::None;
}

bool is_infinitive_mark(const Token& t) { return t.tag == Tag::Part && t.is(WordClass::To); }

// "confessed to killing him", "sentenced to life in prison": before what is no infinitive, the mark of one is a preposition.
void mend_infinitive_mark(std::span<Token> sentence, std::size_t i, const Language& language) {
  if (!language.settings().nouns_side_by_side() || i + 1 >= sentence.size() || !is_infinitive_mark(sentence[i])) return;
  const Token& next = sentence[i + 1];
  const bool gerund = next.tag == Tag::Verb && next.verb_form == VerbForm::PresentParticiple;
  const bool noun = next.tag == Tag::Noun && (language.known_labels(next.lower) & set_of({Tag::Verb, VerbForm::Infinitive})) == 0;
  if (gerund || noun) sentence[i].tag = Tag::Adp;
}

bool opens_with_digit(const Token& t) { return !t.form.empty() && t.form.front() >= '0' && t.form.front() <= '9'; }

bool names_number(std::string_view word, const Language& language) {
  return std::ranges::any_of(language.words(word), [](const Word& w) { return w.tag == Tag::Num; });
}

// The words of a measure between an article and its noun: "a two-year", "the seven day".
bool ends_measure(std::span<const Token> sentence, std::size_t i, const Language& language) {
  if (sentence[i].tag != Tag::Noun && sentence[i].tag != Tag::Adj) return false;
  const std::string_view word = sentence[i].lower;
  const auto hyphen = word.find('-');
  const bool one_word = hyphen != std::string_view::npos && (opens_with_digit(sentence[i]) || names_number(word.substr(0, hyphen), language));
  const std::size_t start = one_word ? i : i - 1;
  if (start == 0 || start > i || (!one_word && sentence[start].tag != Tag::Num)) return false;
  return sentence[start - 1].tag == Tag::Det;
}

bool opens_attribute(std::span<const Token> sentence, std::size_t i, const Language& language) {
  const Token& before = sentence[i - 1];
  const bool owned = sentence[i - 2].tag == Tag::Det || (sentence[i - 2].tag == Tag::Part && sentence[i - 2].is(WordClass::Possessive));
  if (before.tag == Tag::Adv) return owned;
  constexpr std::size_t kYear = 4;
  if (before.tag == Tag::Num && opens_with_digit(before)) return before.form.size() != kYear;
  return ends_measure(sentence, i - 1, language);
}

// "a two-year suspended sentence", "the newly created post", "41 pledged delegates": what stands between an article and what measures
// it or a number and a noun is an attribute.
void mend_attribute(std::span<Token> sentence, std::size_t i, const Language& language) {
  Token& t = sentence[i];
  const bool participle = t.verb_form == VerbForm::PresentParticiple || t.verb_form == VerbForm::PastParticiple || t.verb_form == VerbForm::FinitePast;
  if (!language.settings().nouns_side_by_side() || i < 2 || i + 1 >= sentence.size() || t.tag != Tag::Verb || !participle) return;
  if (sentence[i + 1].tag != Tag::Noun || !opens_attribute(sentence, i, language)) return;
  t.tag = Tag::Adj;
  t.verb_form = VerbForm::None;
}

}  // namespace

void mend_verbs(std::span<Token> sentence, const Language& language) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    mend_tense(sentence[i], language);
    mend_ending(sentence[i], language);
    mend_verbal_noun(sentence, i, language);
    mend_infinitive_mark(sentence, i, language);
    mend_attribute(sentence, i, language);
  }
  mend_opener(sentence, language);
  mend_stretches(sentence, language);
  if (!has_finite(sentence)) mend_headline(sentence, language);
}

}  // namespace dragoman
