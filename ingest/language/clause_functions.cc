#include "ingest/language/clause_functions.h"

#include <algorithm>
#include <span>
#include <string>

namespace dragoman {
namespace {

constexpr WordClasses kCoordinators = WordClasses(WordClass::CoordAnd) | WordClass::CoordOr;

class Assigner {
 public:
  Assigner(const Text& text, std::uint32_t first_clause, std::uint32_t first_phrase, const Language& language,
           ClauseAnalysis& analysis)
      : text_(text), first_clause_(first_clause), first_phrase_(first_phrase),
        phrases_(analysis.phrases), clauses_(analysis.clauses), by_case_(language.settings().verb_final_subclauses), plural_endings_(language.settings().finite_plural_endings),
        subject_may_follow_(language.settings().subject_may_follow) {}

  void run() {
    for (auto p = first_phrase_; p < phrases_.size(); ++p) {
      Phrase& phrase = phrases_[p];  // a possessor inside another phrase is in its clause
      if (phrase.clause == kNoIndex && phrase.attached_to != kNoIndex) phrase.clause = phrases_[phrase.attached_to].clause;
    }
    for (auto c = first_clause_; c < clauses_.size(); ++c) join_lists(clauses_[c]);
    for (auto c = first_clause_; c < clauses_.size(); ++c) assign(clauses_[c]);
    for (auto c = first_clause_; c < clauses_.size(); ++c) share_subject(c);
  }

 private:
  const Token& token(std::uint32_t i) const { return text_.tokens[i]; }

  std::uint32_t start_of(const Phrase& p) const {
    return p.preposition == kNoToken ? p.first : std::min(p.preposition, p.first);
  }

  // --- lists and appositions ---

  enum class Gap { Nothing, Comma, Coordinator, Other };

  Gap gap(const Phrase& a, const Phrase& b) const {
    const std::uint32_t from = a.last, to = start_of(b);
    if (to <= from) return Gap::Nothing;
    if (token(from).form == ")" && to == from + 1) return Gap::Other;  // "die Partei (PiS) | eine Mehrheit"
    bool comma = false, coordinator = false;
    for (auto i = from; i < to; ++i) {
      if (token(i).is_any(kCoordinators) && !coordinator) coordinator = true;
      else if ((token(i).form == "," || token(i).form == "(" || token(i).form == ")") && !coordinator) comma = true;
      else return Gap::Other;
    }
    if (coordinator) return Gap::Coordinator;
    return comma ? Gap::Comma : Gap::Nothing;
  }

  static bool is_plain(const Phrase& p) {
    return !p.is_time && !p.is_relative && !p.is_reflexive && p.function != Function::Possessor && p.function != Function::Genitive;
  }

  // Walks the clause's phrases: "A, B and C" is one list; "A, the B of C," names A twice.
  void join_lists(const Clause& clause) {
    std::vector<std::uint32_t> plain;
    for (const std::uint32_t p : clause.phrases) {
      if (phrases_[p].function != Function::Possessor) plain.push_back(p);
    }
    for (std::size_t k = 1; k < plain.size(); ++k) {
      const Gap between = gap(phrases_[plain[k - 1]], phrases_[plain[k]]);
      if (between == Gap::Coordinator) {
        join(clause, plain, k);
      } else if (between == Gap::Comma) {
        apposition_or_list(clause, plain, k);
      }
    }
  }

  // The phrase that plain[k] is joined to: over attached phrases ("the president of A and the king of B") back to
  // one of the same form.
  void join(const Clause& clause, const std::vector<std::uint32_t>& plain, std::size_t k) {
    Phrase& later = phrases_[plain[k]];
    if (!is_plain(later)) return;
    for (std::size_t back = k; back-- > 0;) {
      Phrase& earlier = phrases_[plain[back]];
      const bool same_form = (later.preposition == kNoToken) == (earlier.preposition == kNoToken) || later.preposition == kNoToken;
      const bool alike = earlier.animate == later.animate || back + 1 == k || (has_article(earlier) && has_article(later));
      if (is_plain(earlier) && same_form && cases_agree(earlier, later) && alike) {
        link(plain[back], plain[k]);
        return;
      }
      if (verb_between(clause, earlier.first, later.first)) return;
      if (earlier.attached_to == kNoIndex) return;
    }
  }

