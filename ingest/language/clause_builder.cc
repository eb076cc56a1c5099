#include "ingest/language/clause_builder.h"

#include <algorithm>
#include <optional>

#include "ingest/language/antecedent.h"
#include "ingest/language/verb_form.h"
#include "ingest/language/verb_group.h"

namespace dragoman {
namespace {

struct MarkerKind {
  WordClass word_class;
  ClauseKind kind;
};
constexpr MarkerKind kMarkers[] = {
    {WordClass::SubThat, ClauseKind::Complement},   {WordClass::SubWhether, ClauseKind::Complement},
    {WordClass::SubIf, ClauseKind::Conditional},    {WordClass::SubBecause, ClauseKind::Reason},
    {WordClass::SubAlthough, ClauseKind::Reason},   {WordClass::SubWhen, ClauseKind::Temporal},
    {WordClass::SubAfter, ClauseKind::Temporal},    {WordClass::SubBefore, ClauseKind::Temporal},
    {WordClass::SubWhile, ClauseKind::Temporal},    {WordClass::SubUntil, ClauseKind::Temporal},
    {WordClass::SubPurpose, ClauseKind::Purpose},   {WordClass::SubAs, ClauseKind::Temporal},
};

constexpr WordClasses kCoordinators = WordClasses(WordClass::CoordAnd) | WordClass::CoordOr | WordClass::CoordBut;

class Builder {
 public:
  Builder(const Text& text, std::uint32_t sentence, std::uint32_t first_phrase, const Language& language,
          ClauseAnalysis& analysis)
      : text_(text), sentence_(sentence), span_(text.sentences[sentence]), phrases_(analysis.phrases),
        clauses_(analysis.clauses), language_(language), analysis_(analysis), first_phrase_(first_phrase),
        verb_final_(language.settings().verb_final_subclauses) {}

  void run() {
    mark_phrases();
    current_ = open(ClauseKind::Main, kNoToken, kNoIndex, span_.first);
    root_ = current_;
    for (std::uint32_t i = span_.first; i < span_.last;) i = step(i);
    finish();
  }

 private:
  const Token& token(std::uint32_t i) const { return text_.tokens[i]; }
  Clause& current() { return clauses_[current_]; }
  const Clause& current() const { return clauses_[current_]; }

  void mark_phrases() {
    for (auto p = first_phrase_; p < phrases_.size(); ++p) {
      if (phrases_[p].function == Function::Possessor && analysis_.phrase_of[phrases_[p].first] != kNoIndex) continue;
      for (auto i = phrases_[p].first; i < phrases_[p].last; ++i) analysis_.phrase_of[i] = p;
    }
  }

  std::uint32_t open(ClauseKind kind, std::uint32_t marker, std::uint32_t parent, std::uint32_t at) {
    Clause clause;
    clause.sentence = sentence_;
    clause.kind = kind;
    clause.marker = marker;
    clause.parent = parent;
    clause.first = at;
    clause.last = at;
    clause.quoted = in_quotes_;
    clauses_.push_back(clause);
    return static_cast<std::uint32_t>(clauses_.size() - 1);
  }

  void take_token(std::uint32_t i) {
    analysis_.clause_of[i] = current_;
    current().last = std::max(current().last, i + 1);
    current().first = std::min(current().first, i);
  }

  // Handles what begins at token i; gives the token to go on with.
  std::uint32_t step(std::uint32_t i) {
    const std::uint32_t phrase = analysis_.phrase_of[i];
    if (phrase != kNoIndex && phrases_[phrase].first == i) return take_phrase(phrase);
    const Token& t = token(i);
    if (t.tag == Tag::Punct || t.tag == Tag::Sym) return take_mark(i);
    if (is_verb(t)) return take_verb(i);
    if (const auto kind = marker_kind(i)) return open_subordinate(i, *kind);
    if (opens_purpose_or_infinitive(i)) return open_infinitive(i);
    if (t.is_any(kCoordinators)) {
      close_finished(false);
      coordinator_ = i;
    }
    const bool lacking = t.tag == Tag::Adp || (t.tag == Tag::Sconj && !current().verb.infinitive);  // "without", "findet … statt"
    const bool denial = t.is(WordClass::Neg) && !lacking;
    if (denial) negation_ = i;
    take_token(i);
    if (denial && denies_verb(i)) current().verb.negated = true;
    if (is_separated_prefix(i)) current().verb.particle = i;
    return i + 1;
  }

