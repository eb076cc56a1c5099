#include "ingest/time/direction.h"

#include <algorithm>
#include <vector>

#include "graph/model/words.h"
#include "ingest/time/time_rules.h"

namespace dragoman {
namespace {

constexpr std::string_view kWords[] = {"plan", "past", "future", "ahead"};

/// Tokens [first, last) between two marks or conjunctions that part clauses.
struct Segment {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

bool is_border_mark(const Token& token) {
  if (token.tag != Tag::Punct) return false;
  const char c = token.form.front();
  return c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || token.form == "\xE2\x80\x93" ||
         token.form == "\xE2\x80\x94" || token.form == "--" || (c == '-' && token.space_before);
}

bool begins_clause(const Token& token) {
  return token.tag == Tag::Sconj || token.is(WordClass::Rel) || token.is(WordClass::CoordBut);
}

bool is_finite(const Token& token) {
  return token.verb_form == VerbForm::FinitePresent || token.verb_form == VerbForm::FinitePast ||
         token.verb_form == VerbForm::Subjunctive;
}

bool has_verb(const Text& text, const Segment& segment) {
  for (std::uint32_t t = segment.first; t < segment.last; ++t) {
    if (text.tokens[t].verb_form != VerbForm::None) return true;
  }
  return false;
}

Segment segment_around(const Text& text, const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
  Segment segment{first, last};
  while (segment.first > sentence.first && !is_border_mark(text.tokens[segment.first - 1])) {
    --segment.first;
    if (begins_clause(text.tokens[segment.first])) break;
  }
  while (segment.last < sentence.last && !is_border_mark(text.tokens[segment.last]) &&
         !begins_clause(text.tokens[segment.last])) {
    ++segment.last;
  }
  return segment;
}

/// The clause of a time that stands between marks without a verb ("On Tuesday, the president said", "…, am Dienstag, …")
/// is the one beside it.
Segment widened(const Text& text, const Sentence& sentence, Segment segment) {
  for (int tries = 0; tries < 3 && !has_verb(text, segment); ++tries) {
    const Segment before = segment;
    while (segment.last < sentence.last && is_border_mark(text.tokens[segment.last])) ++segment.last;
    while (segment.last < sentence.last && !is_border_mark(text.tokens[segment.last])) ++segment.last;
    if (has_verb(text, segment)) break;
    while (segment.first > sentence.first && is_border_mark(text.tokens[segment.first - 1])) --segment.first;
    while (segment.first > sentence.first && !is_border_mark(text.tokens[segment.first - 1])) --segment.first;
    if (segment.first == before.first && segment.last == before.last) break;
  }
  return segment;
}

bool word_is(const TimeRules& rules, const Token& token, DirectionWord word) {
  return (rules.direction_of(token.lower) >> static_cast<unsigned>(word) & 1U) != 0;
}

/// Where the future tense is an ending: French "annoncera".
bool ends_in_future(const TimeRules& rules, const Token& token) {
  return token.tag == Tag::Verb &&
         (rules.direction_of_ending(token.lower) >> static_cast<unsigned>(DirectionWord::Future) & 1U) != 0;
}

/// The verbs of a segment, counted.
struct Verbs {
  bool past = false, present = false, infinitive = false, participle = false, to_infinitive = false;
  bool have = false, be = false, become = false, become_past = false, will = false, shall = false, would = false;
  bool modal_past = false, should = false;
  bool passive_perfect = false;     // "worden"
  bool perfect_infinitive = false;  // "getötet haben", "gewesen sein"
};

Verbs verbs_of(const Text& text, const Segment& segment) {
  Verbs verbs;
  for (std::uint32_t t = segment.first; t < segment.last; ++t) {
    const Token& token = text.tokens[t];
    const bool finite = is_finite(token);
    if (token.is(WordClass::To) && t + 1 < segment.last && text.tokens[t + 1].verb_form == VerbForm::Infinitive) {
      verbs.to_infinitive = true;
    }
    if (token.verb_form == VerbForm::None) continue;
    if (token.verb_form == VerbForm::Infinitive && token.is_any(WordClasses(WordClass::Have) | WordClass::Be)) {
      verbs.perfect_infinitive = true;
    }
    verbs.passive_perfect |= token.is(WordClass::Become) && token.verb_form == VerbForm::PastParticiple;
    if (token.is(WordClass::ModalWill)) verbs.will = true;
    else if (token.is_any(WordClasses(WordClass::ModalShall) | WordClass::ModalWant)) {
      if (token.verb_form == VerbForm::FinitePast && !token.is(WordClass::ModalShall)) verbs.modal_past = true;
      else verbs.shall = true;
      verbs.should |= token.verb_form != VerbForm::FinitePresent && token.is(WordClass::ModalShall);
    } else if (token.is(WordClass::ModalWould)) verbs.would = true;
    else if (token.is(WordClass::Become) && finite) {
      (token.verb_form == VerbForm::FinitePast ? verbs.become_past : verbs.become) = true;
    } else if (token.is(WordClass::Have) && finite) {
      verbs.have = true;
      if (token.verb_form == VerbForm::FinitePast) verbs.past = true;
      else verbs.present = true;
    } else if (token.is(WordClass::Be) && finite) {
      verbs.be = true;
      if (token.verb_form == VerbForm::FinitePast) verbs.past = true;
      else verbs.present = true;
    } else if (token.verb_form == VerbForm::FinitePast) verbs.past = true;
    else if (finite) verbs.present = true;
    else if (token.verb_form == VerbForm::Infinitive) verbs.infinitive = true;
    else if (token.verb_form == VerbForm::PastParticiple) verbs.participle = true;
  }
  return verbs;
}

/// Attributes say what a noun is, not when: "eine geplante Reise musste am Freitag abgesagt werden".
enum class Attributes : std::uint8_t { Count, Pass };

DirectionEvidence by_words(const Text& text, const Segment& segment, const TimeRules& rules, Attributes attributes = Attributes::Count) {
  bool plan = false, past = false, future = false;
  for (std::uint32_t t = segment.first; t < segment.last; ++t) {
    if (attributes == Attributes::Pass && text.tokens[t].tag == Tag::Adj) continue;
    plan |= word_is(rules, text.tokens[t], DirectionWord::Plan);
    past |= word_is(rules, text.tokens[t], DirectionWord::Past);
    future |= word_is(rules, text.tokens[t], DirectionWord::Future) || ends_in_future(rules, text.tokens[t]);
  }
  if (past && !plan && !future) return {Direction::Past, "a word of the clause speaks of the past", 0.8};
  if (plan) return {Direction::Future, "the clause speaks of a plan", 0.85};
  if (future) return {Direction::Future, "a word of the clause speaks of the future", 0.8};
  return {};
}

/// "Das am Mittwoch beginnende Treffen", "des am Donnerstag abgestürzten Flugzeugs": a time between an article and its
/// noun belongs to the attribute behind it.
DirectionEvidence in_attribute(const Text& text, const Sentence& sentence, std::uint32_t first, std::uint32_t last,
                               const TimeRules& rules) {
  if (first < sentence.first + 2 || text.tokens[first - 1].tag != Tag::Adp || text.tokens[first - 2].tag != Tag::Det) return {};
  for (std::uint32_t t = last; t < std::min(sentence.last, last + 8); ++t) {
    const Token& token = text.tokens[t];
    if (token.tag == Tag::Punct || is_finite(token)) return {};
    if (token.tag != Tag::Adj && token.tag != Tag::Verb) continue;
    const bool plan = word_is(rules, token, DirectionWord::Plan) ||
                      (rules.direction_of_ending(token.lower) >> static_cast<unsigned>(DirectionWord::Plan) & 1U) != 0;
    return plan ? DirectionEvidence{Direction::Future, "the attribute speaks of what is to come", 0.8}
                : DirectionEvidence{Direction::Past, "the attribute speaks of what has happened", 0.8, true};
  }
  return {};
}

/// Verbs stand in a bracket around the time: all of the segment's verbs count (German).
DirectionEvidence in_bracket(const Text& text, const Segment& segment, const TimeRules& rules) {
  const Verbs v = verbs_of(text, segment);
  if (v.participle && v.perfect_infinitive) return {Direction::Past, "the clause tells what is said to have been", 0.85};
  if (v.become_past) return {Direction::Past, "the clause is a past passive", 0.95};
  if (v.past && !v.shall) {
    const DirectionEvidence words = by_words(text, segment, rules, Attributes::Pass);
    if (words.direction == Direction::Future && !v.have) return words;
    return {Direction::Past, "the clause is in the past tense", 0.95, (v.have || v.be) && v.participle};
  }
  if ((v.have || v.be) && v.participle && !v.shall && !v.become) {
    // "Ist für Freitag geplant" is to come; "hat am Freitag angekündigt" and "ist angekündigt worden" are over.
    const DirectionEvidence words = by_words(text, segment, rules);
    if (words.direction == Direction::Future && !v.have && !v.passive_perfect) return words;
    return {Direction::Past, "the clause is in the perfect tense", 0.9};
  }
  if ((v.become || v.will) && v.infinitive) return {Direction::Future, "the clause is in the future tense", 0.95};
  if (v.become && v.participle && !v.shall && !v.will) return {Direction::Future, "the clause is a present passive", 0.8};
  if (v.should && !v.become && !v.will) return {Direction::Future, "the clause speaks of what should be", 0.8};  // or should have been
  if (v.shall || v.become || v.will) return {Direction::Future, "the clause speaks of what shall be", 0.9};
  const DirectionEvidence words = by_words(text, segment, rules);
  if (words.direction != Direction::None) return words;
  if (v.to_infinitive && !v.present && !v.past) return {Direction::Future, "the clause is an infinitive", 0.75};
  if (v.would || v.modal_past) return {Direction::Future, "the clause speaks of what would be", 0.6};
  if (v.participle && !v.present) return {Direction::Past, "the clause has a participle alone", 0.7};
  if (v.present) return {Direction::Present, "the clause is in the present tense", 0.7};
  return {};
}

/// "Signed the order | to launch the satellite on Saturday": the infinitive belongs to a noun, and what was said of that
/// is over. "Agreed | to meet on Saturday" belongs to the verb and looks ahead.
bool governed_by_past_noun(const Text& text, const Segment& segment, std::uint32_t infinitive) {
  if (text.tokens[infinitive - 1].tag != Tag::Noun) return false;
  for (std::uint32_t t = infinitive; t-- > segment.first;) {
    if (is_finite(text.tokens[t])) return text.tokens[t].verb_form == VerbForm::FinitePast;
  }
  for (std::uint32_t t = infinitive; t < segment.last; ++t) {  // "the first | to join on Friday | were"
    if (is_finite(text.tokens[t])) return text.tokens[t].verb_form == VerbForm::FinitePast;
  }
  return false;
}

enum class Tense : std::uint8_t { Other, Past, Pluperfect };

/// Of the finite verb next before a token: "announced the plan", "had been due".
Tense tense_before(const Text& text, const Segment& segment, std::uint32_t token) {
  for (std::uint32_t t = token; t-- > segment.first;) {
    const Token& verb = text.tokens[t];
    if (!is_finite(verb)) continue;
    if (verb.verb_form != VerbForm::FinitePast) return Tense::Other;
    return verb.is(WordClass::Have) ? Tense::Pluperfect : Tense::Past;
  }
  return Tense::Other;
}

/// The verb group next before the time counts, else the next behind it (English).
DirectionEvidence by_nearest(const Text& text, const Segment& segment, std::uint32_t first, std::uint32_t last,
                             const TimeRules& rules) {
  // A plan named between verb and time: "is due on", "scheduled for", "plans a vote on".
  std::uint32_t verb = segment.last;
  for (std::uint32_t t = first; t-- > segment.first;) {
    const Token& token = text.tokens[t];
    if (word_is(rules, token, DirectionWord::Plan)) {
      const Tense before = tense_before(text, segment, t);
      if (before == Tense::Pluperfect) return {Direction::Past, "the clause speaks of what had been planned", 0.8};
      if (token.tag != Tag::Noun || before != Tense::Past) return {Direction::Future, "the clause speaks of a plan", 0.85};
    }
    if (word_is(rules, token, DirectionWord::Past)) return {Direction::Past, "a word of the clause speaks of the past", 0.85};
    if (word_is(rules, token, DirectionWord::Future)) {
      return {Direction::Future, "a word of the clause speaks of the future", 0.8};
    }
    // A capital inside a clause is a name's ("the United States").
    if (token.verb_form != VerbForm::None && (t == segment.first || !token.capitalised)) {
      verb = t;
      break;
    }
  }
  if (verb == segment.last) {
    for (std::uint32_t t = last; t < segment.last; ++t) {
      if (text.tokens[t].verb_form != VerbForm::None) {
        verb = t;
        while (verb + 1 < segment.last && text.tokens[verb + 1].verb_form != VerbForm::None) ++verb;
        break;
      }
    }
  }
  if (verb == segment.last) return {};
  // The group of the verb: auxiliaries directly before it, particles and adverbs between.
  const Token& main = text.tokens[verb];
  Segment group{verb, verb + 1};
  for (std::uint32_t t = verb, gap = 0; t-- > segment.first && gap < 3;) {
    const Token& token = text.tokens[t];
    if (token.verb_form != VerbForm::None || token.is(WordClass::To)) {
      group.first = t;
      gap = 0;
      if (is_finite(token)) break;
    } else if (token.tag == Tag::Adv || token.tag == Tag::Part || token.is(WordClass::Neg)) {
      ++gap;
    } else {
      break;
    }
  }
  const Verbs v = verbs_of(text, group);
  const DirectionEvidence words = by_words(text, group, rules);
  if (v.will) return {Direction::Future, "the clause is in the future tense", 0.95};
  if (words.direction == Direction::Future) return words;
  if (v.to_infinitive && v.have && !v.past) return {Direction::Past, "the clause is a perfect infinitive", 0.7};
  if (v.to_infinitive && group.first > segment.first && governed_by_past_noun(text, segment, group.first)) {
    return {Direction::Past, "the clause is in the past tense", 0.6};
  }
  if (main.verb_form == VerbForm::Infinitive && tense_before(text, segment, group.first) == Tense::Pluperfect) {
    return {Direction::Past, "the clause speaks of what had been planned", 0.8};
  }
  if (v.to_infinitive || (main.verb_form == VerbForm::Infinitive && v.be)) {
    return {Direction::Future, "the clause is an infinitive", 0.8};
  }
  if (v.shall) return {Direction::Future, "the clause speaks of what shall be", 0.85};
  if (v.would) return {Direction::Future, "the clause speaks of what would be", 0.7};
  if (v.past) return {Direction::Past, "the clause is in the past tense", 0.95, v.have && v.participle};
  if (v.have && v.participle) return {Direction::Past, "the clause is in the perfect tense", 0.9};
  if (v.participle && !v.be) return {Direction::Past, "the clause has a participle alone", 0.8};
  if (main.verb_form == VerbForm::Infinitive) return {Direction::Future, "the clause has a bare infinitive", 0.6};
  if (v.present) return {Direction::Present, "the clause is in the present tense", 0.7};
  return words;
}

}  // namespace

std::optional<DirectionWord> parse_direction_word(std::string_view name) {
  return value_of<DirectionWord>(name, kWords);
}

DirectionEvidence direction_at(const Text& text, const Sentence& sentence, std::uint32_t first, std::uint32_t last,
                               const TimeRules& rules) {
  if (first > sentence.first && word_is(rules, text.tokens[first - 1], DirectionWord::Ahead)) {
    return {Direction::Future, "the preposition looks ahead", 0.85};
  }
  if (rules.setting("verbs-in-bracket")) {
    const DirectionEvidence attribute = in_attribute(text, sentence, first, last, rules);
    if (attribute.direction != Direction::None) return attribute;
  }
  const Segment segment = widened(text, sentence, segment_around(text, sentence, first, last));
  if (rules.setting("verbs-in-bracket")) return in_bracket(text, segment, rules);
  const DirectionEvidence evidence = by_nearest(text, segment, first, last, rules);
  const bool of_a_noun = last < segment.last && text.tokens[last].tag == Tag::Part && !text.tokens[last].space_before;
  if (of_a_noun && evidence.direction == Direction::Future && evidence.confidence < 0.85) {
    return {Direction::Past, "the day is that of what is known", 0.6};
  }
  return evidence;
}

}  // namespace dragoman
