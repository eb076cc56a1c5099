// Titles and person nouns: who is meant by "US-Präsident Donald Trump", "the Japanese prime minister",
// "Finance Minister Jane Doe of Freedonia", "israelische Soldaten".

#include <fmt/format.h>

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "ingest/actor/mention_use.h"
#include "ingest/actor/recognition.h"
#include "ingest/actor/title_holders.h"

namespace dragoman {
namespace {

class TitledMentions {
 public:
  explicit TitledMentions(Recognition& r) : r_(r) {}

  void run() {
    // Whoever is named in full anywhere is known to all of the article: headlines use the surname.
    for (const NameMatch& match : r_.names.matches) {
      if (const MatchedEntry* person = r_.person_of(match)) r_.draft_of(r_.number_of(*person));
    }
    named_in_full_ = r_.drafts.size();
    for (std::uint32_t m = 0; m < r_.names.matches.size(); ++m) {
      if (r_.used[m]) continue;
      const NameMatch& match = r_.names.matches[m];
      const bool named = (r_.polity_of(match) && !r_.is_generic_body(match)) || r_.person_of(match);
      if (!match.closes_token || named) continue;
      const bool title = r_.entry_of_kind(match, EntryKind::Title) != nullptr;
      if (!title && r_.entry_of_kind(match, EntryKind::PersonNoun) == nullptr) continue;
      if (!title && is_other_word(match)) continue;
      if (belongs_to_next(match)) continue;
      resolve(read_title_phrase(r_, m), title);
    }
  }

 private:
  /// A word that the tagger takes for no noun. At the head of an English sentence it takes plurals for verbs: "Lawmakers in …".
  bool is_other_word(const NameMatch& match) const {
    const Tag tag = r_.token(match.last - 1).tag;
    if (tag == Tag::Adj) {
      const bool names =
          r_.in_sentence(match.last, match.first) && r_.token(match.last).tag == Tag::Propn && r_.token(match.last).capitalised;
      return match.last - match.first == 1 && !names;  // "grupo armado" ends in an adjective; "suspected militant Jane Doe"
    }
    if (tag != Tag::Verb) return false;
    const MatchedEntry* noun = r_.entry_of_kind(match, EntryKind::PersonNoun);
    const bool opens = match.first == r_.sentence(match.first).first && !r_.knowledge.settings().nouns_capitalised;
    const std::uint32_t before =
        match.first > 0 && r_.in_sentence(match.first - 1, match.first) ? r_.match_ending_at(match.first - 1) : kNoMatch;
    const MatchedEntry* people = before == kNoMatch ? nullptr : r_.polity_of(r_.names.matches[before]);
    if (people != nullptr && r_.knowledge.entry(people->entry).name_class == NameClass::Adjective) return false;  // "Chechen rebels"
    return !(opens && noun != nullptr && r_.knowledge.person_noun(r_.number_of(*noun)).plural);
  }

  /// "court session", "government officials", "Islamist President": the noun behind it is what is meant.
  bool belongs_to_next(const NameMatch& match) const {
    if (r_.modifies_next(match.last)) return true;
    if (!r_.knowledge.settings().nouns_side_by_side() || !r_.in_sentence(match.last, match.first)) return false;
    const std::uint32_t next = r_.match_starting_at(match.last);
    if (next == kNoMatch || r_.entry_of_kind(match, EntryKind::PersonNoun) == nullptr) return false;
    return r_.entry_of_kind(r_.names.matches[next], EntryKind::Title) != nullptr;
  }

  void resolve(TitlePhrase phrase, bool title) {
    if (phrase.has_name() && !accept_name(phrase, title)) drop_name(phrase);
    if (phrase.has_name()) return resolve_named(phrase);
    if (resolve_apposition(phrase)) return;
    if (!title && phrase.owner == kNoActor && resolve_body(phrase)) return;
    if (phrase.owner == kNoActor) {
      r_.pending.push_back(std::move(phrase));
      return;
    }
    if (!title && resolve_body(phrase)) return;
    if (!title && sector_of(phrase).empty()) return;  // "an Israeli group" is not the state
    if (!title && is_own_party(phrase)) return add_party(phrase);
    if (!title) return add_polity(phrase, "");
    resolve_bare(phrase);
  }

