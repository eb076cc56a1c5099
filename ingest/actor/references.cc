// What only the context resolves: bare titles ("der Präsident"), nouns without owner ("die Regierung"), pronouns,
// "beide Länder", "das Land". Precision first: what is not plain is left alone.

#include <fmt/format.h>

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "graph/model/ids.h"
#include "ingest/actor/mention_use.h"
#include "ingest/actor/recognition.h"

namespace dragoman {
namespace {

class References {
 public:
  explicit References(Recognition& r) : r_(r) {}

  void run() {
    sort_refs();
    std::size_t next_pending = 0;
    for (const Sentence& sentence : r_.text.sentences) {
      for (std::uint32_t t = sentence.first; t < sentence.last;) {
        while (next_ref_ < sorted_.size() && sorted_[next_ref_].first <= t) {
          history_.push_back(sorted_[next_ref_]);
          ++next_ref_;
        }
        while (next_pending < r_.pending.size() && r_.pending[next_pending].first < t) ++next_pending;
        if (const std::uint32_t end = covered_until(t); end > t) {
          t = end;
          continue;
        }
        if (next_pending < r_.pending.size() && r_.pending[next_pending].first == t) {
          const TitlePhrase& phrase = r_.pending[next_pending];
          if (resolve_phrase(phrase)) {
            t = std::max(t + 1, phrase.last);
            continue;
          }
        }
        t = resolve_at(t);
      }
    }
  }

 private:
  void sort_refs() {
    sorted_ = r_.refs;
    std::ranges::stable_sort(sorted_, {}, &ActorRef::first);
    std::ranges::stable_sort(r_.pending, {}, &TitlePhrase::first);
  }

  std::uint32_t covered_until(std::uint32_t t) const {
    return !history_.empty() && history_.back().last > t && history_.back().first <= t ? history_.back().last : t;
  }

  void add(ActorRef ref) {
    history_.push_back(ref);
    r_.add_ref(std::move(ref));
  }

  // ---- what was mentioned before

  std::uint32_t distance(const ActorRef& ref, std::uint32_t t) const { return r_.sentence_of[t] - r_.sentence_of[ref.first]; }

  bool is_person(const ActorRef& ref) const {
    return ref.members.empty() && r_.drafts[ref.actor].kind == ActorKind::Person;
  }
  bool is_party(const ActorRef& ref) const { return !ref.locative && ref.use == MentionUse::Noun; }

  /// The first party of the sentence that stands in front of the verb more often than not.
  bool is_subject(const ActorRef& ref) const {
    if (!is_party(ref)) return false;
    std::uint32_t first = ref.first;
    for (auto other = history_.rbegin(); other != history_.rend(); ++other) {
      if (r_.sentence_of[other->first] < r_.sentence_of[ref.first]) break;
      if (r_.sentence_of[other->first] == r_.sentence_of[ref.first] && is_party(*other)) first = std::min(first, other->first);
    }
    return first == ref.first;
  }

  /// Where in the history the last `sentences` sentences before token `t` begin.
  std::size_t since(std::uint32_t t, std::uint32_t sentences) const {
    std::size_t i = history_.size();
    while (i > 0 && distance(history_[i - 1], t) <= sentences) --i;
    return i;
  }

  int salience(const ActorRef& ref, std::uint32_t t) const {
    const std::uint32_t sentences = distance(ref, t);
    int score = sentences == 0 ? 30 : sentences == 1 ? 26 : 10;
    if (is_subject(ref)) score += 12;
    if (ref.use != MentionUse::Noun) score -= ref.use == MentionUse::Possessive ? 4 : 12;
    if (ref.locative) score -= 15;
    if (r_.token(ref.first > 0 ? ref.first - 1 : 0).tag == Tag::Adp) score -= 6;
    return score;
  }

  // ---- titles and person nouns without owner

  bool resolve_phrase(const TitlePhrase& phrase) {
    const NameMatch& match = r_.names.matches[phrase.match];
    if (r_.used[phrase.match]) return false;
    if (r_.entry_of_kind(match, EntryKind::Title)) return resolve_title(phrase);
    return resolve_noun(phrase);
  }

