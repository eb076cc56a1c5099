#include "ingest/language/verb_mending.h"

#include <optional>

#include "ingest/language/label.h"

namespace dragoman {
namespace {

constexpr VerbForm kFinite[] = {VerbForm::FinitePresent, VerbForm::FinitePast, VerbForm::Subjunctive};

bool is_boundary(const Token& t) {
  return t.tag == Tag::Punct && (t.form == "," || t.form == ";" || t.form == ":" || t.form == "." || t.form == "!" || t.form == "?");
}

bool has_verb(std::span<const Token> stretch) {
  for (const Token& t : stretch) {
    if (t.tag == Tag::Verb || t.tag == Tag::Aux) return true;
  }
  return false;
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

void mend(std::span<Token> stretch, bool behind_coordinator, const Language& language) {
  if (stretch.size() < 3 || has_verb(stretch)) return;
  for (std::size_t i = behind_coordinator ? 0 : 1; i < stretch.size(); ++i) {
    Token& t = stretch[i];
    if (t.capitalised || (t.tag != Tag::Adj && t.tag != Tag::Adv && t.tag != Tag::Noun)) continue;
    if (inside_noun_phrase(stretch, i) || (behind_coordinator && reads_as_adjective(stretch, i))) continue;
    const auto form = finite_form(t, language);
    if (!form) continue;
    t.tag = Tag::Verb;
    t.verb_form = *form;
    return;
  }
}

// "bestritt" can only be past, whatever the tagger took it for.
void mend_tense(Token& t, const Language& language) {
  if (t.tag != Tag::Verb || t.verb_form != VerbForm::FinitePresent) return;
  const LabelSet known = language.known_labels(t.lower);
  const bool present = (known & set_of({Tag::Verb, VerbForm::FinitePresent})) != 0;
  if (!present && (known & set_of({Tag::Verb, VerbForm::FinitePast})) != 0) t.verb_form = VerbForm::FinitePast;
}

}  // namespace

void mend_missing_verbs(std::span<Token> sentence, const Language& language) {
  for (Token& t : sentence) mend_tense(t, language);
  std::size_t begin = 0;
  bool behind_coordinator = false;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool coordinator = sentence[i].is(WordClass::CoordAnd);
    if (!is_boundary(sentence[i]) && !coordinator && i + 1 != sentence.size()) continue;
    mend(sentence.subspan(begin, i + 1 - begin), behind_coordinator, language);
    behind_coordinator = coordinator;
    begin = i + 1;
  }
}

}  // namespace dragoman
