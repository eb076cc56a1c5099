#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/language.h"
#include "ingest/language/text.h"

namespace dragoman {

inline constexpr std::uint32_t kNoToken = 0xffffffff;
inline constexpr std::uint32_t kNoIndex = 0xffffffff;

/// A run of tokens that other rooms have recognised and that is never taken apart: "US-Präsident Donald Trump",
/// "am Mittwoch", "550 Milliarden Dollar". Units do not overlap and are in order of the text.
struct Unit {
  enum class Kind : std::uint8_t { Actor, Place, Time, Amount, Term };  // Term: "Seltene Erden", "rare earths"
  /// As in "Trumps Besuch", "Japan's offer" (Possessive), "japanische Exporte", "US offer" (Modifier): a unit that
  /// belongs to the noun behind it.
  enum class Use : std::uint8_t { Noun, Possessive, Modifier };
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t head = 0;
  Kind kind = Kind::Actor;
  Use use = Use::Noun;
  bool plural = false;
  bool genitive = false;  // "Trumps" behind the noun it belongs to
  bool singular = false;  // a person; the number of other names is unknown: "die USA"
};

/// Grammatical cases as a set of bits; an English noun may be all of them.
using CaseSet = std::uint8_t;
inline constexpr CaseSet kNominative = 1, kAccusative = 2, kDative = 4, kGenitive = 8, kAnyCase = 15;

/// The cases that a word's classes name; none where they name none.
CaseSet case_set(WordClasses classes);

/// May the word open a "that" clause, whatever its tag?
bool may_be_that(const Token& token, const Language& language);

/// What a phrase does in its clause.
enum class Function : std::uint8_t {
  None,            // an apposition, a fragment, a time
  Subject,
  Object,          // direct object
  IndirectObject,
  Genitive,        // belongs to the noun of another phrase: "der Besuch des Präsidenten"
  Possessor,       // the same, in front of it: "Trumps Besuch", "Japan's offer", "US offer"
  Oblique,         // with a preposition
  Predicate,       // "X is a threat": the noun behind a copula
};

/// A noun phrase without what is attached to it from behind: "the visit | by the president | to Tokyo" are three.
struct Phrase {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t head = 0;                 // its noun
  std::uint32_t preposition = kNoToken;   // "by", "to"; before `first`, or behind `last` for a postposition
  std::uint32_t clause = kNoIndex;
  std::uint32_t attached_to = kNoIndex;   // phrase whose noun it belongs to, for Genitive and Possessor; the phrase right
                                          // before it, for an Oblique that follows a noun without a gap
  std::uint32_t conjunct_of = kNoIndex;   // first phrase of the list it stands in: "A, B and C"
  std::uint32_t apposition_to = kNoIndex; // "Xi Jinping, the president of China,"
  Function function = Function::None;
  CaseSet cases = kAnyCase;
  bool may_be_singular = true;
  bool may_be_plural = true;
  bool animate = false;                   // an actor unit or a personal pronoun
  bool is_time = false;
  bool negated = false;                   // "no talks", "keine Gespräche"
  bool is_pronoun = false;
  bool is_reflexive = false;
  bool is_relative = false;               // "who", "dessen", "mit dem": opens a relative clause
};

enum class Tense : std::uint8_t { Present, Past, Future, None };
enum class Voice : std::uint8_t { Active, Passive, PerfectOrState };  // German "ist" + participle is either
enum class Mood : std::uint8_t { Indicative, ReportedSubjunctive, Conditional, Imperative, Question };
enum class Modal : std::uint8_t { None, Can, Must, May, Shall, Want, Should, Would };

/// All verbs of one clause: "wird … weiterreisen", "has not been signed".
struct VerbGroup {
  std::uint32_t finite = kNoToken;    // the finite verb; none in an infinitive or a headline without one
  std::uint32_t main = kNoToken;      // the verb that means something
  std::uint32_t particle = kNoToken;  // the separated prefix, or an English particle directly behind the verb
  Tense tense = Tense::None;
  Voice voice = Voice::Active;
  Mood mood = Mood::Indicative;
  Modal modal = Modal::None;
  bool perfect = false;
  bool progressive = false;
  bool negated = false;
  bool infinitive = false;            // no finite verb, with "to"/"zu" or bare
};

enum class ClauseKind : std::uint8_t {
  Main,
  Complement,   // what is said, thought, wanted: "that …", "…, er habe …", indirect questions
  Relative,
  Conditional,  // if, falls
  Temporal,     // when, after, before, while
  Comment,      // ", wie das Ministerium mitteilte", ", as police said"
  Reason,       // because, although
  Purpose,      // um … zu, damit, in order to
  Infinitive,   // "to meet Xi", "…, die Märkte zu öffnen"
  Participle,   // ", citing officials," ", killing ten people"
};

/// One verb and what stands around it. Clauses of a sentence form a tree; a token belongs to the innermost one.
struct Clause {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0;              // its tokens lie in [first, last); those of inner clauses may lie between
  std::uint32_t last = 0;
  ClauseKind kind = ClauseKind::Main;
  std::uint32_t parent = kNoIndex;      // the clause it depends on
  std::uint32_t governor = kNoIndex;    // phrase it depends on: antecedent of a relative clause, the noun of "Pläne, … zu …"
  std::uint32_t coordinated = kNoIndex; // the clause it is joined to by "and"; shares its subject when it has none
  std::uint32_t marker = kNoToken;      // that, dass, if, who, to
  bool quoted = false;                  // stands in quotation marks
  bool shares_auxiliary = false;        // "hat A entlassen und | B ernannt": the auxiliary of one serves both
  bool behind_comma = false;            // unmarked, behind a comma and a whole clause: ", police said"
  VerbGroup verb;
  std::uint32_t subject = kNoIndex;     // phrase; may belong to another clause (shared, controlled, antecedent)
  std::vector<std::uint32_t> phrases;   // its own, in order
};

struct ClauseAnalysis {
  std::vector<Phrase> phrases;
  std::vector<Clause> clauses;
  std::vector<std::uint32_t> clause_of;  // by token; kNoIndex for tokens of no sentence
  std::vector<std::uint32_t> phrase_of;  // by token
};

/// Cuts each sentence into clauses and says who does what in them, from tags, word classes and the language's
/// settings alone: the verb bracket and the cases of German articles, the order of English words. Linear in the text.
/// Why no statistical parser: docs/ARCHITECTURE.md, "Clauses".
ClauseAnalysis analyse_clauses(const Text& text, std::span<const Unit> units, const Language& language);

}  // namespace dragoman