  // "not only", "nicht zuletzt": the word behind is denied. Where verbs do not stand at the end, what follows the full verb denies
  // something else: "accused of not paying", "wounded not far from".
  bool denies_verb(std::uint32_t i) const {
    if (i + 1 < span_.last && token(i + 1).is(WordClass::NegFocus)) return false;
    if (precedes_infinitive(i) || precedes_participle(i)) return false;
    const std::uint32_t main = current().verb.main;
    return verb_final_ || main == kNoToken || token(main).is_any(kAuxiliaries);
  }

  // "Iran, not wanting a war, agreed": what is denied is the participle.
  bool precedes_participle(std::uint32_t i) const {
    return !verb_final_ && i + 1 < span_.last && token(i + 1).verb_form == VerbForm::PresentParticiple && current().verb.finite == kNoToken;
  }

  // "decided not to go": what is denied is the infinitive.
  bool precedes_infinitive(std::uint32_t i) const {
    return !verb_final_ && i + 1 < span_.last && token(i + 1).is(WordClass::To) && token(i + 1).tag == Tag::Part;
  }

  std::uint32_t take_phrase(std::uint32_t index) {
    Phrase& phrase = phrases_[index];
    if (phrase.is_relative) open_relative(index);
    else if (pending_boundary_ && verb_final_) close_finished(true);
    const std::uint32_t start = phrase.preposition == kNoToken ? phrase.first : std::min(phrase.preposition, phrase.first);
    for (auto i = start; i < phrase.last; ++i) take_token(i);
    phrase.clause = current_;
    current().phrases.push_back(index);
    pending_boundary_ = false;
    return phrase.last;
  }

  std::uint32_t take_mark(std::uint32_t i) {
    const std::string_view form = token(i).form;
    if (is_quote(form)) in_quotes_ = !in_quotes_ || form == opening_quote_;
    if (is_quote(form) && in_quotes_) opening_quote_ = form;
    take_token(i);
    if (form == "," || form == ";" || form == ":" || form == "–" || form == "—" || form == "(" || form == ")" || form == "-") {
      if (coordinator_ != kNoToken && phrases_since(coordinator_) > 0) coordinator_ = kNoToken;  // "A, B und C," was a list
      boundary_ = i;
      pending_boundary_ = true;
      if (form == ";" || form == ":") close_all();
      else close_finished(true);
      if (verb_final_ && form == ",") open_comma_infinitive(i + 1);
    }
    return i + 1;
  }

  static bool is_quote(std::string_view form) {
    return form == "\"" || form == "„" || form == "“" || form == "”" || form == "«" || form == "»" || form == "''" || form == "``";
  }

  // Behind a comma a dependent clause that has its verb is over. English "that" clauses go on.
  void close_finished(bool at_comma) {
    while (current_ != root_) {
      const Clause& c = current();
      const bool has_verb = c.verb.main != kNoToken;
      const bool over = verb_final_ ? has_verb && at_comma
                                    : has_verb && at_comma && c.kind != ClauseKind::Complement;
      if (!over || c.parent == kNoIndex) return;
      current_ = c.parent;
    }
  }

  void close_all() {
    current_ = root_;
    boundary_is_hard_ = true;
  }

  std::optional<ClauseKind> marker_kind(std::uint32_t i) const {
    const Token& t = token(i);
    if (t.tag != Tag::Sconj && t.tag != Tag::Adv && t.tag != Tag::Pron && t.tag != Tag::Adp) return {};
    if (t.tag == Tag::Pron && may_be_that(t, language_)) return ClauseKind::Complement;
    if (opens_comment(i)) return ClauseKind::Comment;
    if (t.is(WordClass::Wh) && t.tag != Tag::Sconj) {
      return i == span_.first ? std::nullopt : std::optional(ClauseKind::Complement);
    }
    if (t.tag != Tag::Sconj) return {};
    for (const MarkerKind& marker : kMarkers) {
      if (t.is(marker.word_class)) return marker.kind;
    }
    return {};
  }