  /// A person noun before a single unknown word, or before a place, is no introduction: "Polizei Hamburg".
  bool accept_name(const TitlePhrase& phrase, bool title) const {
    const std::uint32_t m = r_.match_starting_at(phrase.name_first);
    const bool whole = m != kNoMatch && r_.names.matches[m].last == phrase.name_last;
    if (whole && r_.person_of(r_.names.matches[m])) return true;
    const bool surname = whole && r_.entry_of_kind(r_.names.matches[m], EntryKind::Surname);
    const bool place = whole && r_.entry_of_kind(r_.names.matches[m], EntryKind::Place);
    if (phrase.plural) return false;
    const Token& name = r_.token(phrase.name_first);
    if (phrase.name_last - phrase.name_first == 1) {
      return title && (name.tag == Tag::Propn || surname) && !(place && !surname);
    }
    return title || !place;
  }

  static void drop_name(TitlePhrase& phrase) {
    phrase.last = phrase.name_first;
    if (phrase.last > phrase.head + 1 && phrase.matches.size() <= 1) phrase.last = phrase.head + 1;
    phrase.name_first = phrase.name_last = 0;
  }

  void use(const TitlePhrase& phrase) {
    for (const std::uint32_t m : phrase.matches) r_.used[m] = true;
    r_.use_all(phrase.name_first, phrase.name_last);
  }

  std::string_view sector_of(const TitlePhrase& phrase) const {
    for (const TitleWord* title : titles_of(r_, phrase)) {
      if (!title->office.empty()) return r_.actors.sector(title->office);
    }
    const MatchedEntry* noun = r_.entry_of_kind(r_.names.matches[phrase.match], EntryKind::PersonNoun);
    if (noun == nullptr && !titles_of(r_, phrase).empty()) return r_.actors.sector(last_office_);
    return noun == nullptr ? std::string_view{} : r_.knowledge.person_noun(r_.number_of(*noun)).sector;
  }

  std::string words_of(std::uint32_t first, std::uint32_t last) const { return r_.text.span_of(first, last).text; }

  /// The name without the genitive ending that a language with such endings hangs on it.
  std::string name_of(const TitlePhrase& phrase) const { return words_of(phrase.name_first, phrase.name_last); }

  void describe(ActorDraft& draft, const TitlePhrase& phrase) {
    if (const Gender gender = gender_of_noun(r_, phrase.head); gender != Gender::Unknown) draft.gender = gender;
    if (phrase.gender == Gender::Male || phrase.gender == Gender::Female) draft.gender = phrase.gender;
    for (const TitleWord* title : titles_of(r_, phrase)) {
      if (title->feminine) draft.gender = Gender::Female;
    }
    for (const TitleWord* title : titles_of(r_, phrase)) {
      if (!title->office.empty()) draft.called.push_back({title->office, phrase.rank, phrase.owner});
    }
    if (draft.known != kNoActor) return;
    if (phrase.owner != kNoActor) {
      draft.office_of = phrase.owner;
      draft.country = r_.actors[phrase.owner].country;
    } else if (draft.country == kNoActor) {
      draft.country = r_.country_of(phrase.place);
      if (draft.country == kNoActor) draft.country = r_.main_country();
    }
    if (draft.country != kNoActor && r_.actors.family_first(draft.country)) {
      draft.surnames = {fold_name(surname_of(draft.name, true))};
    }
    if (phrase.rank == TitleRank::Former || phrase.rank == TitleRank::Deputy) return;
    for (const TitleWord* title : titles_of(r_, phrase)) {
      if (draft.office.empty()) draft.office = office_of(*title);
    }
    if (draft.sector.empty()) draft.sector = sector_of(phrase);
  }

  /// A counterpart holds the office that was spoken of before: "der Außenminister … sein chinesischer Amtskollege".
  std::string_view office_of(const TitleWord& title) const { return title.office.empty() ? last_office_ : title.office; }