  bool resolve_title(const TitlePhrase& phrase) {
    if (phrase.plural || phrase.indefinite || phrase.qualified || is_predicate(phrase)) return false;
    for (const MatchedEntry& m : r_.names.of(r_.names.matches[phrase.match])) {
      const LexiconEntry& entry = r_.knowledge.entry(m.entry);
      if (entry.kind != EntryKind::Title) continue;
      const TitleWord& title = r_.knowledge.title(entry.what);
      if (const auto draft = last_with_office(phrase, title)) {
        add_phrase(phrase, *draft, MentionForm::Title, "the last person of this office named before");
        return true;
      }
    }
    if (phrase.rank != TitleRank::None || !(phrase.definite || phrase.possessive)) return false;
    const ActorNumber country = phrase.possessive ? last_country(phrase.first) : country_in_context(phrase.first);
    if (country == kNoActor) return false;
    for (const MatchedEntry& m : r_.names.of(r_.names.matches[phrase.match])) {
      const LexiconEntry& entry = r_.knowledge.entry(m.entry);
      if (entry.kind != EntryKind::Title) continue;
      const TitleWord& title = r_.knowledge.title(entry.what);
      if (const auto holder = office_holder(r_, title.office, country)) {
        add_phrase(phrase, r_.draft_of(*holder), MentionForm::Title,
                   fmt::format("{} at the article's date, by the country last spoken of",
                               r_.actors.role_text(title.office, country)));
        return true;
      }
    }
    return false;
  }

  /// "als Präsident", "for president", "union leader X": an office without an article is no person, except where a
  /// language leaves articles out ("laut Präsident").
  bool is_predicate(const TitlePhrase& phrase) const {
    if (phrase.definite || phrase.possessive) return false;
    if (!r_.knowledge.settings().nouns_capitalised) return true;
    return phrase.first > 0 && r_.in_sentence(phrase.first - 1, phrase.first) &&
           (r_.token(phrase.first - 1).is(WordClass::SubAs) || r_.token(phrase.first - 1).is(WordClass::SubThan));
  }

  std::optional<std::size_t> last_with_office(const TitlePhrase& phrase, const TitleWord& title) const {
    const bool former = phrase.rank == TitleRank::Former;
    for (auto ref = history_.rbegin(); ref != history_.rend(); ++ref) {
      if (!is_person(*ref)) continue;
      const ActorDraft& draft = r_.drafts[ref->actor];
      const bool called = std::ranges::any_of(draft.called, [&](const CalledBy& c) { return c.office == title.office && c.rank == phrase.rank; });
      if (called && (!title.feminine || draft.gender != Gender::Male)) return ref->actor;
      if (phrase.rank == TitleRank::Deputy || phrase.rank == TitleRank::Designate) continue;
      const bool holds = draft.known == kNoActor ? !former && draft.office == title.office && !title.office.empty()
                                                 : holds_office(r_, draft.known, title.office, kNoActor, former);
      if (holds && (!title.feminine || draft.gender != Gender::Male)) return ref->actor;
    }
    return {};
  }

  bool resolve_noun(const TitlePhrase& phrase) {
    const MatchedEntry* noun = r_.entry_of_kind(r_.names.matches[phrase.match], EntryKind::PersonNoun);
    if (noun == nullptr) return false;
    const PersonNoun& word = r_.knowledge.person_noun(r_.number_of(*noun));
    if (word.sector != "GOV" || !(phrase.definite || phrase.possessive)) return nameless(phrase, word);
    const ActorNumber country = phrase.possessive ? last_country(phrase.first) : country_in_context(phrase.first);
    if (country == kNoActor) return nameless(phrase, word);
    ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.head, .actor = r_.draft_of(country),
                 .form = MentionForm::Description, .plural = phrase.plural};
    ref.code = fmt::format("{}{}", r_.actors[country].code, word.sector);
    ref.reason = "by the country last spoken of";
    set_use(r_, ref, false, true);
    r_.used[phrase.match] = true;
    add(std::move(ref));
    return true;
  }

