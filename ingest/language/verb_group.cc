#include "ingest/language/verb_group.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/verb_form.h"

namespace dragoman {
namespace {

struct ModalClass {
  WordClass word_class;
  Modal modal;
};
constexpr ModalClass kModalClasses[] = {{WordClass::ModalCan, Modal::Can},    {WordClass::ModalMust, Modal::Must},
                                        {WordClass::ModalMay, Modal::May},    {WordClass::ModalShall, Modal::Shall},
                                        {WordClass::ModalWant, Modal::Want},  {WordClass::ModalShould, Modal::Should},
                                        {WordClass::ModalWould, Modal::Would}};

bool ends_in_any(std::string_view lower, const std::vector<std::string>& endings) {
  return std::ranges::any_of(endings, [&](const std::string& ending) { return lower.ends_with(ending); });
}

// The verbs of one clause, to be looked through.
class Group {
 public:
  Group(std::uint32_t index, const Text& text, const ClauseAnalysis& analysis)
      : index_(index), text_(text), analysis_(analysis), clause_(analysis.clauses[index]) {}

  bool has(WordClass word_class) const {
    for (auto i = clause_.first; i < clause_.last; ++i) {
      if (holds(i) && text_.tokens[i].is(word_class)) return true;
    }
    return false;
  }

  // The auxiliary nearest to the participle: "has been [told]" is be.
  const Token* helper(bool verb_final) const {
    const Token* nearest = nullptr;
    const Token* farther = nullptr;
    for (auto i = clause_.first; i < clause_.last; ++i) {
      const Token& t = text_.tokens[i];
      if (!holds(i) || i == clause_.verb.main) continue;
      if (!t.is_any(WordClasses(WordClass::Be) | WordClass::Have | WordClass::Become)) continue;
      if (i < clause_.verb.main)
        nearest = &t;
      else if (farther == nullptr)
        farther = &t;
    }
    if (farther != nullptr && verb_final && (nearest == nullptr || farther->is(WordClass::Become))) return farther;
    return nearest != nullptr ? nearest : farther;
  }

 private:
  bool holds(std::uint32_t i) const { return analysis_.clause_of[i] == index_ && is_verb(text_.tokens[i]); }

  std::uint32_t index_;
  const Text& text_;
  const ClauseAnalysis& analysis_;
  const Clause& clause_;
};

// "ist … worden", "has been told" are passives; "ist gereist" a perfect, "ist geschlossen" a state.
void set_voice(VerbGroup& verb, const Group& group, bool verb_final) {
  const Token* helper = group.helper(verb_final);
  if (helper == nullptr) return;
  if (helper->is(WordClass::Have))
    verb.perfect = true;
  else if (helper->is(WordClass::Become)) {
    verb.voice = Voice::Passive;
    verb.perfect = helper->verb_form == VerbForm::PastParticiple;  // "soll erschossen worden sein"
  } else if (helper->is(WordClass::Be))
    verb.voice = !verb_final || group.has(WordClass::Become) ? Voice::Passive : Voice::PerfectOrState;
}

}  // namespace

void set_modal(VerbGroup& verb, const Token& t) {
  for (const ModalClass& modal : kModalClasses) {
    if (t.is(modal.word_class)) verb.modal = modal.modal;
  }
}

void set_finite_features(Clause& clause, const Token& finite, const LanguageSettings& settings) {
  VerbGroup& verb = clause.verb;
  verb.tense = finite.verb_form == VerbForm::FinitePast ? Tense::Past : Tense::Present;
  if (finite.verb_form == VerbForm::FinitePresent && ends_in_any(finite.lower, settings.future_endings)) verb.tense = Tense::Future;
  if (finite.verb_form == VerbForm::Imperative) verb.mood = Mood::Imperative;
  if (finite.verb_form == VerbForm::Subjunctive) verb.mood = Mood::ReportedSubjunctive;
  set_modal(verb, finite);
  const bool full_verb = !finite.is_any(kAuxiliaries);
  if (finite.verb_form == VerbForm::Subjunctive && full_verb && ends_in_any(finite.lower, settings.conditional_endings)) {
    verb.mood = Mood::Conditional;
    verb.modal = Modal::Would;
  }
  if (finite.is(WordClass::ModalWould)) verb.mood = Mood::Conditional;
  if (finite.is(WordClass::Unreal) && clause.kind != ClauseKind::Complement)
    verb.mood = Mood::Conditional;  // "könnte": of no other's words
  if (finite.is(WordClass::ModalWill)) verb.tense = Tense::Future;
}

void finish_verb_group(std::uint32_t index, const Text& text, const LanguageSettings& settings, ClauseAnalysis& analysis) {
  Clause& clause = analysis.clauses[index];
  VerbGroup& verb = clause.verb;
  if (verb.main == kNoToken) return;
  if (clause.kind == ClauseKind::Purpose && verb.finite == kNoToken) verb.infinitive = true;  // "um … zu öffnen"
  const VerbForm form = text.tokens[verb.main].verb_form;
  const bool participle = form == VerbForm::PastParticiple && verb.main != verb.finite;
  if (participle) set_voice(verb, Group(index, text, analysis), settings.verb_final_subclauses);
  if (form == VerbForm::PresentParticiple && verb.finite != kNoToken) verb.progressive = true;
  if (verb.finite == kNoToken) return;
  const Token& finite = text.tokens[verb.finite];
  if (finite.is(WordClass::Become) && form == VerbForm::Infinitive) {
    const bool conditional = finite.is(WordClass::ModalWould);
    if (verb.tense == Tense::Present && !conditional) verb.tense = Tense::Future;  // "wird", "werde … reisen"
    if (verb.mood == Mood::ReportedSubjunctive && conditional) verb.mood = Mood::Conditional;
  }
  if (verb.perfect || (verb.voice == Voice::PerfectOrState && verb.tense == Tense::Present)) verb.tense = Tense::Past;
  if (finite.is(WordClass::Have) && verb.main != verb.finite) verb.tense = Tense::Past;
}

void share_auxiliary(VerbGroup& first, VerbGroup& later) {
  const bool behind = later.finite != kNoToken && later.finite > later.main;            // "… entlassen und ernannt hat"
  const bool passive = first.voice == Voice::Passive || later.voice == Voice::Passive;  // "ist festgenommen und ausgeliefert worden"
  VerbGroup& farther = behind ? first : later;
  const VerbGroup own = farther;
  farther = behind ? later : first;
  farther.main = own.main;
  farther.particle = own.particle;
  farther.negated = own.negated;
  if (passive) first.voice = later.voice = Voice::Passive;
}

}  // namespace dragoman