  void remember_office(const TitlePhrase& phrase, std::size_t draft) {
    for (const TitleWord* title : titles_of(r_, phrase)) {
      if (!title->office.empty()) {
        last_office_ = title->office;
        return;
      }
    }
    const ActorNumber known = r_.drafts[draft].known;
    if (known == kNoActor) return;
    if (const OfficeTerm* term = r_.actors.office_of(known, r_.when)) last_office_ = term->office;
  }

  /// Only what the words themselves say: a title that was resolved by the article's date says nothing about that.
  void claim_offices(std::size_t index, const TitlePhrase& phrase) {
    if (phrase.rank == TitleRank::Deputy || phrase.rank == TitleRank::Designate || r_.drafts[index].known == kNoActor) return;
    if (phrase.indefinite) return;  // "reservations about a Chancellor Jane Doe"
    std::vector<ActorNumber> persons{r_.drafts[index].known};
    if (index >= named_in_full_ && phrase.has_name()) persons = holders_by_surname(r_, phrase);
    for (const TitleWord* title : titles_of(r_, phrase)) {
      if (title->office.empty()) continue;
      r_.office_claims.push_back({persons, title->office, phrase.owner, phrase.rank == TitleRank::Former, phrase.qualified, phrase.head});
    }
  }

  void resolve_named(const TitlePhrase& phrase) {
    std::string reason;
    std::size_t draft = 0;
    if (const auto person = known_person(r_, phrase, reason)) {
      draft = r_.draft_of(*person);
    } else if (const auto named = unknown_by_surname(r_, phrase)) {
      draft = *named;
      reason = "surname of a person named in full";
    } else {
      const bool body = titles_of(r_, phrase).empty() && r_.cue(phrase.head, Cue::BodyNoun);  // "parent company First Energy"
      draft = r_.unknown_draft(name_of(phrase), body ? ActorKind::Organization : ActorKind::Person);
      reason = "name behind a title";
    }
    remember_office(phrase, draft);
    describe(r_.drafts[draft], phrase);
    claim_offices(draft, phrase);
    use(phrase);
    ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.name_last - 1, .actor = draft};
    ref.reason = reason;
    r_.add_ref(std::move(ref));
  }

  /// "Xi Jinping, the president of China,": the title says who the name in front is.
  bool resolve_apposition(TitlePhrase phrase) {
    phrase.first = with_attributes(phrase);
    if (phrase.first < 2 || !r_.is_comma(phrase.first - 1) || !r_.in_sentence(phrase.first - 2, phrase.head)) return false;
    if (phrase.plural) return false;
    const bool closed = !r_.in_sentence(phrase.last, phrase.head) || r_.token(phrase.last).tag == Tag::Punct;
    const bool of_behind = r_.in_sentence(phrase.last, phrase.head) &&
                           (r_.cue(phrase.last, Cue::Of) || r_.cue(phrase.last, Cue::Locative) || is_genitive_article(phrase.last));
    if (!closed && !of_behind) return false;
    const std::uint32_t end = phrase.first - 1;
    std::optional<std::size_t> draft;
    if (const std::uint32_t m = r_.match_ending_at(end - 1); m != kNoMatch) {
      if (const MatchedEntry* person = r_.person_of(r_.names.matches[m])) draft = r_.draft_of(r_.number_of(*person));
    }
    if (!draft) draft = name_before(end, phrase);
    if (!draft) return false;
    remember_office(phrase, *draft);
    describe(r_.drafts[*draft], phrase);
    claim_offices(*draft, phrase);
    use(phrase);
    ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.head, .actor = *draft, .form = MentionForm::Title};
    ref.reason = "apposition to the name in front";
    r_.add_ref(std::move(ref));
    return true;
  }

  bool is_genitive_article(std::uint32_t t) const {
    return r_.token(t).is(WordClass::Article) && r_.token(t).is(WordClass::CaseGen);
  }