  // ", wie das Ministerium mitteilte", "As the ministry said, …": behind a comma or in front, a word that may mean "as".
  bool opens_comment(std::uint32_t i) const {
    if (i != span_.first && token(i - 1).form != ",") return false;
    if (token(i).is(WordClass::SubAs)) return token(i).tag == Tag::Sconj;
    if (!verb_final_) return false;
    return std::ranges::any_of(language_.words(token(i).lower), [](const Word& word) { return word.classes.has(WordClass::SubAs); });
  }

  std::uint32_t open_subordinate(std::uint32_t i, ClauseKind kind) {
    if (pending_boundary_) close_finished(true);
    open_below(kind, i);
    take_token(i);
    return i + 1;
  }

  void open_below(ClauseKind kind, std::uint32_t marker) {
    const std::uint32_t parent = current_;
    current_ = open(kind, marker, parent, marker);
    current().governor = last_noun_before(parent, marker);
    pending_boundary_ = false;
    coordinator_ = kNoToken;
  }

  void open_relative(std::uint32_t index) {
    if (verb_final_) close_finished(true);
    const std::uint32_t parent = current_;
    const std::uint32_t start = phrases_[index].preposition == kNoToken ? phrases_[index].first : phrases_[index].preposition;
    current_ = open(ClauseKind::Relative, phrases_[index].head, parent, start);
    current().governor = antecedent_of(text_, phrases_, first_phrase_, index);
    pending_boundary_ = false;
    coordinator_ = kNoToken;
  }

  // The clause's last phrase, where nothing but commas lies between it and the token.
  std::uint32_t last_noun_before(std::uint32_t clause, std::uint32_t at) const {
    const std::uint32_t phrase = last_noun(clause);
    if (phrase == kNoIndex) return kNoIndex;
    for (auto i = phrases_[phrase].last; i < at; ++i) {
      if (token(i).tag != Tag::Punct) return kNoIndex;
    }
    return phrase;
  }

  std::uint32_t last_noun(std::uint32_t clause) const {
    const auto& own = clauses_[clause].phrases;
    for (auto it = own.rbegin(); it != own.rend(); ++it) {
      if (!phrases_[*it].is_time) return *it;
    }
    return kNoIndex;
  }

  // --- infinitives ---

  bool opens_purpose_or_infinitive(std::uint32_t i) const {
    const Token& t = token(i);
    if (verb_final_ || !t.is(WordClass::To) || t.tag != Tag::Part) return false;
    const std::uint32_t next = i + 1 < span_.last ? analysis_.phrase_of[i + 1] : kNoIndex;
    return next == kNoIndex || phrases_[next].preposition != i;
  }

  std::uint32_t open_infinitive(std::uint32_t i) {
    const VerbGroup& verb = current().verb;
    if (verb.finite != kNoToken && i > verb.finite + 1 && is_verb(token(i - 1)) && token(i - 1).is(WordClass::ModalWill)) {
      to_infinitive_of_ = current_;  // "is going to meet"
      current().verb.modal = Modal::Shall;
      current().verb.main = kNoToken;
      take_token(i);
      return i + 1;
    }
    const bool continues_group = verb.main == verb.finite && verb.finite != kNoToken && verb.finite + 1 >= i - (negation_ + 1 == i ? 1 : 0) &&
                                 token(verb.finite).is_any(WordClasses(WordClass::Be) | WordClass::Have | WordClass::ModalWant);
    if (continues_group) {  // "is to meet", "has to leave"
      to_infinitive_of_ = current_;
      if (negation_ != kNoToken && negation_ + 1 == i) current().verb.negated = true;  // "is not to meet"
      current().verb.modal = token(verb.finite).is(WordClass::Have) ? Modal::Must : Modal::Shall;
      current().verb.main = kNoToken;
      take_token(i);
      return i + 1;
    }
    open_below(ClauseKind::Infinitive, i);
    current().verb.infinitive = true;
    current().verb.negated = negation_ != kNoToken && negation_ + 1 == i;
    take_token(i);
    return i + 1;
  }

  bool is_zu(std::uint32_t i) const { return token(i).is(WordClass::To) && token(i).tag == Tag::Part; }