  bool has_article(const Phrase& phrase) const { return token(phrase.first).is(WordClass::Article); }

  // "von Weizen sowie höhere Käufe": a phrase behind a preposition that takes another case is no part of its list.
  bool cases_agree(const Phrase& earlier, const Phrase& later) const {
    if (later.preposition != kNoToken || earlier.preposition == kNoToken) return true;
    const CaseSet governed = case_set(token(earlier.preposition).classes);
    return governed == 0 || (governed & later.cases) != 0;
  }

  bool verb_between(const Clause& clause, std::uint32_t a, std::uint32_t b) const {
    const auto in = [&](std::uint32_t v) { return v != kNoToken && v > a && v < b; };
    return in(clause.verb.finite) || in(clause.verb.main);
  }

  void link(std::uint32_t earlier, std::uint32_t later) {
    Phrase& first = phrases_[earlier];
    Phrase& second = phrases_[later];
    second.conjunct_of = first.conjunct_of == kNoIndex ? earlier : first.conjunct_of;
    if (second.preposition == kNoToken) second.preposition = phrases_[second.conjunct_of].preposition;
    second.function = phrases_[second.conjunct_of].function;
    second.attached_to = phrases_[second.conjunct_of].attached_to;
    phrases_[second.conjunct_of].may_be_plural = true;
    phrases_[second.conjunct_of].may_be_singular = false;
  }

  void apposition_or_list(const Clause& clause, const std::vector<std::uint32_t>& plain, std::size_t k) {
    Phrase& earlier = phrases_[plain[k - 1]];
    Phrase& later = phrases_[plain[k]];
    if (!is_plain(later) || !is_plain(earlier) || later.preposition != kNoToken) return;
    if (verb_between(clause, earlier.first, later.first)) return;
    if (list_goes_on(plain, k)) return link(plain[k - 1], plain[k]);
    // "According to officials, the president won": what stands right before its verb is no second name of them.
    const bool before_verb = later.last == clause.verb.finite || later.last == clause.verb.main;
    if (earlier.preposition != kNoToken && before_verb) return;
    const std::uint32_t end = end_with_attached(plain, k);
    const bool closed = end < text_.tokens.size() && (token(end).form == "," || token(end).form == ")");
    if (closed || !(earlier.animate && later.animate)) {
      later.apposition_to = plain[k - 1];
      later.function = Function::None;
      return;
    }
    link(plain[k - 1], plain[k]);  // "Japan, US sign deal"
  }

  // Behind the phrase and the genitives that belong to it: ", chairman of the board,".
  std::uint32_t end_with_attached(const std::vector<std::uint32_t>& plain, std::size_t k) const {
    std::uint32_t end = phrases_[plain[k]].last;
    for (std::size_t next = k + 1; next < plain.size(); ++next) {
      const Phrase& phrase = phrases_[plain[next]];
      if (phrase.attached_to != plain[next - 1] || start_of(phrase) != end) break;
      end = phrase.last;
    }
    return end;
  }

  bool list_goes_on(const std::vector<std::uint32_t>& plain, std::size_t k) const {
    for (std::size_t next = k + 1; next < plain.size(); ++next) {
      const Gap between = gap(phrases_[plain[next - 1]], phrases_[plain[next]]);
      if (between == Gap::Coordinator) return phrases_[plain[next]].preposition == kNoToken;
      if (between == Gap::Other) return false;
      if (between == Gap::Nothing && phrases_[plain[next]].attached_to == kNoIndex) return false;
    }
    return false;
  }

  // --- subject and objects ---

  void assign(Clause& clause) {
    std::vector<std::uint32_t> open;
    for (const std::uint32_t p : clause.phrases) {
      const Phrase& phrase = phrases_[p];
      const bool candidate = is_plain(phrase) && phrase.preposition == kNoToken && phrase.conjunct_of == kNoIndex &&
                             phrase.apposition_to == kNoIndex && !names_speaker(phrase);
      if (candidate) open.push_back(p);
    }
    if (clause.kind == ClauseKind::Relative) take_relative(clause, open);
    if (by_case_) {
      if (open.empty()) take_number_for_subject(clause, open);
      by_case(clause, open);
    } else {
      by_order(clause, open);
    }
    spread_to_conjuncts(clause);
    for (const std::uint32_t p : clause.phrases) {
      if (phrases_[p].negated && denies_clause(phrases_[p])) clause.verb.negated = true;
    }
  }

