#include "ingest/actor/pronouns.h"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {
namespace {

/// Where a mention stands in for the pronoun, and how well.
struct Antecedent {
  ActorRef ref;
  const PronounWord* word = nullptr;
  int score = 0;
};

class Pronouns {
 public:
  Pronouns(Recognition& r, ReferenceHistory& history, const NameMatch& match) : r_(r), history_(history), match_(match) {}

  void run(const std::vector<std::size_t>& speakers) {
    if (!looks_back()) return;
    if (const std::size_t speaker = speakers[match_.first]; speaker != kNoDraft && word_of(PronounClass::First)) {
      return add({.ref = {.actor = speaker}, .word = word_of(PronounClass::First)}, "who speaks");
    }
    constexpr int kScoreMin = 24;
    const Antecedent best = best_antecedent();
    if (best.word == nullptr || best.score < kScoreMin) return;
    add(best, fmt::format("stands for \"{}\"", r_.text.span_of(best.ref.first, best.ref.last).text));
  }

 private:
  const Token& token() const { return r_.token(match_.first); }

  const PronounWord* word_of(PronounClass pronoun_class) const {
    const MatchedEntry* m = r_.entry_of(match_, [&](const LexiconEntry& e) {
      return e.kind == EntryKind::Pronoun && r_.knowledge.pronoun(e.what).pronoun_class == pronoun_class;
    });
    return m == nullptr ? nullptr : &r_.knowledge.pronoun(r_.number_of(*m));
  }

  bool looks_back() const {
    // A polite form of address, where languages write it with a capital.
    const std::uint32_t start = r_.sentence(match_.first).first;
    const bool opens = match_.first == start || r_.token(match_.first - 1).tag == Tag::Punct;
    const bool always_capital = word_of(PronounClass::First) != nullptr;
    if (token().capitalised && !opens && !always_capital) return false;
    if (token().tag == Tag::Verb || token().tag == Tag::Aux || token().is(WordClass::There)) return false;
    if (word_of(PronounClass::Demonstrative) && modifies_noun()) return false;
    // "In seiner Rede sagte X": it looks forward, not back.
    return !(match_.first == start + 1 && r_.token(start).tag == Tag::Adp);
  }

  /// "diese Woche" is no pronoun, "diese bestritt es" is one.
  bool modifies_noun() const {
    if (!r_.in_sentence(match_.last, match_.first)) return true;
    const Tag next = r_.token(match_.last).tag;
    return next == Tag::Noun || next == Tag::Propn || next == Tag::Adj || next == Tag::Num;
  }

  /// A form may be of two classes ("her", "ihr"): the tag tells which.
  bool other_reading(const PronounWord& word) const {
    if (word.pronoun_class == PronounClass::Possessive) return token().tag == Tag::Pron && word_of(PronounClass::Personal);
    return token().tag == Tag::Det && word_of(PronounClass::Possessive);
  }

  Antecedent best_antecedent() const {
    Antecedent best;
    const bool also_plural = r_.entry_of(match_, [&](const LexiconEntry& e) {
      return e.kind == EntryKind::Pronoun && r_.knowledge.pronoun(e.what).plural;
    }) != nullptr;
    const Count count = also_plural ? count_of_verb() : Count::Unknown;
    for (const MatchedEntry& m : r_.names.of(match_)) {
      const LexiconEntry& entry = r_.knowledge.entry(m.entry);
      if (entry.kind != EntryKind::Pronoun) continue;
      const PronounWord& word = r_.knowledge.pronoun(entry.what);
      if (word.pronoun_class == PronounClass::First || other_reading(word)) continue;
      if ((count == Count::One && !word.singular) || (count == Count::Many && !word.plural)) continue;
      for (std::size_t i = history_.since(match_.first, 2); i < history_.size(); ++i) {
        const ActorRef& ref = history_[i];
        if (!agrees(word, ref)) continue;
        // A form that is "she" and "they" needs a woman known for one.
        if (word.gender == Gender::Female && also_plural && r_.drafts[ref.actor].gender != Gender::Female &&
            word.pronoun_class != PronounClass::Demonstrative) {
          continue;
        }
        const int score = score_of(word, ref);
        if (score >= best.score) best = {ref, &word, score};
      }
      if (word.plural) take_pairs(word, best);
    }
    return best;
  }

  int score_of(const PronounWord& word, const ActorRef& ref) const {
    int score = history_.salience(ref, match_.first);
    const bool same_sentence = history_.distance(ref, match_.first) == 0;
    if (word.pronoun_class == PronounClass::Demonstrative) {
      // "X traf Y. Dieser …": not who was spoken about, but who was named last.
      return score - (history_.is_subject(ref) ? 12 : 0) - (same_sentence && ref.last == match_.first ? 20 : 0);
    }
    if (word.pronoun_class == PronounClass::Possessive && ref.first >= clause_start() && history_.is_party(ref)) score += 16;
    if (word.pronoun_class == PronounClass::Personal && is_object() && same_sentence && history_.is_subject(ref)) score -= 20;
    if (before_conjunction(ref)) score += 20;
    constexpr int kSameGender = 5;
    if (word.gender != Gender::Unknown && history_.is_person(ref) && r_.drafts[ref.actor].gender == word.gender) score += kSameGender;
    return score;
  }