  // German ", die Märkte zu öffnen": up to the next mark there is an infinitive and no finite verb.
  void open_comma_infinitive(std::uint32_t at) {
    if (at < span_.last && marker_kind(at) && token(at).is(WordClass::SubPurpose)) return;
    bool infinitive = false;
    for (auto i = at; i < span_.last; ++i) {
      const Token& t = token(i);
      if (t.tag == Tag::Punct && (t.form == "," || t.form == "." || t.form == ";" || t.form == ":")) break;
      if (is_verb(t) && is_finite(t.verb_form)) return;
      if (phrase_opens_relative(i)) return;
      if (is_verb(t) && t.verb_form == VerbForm::Infinitive) infinitive = infinitive || has_zu(i);
    }
    if (!infinitive) return;
    open_below(ClauseKind::Infinitive, at);
    current().marker = kNoToken;
    current().verb.infinitive = true;
  }

  bool phrase_opens_relative(std::uint32_t i) const {
    const std::uint32_t p = analysis_.phrase_of[i];
    return p != kNoIndex && phrases_[p].is_relative;
  }

  // "zu öffnen", or "zu" inside: "anzubieten".
  bool has_zu(std::uint32_t i) const {
    if (i > span_.first && is_zu(i - 1)) return true;
    const std::string& infix = language_.settings().infinitive_infix;
    const std::size_t at = infix.empty() ? std::string_view::npos : token(i).lower.find(infix, 2);
    return at != std::string_view::npos;
  }

  // --- verbs ---

  std::uint32_t take_verb(std::uint32_t i) {
    const Token& t = token(i);
    if (is_finite(t.verb_form)) {
      take_finite(i);
    } else {
      take_nonfinite(i);
    }
    if (aside_ != kNoIndex) {
      analysis_.clause_of[i] = aside_;
      aside_ = kNoIndex;
    } else {
      take_token(i);
    }
    pending_boundary_ = false;
    return i + 1;
  }

  bool lacks_finite(const Clause& c) const {
    return c.verb.finite == kNoToken && !c.verb.infinitive && c.kind != ClauseKind::Participle;
  }

  void take_finite(std::uint32_t i) {
    if (is_parenthesis(i)) return open_parenthesis(i);
    if (!lacks_finite(current()) || boundary_is_hard_) find_clause_for_finite(i);
    boundary_is_hard_ = false;
    VerbGroup& verb = current().verb;
    verb.finite = i;
    if (verb.main == kNoToken) verb.main = i;
    set_finite_features(current(), token(i), language_.settings());
    coordinator_ = kNoToken;
  }

  // "Iran, a diplomat said, has agreed": subject and verb between two commas, and a finite verb behind them.
  bool is_parenthesis(std::uint32_t i) const {
    if (verb_final_ || boundary_ == kNoToken || token(boundary_).form != "," || !lacks_finite(current()) || i + 2 >= span_.last) return false;
    if (token(i + 1).form != "," || !is_verb(token(i + 2)) || !is_finite(token(i + 2).verb_form)) return false;
    return phrases_since(boundary_) > 0 && phrases_since(boundary_) < current().phrases.size();
  }

  void open_parenthesis(std::uint32_t i) {
    const std::uint32_t said = current_;
    const std::uint32_t made = open(ClauseKind::Main, kNoToken, kNoIndex, i);
    clauses_[made].verb.finite = i;
    clauses_[made].verb.main = i;
    clauses_[made].behind_comma = true;
    set_finite_features(clauses_[made], token(i), language_.settings());
    move_phrases(said, made, boundary_);
    clauses_[said].parent = made;
    clauses_[said].kind = ClauseKind::Complement;
    aside_ = made;
    coordinator_ = kNoToken;
  }

  // Another finite verb: it belongs to an outer clause that still waits for one, or begins a new clause.
  void find_clause_for_finite(std::uint32_t i) {
    const std::uint32_t free = free_ancestor();
    if (free != kNoIndex && !(coordinator_ != kNoToken && phrases_since(coordinator_) == 0 && current().verb.finite != kNoToken)) {
      steal_phrases_from_inner(free, i);
      current_ = free;
      return;
    }
    if (coordinator_ != kNoToken || boundary_is_hard_ || goes_on_without_subject(i)) return open_coordinate(i);
    if (boundary_ != kNoToken && boundary_ > verb_end(current()) && phrases_since(boundary_) == 0) return open_attribution(i);
    open_unmarked_complement(i);
  }