  // "…, so Merkel": who says it is no part of what is said.
  bool names_speaker(const Phrase& phrase) const {
    return phrase.first > 1 && token(phrase.first - 1).is(WordClass::Quotative) && token(phrase.first - 2).tag == Tag::Punct;
  }

  // "They reached no deal", "Nobody came": the negation of a part that the verb needs is the verb's; "(among them no
  // Germans)" is not.
  bool denies_clause(const Phrase& phrase) const {
    if (phrase.apposition_to != kNoIndex || (phrase.function == Function::Oblique && !by_case_)) return false;  // "a vote of no confidence"
    return phrase.function != Function::None && phrase.function != Function::Possessor && phrase.function != Function::Genitive;
  }

  void spread_to_conjuncts(const Clause& clause) {
    for (const std::uint32_t p : clause.phrases) {
      Phrase& phrase = phrases_[p];
      if (phrase.conjunct_of != kNoIndex && phrase.preposition == kNoToken) phrase.function = phrases_[phrase.conjunct_of].function;
    }
  }

  // The relative pronoun is one of the candidates; what it stands for is the clause's governor.
  void take_relative(Clause& clause, std::vector<std::uint32_t>& open) {
    for (const std::uint32_t p : clause.phrases) {
      if (phrases_[p].is_relative && phrases_[p].preposition == kNoToken) open.insert(open.begin(), p);
    }
    if (clause.governor == kNoIndex) return;
    for (const std::uint32_t p : clause.phrases) {
      if (!phrases_[p].is_relative) continue;
      const Phrase& antecedent = phrases_[clause.governor];
      phrases_[p].animate = antecedent.animate;
    }
  }

  std::uint32_t verb_start(const Clause& clause) const { return std::min(clause.verb.finite, clause.verb.main); }

  void by_order(Clause& clause, std::vector<std::uint32_t>& open) {
    const std::uint32_t verb = verb_start(clause);
    std::erase_if(open, [&](std::uint32_t p) {
      if (verb == kNoToken || phrases_[p].first > verb || clause.subject != kNoIndex) return false;
      if (subject_may_follow_ && (phrases_[p].cases & kNominative) == 0) return false;  // "lo detuvo"
      if (phrases_[p].is_relative && another_before(open, p, verb)) return false;
      clause.subject = p;
      phrases_[p].function = Function::Subject;
      return true;
    });
    std::erase_if(open, [&](std::uint32_t p) { return verb == kNoToken || (phrases_[p].first < verb && !phrases_[p].is_relative); });
    if (clause.subject == kNoIndex && clause.verb.finite != kNoToken && clause.kind == ClauseKind::Main && !open.empty() &&
        follows_verb(clause, open.front()) && !subject_may_follow_ && clause.coordinated == kNoIndex && clause.verb.mood != Mood::Imperative &&
        clause.first + 1 >= clause.verb.finite) {
      clause.subject = open.front();  // ", said X"
      phrases_[open.front()].function = Function::Subject;
      open.erase(open.begin());
    }
    if (subject_may_follow_ && clause.subject == kNoIndex && clause.coordinated == kNoIndex && !open.empty() && may_be_late_subject(clause, open.front())) {
      clause.subject = open.front();
      phrases_[open.front()].function = Function::Subject;
      open.erase(open.begin());
    }
    objects_by_order(clause, open);
  }

  // "Murió el general", "fue firmado un acuerdo": somebody, or what something is done to; its number is the verb's.
  bool may_be_late_subject(const Clause& clause, std::uint32_t p) const {
    if (clause.verb.finite == kNoToken || phrases_[p].first < clause.verb.finite) return false;
    const Phrase& phrase = phrases_[p];
    const bool agrees = finite_is_plural(clause.verb.finite) ? phrase.may_be_plural : phrase.may_be_singular;
    return agrees && (phrase.animate || clause.verb.voice == Voice::Passive);
  }

  bool another_before(const std::vector<std::uint32_t>& open, std::uint32_t self, std::uint32_t verb) const {
    return std::ranges::any_of(open, [&](std::uint32_t p) { return p != self && phrases_[p].first < verb; });
  }