  /// "X, | der für das Kosovo zuständige | Minister,": a language with such attributes may put much between the article
  /// and the title. Returns where the phrase begins, behind the comma.
  std::uint32_t with_attributes(const TitlePhrase& phrase) const {
    constexpr std::uint32_t kTokensMax = 7;
    if (!r_.knowledge.settings().nouns_capitalised || phrase.definite || phrase.indefinite) return phrase.first;
    for (std::uint32_t back = 1; back <= kTokensMax && back + 1 < phrase.first && r_.in_sentence(phrase.first - back, phrase.head); ++back) {
      const std::uint32_t t = phrase.first - back;
      const Tag tag = r_.token(t).tag;
      if (tag == Tag::Verb || tag == Tag::Aux || tag == Tag::Punct || tag == Tag::Sconj) break;
      const bool opens = r_.token(t).is(WordClass::Article) || r_.token(t).is(WordClass::Rel);
      if (opens && r_.is_comma(t - 1)) return t;
    }
    return phrase.first;
  }

  /// "die britische Tageszeitung The Guardian", "the militant group Hamas": the noun says what the name behind it is.
  bool resolve_body(const TitlePhrase& phrase) {
    constexpr std::uint32_t kBetweenMax = 2;
    std::uint32_t t = phrase.last;
    for (std::uint32_t i = 0; i < kBetweenMax && r_.in_sentence(t, phrase.head); ++i) {
      if (r_.match_starting_at(t) != kNoMatch) break;
      const Token& token = r_.token(t);
      const bool quote = token.tag == Tag::Punct && token.form != "," && token.form != "(" && token.form != ".";
      const bool article = token.capitalised && token.is(WordClass::Article);
      if (!quote && !article) break;
      ++t;
    }
    if (!r_.in_sentence(t, phrase.head)) return false;
    const std::uint32_t m = r_.match_starting_at(t);
    if (m == kNoMatch || r_.used[m] || !r_.names.matches[m].closes_token) return false;
    const NameMatch& match = r_.names.matches[m];
    const MatchedEntry* polity = r_.polity_of(match);
    if (polity == nullptr) return false;
    const KnownActor& body = r_.actors[r_.number_of(*polity)];
    const NameClass name_class = r_.knowledge.entry(polity->entry).name_class;
    if (body.kind == ActorKind::Country || name_class == NameClass::Adjective || name_class == NameClass::Inhabitant) return false;
    use(phrase);
    r_.used[m] = true;
    ActorRef ref{.first = phrase.first, .last = match.last, .head = match.last - 1, .actor = r_.draft_of(r_.number_of(*polity))};
    set_use(r_, ref, r_.genitive(*polity), true);
    r_.add_ref(std::move(ref));
    return true;
  }

  /// Two or more words of a name that end before token `end`, nobody's so far.
  std::optional<std::size_t> name_before(std::uint32_t end, const TitlePhrase& phrase) {
    constexpr std::uint32_t kTokensMax = 4;
    std::uint32_t first = end;
    for (std::uint32_t back = 2; back <= kTokensMax && back <= end; ++back) {
      if (!r_.in_sentence(end - back, phrase.head)) break;
      if (name_run(r_, end - back) == end) first = end - back;
    }
    if (first == end) return {};
    if (const ActorRef* ref = r_.ref_ending_before(end)) return ref->actor;
    for (std::uint32_t t = first; t < end; ++t) {
      if (r_.is_claimed(t)) return {};
    }
    const std::size_t draft = r_.unknown_draft(words_of(first, end), ActorKind::Person);
    ActorRef ref{.first = first, .last = end, .head = end - 1, .actor = draft};
    ref.reason = "name with an apposition";
    r_.add_ref(std::move(ref));
    r_.use_all(first, end);
    return draft;
  }

  void resolve_bare(const TitlePhrase& phrase) {
    const std::vector<const TitleWord*> titles = titles_of(r_, phrase);
    if (const auto draft = called_so(r_, phrase); draft && !phrase.plural && !phrase.indefinite) {
      return add_titled(phrase, *draft, "called so before");
    }
    if (phrase.rank == TitleRank::Former) {
      if (const auto draft = named_holder(r_, phrase, last_office_, true)) {
        return add_titled(phrase, *draft, "an office once held by a person of the article");
      }
      r_.used[phrase.match] = true;  // nobody in particular; whose office it was is named all the same
      return;
    }
    if (!phrase.plural && !phrase.indefinite && phrase.rank == TitleRank::None) {
      if (const auto draft = named_holder(r_, phrase, last_office_, false)) {
        return add_titled(phrase, *draft, "office of a person of the article");
      }
      for (const TitleWord* title : titles) {
        const std::string_view office = office_of(*title);
        if (const auto holder = office_holder(r_, office, phrase.owner)) {
          return add_titled(phrase, r_.draft_of(*holder),
                            fmt::format("{} at the article's date", r_.actors.role_text(office, phrase.owner)));
        }
      }
    }
    add_polity(phrase, "office-holder not known; the owner of the office stands for it");
  }

