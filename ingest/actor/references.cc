// What only the context resolves: bare titles ("der Präsident"), nouns without owner ("die Regierung", "the group"),
// descriptions beside a name; pronouns and groups in their own files. Precision first: what is not plain is left alone.

#include <fmt/format.h>

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "graph/model/ids.h"
#include "ingest/actor/groups.h"
#include "ingest/actor/mention_use.h"
#include "ingest/actor/pronouns.h"
#include "ingest/actor/reference_history.h"

namespace dragoman {
namespace {

class References {
 public:
  explicit References(Recognition& r) : r_(r), history_(r), speakers_(find_speakers(r)) {
    std::ranges::stable_sort(r_.pending, {}, &TitlePhrase::first);
  }

  void run() {
    std::size_t next_pending = 0;
    for (const Sentence& sentence : r_.text.sentences) {
      for (std::uint32_t t = sentence.first; t < sentence.last;) {
        history_.advance(t);
        while (next_pending < r_.pending.size() && r_.pending[next_pending].first < t) ++next_pending;
        if (const std::uint32_t end = history_.covered_until(t); end > t) {
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
  std::uint32_t resolve_at(std::uint32_t t) {
    if (const std::uint32_t end = resolve_group(r_, history_, t); end > t) return end;
    const std::uint32_t m = r_.match_starting_at(t);
    if (m == kNoMatch || r_.used[m]) return t + 1;
    const NameMatch& match = r_.names.matches[m];
    if (r_.entry_of_kind(match, EntryKind::Pronoun) && match.closes_token) resolve_pronoun(r_, history_, speakers_, match);
    return std::max(t + 1, match.last);
  }

  // ---- titles and person nouns without owner

  bool resolve_phrase(const TitlePhrase& phrase) {
    const NameMatch& match = r_.names.matches[phrase.match];
    if (r_.used[phrase.match]) return false;
    if (resolve_apposition(phrase)) return true;
    if (r_.entry_of_kind(match, EntryKind::Title)) return resolve_title(phrase);
    return resolve_noun(phrase);
  }

  /// "His running mate, Kamala Harris, …", "Estrosi, former mayor of Nice, …": a name between commas says who is meant.
  bool resolve_apposition(const TitlePhrase& phrase) {
    if (phrase.plural) return false;
    const auto ends = [&](std::uint32_t t) {
      return !r_.in_sentence(t, phrase.head) || r_.token(t).tag == Tag::Punct || r_.cue(t, Cue::Say);
    };
    if (r_.is_comma(phrase.last) && (phrase.definite || phrase.indefinite || phrase.possessive)) {
      const ActorRef* name = person_at(phrase.last + 1, phrase.head);
      if (name != nullptr && ends(name->last)) return add_phrase(phrase, name->actor, MentionForm::Description, "the name behind the comma");
    }
    if (phrase.first > 1 && r_.is_comma(phrase.first - 1) && r_.in_sentence(phrase.first - 2, phrase.head)) {
      const ActorRef* name = r_.ref_ending_before(phrase.first - 1);
      const bool closed = ends(phrase.last) || r_.cue(phrase.last, Cue::Of);
      if (name != nullptr && closed && name->form == MentionForm::Name && history_.is_person(*name)) {
        return add_phrase(phrase, name->actor, MentionForm::Title, "apposition to the name in front");
      }
    }
    return false;
  }

  /// The mention of a person by name that begins at token `t` of the sentence of `as`, or nothing.
  const ActorRef* person_at(std::uint32_t t, std::uint32_t as) const {
    if (!r_.in_sentence(t, as)) return nullptr;
    const auto ref = std::ranges::find_if(r_.refs, [&](const ActorRef& other) {
      return other.first == t && other.form == MentionForm::Name && !other.genitive && history_.is_person(other);
    });
    return ref == r_.refs.end() ? nullptr : &*ref;
  }

  bool resolve_title(const TitlePhrase& phrase) {
    if (phrase.plural || phrase.indefinite || phrase.qualified || is_predicate(phrase)) return false;
    for (const MatchedEntry& m : r_.names.of(r_.names.matches[phrase.match])) {
      const LexiconEntry& entry = r_.knowledge.entry(m.entry);
      if (entry.kind != EntryKind::Title) continue;
      const TitleWord& title = r_.knowledge.title(entry.what);
      if (const auto draft = last_with_office(phrase, title)) {
        return add_phrase(phrase, *draft, MentionForm::Title, "the last person of this office named before");
      }
    }
    if (phrase.rank != TitleRank::None || !(phrase.definite || phrase.possessive)) return false;
    if (const auto draft = left_lately(phrase)) {
      return add_phrase(phrase, *draft, MentionForm::Title, "who left this office shortly before the article");
    }
    const ActorNumber country = phrase.possessive ? history_.last_country(phrase.first) : country_in_context(phrase.first);
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

  /// "the flight of the president": one named before whose term ended a few weeks ago.
  std::optional<std::size_t> left_lately(const TitlePhrase& phrase) const {
    constexpr int kDaysMax = 45;
    if (!r_.when.first) return {};
    for (auto ref = history_.rbegin(); ref != history_.rend(); ++ref) {
      if (!history_.is_person(*ref) || r_.drafts[ref->actor].known == kNoActor) continue;
      for (const OfficeTerm& term : r_.actors.offices_of(r_.drafts[ref->actor].known)) {
        const bool lately = term.term.last && *term.term.last <= *r_.when.first && *r_.when.first - *term.term.last <= kDaysMax;
        if (lately && is_titled(phrase, term.office)) return ref->actor;
      }
    }
    return {};
  }

  bool is_titled(const TitlePhrase& phrase, std::string_view office) const {
    return r_.entry_of(r_.names.matches[phrase.match], [&](const LexiconEntry& e) {
      return e.kind == EntryKind::Title && r_.knowledge.title(e.what).office == office;
    }) != nullptr;
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
      if (!history_.is_person(*ref)) continue;
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
    const PersonNoun& word = number_of_noun(phrase, r_.knowledge.person_noun(r_.number_of(*noun)));
    if (phrase.definite && phrase.place == kNoPlace && r_.cue(phrase.head, Cue::BodyNoun)) {
      if (const auto body = last_body(phrase, word)) {
        add_phrase(phrase, *body, MentionForm::Description, "the body of this sort named last");
        return true;
      }
    }
    if (phrase.place != kNoPlace || word.sector != "GOV" || !(phrase.definite || phrase.possessive)) return nameless(phrase, word);
    const ActorNumber country = phrase.possessive ? history_.last_country(phrase.first) : country_in_context(phrase.first);
    if (country == kNoActor) return nameless(phrase, word);
    ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.head, .actor = r_.draft_of(country),
                 .form = MentionForm::Description, .plural = phrase.plural};
    ref.code = fmt::format("{}{}", r_.actors[country].code, word.sector);
    ref.reason = "by the country last spoken of";
    set_use(r_, ref, false, true);
    r_.used[phrase.match] = true;
    history_.add(std::move(ref));
    return true;
  }

  /// "Lehrer streiken": one form for one and many means many where nothing stands in front.
  const PersonNoun& number_of_noun(const TitlePhrase& phrase, const PersonNoun& word) const {
    if (word.plural || phrase.definite || phrase.indefinite || phrase.possessive) return word;
    const MatchedEntry* many = r_.entry_of(r_.names.matches[phrase.match], [&](const LexiconEntry& e) {
      return e.kind == EntryKind::PersonNoun && r_.knowledge.person_noun(e.what).plural;
    });
    return many == nullptr ? word : r_.knowledge.person_noun(r_.number_of(*many));
  }

  /// "the group", "die Militanten", "the newspaper": the body of this sort that was named last.
  std::optional<std::size_t> last_body(const TitlePhrase& phrase, const PersonNoun& word) {
    for (auto ref = history_.rbegin(); ref != history_.rend() && history_.distance(*ref, phrase.first) <= 3; ++ref) {
      if (!ref->members.empty() || ref->use == MentionUse::CompoundPart) continue;
      const ActorDraft& draft = r_.drafts[ref->actor];
      if (word.sector == "REB" && draft.kind == ActorKind::Person) {
        if (const auto group = group_of(draft)) return group;
      }
      if (draft.known == kNoActor || draft.kind == ActorKind::Person || draft.kind == ActorKind::Country) continue;
      const std::string_view code = r_.actors[draft.known].code;
      const bool named_body = r_.cue(phrase.head, Cue::BodyNoun);
      const bool fighters = draft.kind == ActorKind::Group && word.sector == "REB";
      // "the group" may be of any sort.
      const bool same = word.sector.empty() || code.find(word.sector) != std::string_view::npos || (draft.kind == ActorKind::Media && word.sector == "MED");
      if (fighters || (named_body && same)) return ref->actor;
    }
    return {};
  }

  /// "Taliban spokesman X … the fighters": the group that a person of the article speaks for.
  std::optional<std::size_t> group_of(const ActorDraft& person) {
    for (const CalledBy& called : person.called) {
      if (called.of != kNoActor && r_.actors[called.of].kind == ActorKind::Group) return r_.draft_of(called.of);
    }
    return {};
  }

  /// "the troops" after "US troops": those of the state that they were said to be of.
  const ActorRef* last_of_sector(const TitlePhrase& phrase, const PersonNoun& word) const {
    for (auto ref = history_.rbegin(); ref != history_.rend() && history_.distance(*ref, phrase.first) <= 5; ++ref) {
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
    if (phrase.definite && phrase.place == kNoPlace) {
      if (const auto body = last_body(phrase, word)) {
        add_phrase(phrase, *body, MentionForm::Description, "the body of this sort named last");
        return true;
      }
    }
    if (phrase.definite && phrase.place == kNoPlace && word.sector.size() == 3 && word.sector != "CVL" && word.sector != "PTY") {
      if (const ActorRef* before = last_of_sector(phrase, word)) {
        const std::string code = before->code;
        add_phrase(phrase, before->actor, MentionForm::Description, "of the state that they were said to be of before");
        history_.last().code = code;
        r_.refs.back().code = code;
        return true;
      }
    }
    // "Der Pilot Meier": the name behind it is a mention already, and is whom the noun means.
    if (r_.in_sentence(phrase.last, phrase.head) && r_.is_claimed(phrase.last)) return named_behind(phrase);
    if (!acts_alone(word) || !stands_for_somebody(phrase, word)) return false;
    // A capital in the midst of an English sentence makes it part of a name nobody knows: "West Bank".
    const bool opens = match.first == r_.sentence(match.first).first;
    if (!r_.knowledge.settings().nouns_capitalised && !opens && r_.token(match.first).capitalised) return false;
    const std::size_t index = r_.unknown_draft(name_of(phrase, word), ActorKind::Group);
    ActorDraft& draft = r_.drafts[index];
    draft.sector = word.sector;
    draft.gender = Gender::Neuter;
    if (draft.country == kNoActor) draft.country = r_.country_of(phrase.place);
    if (draft.country == kNoActor) draft.country = r_.main_country();
    ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.head, .actor = index,
                 .form = MentionForm::Description, .plural = phrase.plural};
    ref.reason = "a party without a name";
    set_use(r_, ref, false, true);
    r_.used[phrase.match] = true;
    history_.add(std::move(ref));
    return true;
  }

  bool named_behind(const TitlePhrase& phrase) {
    if (!r_.knowledge.settings().nouns_capitalised || phrase.plural || !(phrase.definite || phrase.indefinite)) return false;
    const ActorRef* ref = person_at(phrase.last, phrase.head);
    if (ref == nullptr) return false;
    const std::size_t person = ref->actor;
    if (r_.drafts[person].gender == Gender::Unknown) r_.drafts[person].gender = phrase.gender;
    return add_phrase(phrase, person, MentionForm::Description, "the name behind it");
  }

  /// "protesters"; of a place "police Lagos", so that those of two places are two.
  std::string name_of(const TitlePhrase& phrase, const PersonNoun& word) const {
    if (phrase.place == kNoPlace) return std::string(word.word);
    return fmt::format("{} {}", r_.places[phrase.place].name, word.word);
  }

  /// Singular nouns without an article are seldom parties ("in court", "zum Terrorist"), except for the police.
  bool stands_for_somebody(const TitlePhrase& phrase, const PersonNoun& word) const {
    if (phrase.plural || phrase.definite || phrase.indefinite || phrase.possessive || word.sector == "COP") return true;
    return phrase.first == r_.sentence(phrase.first).first;
  }

  /// Sectors whose nameless members are parties to events; of others only many, not somebody's wife or
  /// a teacher. Experts and media are sources, companies seldom parties.
  static bool acts_alone(const PersonNoun& word) {
    constexpr std::string_view kParties[] = {"GOV", "MIL", "REB", "OPP", "COP", "JUD", "LEG", "SPY", "UAF", "SEP", "INS", "RAD"};
    constexpr std::string_view kMany[] = {"CVL", "LAB", "AGR", "REF", "HLH", "CRM", "NGO"};
    if (std::ranges::find(kParties, word.sector) != std::end(kParties)) return true;
    return word.plural && std::ranges::find(kMany, word.sector.substr(0, 3)) != std::end(kMany);
  }

  bool add_phrase(const TitlePhrase& phrase, std::size_t draft, MentionForm form, std::string reason) {
    ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.head, .actor = draft, .form = form};
    ref.reason = std::move(reason);
    set_use(r_, ref, false, true);
    r_.used[phrase.match] = true;
    history_.add(std::move(ref));
    return true;
  }

  /// The country a text without other signs is about here: the last one that acted nearby, else the article's own.
  ActorNumber country_in_context(std::uint32_t t) const {
    const ActorNumber main = r_.main_country();
    return main != kNoActor ? main : history_.last_country(t);
  }

  Recognition& r_;
  ReferenceHistory history_;
  const std::vector<std::size_t> speakers_;
};

}  // namespace

void resolve_references(Recognition& r) { References(r).run(); }

}  // namespace dragoman