  bool follows_verb(const Clause& clause, std::uint32_t p) const {
    const std::uint32_t end = std::max(clause.verb.main, clause.verb.finite == kNoToken ? 0 : clause.verb.finite);
    return phrases_[p].first <= end + 2 && phrases_[p].first > end;
  }

  void objects_by_order(const Clause& clause, const std::vector<std::uint32_t>& open) {
    if (open.empty()) return;
    const bool copula = clause.verb.main == clause.verb.finite && clause.verb.main != kNoToken &&
                        token(clause.verb.main).is(WordClass::Be);
    if (copula) {
      phrases_[open.front()].function = Function::Predicate;
      return;
    }
    const bool two = open.size() > 1 && phrases_[open[0]].last == phrases_[open[1]].first;
    if (two) {
      phrases_[open[0]].function = Function::IndirectObject;
      phrases_[open[1]].function = Function::Object;
      return;
    }
    phrases_[open[0]].function = Function::Object;
  }

  // --- German ---

  // "wurden über 200 Menschen getötet": where a plural verb has no other subject, the preposition belongs to the number.
  void take_number_for_subject(const Clause& clause, std::vector<std::uint32_t>& open) {
    if (clause.coordinated != kNoIndex || clause.verb.finite == kNoToken || !finite_is_plural(clause.verb.finite)) return;
    for (const std::uint32_t p : clause.phrases) {
      Phrase& phrase = phrases_[p];
      if (phrase.is_time || phrase.preposition == kNoToken || !token(phrase.preposition).is(WordClass::BeforeNumber)) continue;
      if (token(phrase.first).tag != Tag::Num) continue;
      phrase.preposition = kNoToken;
      phrase.attached_to = kNoIndex;
      phrase.conjunct_of = kNoIndex;
      phrase.function = Function::None;
      return open.push_back(p);
    }
  }

  void by_case(Clause& clause, std::vector<std::uint32_t>& open) {
    const bool active = clause.verb.voice == Voice::Active;
    const bool shares = clause.coordinated != kNoIndex &&  // "… und will dort …", "hat A entlassen und B ernannt"
                        (clause.verb.finite == clause.first || (clause.shares_auxiliary && active));
    const bool finite = clause.verb.finite != kNoToken || clause.verb.main == kNoToken;
    if (finite && !clause.verb.infinitive && clause.kind != ClauseKind::Participle && !shares) take_subject_by_case(clause, open);
    const bool copula = clause.verb.main != kNoToken && token(clause.verb.main).is_any(WordClasses(WordClass::Be) | WordClass::Become);
    if (copula) {
      for (const std::uint32_t p : open) phrases_[p].function = Function::Predicate;
      put_somebody_first(clause, open);
      return;
    }
    objects_by_case(open);
  }

  // "Erster Stellvertreter wurde Jan Krol": of the two, the one who is somebody is the subject.
  void put_somebody_first(Clause& clause, const std::vector<std::uint32_t>& predicates) {
    if (predicates.size() != 1 || clause.subject == kNoIndex) return;
    Phrase& subject = phrases_[clause.subject];
    Phrase& predicate = phrases_[predicates.front()];
    if (subject.animate || !predicate.animate || !(predicate.cases & kNominative)) return;
    std::swap(subject.function, predicate.function);
    clause.subject = predicates.front();
  }

  void take_subject_by_case(Clause& clause, std::vector<std::uint32_t>& open) {
    int best = -1;
    std::size_t chosen = open.size();
    for (std::size_t k = 0; k < open.size(); ++k) {
      const int score = subject_score(clause, phrases_[open[k]], k);
      if (score > best) {
        best = score;
        chosen = k;
      }
    }
    if (chosen == open.size()) return;
    clause.subject = open[chosen];
    phrases_[open[chosen]].function = Function::Subject;
    open.erase(open.begin() + static_cast<std::ptrdiff_t>(chosen));
  }