  /// "the group", "die Militanten", "the newspaper": the body of this sort that was named last.
  std::optional<std::size_t> last_body(const TitlePhrase& phrase, const PersonNoun& word) const {
    for (auto ref = history_.rbegin(); ref != history_.rend() && distance(*ref, phrase.first) <= 3; ++ref) {
      if (!ref->members.empty() || ref->use == MentionUse::CompoundPart) continue;
      const ActorDraft& draft = r_.drafts[ref->actor];
      if (draft.known == kNoActor || draft.kind == ActorKind::Person || draft.kind == ActorKind::Country) continue;
      const std::string_view code = r_.actors[draft.known].code;
      const bool named_body = r_.cue(phrase.head, Cue::BodyNoun);
      const bool fighters = draft.kind == ActorKind::Group && word.sector == "REB";
      const bool same = code.find(word.sector) != std::string_view::npos || (draft.kind == ActorKind::Media && word.sector == "MED");
      if (fighters || (named_body && same)) return ref->actor;
    }
    return {};
  }

  /// "the troops" after "US troops": those of the state that they were said to be of.
  const ActorRef* last_of_sector(const TitlePhrase& phrase, const PersonNoun& word) const {
    for (auto ref = history_.rbegin(); ref != history_.rend() && distance(*ref, phrase.first) <= 5; ++ref) {
      const bool described = ref->form == MentionForm::Description && ref->members.empty();
      if (described && ref->code.size() > word.sector.size() && ref->code.ends_with(word.sector)) return &*ref;
    }
    return nullptr;
  }

  /// Protesters, soldiers, the police: a party of its own, of the country the article is about.
  bool nameless(const TitlePhrase& phrase, const PersonNoun& word) {
    if (word.sector.empty()) return false;
    const NameMatch& match = r_.names.matches[phrase.match];
    if (!match.opens_token || !match.closes_token) return false;
    if (phrase.definite) {
      if (const auto body = last_body(phrase, word)) {
        add_phrase(phrase, *body, MentionForm::Description, "the body of this sort named last");
        return true;
      }
    }
    if (phrase.definite && word.sector.size() == 3 && word.sector != "CVL") {
      if (const ActorRef* before = last_of_sector(phrase, word)) {
        const std::string code = before->code;
        add_phrase(phrase, before->actor, MentionForm::Description, "of the state that they were said to be of before");
        history_.back().code = code;
        r_.refs.back().code = code;
        return true;
      }
    }
    // "Der Pilot Meier": the name behind it is a mention already.
    if (r_.in_sentence(phrase.last, phrase.head) && r_.is_claimed(phrase.last)) return false;
    if (!acts_alone(word) || !stands_for_somebody(phrase, word)) return false;
    // A capital in the midst of an English sentence makes it part of a name nobody knows: "West Bank".
    const bool opens = match.first == r_.sentence(match.first).first;
    if (!r_.knowledge.settings().nouns_capitalised && !opens && r_.token(match.first).capitalised) return false;
    const std::size_t index = r_.unknown_draft(std::string(word.word), ActorKind::Group);
    ActorDraft& draft = r_.drafts[index];
    draft.sector = word.sector;
    draft.gender = Gender::Neuter;
    if (draft.country == kNoActor) draft.country = r_.main_country();
    ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.head, .actor = index,
                 .form = MentionForm::Description, .plural = phrase.plural};
    ref.reason = "a party without a name";
    set_use(r_, ref, false, true);
    r_.used[phrase.match] = true;
    add(std::move(ref));
    return true;
  }

  /// Singular nouns without an article are seldom parties ("in court", "zum Terrorist"), except for the police.
  bool stands_for_somebody(const TitlePhrase& phrase, const PersonNoun& word) const {
    if (phrase.plural || phrase.definite || phrase.indefinite || phrase.possessive || word.sector == "COP") return true;
    return phrase.first == r_.sentence(phrase.first).first;
  }