  // "X unterlag Y, hatte das Ergebnis aber nicht anerkannt": an auxiliary right behind a comma, and no subject behind it.
  bool goes_on_without_subject(std::uint32_t i) const {
    if (!verb_final_ || i == span_.first || token(i - 1).form != "," || i + 1 >= span_.last || !token(i).is_any(kAuxiliaries)) return false;
    const std::uint32_t next = analysis_.phrase_of[i + 1];
    if (next == kNoIndex) return true;
    const Phrase& phrase = phrases_[next];
    return phrase.preposition != kNoToken || !(phrase.is_pronoun || phrase.animate || phrase.cases == kNominative);
  }

  std::uint32_t free_ancestor() const {
    std::uint32_t c = clauses_[current_].parent;
    while (c != kNoIndex) {
      if (lacks_finite(clauses_[c])) return c;
      c = clauses_[c].parent;
    }
    return kNoIndex;
  }

  // The free outer clause may have its subject only now: "When he came, Trump said".
  void steal_phrases_from_inner(std::uint32_t outer, std::uint32_t i) {
    if (boundary_ == kNoToken || boundary_ >= i) return;
    if (!clauses_[outer].phrases.empty()) return;
    move_phrases(current_, outer, boundary_);
  }

  std::uint32_t verb_end(const Clause& c) const {
    const auto of = [](std::uint32_t t) { return t == kNoToken ? 0u : t; };
    return std::max(of(c.verb.finite), of(c.verb.main));
  }

  std::uint32_t phrases_since(std::uint32_t at) const {
    std::uint32_t count = 0;
    for (const std::uint32_t p : clauses_[current_].phrases) count += phrases_[p].first > at;
    return count;
  }

  void move_phrases(std::uint32_t from, std::uint32_t to, std::uint32_t behind) {
    if (from == to) return;
    auto& source = clauses_[from].phrases;
    auto& target = clauses_[to].phrases;
    const auto first = std::ranges::find_if(source, [&](std::uint32_t p) { return phrases_[p].first > behind; });
    for (auto it = first; it != source.end(); ++it) {
      phrases_[*it].clause = to;
      target.push_back(*it);
      for (auto i = phrases_[*it].first; i < phrases_[*it].last; ++i) analysis_.clause_of[i] = to;
      clauses_[to].first = std::min(clauses_[to].first, phrases_[*it].preposition == kNoToken ? phrases_[*it].first : phrases_[*it].preposition);
      clauses_[to].last = std::max(clauses_[to].last, phrases_[*it].last);
    }
    source.erase(first, source.end());
    std::ranges::sort(target);
  }

  // "X visited A and met B" shares its subject; "X visited A and Y met B" has its own.
  void open_coordinate(std::uint32_t i) {
    const std::uint32_t joint = coordinator_ != kNoToken ? coordinator_ : boundary_;
    const std::uint32_t sibling = sibling_for(joint, i);
    const Clause model = clauses_[sibling];  // a copy: open() may move the clauses
    const std::uint32_t made = open(model.kind, kNoToken, model.parent, i);
    clauses_[made].governor = model.governor;
    clauses_[made].coordinated = sibling;
    if (joint != kNoToken) move_phrases(current_, made, joint);
    current_ = made;
  }

  // Joined to the nearest clause with a finite verb.
  std::uint32_t sibling_for(std::uint32_t joint, std::uint32_t i) const {
    std::uint32_t c = current_;
    while (clauses_[c].verb.finite == kNoToken && clauses_[c].parent != kNoIndex) c = clauses_[c].parent;
    return goes_on_outside(c, joint, i) ? clauses_[c].parent : c;
  }

  // "predicted that he would lose and asked them to vote": beside a modal a finite verb goes on with the clause around.
  bool goes_on_outside(std::uint32_t inner, std::uint32_t joint, std::uint32_t i) const {
    const Clause& clause = clauses_[inner];
    if (verb_final_ || joint == kNoToken || phrases_since(joint) > 0 || clause.kind != ClauseKind::Complement || clause.parent == kNoIndex)
      return false;
    if (clause.verb.finite == kNoToken || !token(clause.verb.finite).is_any(kModals) || token(i).is_any(kModals)) return false;
    const std::uint32_t outer = clauses_[clause.parent].verb.finite;
    return outer != kNoToken && token(outer).verb_form == token(i).verb_form;
  }