  // How likely this is the subject; below zero: it cannot be.
  int subject_score(const Clause& clause, const Phrase& p, std::size_t order) const {
    static constexpr int kOnlyNominative = 8, kAnimate = 2, kFirst = 3, kAgrees = 3, kBehindFinite = 2, kDisagrees = 6;
    if (!(p.cases & kNominative)) return -1;
    int score = kDisagrees;
    if (p.cases == kNominative) score += kOnlyNominative;
    if (p.animate) score += kAnimate;
    if (order == 0 && !p.is_relative) score += kFirst;  // a relative pronoun is in front whatever it is
    if (clause.verb.finite != kNoToken) {
      if (p.first == clause.verb.finite + 1 && !is_bare_plural(p)) score += kBehindFinite;
      const bool plural = finite_is_plural(clause.verb.finite);
      const bool masculine = (p.cases & kDative) != 0 && (p.cases & kAccusative) == 0;  // "der": as a nominative it is singular
      const bool agrees = plural ? p.may_be_plural && !masculine : p.may_be_singular;
      score += agrees ? kAgrees : -kDisagrees;
    }
    return score;
  }

  // "Die Täter sollen Passanten verletzt haben": many without an article, right behind the verb, are as often its object.
  bool is_bare_plural(const Phrase& p) const {
    return token(p.first).tag == Tag::Noun && p.head == p.first && p.may_be_plural && !p.is_pronoun;
  }

  bool finite_is_plural(std::uint32_t finite) const {
    const Token& t = token(finite);
    if (t.is(WordClass::Pl) != t.is(WordClass::Sg)) return t.is(WordClass::Pl);
    return std::ranges::any_of(plural_endings_, [&](const std::string& ending) { return t.lower.ends_with(ending); });
  }

  void objects_by_case(const std::vector<std::uint32_t>& open) {
    std::vector<std::uint32_t> unclear;
    bool object_seen = false;
    for (const std::uint32_t p : open) {
      Phrase& phrase = phrases_[p];
      const bool accusative = (phrase.cases & kAccusative) != 0, dative = (phrase.cases & kDative) != 0;
      if (dative && !accusative) {
        phrase.function = Function::IndirectObject;
      } else if (accusative && !dative) {
        phrase.function = Function::Object;
        object_seen = true;
      } else if (accusative) {
        unclear.push_back(p);
      }
    }
    // Beside an object, or another unclear phrase behind it, somebody is the one it is done for.
    for (std::size_t k = 0; k < unclear.size(); ++k) {
      Phrase& phrase = phrases_[unclear[k]];
      const bool another_follows = k + 1 < unclear.size();
      const bool indirect = phrase.animate && (object_seen || another_follows);
      phrase.function = indirect ? Function::IndirectObject : Function::Object;
      object_seen = object_seen || !indirect;
    }
  }

  // --- subjects from elsewhere ---

  void share_subject(std::uint32_t index) {
    Clause& clause = clauses_[index];
    if (clause.subject != kNoIndex && phrases_[clause.subject].is_relative && clause.governor != kNoIndex) {
      clause.subject = clause.governor;
      return;
    }
    if (clause.subject != kNoIndex) return;
    if (clause.coordinated != kNoIndex) {
      clause.subject = clauses_[clause.coordinated].subject;
      return;
    }
    if (clause.kind == ClauseKind::Participle && clause.governor != kNoIndex) {
      clause.subject = clause.governor;
      return;
    }
    if (clause.parent == kNoIndex || !(clause.verb.infinitive || clause.kind == ClauseKind::Participle)) return;
    clause.subject = controller(clauses_[clause.parent], clause);
  }

  // Who goes in "urged Iran to go": the object, if it is somebody; else the subject.
  std::uint32_t controller(const Clause& parent, const Clause& clause) const {
    if (clause.kind == ClauseKind::Infinitive) {
      for (const std::uint32_t p : parent.phrases) {
        const Phrase& phrase = phrases_[p];
        const bool object = phrase.function == Function::Object || phrase.function == Function::IndirectObject;
        if (object && phrase.animate && phrase.first < clause.last) return p;
      }
    }
    return parent.subject;
  }

  const Text& text_;
  std::uint32_t first_clause_;
  std::uint32_t first_phrase_;
  std::vector<Phrase>& phrases_;
  std::vector<Clause>& clauses_;
  bool by_case_;
  std::span<const std::string> plural_endings_;
  bool subject_may_follow_;
};

}  // namespace

void assign_functions(const Text& text, std::uint32_t first_clause, std::uint32_t first_phrase, const Language& language,
                      ClauseAnalysis& analysis) {
  Assigner(text, first_clause, first_phrase, language, analysis).run();
}

}  // namespace dragoman
