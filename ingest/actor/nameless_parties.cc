// Nouns for persons and bodies that no words give an owner: "the army", "die Regierung", "the group", "protesters".
// Precision first: what is not plain is left alone.

#include "ingest/actor/nameless_parties.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/actor/mention_use.h"

namespace dragoman {
namespace {

class NamelessParties {
 public:
  NamelessParties(Recognition& r, ReferenceHistory& history, const TitlePhrase& phrase)
      : r_(r), history_(history), phrase_(phrase), match_(r.names.matches[phrase.match]) {}

  bool resolve() {
    const MatchedEntry* noun = r_.entry_of_kind(match_, EntryKind::PersonNoun);
    if (noun == nullptr) return false;
    const PersonNoun& word = number_of_noun(r_.knowledge.person_noun(r_.number_of(*noun)));
    // Who "the president" is was looked for already; "the ministers of both states" are several states'. "Twelve ministers" are a party.
    const bool office = r_.entry_of_kind(match_, EntryKind::Title) != nullptr;
    if (office && word.sector == "GOV" && (!phrase_.plural || phrase_.definite || phrase_.possessive)) return false;
    const bool somewhere = phrase_.place != kNoPlace;
    if (phrase_.definite && !somewhere && r_.cue(phrase_.head, Cue::BodyNoun) && !is_called_so()) {
      if (const auto body = last_body(word)) return add(*body, "the body of this sort named last");
    }
    if (!somewhere && acts_for_state(word) && add_state(word)) return true;
    return add_party(word);
  }

 private:
  /// "Lehrer streiken": one form for one and many means many where nothing stands in front.
  const PersonNoun& number_of_noun(const PersonNoun& word) const {
    const bool one = !phrase_.plural && (phrase_.definite || phrase_.indefinite || phrase_.possessive);
    if (word.plural || one) return word;
    const MatchedEntry* many = r_.entry_of(
        match_, [&](const LexiconEntry& e) { return e.kind == EntryKind::PersonNoun && r_.knowledge.person_noun(e.what).plural; });
    return many == nullptr ? word : r_.knowledge.person_noun(r_.number_of(*many));
  }

  /// "The Senate" with a capital, of a state that the article speaks of, is no other body named before.
  bool is_called_so() const {
    return !r_.knowledge.settings().nouns_capitalised && r_.token(match_.first).capitalised && r_.country_of_generic(match_) != kNoActor;
  }

  // ---- bodies of the state

  /// "The government", "the army"; "Parliament" without an article too, where its capital says that one is meant.
  bool acts_for_state(const PersonNoun& word) const {
    if (match_.compound) return false;  // "die Provinzregierung"
    const bool meant = phrase_.definite || phrase_.possessive;
    if (word.sector == "GOV") return meant && !is_in_a_name();
    if (word.plural || !r_.cue(phrase_.head, Cue::StateBody) || phrase_.indefinite || is_in_a_name()) return false;
    const bool named = !r_.knowledge.settings().nouns_capitalised && r_.token(match_.first).capitalised && !r_.cue(match_.last, Cue::Of);
    return (meant || named) && !speaks_of_earlier(word) && !is_local();
  }

  /// "Der Berliner Senat": German adjectives with a capital are a town's.
  bool is_local() const {
    const std::uint32_t before = match_.first - 1;
    return r_.knowledge.settings().nouns_capitalised && match_.first > phrase_.first && r_.token(before).capitalised &&
           before != r_.sentence(before).first;
  }

  /// "The court" after "a court in Lyon" is that one.
  bool speaks_of_earlier(const PersonNoun& word) const { return phrase_.definite && last_of_sector(word) != nullptr; }

  bool add_state(const PersonNoun& word) {
    ActorNumber country = phrase_.possessive ? history_.last_country(phrase_.first) : history_.country_in_context(phrase_.first);
    if (country == kNoActor) country = r_.country_of_generic(match_);
    if (country == kNoActor) return false;
    const ActorNumber body = r_.body_of(match_, country);
    ActorRef ref{.first = phrase_.first,
                 .last = phrase_.last,
                 .head = phrase_.head,
                 .actor = r_.draft_of(body == kNoActor ? country : body),
                 .form = MentionForm::Description,
                 .plural = phrase_.plural};
    if (body == kNoActor) ref.code = fmt::format("{}{}", r_.actors[country].code, word.sector);
    ref.reason = "by the country last spoken of";
    put(std::move(ref));
    return true;
  }

  // ---- those named before