  // "…, sagte er": the clause before is what is said.
  void open_attribution(std::uint32_t i) {
    const std::uint32_t said = root_;
    const std::uint32_t made = open(ClauseKind::Main, kNoToken, kNoIndex, i);
    for (std::uint32_t c = said; c < made; ++c) {
      if (clauses_[c].parent == kNoIndex) {
        clauses_[c].parent = made;
        clauses_[c].kind = ClauseKind::Complement;
      }
    }
    root_ = made;
    current_ = made;
  }

  // "Trump said Japan will invest", "…, er habe zugestimmt", or another main clause behind a comma.
  void open_unmarked_complement(std::uint32_t i) {
    const std::uint32_t from = current_;
    const bool behind_comma = boundary_ != kNoToken && boundary_ > verb_end(current());
    const std::uint32_t behind = behind_comma ? boundary_ : verb_end(current());
    std::uint32_t parent = from;
    if (clauses_[from].verb.main == kNoToken) parent = clauses_[from].parent == kNoIndex ? from : clauses_[from].parent;
    const std::uint32_t made = open(ClauseKind::Complement, kNoToken, parent, i);
    clauses_[made].behind_comma = behind_comma;
    move_subject(from, made, behind, behind_comma);
    current_ = made;
  }

  void move_subject(std::uint32_t from, std::uint32_t to, std::uint32_t behind, bool all) {
    if (all) return move_phrases(from, to, behind);
    // The last noun phrase without a preposition and what is attached to it; what stands before stays.
    const auto& own = clauses_[from].phrases;
    for (auto it = own.rbegin(); it != own.rend() && phrases_[*it].first > behind; ++it) {
      const Phrase& p = phrases_[*it];
      if (p.preposition == kNoToken && !p.is_time && p.function == Function::None) {
        return move_phrases(from, to, p.first - 1);
      }
    }
    move_phrases(from, to, behind);
  }

  void take_nonfinite(std::uint32_t i) {
    const Token& t = token(i);
    VerbGroup& verb = current().verb;
    if (verb.infinitive && verb.main == kNoToken) {
      verb.main = i;
      return;
    }
    if (verb.infinitive && token(verb.main).is_any(kAuxiliaries) && !is_separated(verb.main, i)) {  // "to have been told"
      join_group(verb, i);
      return;
    }
    if (verb_final_ && verb.infinitive && t.is_any(kAuxiliaries) && !is_separated(verb.main, i)) {  // "gebrochen zu haben", "leisten zu wollen"
      set_modal(verb, t);
      return;
    }
    if (const std::uint32_t joint = joint_before(i); joint != kNoToken) return open_joint_verb(i, joint);
    if (verb.finite != kNoToken && waits_for_main(verb)) {
      join_group(verb, i);
      return;
    }
    if (is_reduced_relative(i)) return open_nonfinite(i);
    if (verb.finite == kNoToken && current().kind != ClauseKind::Participle && !verb.infinitive) {
      if (verb_final_ || verb.main != kNoToken || t.verb_form != VerbForm::PresentParticiple) {
        join_group(verb, i);
        return;
      }
    }
    if (t.verb_form == VerbForm::Infinitive && verb_final_) {
      if (i > span_.first && is_zu(i - 1)) return take_inner_infinitive(i);
      if (verb.infinitive && coordinator_ != kNoToken && has_zu(i)) return open_coordinate_infinitive(i);  // "freizulassen und … abzuziehen"
      join_group(verb, i);
      return;
    }
    open_nonfinite(i);
  }

  // "hat A entlassen und B ernannt", "will visit A and meet B": the "and" between two verbs of one form, one auxiliary for both.
  std::uint32_t joint_before(std::uint32_t i) const {
    const VerbGroup& verb = current().verb;
    if (verb.main == kNoToken || verb.main == verb.finite || verb.infinitive) return kNoToken;
    const Token& first = token(verb.main);
    const Token& second = token(i);
    const bool bare = second.verb_form == VerbForm::PastParticiple || (second.verb_form == VerbForm::Infinitive && !has_zu(i));
    if (!bare || first.verb_form != second.verb_form || first.is_any(kAuxiliaries) || second.is_any(kAuxiliaries)) return kNoToken;
    const bool shared =
        verb.finite == kNoToken ? verb_final_ && current().kind != ClauseKind::Main : token(verb.finite).is_any(kAuxiliaries);
    if (!shared) return kNoToken;
    for (auto k = verb.main + 1; k < i; ++k) {
      if (token(k).is_any(kCoordinators) && analysis_.clause_of[k] == current_) return k;
    }
    return kNoToken;
  }