  void add_titled(const TitlePhrase& phrase, std::size_t draft, std::string reason) {
    remember_office(phrase, draft);
    describe(r_.drafts[draft], phrase);
    use(phrase);
    ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.head, .actor = draft, .form = MentionForm::Title};
    ref.reason = std::move(reason);
    r_.add_ref(std::move(ref));
  }

  /// The state or body acts through the nameless: "israelische Soldaten", "a US official".
  void add_polity(const TitlePhrase& phrase, std::string reason) {
    const KnownActor& owner = r_.actors[phrase.owner];
    use(phrase);
    const ActorNumber body = r_.body_of(r_.names.matches[phrase.match], phrase.owner);
    ActorRef ref{.first = phrase.first,
                 .last = phrase.last,
                 .head = phrase.head,
                 .actor = r_.draft_of(body == kNoActor ? phrase.owner : body),
                 .form = MentionForm::Description,
                 .plural = phrase.plural};
    if (is_people(owner))
      ref.code = fmt::format("{}{}", owner.code.substr(0, owner.code.size() - kPeople.size()), sector_of(phrase));
    else if (body == kNoActor)
      ref.code = owner.kind == ActorKind::Country ? fmt::format("{}{}", owner.code, sector_of(phrase)) : std::string(owner.code);
    ref.reason = std::move(reason);
    r_.add_ref(std::move(ref));
  }

  /// "Egyptian demonstrators", "kurdische Rebellen": of the state, but no organ that it acts through.
  bool is_own_party(const TitlePhrase& phrase) const {
    constexpr std::string_view kOwn[] = {"AGR", "CRM", "CVL", "EDU", "HLH", "LAB", "NGO", "OPP", "PTY", "REB", "REF", "SEP"};
    if (r_.names.matches[phrase.match].compound || r_.cue(phrase.head, Cue::Population)) return false;
    return r_.actors[phrase.owner].kind == ActorKind::Country &&
           std::ranges::find(kOwn, sector_of(phrase).substr(0, 3)) != std::end(kOwn);
  }

  /// Named like the nameless of a place: "Egypt demonstrators".
  void add_party(const TitlePhrase& phrase) {
    const KnownActor& owner = r_.actors[phrase.owner];
    const MatchedEntry* noun = r_.entry_of_kind(r_.names.matches[phrase.match], EntryKind::PersonNoun);
    const std::string_view word = r_.knowledge.person_noun(r_.number_of(*noun)).word;
    const std::size_t index = r_.unknown_draft(fmt::format("{} {}", owner.name, word), ActorKind::Group);
    ActorDraft& draft = r_.drafts[index];
    draft.sector = sector_of(phrase);
    draft.gender = Gender::Neuter;
    draft.country = phrase.owner;
    use(phrase);
    ActorRef ref{.first = phrase.first,
                 .last = phrase.last,
                 .head = phrase.head,
                 .actor = index,
                 .form = MentionForm::Description,
                 .plural = phrase.plural};
    ref.code = fmt::format("{}{}", owner.code, draft.sector);
    ref.reason = "a party of that state without a name";
    r_.add_ref(std::move(ref));
  }

  /// "Chechen rebels": a people's members act as what they are.
  static bool is_people(const KnownActor& owner) {
    return owner.kind == ActorKind::Group && owner.code.ends_with(kPeople) && owner.code.size() <= 2 * kPeople.size();
  }
  static constexpr std::string_view kPeople = "CVL";  // CAMEO

  Recognition& r_;
  std::string_view last_office_;   // of the last person called by one
  std::size_t named_in_full_ = 0;  // drafts before it are of people named in full
};

}  // namespace

void find_titled(Recognition& r) { TitledMentions(r).run(); }

}  // namespace dragoman
