#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/table.h"
#include "ingest/actor/actor_recogniser.h"
#include "ingest/event/amount_finder.h"
#include "ingest/language/analyser.h"
#include "ingest/language/clause.h"
#include "ingest/language_pack.h"
#include "ingest/time/time_tagger.h"
#include "ingest/units.h"

namespace dragoman {

/// All that the clause analysis of sentences needs, loaded once.
struct ClauseKnowledge {
  KnowledgeFiles files;
  Ontology ontology{files};
  ActorRegistry actors{files};
  PlaceRegistry places{files};
  LanguagePack german{files, "de", actors, places, ontology};
  LanguagePack english{files, "en", actors, places, ontology};
};

/// A sentence with its clauses, and the words that facts about them are told in:
///
///   "bot+an subj=Japan obj=Hilfe iobj=Nepal p-nach=Beben past main"
///
/// A clause is named by its main verb, with "+" and its particle where that is the point ("-" for one without a verb). `subj= obj= iobj= gen=
/// poss= pred= p-WORD=` name head words ("+" joins a list, "-" is nobody), `on=` the noun and `of=` the verb it depends
/// on, `with=` the verb it is joined to, `A==B` that A says again who B is; all other words are kind, tense, voice, mood,
/// modal, `perfect`, `progressive` and `not`. `active`, `indicative`, `plain` (no modal) and `positive` are told where
/// that is the point.
class AnalysedSentence {
 public:
  AnalysedSentence(const ClauseKnowledge& knowledge, const LanguagePack& pack, const std::string& sentence)
      : text_(analyse(sentence, std::vector{Block{0, static_cast<std::uint32_t>(sentence.size()), BlockKind::Body}}, pack.language)) {
    const Date published = day_date(*parse_day("2026-03-18"), DateBasis::Given);
    const auto times = tag_times(text_, pack.times, published);
    const auto actors = recognise(text_, pack.actors, knowledge.actors, knowledge.places, published);
    const auto units = units_of(actors, times, find_amounts(text_, pack.events.amounts), terms_of(pack.events.topics.find(text_), text_));
    found_ = analyse_clauses(text_, units, pack.language);
  }

  /// Is there a clause of which all these facts are true?
  bool has(std::string_view facts) const {
    const auto words = split(facts, ' ');
    for (std::uint32_t c = 0; c < found_.clauses.size(); ++c) {
      if (named(c) != words[0] && form(found_.clauses[c].verb.main) != words[0]) continue;
      if (std::all_of(words.begin() + 1, words.end(), [&](std::string_view fact) { return is_true(fact, c); })) return true;
    }
    return false;
  }

  std::string shown() const {
    std::string out;
    for (std::uint32_t c = 0; c < found_.clauses.size(); ++c) {
      const Clause& clause = found_.clauses[c];
      out += "\n    " + named(c) + " subj=" + listed(clause.subject);
      for (const std::uint32_t p : clause.phrases) {
        const Phrase& phrase = found_.phrases[p];
        if (phrase.function == Function::Subject || phrase.conjunct_of != kNoIndex) continue;
        out += " " + slot(phrase) + "=" + listed(p);
        if (phrase.apposition_to != kNoIndex) out += "==" + head(phrase.apposition_to);
      }
      if (clause.governor != kNoIndex) out += " on=" + head(clause.governor);
      if (clause.parent != kNoIndex) out += " of=" + named(clause.parent);
      if (clause.coordinated != kNoIndex) out += " with=" + named(clause.coordinated);
      for (const std::string_view word : flags(clause)) out += " " + std::string(word);
    }
    return out;
  }

 private:
  std::string form(std::uint32_t token) const { return token == kNoToken ? "-" : std::string(text_.tokens[token].form); }
  std::string head(std::uint32_t phrase) const { return phrase == kNoIndex ? "-" : form(found_.phrases[phrase].head); }