  void open_joint_verb(std::uint32_t i, std::uint32_t joint) {
    const std::uint32_t first = current_;
    const Clause model = clauses_[first];
    const std::uint32_t made = open(model.kind, kNoToken, model.parent, i);
    Clause& clause = clauses_[made];
    clause.governor = model.governor;
    clause.coordinated = first;
    clause.shares_auxiliary = true;
    clause.verb = model.verb;
    clause.verb.main = i;
    clause.verb.particle = kNoToken;
    clause.verb.negated = false;
    move_phrases(first, made, joint);
    coordinator_ = kNoToken;
    current_ = made;
  }

  // "The ship seized by Iran was released": a participle behind a noun, and the finite verb still to come. A headline
  // ("Ten killed in attack") has none.
  bool is_reduced_relative(std::uint32_t i) const {
    if (verb_final_ || token(i).verb_form != VerbForm::PastParticiple || !lacks_finite(current()) || current().verb.main != kNoToken) return false;
    if (i == span_.first || (token(i - 1).tag != Tag::Noun && token(i - 1).tag != Tag::Propn)) return false;
    for (auto k = i + 1; k < span_.last && !may_open_clause(k); ++k) {
      if (is_verb(token(k)) && is_finite(token(k).verb_form)) return true;
    }
    return false;
  }

  // A mark, a conjunction, a question word: the finite verb behind it is another clause's.
  bool may_open_clause(std::uint32_t k) const {
    const Token& t = token(k);
    return t.tag == Tag::Punct || t.tag == Tag::Cconj || t.tag == Tag::Sconj || (t.tag == Tag::Adv && t.is(WordClass::Wh));
  }

  bool is_separated(std::uint32_t a, std::uint32_t b) const { return b > a + 3; }

  bool waits_for_main(const VerbGroup& verb) const {
    if (to_infinitive_of_ == current_ && verb.main == kNoToken) return true;
    const Token& last = token(verb.main == kNoToken ? verb.finite : verb.main);
    return last.is_any(kAuxiliaries) || (verb.main != verb.finite && verb_final_ && token(verb.finite).is_any(kAuxiliaries));
  }

  // One more verb of the group; auxiliaries change the group, a full verb is its meaning.
  void join_group(VerbGroup& verb, std::uint32_t i) const {
    const Token& t = token(i);
    const bool full = !t.is_any(kAuxiliaries) || verb.main == kNoToken;
    if (t.is(WordClass::Become) && verb.main != kNoToken && verb.main != verb.finite) return;  // worden, werden
    const bool behind_modal = verb_final_ && verb.main != kNoToken && verb.main == verb.finite && token(verb.main).is_any(kModals);
    if ((full && (verb.main == kNoToken || token(verb.main).is_any(kAuxiliaries))) || behind_modal) {  // "soll Präsident werden"
      verb.main = i;
    } else if (t.is(WordClass::Be) && verb.main != i) {  // "has been told": the participle is still to come
      if (token(verb.main).is_any(kAuxiliaries)) verb.main = i;
    }
    if (t.verb_form == VerbForm::PresentParticiple) verb.progressive = true;
  }

  // "plant Trump zu nominieren": the infinitive takes what stands between the finite verb and it.
  void take_inner_infinitive(std::uint32_t i) {
    if (current().verb.infinitive && coordinator_ != kNoToken) return open_coordinate_infinitive(i);
    const std::uint32_t outer = current_;
    const std::uint32_t made = open(ClauseKind::Infinitive, kNoToken, outer, i);
    clauses_[made].verb.infinitive = true;
    clauses_[made].verb.main = i;
    const auto& own = clauses_[outer].phrases;
    const std::uint32_t finite = clauses_[outer].verb.finite;
    std::uint32_t behind = finite;
    for (const std::uint32_t p : own) {  // the subject behind the finite verb stays outside
      const bool first_behind = phrases_[p].first > finite && phrases_[p].preposition == kNoToken && !phrases_[p].is_time;
      if (first_behind && (own.front() == p || phrases_[own.front()].first > finite || phrases_[own.front()].preposition != kNoToken)) {
        behind = phrases_[p].last - 1;
        break;
      }
    }
    move_phrases(outer, made, behind);
    clauses_[outer].last = i + 1;
    aside_ = made;  // the outer clause goes on behind it
  }