  /// "sanctions on North Korea after it …"
  bool before_conjunction(const ActorRef& ref) const {
    if (match_.first == 0 || ref.last + 1 != match_.first || !r_.in_sentence(ref.last, match_.first)) return false;
    const Tag between = r_.token(ref.last).tag;
    const bool clause = r_.in_sentence(match_.last, match_.first) &&
                        (r_.token(match_.last).tag == Tag::Verb || r_.token(match_.last).tag == Tag::Aux);
    return between == Tag::Sconj || (between == Tag::Adp && clause);  // "after" may be tagged as either
  }

  /// Is it one or many, by the finite verb it is surely the subject of: "Sie sagte", "weil sie … aufgenommen hatte"?
  enum class Count : std::uint8_t { Unknown, One, Many };
  Count count_of_verb() const {
    const LanguageSettings& settings = r_.knowledge.settings();
    if (!settings.verb_second || settings.finite_plural_endings.empty()) return Count::Unknown;
    const std::uint32_t start = r_.sentence(match_.first).first;
    std::uint32_t verb = kNoMatch;
    if (match_.first == start) {
      verb = match_.last;
    } else if (r_.token(match_.first - 1).tag == Tag::Sconj) {
      for (std::uint32_t t = match_.last; r_.in_sentence(t, match_.first) && r_.token(t).tag != Tag::Punct; ++t) verb = t;
    }
    if (verb == kNoMatch || !r_.in_sentence(verb, match_.first)) return Count::Unknown;
    const Token& token = r_.token(verb);
    const bool finite = token.verb_form == VerbForm::FinitePresent || token.verb_form == VerbForm::FinitePast || token.verb_form == VerbForm::Subjunctive;
    if (!finite || (token.tag != Tag::Verb && token.tag != Tag::Aux)) return Count::Unknown;
    const bool plural = std::ranges::any_of(settings.finite_plural_endings, [&](const std::string& ending) { return token.lower.ends_with(ending); });
    return token.is(WordClass::Pl) || plural ? Count::Many : Count::One;
  }

  /// Two that are joined: "Japan und die USA … ihr Bündnis".
  void take_pairs(const PronounWord& word, Antecedent& best) const {
    for (std::size_t i = history_.since(match_.first, 1); i + 1 < history_.size(); ++i) {
      if (!history_.joined(history_[i], history_[i + 1])) continue;
      const int score = history_.salience(history_[i], match_.first) + 2;
      if (score < best.score) continue;
      ActorRef pair = history_[i];
      pair.last = history_[i + 1].last;
      pair.members = {history_[i].actor, history_[i + 1].actor};
      best = {std::move(pair), &word, score};
    }
  }

  std::uint32_t clause_start() const {
    const std::uint32_t start = r_.sentence(match_.first).first;
    std::uint32_t t = match_.first;
    while (t > start && !r_.is_comma(t - 1) && r_.token(t - 1).tag != Tag::Sconj) --t;
    return t;
  }

  bool is_object() const {
    return token().is_any(WordClass::CaseAcc | WordClass::CaseDat) && !token().is(WordClass::CaseNom);
  }

  bool agrees(const PronounWord& word, const ActorRef& ref) const {
    const ActorDraft& draft = r_.drafts[ref.actor];
    const bool person = history_.is_person(ref);
    if (draft.kind == ActorKind::Media || ref.use == MentionUse::CompoundPart) return false;
    if (!ref.members.empty() || ref.plural) return word.plural;
    if (draft.kind == ActorKind::Group && word.plural) return true;
    switch (word.gender) {
      case Gender::Male:
        if (person) return draft.gender != Gender::Female;
        return (word.pronoun_class != PronounClass::Personal || history_.is_subject(ref)) && spoken_of_as(ref, WordClass::Masc);
      case Gender::Female:
        // "sie" is "she" and "they": a woman must be known for one.
        return person ? draft.gender == Gender::Female || (draft.gender == Gender::Unknown && !word.plural)
                      : spoken_of_as(ref, WordClass::Fem);
      case Gender::Neuter:
        return !person && draft.known != kNoActor && word.singular && (history_.is_subject(ref) || before_conjunction(ref)) &&
               history_.distance(ref, match_.first) <= 1;
      case Gender::Unknown:
        if (word.singular && !word.plural) return !person;
        return word.plural && history_.is_subject(ref) && (draft.kind == ActorKind::Organization || is_government(ref));
    }
    return false;
  }

  /// "the Turkish government … they"
  bool is_government(const ActorRef& ref) const {
    return r_.drafts[ref.actor].kind == ActorKind::Country && ref.form == MentionForm::Description && !ref.code.empty();
  }