  std::string named(std::uint32_t c) const {
    const VerbGroup& verb = found_.clauses[c].verb;
    return form(verb.main) + (verb.particle == kNoToken ? "" : "+" + form(verb.particle));
  }

  /// The head with those of the phrases in its list.
  std::string listed(std::uint32_t phrase) const {
    std::string out = head(phrase);
    for (const Phrase& other : found_.phrases) {
      if (phrase != kNoIndex && other.conjunct_of == phrase) out += "+" + form(other.head);
    }
    return out;
  }

  std::string slot(const Phrase& phrase) const {
    static constexpr std::string_view kNames[] = {"none", "subj", "obj", "iobj", "gen", "poss", "obl", "pred"};
    if (phrase.preposition != kNoToken) return "p-" + std::string(text_.tokens[phrase.preposition].lower);
    return std::string(kNames[static_cast<int>(phrase.function)]);
  }

  static std::vector<std::string_view> flags(const Clause& clause) {
    static constexpr std::string_view kKindWords[] = {"main", "complement", "relative", "if", "when", "comment", "reason", "purpose", "infinitive", "participle"};
    static constexpr std::string_view kTenseWords[] = {"present", "past", "future", "tenseless"};
    static constexpr std::string_view kVoiceWords[] = {"active", "passive", "perfect-or-state"};
    static constexpr std::string_view kMoodWords[] = {"indicative", "reported", "conditional", "imperative", "question"};
    static constexpr std::string_view kModalWords[] = {"plain", "can", "must", "may", "shall", "want", "should", "would"};
    const VerbGroup& verb = clause.verb;
    std::vector<std::string_view> out = {kKindWords[static_cast<int>(clause.kind)], kTenseWords[static_cast<int>(verb.tense)],
                                         kVoiceWords[static_cast<int>(verb.voice)], kMoodWords[static_cast<int>(verb.mood)],
                                         kModalWords[static_cast<int>(verb.modal)], verb.negated ? "not" : "positive"};
    if (verb.perfect) out.emplace_back("perfect");
    if (verb.progressive) out.emplace_back("progressive");
    return out;
  }

  bool is_true(std::string_view fact, std::uint32_t c) const {
    const Clause& clause = found_.clauses[c];
    if (const auto same = fact.find("=="); same != std::string_view::npos) return says_again(fact.substr(0, same), fact.substr(same + 2));
    const auto equals = fact.find('=');
    if (equals == std::string_view::npos) return std::ranges::count(flags(clause), fact) > 0;
    const std::string_view key = fact.substr(0, equals), value = fact.substr(equals + 1);
    if (key == "subj") return listed(clause.subject) == value;
    if (key == "on") return head(clause.governor) == value;
    if (key == "of") return is_named(clause.parent, value);
    if (key == "with") return is_named(clause.coordinated, value);
    if (key == "poss") return has_possessor(c, value);
    bool any = false;
    for (const std::uint32_t p : clause.phrases) {
      if (slot(found_.phrases[p]) != key || found_.phrases[p].conjunct_of != kNoIndex) continue;
      if (listed(p) == value) return true;
      any = true;
    }
    return value == "-" && !any;
  }

  bool is_named(std::uint32_t c, std::string_view name) const {
    if (c == kNoIndex) return name == "-";
    return named(c) == name || form(found_.clauses[c].verb.main) == name;
  }

  bool has_possessor(std::uint32_t c, std::string_view name) const {
    return std::ranges::any_of(found_.phrases, [&](const Phrase& phrase) {
      return phrase.function == Function::Possessor && phrase.clause == c && form(phrase.head) == name;
    });
  }

  bool says_again(std::string_view one, std::string_view other) const {
    return std::ranges::any_of(found_.phrases, [&](const Phrase& phrase) {
      return form(phrase.head) == one && phrase.apposition_to != kNoIndex && head(phrase.apposition_to) == other;
    });
  }

  Text text_;
  ClauseAnalysis found_;
};

}  // namespace dragoman