  // "seine Armee zu stärken und Waffen zu kaufen": two infinitives of one verb.
  void open_coordinate_infinitive(std::uint32_t i) {
    const std::uint32_t first = current_;
    const std::uint32_t made = open(clauses_[first].kind, kNoToken, clauses_[first].parent, i);
    clauses_[made].governor = clauses_[first].governor;
    clauses_[made].coordinated = first;
    clauses_[made].verb.infinitive = true;
    clauses_[made].verb.main = i;
    move_phrases(first, made, coordinator_);
    clauses_[first].last = std::min(clauses_[first].last, coordinator_);
    coordinator_ = kNoToken;
    current_ = made;
  }

  void open_nonfinite(std::uint32_t i) {
    const Token& t = token(i);
    const bool infinitive = t.verb_form == VerbForm::Infinitive;
    const std::uint32_t parent = current_;
    const std::uint32_t governor = last_noun_before(parent, i);
    const bool adjacent = governor != kNoIndex && phrases_[governor].last == i;
    current_ = open(infinitive ? ClauseKind::Infinitive : ClauseKind::Participle, kNoToken, parent, i);
    current().governor = adjacent && !infinitive ? governor : kNoIndex;
    current().verb.main = i;
    current().verb.infinitive = infinitive;
    current().verb.negated = !verb_final_ && negation_ != kNoToken && negation_ + 1 == i;  // "accused of not paying"
    if (t.verb_form == VerbForm::PastParticiple) current().verb.voice = Voice::Passive;
    coordinator_ = kNoToken;
  }

  bool is_separated_prefix(std::uint32_t i) const {
    const Token& t = token(i);
    if (current().verb.finite == kNoToken || !may_be_particle(t)) return false;
    if (!language_.settings().separable_verbs) return i == current().verb.main + 1;
    return i + 1 == span_.last || token(i + 1).tag == Tag::Punct || token(i + 1).is_any(kCoordinators) || is_verb(token(i + 1)) ||
           token(i + 1).tag == Tag::Sconj;
  }

  bool may_be_particle(const Token& t) const {
    return t.is(WordClass::Particle) ||
           (t.tag == Tag::Adv && std::ranges::any_of(language_.words(t.lower), [](const Word& w) { return w.classes.has(WordClass::Particle); }));
  }

  // --- at the end ---

  void finish() {
    for (auto c = root_first(); c < clauses_.size(); ++c) finish_verb_group(c, text_, language_.settings(), analysis_);
    for (auto c = root_first(); c < clauses_.size(); ++c) {
      if (clauses_[c].shares_auxiliary) share_auxiliary(clauses_[clauses_[c].coordinated].verb, clauses_[c].verb);
    }
  }
  std::uint32_t root_first() const {
    std::uint32_t c = static_cast<std::uint32_t>(clauses_.size());
    while (c > 0 && clauses_[c - 1].sentence == sentence_) --c;
    return c;
  }

  const Text& text_;
  std::uint32_t sentence_;
  const Sentence& span_;
  std::vector<Phrase>& phrases_;
  std::vector<Clause>& clauses_;
  const Language& language_;
  ClauseAnalysis& analysis_;
  std::uint32_t first_phrase_;
  bool verb_final_;

  std::uint32_t current_ = kNoIndex;
  std::uint32_t root_ = kNoIndex;            // the main clause in hand
  std::uint32_t boundary_ = kNoToken;        // last comma or the like
  std::uint32_t coordinator_ = kNoToken;     // "and" since the last verb
  std::uint32_t negation_ = kNoToken;
  std::uint32_t to_infinitive_of_ = kNoIndex;
  std::uint32_t aside_ = kNoIndex;           // the clause that the verb in hand belongs to, if the current one goes on behind it
  bool pending_boundary_ = false;            // a comma, and nothing behind it yet
  bool boundary_is_hard_ = false;            // a semicolon or colon
  bool in_quotes_ = false;
  std::string_view opening_quote_;
};

}  // namespace

void build_clauses(const Text& text, std::uint32_t sentence, std::uint32_t first_phrase, const Language& language,
                   ClauseAnalysis& analysis) {
  Builder(text, sentence, first_phrase, language, analysis).run();
}

}  // namespace dragoman