  /// "the group", "die Militanten", "the newspaper": the body of this sort that was named last.
  std::optional<std::size_t> last_body(const PersonNoun& word) {
    const bool named_body = r_.cue(phrase_.head, Cue::BodyNoun);
    for (auto ref = history_.rbegin(); ref != history_.rend() && history_.distance(*ref, phrase_.first) <= 3; ++ref) {
      if (!ref->members.empty() || ref->use == MentionUse::CompoundPart) continue;
      const ActorDraft& draft = r_.drafts[ref->actor];
      if (word.sector == "REB" && draft.kind == ActorKind::Person) {
        if (const auto group = group_of(draft)) return group;
      }
      if (draft.known == kNoActor || draft.kind == ActorKind::Person || draft.kind == ActorKind::Country) continue;
      const std::string_view code = r_.actors[draft.known].code;
      const bool fighters = draft.kind == ActorKind::Group && word.sector == "REB";
      // "the group" may be of any sort.
      const bool same = word.sector.empty() || code.find(word.sector) != std::string_view::npos ||
                        (draft.kind == ActorKind::Media && word.sector == "MED");
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
  const ActorRef* last_of_sector(const PersonNoun& word) const {
    for (auto ref = history_.rbegin(); ref != history_.rend() && history_.distance(*ref, phrase_.first) <= 5; ++ref) {
      const bool described = ref->form == MentionForm::Description && ref->members.empty();
      if (described && ref->code.size() > word.sector.size() && ref->code.ends_with(word.sector)) return &*ref;
    }
    return nullptr;
  }

  // ---- parties of their own

  /// Protesters, soldiers, the police: a party of its own, of the country the article is about.
  bool add_party(const PersonNoun& word) {
    if (word.sector.empty() && !word.plural) return false;  // "the group" is one named before
    if (!match_.opens_token || !match_.closes_token) return false;
    if (phrase_.definite && phrase_.place == kNoPlace) {
      if (const auto body = last_body(word)) return add(*body, "the body of this sort named last");
      if (add_one_before(word)) return true;
    }
    // "Der Pilot Meier": the name behind it is a mention already, and is whom the noun means.
    if (r_.in_sentence(phrase_.last, phrase_.head) && r_.is_claimed(phrase_.last)) return named_behind();
    if (!acts_alone(word) || !stands_for_somebody(word) || is_in_a_name()) return false;
    const std::size_t index = r_.unknown_draft(name_of(word), ActorKind::Group);
    ActorDraft& draft = r_.drafts[index];
    draft.sector = word.sector;
    draft.gender = Gender::Neuter;
    if (draft.country == kNoActor) draft.country = r_.country_of(phrase_.place);
    if (draft.country == kNoActor) draft.country = r_.main_country();
    ActorRef ref{.first = phrase_.first,
                 .last = phrase_.last,
                 .head = phrase_.head,
                 .actor = index,
                 .form = MentionForm::Description,
                 .plural = phrase_.plural};
    ref.reason = "a party without a name";
    put(std::move(ref));
    return true;
  }

  bool add_one_before(const PersonNoun& word) {
    if (word.sector.size() != 3 || word.sector == "CVL" || word.sector == "PTY") return false;
    const ActorRef* before = last_of_sector(word);
    if (before == nullptr) return false;
    const std::string code = before->code;
    add(before->actor, "of the state that they were said to be of before");
    history_.last().code = code;
    r_.refs.back().code = code;
    return true;
  }

  /// A capital in the midst of an English sentence makes it part of a name nobody knows: "West Bank". All but bodies of
  /// the state with no other name beside them: "the High Court".
  bool is_in_a_name() const {
    if (r_.knowledge.settings().nouns_capitalised || match_.first == r_.sentence(match_.first).first) return false;
    if (!r_.token(match_.first).capitalised) return false;
    const auto name = [&](std::uint32_t t) {
      return r_.in_sentence(t, match_.first) && r_.token(t).capitalised && r_.token(t).tag != Tag::Punct &&
             !r_.token(t).is(WordClass::Article) && t != r_.sentence(t).first;
    };
    const MatchedEntry* noun = r_.entry_of_kind(match_, EntryKind::PersonNoun);
    const bool body = r_.cue(phrase_.head, Cue::StateBody) || r_.knowledge.person_noun(r_.number_of(*noun)).sector == "GOV";
    return !body || name(match_.first - 1) || name(match_.last);
  }

  bool named_behind() {
    if (!r_.knowledge.settings().nouns_capitalised || phrase_.plural || !(phrase_.definite || phrase_.indefinite)) return false;
    const ActorRef* ref = history_.person_at(phrase_.last, phrase_.head);
    if (ref == nullptr) return false;
    const std::size_t person = ref->actor;
    if (r_.drafts[person].gender == Gender::Unknown) r_.drafts[person].gender = phrase_.gender;
    return add(person, "the name behind it");
  }

  /// "protesters"; of a place "police Lagos", so that those of two places are two.
  std::string name_of(const PersonNoun& word) const {
    if (match_.compound) return std::string(r_.token(phrase_.head).form);
    if (phrase_.place == kNoPlace) return std::string(word.word);
    return fmt::format("{} {}", r_.places[phrase_.place].name, word.word);
  }

  /// Singular nouns without an article are seldom parties ("in court", "zum Terrorist"), except for the police.
  bool stands_for_somebody(const PersonNoun& word) const {
    if (phrase_.plural || phrase_.definite || phrase_.indefinite || phrase_.possessive || word.sector == "COP") return true;
    return phrase_.first == r_.sentence(phrase_.first).first;
  }

  /// Sectors whose nameless members are parties to events; of others only many, not somebody's wife or
  /// a teacher. Experts and media are sources, companies seldom parties.
  static bool acts_alone(const PersonNoun& word) {
    constexpr std::string_view kParties[] = {"GOV", "MIL", "REB", "OPP", "COP", "JUD", "LEG", "SPY", "UAF", "SEP", "INS", "RAD"};
    constexpr std::string_view kMany[] = {"", "CVL", "LAB", "AGR", "REF", "HLH", "CRM", "NGO", "PTY"};
    return is_one_of(kParties, word.sector) || (word.plural && is_one_of(kMany, word.sector.substr(0, 3)));
  }

  // ----

  bool add(std::size_t draft, std::string reason) {
    return history_.add_phrase(phrase_, draft, MentionForm::Description, std::move(reason));
  }

  void put(ActorRef ref) {
    set_use(r_, ref, false, true);
    r_.used[phrase_.match] = true;
    history_.add(std::move(ref));
  }

  Recognition& r_;
  ReferenceHistory& history_;
  const TitlePhrase& phrase_;
  const NameMatch& match_;
};

}  // namespace

bool resolve_person_noun(Recognition& r, ReferenceHistory& history, const TitlePhrase& phrase) {
  return NamelessParties(r, history, phrase).resolve();
}

}  // namespace dragoman