  /// The grammatical gender that the article of a mention shows: "dem Iran … dessen", "die al-Shabaab … diese".
  bool spoken_of_as(const ActorRef& ref, WordClass gender) const {
    const bool own = r_.token(ref.first).is(WordClass::Article);
    if (!own && (ref.first == 0 || !r_.in_sentence(ref.first - 1, ref.first))) return false;
    const Token& article = r_.token(own ? ref.first : ref.first - 1);
    if (!article.is(WordClass::Article)) return false;
    if (!article.is(gender) || history_.distance(ref, match_.first) > 1) return false;
    if (article.is(WordClass::Masc) != article.is(WordClass::Fem)) return true;
    // "der" is both: masculine at the head of a sentence, feminine behind a preposition, else it shows nothing.
    const std::uint32_t t = own ? ref.first : ref.first - 1;
    if (t == r_.sentence(t).first) return gender == WordClass::Masc;
    return gender == WordClass::Fem && r_.token(t - 1).tag == Tag::Adp;
  }

  void add(const Antecedent& antecedent, std::string reason) {
    ActorRef ref{.first = match_.first, .last = match_.last, .head = match_.first, .actor = antecedent.ref.actor,
                 .form = MentionForm::Pronoun};
    ref.members = antecedent.ref.members;
    const bool mine = antecedent.word->pronoun_class == PronounClass::First && r_.in_sentence(match_.last, match_.first) &&
                      (token().tag == Tag::Det || r_.is_noun_like(match_.last));
    if (mine || antecedent.word->pronoun_class == PronounClass::Possessive) ref.use = MentionUse::Possessive;
    ref.reason = std::move(reason);
    history_.add(std::move(ref));
  }

  Recognition& r_;
  ReferenceHistory& history_;
  const NameMatch& match_;
};

enum class QuoteMark : std::uint8_t { None, Open, Close };

QuoteMark quote_mark(std::string_view form, bool inside) {
  constexpr std::string_view kEither[] = {"\"", "\xE2\x80\x9C", "\xC2\xBB", "\xC2\xAB"};  // straight, “, », «
  if (form == "\xE2\x80\x9E" || form == "``") return QuoteMark::Open;                        // „
  if (form == "\xE2\x80\x9D" || form == "''") return QuoteMark::Close;                       // ”
  if (std::ranges::find(kEither, form) == std::end(kEither)) return QuoteMark::None;
  return inside ? QuoteMark::Close : QuoteMark::Open;
}

/// By token: does it stand in quotation marks? A paragraph ends every quotation.
std::vector<bool> find_quoted(const Recognition& r) {
  std::vector<bool> quoted(r.text.tokens.size(), false);
  bool inside = false;
  for (const Sentence& sentence : r.text.sentences) {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const QuoteMark mark = quote_mark(r.token(t).form, inside);
      if (mark == QuoteMark::Open) inside = true;
      quoted[t] = inside;
      if (mark == QuoteMark::Close) inside = false;
    }
  }
  return quoted;
}

}  // namespace

std::vector<std::size_t> find_speakers(const Recognition& r) {
  const std::vector<bool> quoted = find_quoted(r);
  std::vector<std::size_t> speaker_of(r.text.tokens.size(), kNoDraft);
  std::vector<const ActorRef*> ref_at(r.text.tokens.size(), nullptr);
  for (const ActorRef& ref : r.refs) ref_at[ref.first] = &ref;
  const auto is_speaker = [&](const ActorRef* ref) {
    return ref != nullptr && ref->members.empty() && ref->use == MentionUse::Noun && r.drafts[ref->actor].kind == ActorKind::Person;
  };
  std::size_t speaker = kNoDraft;
  for (const Sentence& sentence : r.text.sentences) {
    // Whoever is named beside a word of saying outside the marks; else the one of the quotation that goes on.
    std::size_t named = kNoDraft, first_named = kNoDraft;
    bool open_only = true, announced = false;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      open_only = open_only && (quoted[t] || r.token(t).tag == Tag::Punct);
      if (!quoted[t] && first_named == kNoDraft && is_speaker(ref_at[t])) first_named = ref_at[t]->actor;
      announced = announced || (quoted[t] && t > sentence.first && r.token(t - 1).form == ":");
      if (quoted[t] || !r.cue(t, Cue::Say) || named != kNoDraft) continue;
      const ActorRef* before = r.ref_ending_before(t);
      const ActorRef* behind = t + 1 < sentence.last ? ref_at[t + 1] : nullptr;
      if (is_speaker(before)) named = before->actor;
      if (is_speaker(behind)) named = behind->actor;
    }
    if (named == kNoDraft && announced) named = first_named;
    if (named != kNoDraft || !open_only) speaker = named;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (quoted[t]) speaker_of[t] = speaker;
    }
  }
  return speaker_of;
}

void resolve_pronoun(Recognition& r, ReferenceHistory& history, const std::vector<std::size_t>& speakers, const NameMatch& match) {
  Pronouns(r, history, match).run(speakers);
}

}  // namespace dragoman