  /// Sectors whose nameless members are parties to events; of civilians only many, not somebody's wife.
  static bool acts_alone(const PersonNoun& word) {
    constexpr std::string_view kParties[] = {"GOV", "MIL", "REB", "OPP", "COP", "JUD", "LEG", "SPY", "UAF", "SEP", "INS", "RAD"};
    if (std::ranges::find(kParties, word.sector) != std::end(kParties)) return true;
    return word.plural && word.sector.find("CVL") != std::string_view::npos;
  }

  void add_phrase(const TitlePhrase& phrase, std::size_t draft, MentionForm form, std::string reason) {
    ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.head, .actor = draft, .form = form};
    ref.reason = std::move(reason);
    set_use(r_, ref, false, true);
    r_.used[phrase.match] = true;
    add(std::move(ref));
  }

  /// The country a text without other signs is about here: the last one that acted nearby, else the article's own.
  ActorNumber country_in_context(std::uint32_t t) const {
    const ActorNumber main = r_.main_country();
    return main != kNoActor ? main : last_country(t);
  }

  /// The country of the last one named: "its president", "her government".
  ActorNumber last_country(std::uint32_t t) const {
    constexpr std::uint32_t kSentencesMax = 2;
    for (auto ref = history_.rbegin(); ref != history_.rend() && distance(*ref, t) <= kSentencesMax; ++ref) {
      if (!ref->members.empty() || ref->use == MentionUse::Adjective || ref->use == MentionUse::CompoundPart) continue;
      const ActorDraft& draft = r_.drafts[ref->actor];
      if (draft.country != kNoActor && draft.kind != ActorKind::Media) return draft.country;
    }
    return kNoActor;
  }

  // ---- pronouns and groups

  std::uint32_t resolve_at(std::uint32_t t) {
    if (const std::uint32_t end = group_at(t); end > t) return end;
    if (const std::uint32_t end = this_country_at(t); end > t) return end;
    const std::uint32_t m = r_.match_starting_at(t);
    if (m == kNoMatch || r_.used[m]) return t + 1;
    const NameMatch& match = r_.names.matches[m];
    if (r_.entry_of_kind(match, EntryKind::Pronoun) && match.closes_token) pronoun(match);
    return std::max(t + 1, match.last);
  }

  void pronoun(const NameMatch& match) {
    const Token& token = r_.token(match.first);
    // A polite form of address, where languages write it with a capital.
    const bool opens = match.first == r_.sentence(match.first).first ||
                       r_.token(match.first - 1).tag == Tag::Punct;
    if (token.capitalised && !opens) return;
    if (token.tag == Tag::Verb || token.tag == Tag::Aux || token.is(WordClass::There)) return;
    // "In seiner Rede sagte X": it looks forward, not back.
    const std::uint32_t start = r_.sentence(match.first).first;
    if (match.first == start + 1 && r_.token(start).tag == Tag::Adp) return;
    const ActorRef* best = nullptr;
    ActorRef pair;  // two that are joined: "Japan und die USA … ihr Bündnis"
    const PronounWord* best_word = nullptr;
    int best_score = 0;
    std::uint32_t clause_start = match.first;
    while (clause_start > start && !r_.is_comma(clause_start - 1) && r_.token(clause_start - 1).tag != Tag::Sconj) --clause_start;
    const bool also_plural = r_.entry_of(match, [&](const LexiconEntry& e) {
      return e.kind == EntryKind::Pronoun && r_.knowledge.pronoun(e.what).plural;
    }) != nullptr;
    for (const MatchedEntry& m : r_.names.of(match)) {
      const LexiconEntry& entry = r_.knowledge.entry(m.entry);
      if (entry.kind != EntryKind::Pronoun) continue;
      const PronounWord& word = r_.knowledge.pronoun(entry.what);
      const bool possessive = word.pronoun_class == PronounClass::Possessive;
      if (possessive ? token.tag == Tag::Pron && has_class(match, PronounClass::Personal)
                     : token.tag == Tag::Det && has_class(match, PronounClass::Possessive)) {
        continue;
      }
      for (std::size_t i = since(match.first, 2); i < history_.size(); ++i) {
        const ActorRef& ref = history_[i];
        if (!agrees(word, ref, match.first)) continue;
        // A form that is "she" and "they" needs a woman known for one.
        if (word.gender == Gender::Female && also_plural && r_.drafts[ref.actor].gender != Gender::Female) continue;
        int score = salience(ref, match.first);
        if (possessive && ref.first >= clause_start && is_party(ref)) score += 16;
        if (word.pronoun_class == PronounClass::Personal && is_object(token) && distance(ref, match.first) == 0 && is_subject(ref)) score -= 20;
        if (score >= best_score) {
          best_score = score;
          best = &ref;
          best_word = &word;
        }
      }
      if (!word.plural) continue;
      for (std::size_t i = since(match.first, 1); i + 1 < history_.size(); ++i) {
        if (!joined(history_[i], history_[i + 1])) continue;
        const int score = salience(history_[i], match.first) + 2;
        if (score < best_score) continue;
        pair = history_[i];
        pair.last = history_[i + 1].last;
        pair.members = {history_[i].actor, history_[i + 1].actor};
        best_score = score;
        best = &pair;
        best_word = &word;
      }
    }
    constexpr int kScoreMin = 24;
    if (best == nullptr || best_score < kScoreMin) return;
    ActorRef ref{.first = match.first, .last = match.last, .head = match.first, .actor = best->actor, .form = MentionForm::Pronoun};
    ref.members = best->members;
    if (best_word->pronoun_class == PronounClass::Possessive) ref.use = MentionUse::Possessive;
    ref.reason = fmt::format("stands for \"{}\"", r_.text.span_of(best->first, best->last).text);
    add(std::move(ref));
  }

  /// "A and B", an article between them or none.
  bool joined(const ActorRef& a, const ActorRef& b) const {
    if (!a.members.empty() || !b.members.empty() || !is_party(a) || !is_party(b) || a.actor == b.actor) return false;
    if (!r_.in_sentence(a.last, a.first) || !r_.token(a.last).is(WordClass::CoordAnd)) return false;
    return b.first == a.last + 1 || (b.first == a.last + 2 && r_.token(a.last + 1).is(WordClass::Article));
  }

  bool has_class(const NameMatch& match, PronounClass pronoun_class) const {
    return r_.entry_of(match, [&](const LexiconEntry& e) {
      return e.kind == EntryKind::Pronoun && r_.knowledge.pronoun(e.what).pronoun_class == pronoun_class;
    }) != nullptr;
  }

  bool is_object(const Token& token) const {
    return token.is_any(WordClass::CaseAcc | WordClass::CaseDat) && !token.is(WordClass::CaseNom);
  }

  bool agrees(const PronounWord& word, const ActorRef& ref, std::uint32_t t) const {
    const ActorDraft& draft = r_.drafts[ref.actor];
    const bool person = is_person(ref);
    if (draft.kind == ActorKind::Media || ref.use == MentionUse::CompoundPart) return false;
    if (!ref.members.empty() || ref.plural) return word.plural;
    if (draft.kind == ActorKind::Group && word.plural) return true;
    switch (word.gender) {
      case Gender::Male: return person && draft.gender != Gender::Female;
      case Gender::Female:
        // "sie" is "she" and "they": a woman must be known for one.
        return person && (draft.gender == Gender::Female || (draft.gender == Gender::Unknown && !word.plural));
      case Gender::Neuter: return !person && draft.known != kNoActor && word.singular && is_subject(ref) && distance(ref, t) <= 1;
      case Gender::Unknown: return word.singular && !word.plural ? !person
                                                   : word.plural && draft.kind == ActorKind::Organization && is_subject(ref);
    }
    return false;
  }

  /// "beide Länder", "the two leaders", "both sides": the last two whom the text named.
  std::uint32_t group_at(std::uint32_t t) {
    std::uint32_t noun = t;
    bool two = false;
    constexpr std::uint32_t kWordsMax = 4;
    for (; noun < t + kWordsMax && r_.in_sentence(noun, t); ++noun) {
      if (r_.cue(noun, Cue::Both) || r_.cue(noun, Cue::Two)) {
        two = true;
        continue;
      }
      const Token& token = r_.token(noun);
      if (is_group_noun(noun)) break;
      if (noun == t && (token.tag == Tag::Det || token.is(WordClass::Article))) continue;
      if (token.tag == Tag::Adj && two && r_.names.match_at[noun] == kNoMatch) continue;
      return t;
    }
    if (noun >= t + kWordsMax || !r_.in_sentence(noun, t) || !is_group_noun(noun)) return t;
    const Token& opening = r_.token(t);
    const bool definite = noun > t && (opening.is(WordClass::Article) || opening.is(WordClass::Demonstrative)) && !r_.cue(t, Cue::Indefinite);
    const bool countries = r_.cue(noun, Cue::CountryNoun);
    if (!two && !(definite && countries)) return t;
    const bool leaders = r_.cue(noun, Cue::LeaderNoun);
    std::vector<std::size_t> members = last_two(t, leaders, countries, two ? 4 : 2);
    if (members.size() != 2) return t;
    ActorRef ref{.first = t, .last = noun + 1, .head = noun, .actor = members.front(), .form = MentionForm::Description, .plural = true};
    ref.members = std::move(members);
    ref.reason = "the two spoken of last";
    add(std::move(ref));
    return noun + 1;
  }

  bool is_group_noun(std::uint32_t t) const {
    if (r_.token(t).form.find('-') != std::string_view::npos) return false;
    return r_.cue(t, Cue::CountryNoun) || r_.cue(t, Cue::LeaderNoun) || r_.cue(t, Cue::SideNoun);
  }

  std::vector<std::size_t> last_two(std::uint32_t t, bool leaders, bool countries, std::uint32_t sentences) {
    std::vector<std::size_t> out;
    for (auto ref = history_.rbegin(); ref != history_.rend() && distance(*ref, t) <= sentences; ++ref) {
      if (ref->locative || ref->use == MentionUse::CompoundPart) continue;
      std::vector<std::size_t> parts = ref->members.empty() ? std::vector{ref->actor} : ref->members;
      std::ranges::reverse(parts);
      for (const std::size_t part : parts) {
        if (out.size() == 2) break;
        const ActorDraft& draft = r_.drafts[part];
        std::size_t member = part;
        if (draft.kind == ActorKind::Media) continue;
        if (leaders && draft.kind != ActorKind::Person) continue;
        if (countries) {
          if (draft.country == kNoActor) continue;
          member = r_.draft_of(draft.country);
        }
        const bool same_state = std::ranges::any_of(out, [&](std::size_t other) {
          return r_.drafts[other].country != kNoActor && r_.drafts[other].country == r_.drafts[member].country;
        });
        if (!same_state) out.push_back(member);
      }
    }
    std::ranges::reverse(out);
    return out;
  }

  /// "das Land", "the country": the one spoken of last.
  std::uint32_t this_country_at(std::uint32_t t) {
    if (!r_.cue(t, Cue::ThisCountry)) return t;
    std::uint32_t end = t;
    while (r_.in_sentence(end, t) && r_.cue(end, Cue::ThisCountry)) ++end;
    for (auto ref = history_.rbegin(); ref != history_.rend() && distance(*ref, t) <= 2; ++ref) {
      if (!ref->members.empty()) continue;
      const ActorNumber country = r_.drafts[ref->actor].country;
      if (country == kNoActor) continue;
      ActorRef found{.first = t, .last = end, .head = end - 1, .actor = r_.draft_of(country), .form = MentionForm::Description};
      found.locative = r_.locative_before(t);
      found.reason = "the country spoken of last";
      set_use(r_, found, false, true);
      add(std::move(found));
      return end;
    }
    return end;
  }

  Recognition& r_;
  std::vector<ActorRef> sorted_;   // those found before
  std::size_t next_ref_ = 0;
  std::vector<ActorRef> history_;  // all so far, in order of the text
};

}  // namespace

void resolve_references(Recognition& r) { References(r).run(); }

}  // namespace dragoman
