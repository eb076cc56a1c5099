#include "ingest/actor/title_phrase.h"

#include <algorithm>

#include "ingest/actor/recognition.h"

namespace dragoman {
namespace {

constexpr std::string_view kGovernment = "GOV";  // CAMEO

class Reader {
 public:
  Reader(const Recognition& r, std::uint32_t m) : r_(r) {
    const NameMatch& match = r.names.matches[m];
    out_.match = m;
    out_.first = match.first;
    out_.last = match.last;
    out_.head = match.last - 1;
    out_.matches.push_back(m);
    if (const MatchedEntry* title = r.entry_of_kind(match, EntryKind::Title)) {
      const TitleWord& word = r.knowledge.title(r.number_of(*title));
      out_.owner = word.of;
      if (word.rank != TitleRank::Acting) out_.rank = word.rank;
      feminine_ = word.feminine;
    }
  }

  TitlePhrase read() {
    read_compound();
    read_left();
    read_owner_right();
    decide_number();
    read_name();
    return std::move(out_);
  }

 private:
  bool take_owner(std::uint32_t m) {
    const NameMatch& match = r_.names.matches[m];
    if (const MatchedEntry* polity = r_.polity_of(match)) {
      if (!named_owner_) out_.owner = r_.number_of(*polity);
      named_owner_ = true;
      out_.matches.push_back(m);
      return true;
    }
    return false;
  }

  /// A person's office-holders are her state's: "Trumps Außenminister".
  bool take_person(std::uint32_t m) {
    const NameMatch& match = r_.names.matches[m];
    ActorNumber person = kNoActor;
    if (const MatchedEntry* known = r_.person_of(match)) person = r_.number_of(*known);
    if (person == kNoActor) {
      const MatchedEntry* surname = r_.entry_of(match, [&](const LexiconEntry& e) {
        return e.kind == EntryKind::Surname && r_.actors.office_of(e.what, r_.when) != nullptr;
      });
      if (surname == nullptr) return false;
      person = r_.number_of(*surname);
    }
    const ActorNumber country = r_.actors.country_on(person, r_.when);
    if (country == kNoActor) return false;
    out_.owner = country;
    named_owner_ = true;
    return true;
  }

  /// "US-Präsident", "EU-Außenminister", "Ex-Präsident", "Trump-Regierung".
  void read_compound() {
    const NameMatch& match = r_.names.matches[out_.match];
    if (match.opens_token) return;
    if (r_.cue(match.first, Cue::Former)) out_.rank = TitleRank::Former;
    if (r_.cue(match.first, Cue::Deputy)) out_.rank = TitleRank::Deputy;
    if (r_.cue(match.first, Cue::Designate)) out_.rank = TitleRank::Designate;
    const auto [begin, end] = r_.matches_at(match.first);
    for (std::uint32_t m = begin; m < end && m < out_.match; ++m) {
      if (!take_owner(m) && take_person(m)) out_.matches.push_back(m);
    }
  }

  void read_left() {
    for (std::uint32_t t = out_.first; t > 0 && r_.in_sentence(t - 1, out_.head);) {
      const std::uint32_t before = t - 1;
      const Token& token = r_.token(before);
      if (token.tag == Tag::Verb && !token.capitalised) {
        if (!is_attribute(before)) return;
        out_.qualified = true;
      } else if (r_.cue(before, Cue::Former)) {
        out_.rank = TitleRank::Former;
      } else if (r_.cue(before, Cue::Deputy)) {
        out_.rank = TitleRank::Deputy;
      } else if (r_.cue(before, Cue::Designate)) {
        out_.rank = TitleRank::Designate;
      } else if (r_.cue(before, Cue::Ethnic)) {
        out_.owner = kNoActor;  // "ethnic Albanian guerrillas" are of any state but Albania
        out_.qualified = true;
      } else if (r_.cue(before, Cue::Acting)) {
        // An acting minister is the minister.
      } else if (r_.is_clitic_s(before)) {
        read_possessor(before);
        return;
      } else if (const std::uint32_t m = r_.match_ending_at(before); m != kNoMatch && !is_article(before)) {
        if (!read_left_match(m, before)) return;
        t = out_.first;
        if (done_) return;
        continue;
      } else if (token.tag == Tag::Adj || (token.tag == Tag::Adv && t < out_.head) || between_owner_and_noun(before)) {
        out_.qualified = true;
      } else if (token.tag == Tag::Det || is_article(before)) {
        read_determiner(before);
        return;
      } else {
        if (token.is(WordClass::Article)) take_definite();  // "vom Parlament"
        return;
      }
      out_.first = before;
      t = before;
    }
  }

  /// "Algeria's leading activist", "a retired general": a participle behind an article or a possessor.
  bool is_attribute(std::uint32_t t) const {
    const VerbForm form = r_.token(t).verb_form;
    if (form != VerbForm::PresentParticiple && form != VerbForm::PastParticiple) return false;
    if (t == 0 || !r_.in_sentence(t - 1, out_.head)) return false;
    return is_article(t - 1) || r_.is_clitic_s(t - 1);
  }

  bool is_article(std::uint32_t t) const {
    const Token& token = r_.token(t);
    return token.is(WordClass::Article) && token.tag != Tag::Adp;
  }

  /// "U.S. border patrol agents", "NATO peacekeeping troops": a plain noun or participle with a state or body in front.
  bool between_owner_and_noun(std::uint32_t t) const {
    if (!r_.knowledge.settings().nouns_side_by_side()) return false;
    constexpr std::uint32_t kWordsMax = 2;
    for (std::uint32_t i = 0; i < kWordsMax && i <= t && r_.in_sentence(t - i, out_.head); ++i) {
      const Token& token = r_.token(t - i);
      const bool plain = token.tag == Tag::Noun || (token.tag == Tag::Verb && token.verb_form == VerbForm::PresentParticiple);
      if (!plain || token.capitalised || r_.names.match_at[t - i] != kNoMatch) return false;
      if (t == i || !r_.in_sentence(t - i - 1, out_.head)) return false;
      const std::uint32_t m = r_.match_ending_at(t - i - 1);
      if (m != kNoMatch && !r_.used[m] && r_.polity_of(r_.names.matches[m])) return true;
    }
    return false;
  }

  void read_possessor(std::uint32_t clitic) {
    take_definite();
    if (clitic == 0) return;
    const std::uint32_t m = r_.match_ending_at(clitic - 1);
    if (m == kNoMatch) return;
    const NameMatch& match = r_.names.matches[m];
    if (take_owner(m) || take_person(m)) {
      if (r_.polity_of(match)) out_.first = match.first;
    }
  }

  /// An adjective, a name or another title in front. Returns whether the phrase goes on to the left of it.
  bool read_left_match(std::uint32_t m, std::uint32_t before) {
    const NameMatch& match = r_.names.matches[m];
    if (r_.used[m]) return false;
    if (const MatchedEntry* polity = r_.polity_of(match)) {
      const LexiconEntry& entry = r_.knowledge.entry(polity->entry);
      if (is_body_of(match)) return take_country_of_body(m);
      if (named_owner_ && entry.name_class != NameClass::Adjective) return false;
      const bool genitive = r_.genitive(*polity);
      const bool adjective = entry.name_class == NameClass::Adjective || entry.name_class == NameClass::Inhabitant;
      // A name without ending belongs to the title only where nouns stand side by side: "ROK President".
      if (!genitive && !adjective && !r_.knowledge.settings().nouns_side_by_side()) return false;
      if (!adjective && entry.name_class == NameClass::Capital && !genitive) return read_city_left(m, *polity);
      take_owner(m);
      named_by_adjective_ = adjective;
      out_.first = match.first;
      done_ = genitive;
      if (genitive || !adjective) take_definite();
      return true;
    }
    if (const MatchedEntry* person = r_.person_of(match); person != nullptr && r_.genitive(*person)) {
      take_person(m);
      return false;
    }
    // "the Trump administration"
    const bool beside_noun = r_.knowledge.settings().nouns_side_by_side() &&
                             r_.entry_of_kind(r_.names.matches[out_.match], EntryKind::PersonNoun) != nullptr;
    if (beside_noun && before + 1 == out_.head && take_person(m)) {
      out_.first = match.first;
      out_.matches.push_back(m);
      return true;
    }
    if (beside_noun && r_.entry_of_kind(match, EntryKind::Place) != nullptr) return read_place_left(m);
    if (r_.entry_of_kind(match, EntryKind::Surname) != nullptr) {
      const MatchedEntry* surname = r_.entry_of_kind(match, EntryKind::Surname);
      if (surname->ending != kNoEnding) take_person(m);
      return false;
    }
    if (r_.entry_of_kind(match, EntryKind::Pronoun) != nullptr) {
      const bool possessive = r_.entry_of(match, [&](const LexiconEntry& e) {
        return e.kind == EntryKind::Pronoun && r_.knowledge.pronoun(e.what).pronoun_class == PronounClass::Possessive;
      }) != nullptr;
      if (possessive) {
        out_.possessive = true;
        take_definite();
      }
      return false;
    }
    const Token& token = r_.token(before);
    const bool title = r_.entry_of_kind(match, EntryKind::Title) != nullptr;
    // "government officials", "foreign ministry spokesman": nouns side by side.
    const bool beside = r_.knowledge.settings().nouns_side_by_side() && r_.entry_of_kind(match, EntryKind::PersonNoun);
    if ((token.tag == Tag::Adj && !title) || beside) {
      out_.first = match.first;
      out_.matches.push_back(m);
      return true;
    }
    return false;
  }

  /// "the | United States | Department of State spokesperson": a body's own country in front of it.
  bool is_body_of(const NameMatch& country) const {
    if (!named_owner_ || !r_.knowledge.settings().nouns_side_by_side()) return false;
    const KnownActor& owner = r_.actors[out_.owner];
    const MatchedEntry* polity = r_.polity_of(country);
    return owner.kind == ActorKind::Organization && owner.country != kNoActor && r_.number_of(*polity) == owner.country;
  }

  bool take_country_of_body(std::uint32_t m) {
    out_.first = r_.names.matches[m].first;
    out_.matches.push_back(m);
    take_definite();
    return true;
  }

  /// "the Kabul government" is that of its country, "Baghdad police" only the one of a city in it.
  bool read_city_left(std::uint32_t m, const MatchedEntry& capital) {
    const MatchedEntry* noun = r_.entry_of_kind(r_.names.matches[out_.match], EntryKind::PersonNoun);
    if (noun == nullptr) return false;
    if (r_.knowledge.person_noun(r_.number_of(*noun)).sector != kGovernment) return read_place_left(m);
    out_.owner = r_.number_of(capital);
    named_owner_ = true;
    out_.first = r_.names.matches[m].first;
    out_.matches.push_back(m);
    return true;
  }

  bool read_place_left(std::uint32_t m) {
    if (!take_place(m)) return false;
    out_.first = r_.names.matches[m].first;
    take_definite();
    return true;
  }

  /// The place of a match whose country an article speaks of most.
  bool take_place(std::uint32_t m) {
    const NameMatch& match = r_.names.matches[m];
    if (named_owner_ || out_.place != kNoPlace || !match.opens_token) return false;
    out_.place = r_.place_of(match);
    return out_.place != kNoPlace;
  }

  void take_definite() { out_.definite = true; }

  void read_determiner(std::uint32_t t) {
    const Token& token = r_.token(t);
    out_.first = t;
    out_.indefinite = r_.cue(t, Cue::Indefinite);
    out_.definite = !out_.indefinite && (token.is(WordClass::Article) || token.is(WordClass::Demonstrative));
    if (token.is(WordClass::Possessive)) out_.possessive = true;
    const bool masc = token.is(WordClass::Masc), fem = token.is(WordClass::Fem), plural = token.is(WordClass::Pl);
    if (masc && !fem && !plural) out_.gender = Gender::Male;
    determiner_ = t;
  }

  /// "el presidente saliente colombiano": adjectives behind the title, one of which may name the state.
  void read_adjectives_right() {
    constexpr std::uint32_t kAdjectivesMax = 3;
    std::uint32_t end = out_.last;
    for (std::uint32_t t = out_.last; t < out_.last + kAdjectivesMax && r_.in_sentence(t, out_.head); ++t) {
      const std::uint32_t m = r_.match_starting_at(t);
      const MatchedEntry* people = m == kNoMatch || r_.used[m] || r_.names.matches[m].last != t + 1 ? nullptr : adjective_of(r_.names.matches[m]);
      if (people != nullptr && take_owner(m)) end = t + 1;
      else if (r_.cue(t, Cue::Former)) out_.rank = TitleRank::Former;
      else if (r_.cue(t, Cue::Designate)) out_.rank = TitleRank::Designate;
      else if (r_.token(t).tag != Tag::Adj || r_.token(t).capitalised) break;
    }
    out_.last = std::max(out_.last, end);
  }

  const MatchedEntry* adjective_of(const NameMatch& match) const {
    return r_.entry_of(match, [](const LexiconEntry& e) { return e.kind == EntryKind::Actor && e.name_class == NameClass::Adjective; });
  }

  /// "of Freedonia", "der Ukraine", "Japans", "in Tokio" behind the title.
  void read_owner_right(bool country_only = false) {
    if (r_.knowledge.settings().adjective_after_noun) read_adjectives_right();
    std::uint32_t t = out_.last;
    if (!r_.in_sentence(t, out_.head) || r_.is_clitic_s(t)) return;
    bool of = false;
    // "the ambassador to Poland" is accredited there, "troops to Poland" only go there.
    const bool on_the_way = r_.cue(t, Cue::Way) && r_.token(t).lower != r_.knowledge.settings().genitive_preposition && r_.entry_of_kind(r_.names.matches[out_.match], EntryKind::Title) == nullptr;
    if (r_.cue(t, Cue::Of) && !on_the_way) {
      of = true;
      ++t;
      while (r_.in_sentence(t, out_.head) && t < out_.last + 3 &&
             (is_article(t) || r_.token(t).tag == Tag::Det || (r_.token(t).tag == Tag::Adj && r_.names.match_at[t] == kNoMatch))) {
        ++t;
      }
    } else if (comes_from(t) && read_origin(t)) {
      return;
    } else if (r_.cue(t, Cue::Locative)) {
      read_seat(t);
      return;
    } else if (r_.token(t).verb_form == VerbForm::PastParticiple && r_.cue(t + 1, Cue::Locative)) {
      read_seat(t + 1);  // "a group based in Trinidad"
      return;
    }
    if (!r_.in_sentence(t, out_.head)) return;
    const std::uint32_t m = r_.match_starting_at(t);
    if (m == kNoMatch || r_.used[m]) return;
    const NameMatch& match = r_.names.matches[m];
    if (!match.closes_token) return;
    const MatchedEntry* polity = r_.polity_of(match);
    const bool place = r_.entry_of_kind(match, EntryKind::Place) != nullptr;
    if (polity == nullptr && place && of) take_place(m);  // "the mayor of Nice"
    if (polity == nullptr || (named_owner_ && !of)) return;
    // "King Hassan of Morocco", but "Governor Kemp of Georgia" may be of another one.
    if (country_only && (place || r_.actors[r_.number_of(*polity)].kind != ActorKind::Country)) return;
    const NameClass name_class = r_.knowledge.entry(polity->entry).name_class;
    if (name_class == NameClass::Adjective || name_class == NameClass::Inhabitant) return;
    if (!of && !r_.genitive(*polity)) return;
    const bool body = of && !named_by_adjective_ && r_.token(out_.last).lower == r_.knowledge.settings().genitive_preposition &&
                      r_.actors[r_.number_of(*polity)].kind == ActorKind::Organization;
    if (named_owner_ && body) named_owner_ = false;  // "the Hong Kong director of Amnesty International"
    if (named_owner_ || (out_.possessive && r_.knowledge.settings().adjective_after_noun)) return;  // "retiró sus tropas de Siria"
    take_owner(m);
    out_.last = match.last;
  }

  /// "A delegation from Iran arrived", but "withdrew the soldiers from Iraq": behind a verb it may be where they went from.
  bool comes_from(std::uint32_t preposition) const {
    const std::vector<std::string>& origins = r_.knowledge.settings().origin_prepositions;
    if (std::ranges::find(origins, r_.token(preposition).lower) == origins.end()) return false;
    if (named_owner_ || out_.possessive || r_.entry_of_kind(r_.names.matches[out_.match], EntryKind::PersonNoun) == nullptr) return false;
    if (out_.first > 0 && r_.in_sentence(out_.first - 1, out_.head) && r_.token(out_.first - 1).tag == Tag::Adp) return true;
    for (std::uint32_t t = r_.sentence(out_.head).first; t < out_.first; ++t) {
      if (r_.token(t).tag == Tag::Verb || r_.token(t).tag == Tag::Aux) return false;
    }
    return true;
  }

  bool read_origin(std::uint32_t preposition) {
    std::uint32_t t = preposition + 1;
    if (r_.in_sentence(t, out_.head) && is_article(t)) ++t;
    if (!r_.in_sentence(t, out_.head)) return false;
    const std::uint32_t m = r_.match_starting_at(t);
    if (m == kNoMatch || r_.used[m] || !r_.names.matches[m].closes_token) return false;
    const MatchedEntry* polity = r_.polity_of(r_.names.matches[m]);
    if (polity == nullptr || r_.actors[r_.number_of(*polity)].kind != ActorKind::Country) return false;
    const NameClass name_class = r_.knowledge.entry(polity->entry).name_class;
    if (name_class == NameClass::Adjective || name_class == NameClass::Inhabitant || name_class == NameClass::Capital) return false;
    take_owner(m);
    out_.last = r_.names.matches[m].last;
    return true;
  }

  /// "die Regierung in Tokio": the capital says whose. "A court in Lyon", "protesters in Kenya": the place says where.
  void read_seat(std::uint32_t preposition) {
    if (named_owner_ || r_.entry_of_kind(r_.names.matches[out_.match], EntryKind::PersonNoun) == nullptr) return;
    if (!r_.in_sentence(preposition + 1, out_.head)) return;
    const std::uint32_t m = r_.match_starting_at(preposition + 1);
    if (m == kNoMatch || !r_.names.matches[m].closes_token) return;
    const MatchedEntry* noun = r_.entry_of_kind(r_.names.matches[out_.match], EntryKind::PersonNoun);
    const bool government = r_.knowledge.person_noun(r_.number_of(*noun)).sector == kGovernment;
    const MatchedEntry* capital = r_.entry_of(r_.names.matches[m], [](const LexiconEntry& e) {
      return e.kind == EntryKind::Actor && e.name_class == NameClass::Capital;
    });
    const MatchedEntry* state = capital != nullptr && government ? capital : state_in(r_.names.matches[m]);
    if (state == nullptr) {
      take_place(m);
      return;
    }
    out_.owner = r_.number_of(*state);
    named_owner_ = true;
    out_.matches.push_back(m);
    out_.last = r_.names.matches[m].last;
  }

  /// "Der Oberste Gerichtshof in Indien", "the army in Myanmar": what every state has one of is the state's.
  const MatchedEntry* state_in(const NameMatch& match) const {
    if (!out_.definite || r_.names.matches[out_.match].compound || !r_.cue(out_.head, Cue::StateBody)) return nullptr;
    const MatchedEntry* polity = r_.polity_of(match);
    const bool state = polity != nullptr && r_.actors[r_.number_of(*polity)].kind == ActorKind::Country;
    return state && r_.knowledge.entry(polity->entry).name_class != NameClass::Capital ? polity : nullptr;
  }

  void read_name() {
    std::uint32_t t = out_.last;
    if (r_.is_clitic_s(t)) return;
    const bool owner_behind = out_.last > out_.head + 1;
    // "a foreign ministry spokesman, Jane Doe,": an article makes a phrase of its own of a title, too.
    const bool phrase = r_.entry_of_kind(r_.names.matches[out_.match], EntryKind::Title) != nullptr && (out_.definite || out_.indefinite) && !out_.possessive;
    if (r_.is_comma(t) && (owner_behind || named_owner_ || phrase)) {
      ++t;
    } else if (const std::uint32_t comma = comma_behind_attribute(t); comma != kNoMatch) {
      t = comma + 1;
    }
    while (r_.in_sentence(t, out_.head) && (r_.cue(t, Cue::HonorificMale) || r_.cue(t, Cue::HonorificFemale) || is_rank_of_birth(t))) {
      const Gender by_noun = gender_of_noun(r_, t);
      out_.gender = by_noun != Gender::Unknown ? by_noun : r_.cue(t, Cue::HonorificMale) ? Gender::Male : Gender::Female;
      ++t;
    }
    if (!r_.in_sentence(t, out_.head)) return;
    const std::uint32_t m = r_.match_starting_at(t);
    if (m != kNoMatch && r_.person_of(r_.names.matches[m])) {
      out_.name_first = t;
      out_.name_last = r_.names.matches[m].last;
    } else {
      const std::uint32_t end = name_run(r_, t, r_.entry_of_kind(r_.names.matches[out_.match], EntryKind::Title) != nullptr);
      if (end == t) return;
      // Behind a comma only a name that ends with a comma: "the foreign minister of Freedonia, Jane Doe,".
      const bool comma = t > out_.last && r_.is_comma(t - 1);
      if (comma && (end - t < 2 || !(r_.is_comma(end) || !r_.in_sentence(end, out_.head) || r_.token(end).tag == Tag::Punct))) return;
      out_.name_first = t;
      out_.name_last = end;
    }
    out_.last = out_.name_last;
    // "King Hassan of Morocco"
    if (!named_owner_ && !owner_behind && r_.cue(out_.last, Cue::Of)) read_owner_right(true);
  }

  /// "Prime Minister | Prince | Norodom Ranariddh"
  bool is_rank_of_birth(std::uint32_t t) const {
    return gender_of_noun(r_, t) != Gender::Unknown && r_.token(t).capitalised && r_.in_sentence(t + 1, t) &&
           r_.token(t + 1).capitalised && r_.token(t + 1).tag != Tag::Punct;
  }

  /// "the minister | for livestock and fisheries |, Jane Doe,": the comma behind what belongs to the title.
  std::uint32_t comma_behind_attribute(std::uint32_t t) const {
    constexpr std::uint32_t kTokensMax = 7;
    if (!r_.in_sentence(t, out_.head)) return kNoMatch;
    const Token& opening = r_.token(t);
    if (opening.tag != Tag::Adp && opening.tag != Tag::Det) return kNoMatch;
    for (std::uint32_t i = t; i < t + kTokensMax && r_.in_sentence(i, out_.head); ++i) {
      if (r_.is_comma(i)) return name_run(r_, i + 1) >= i + 3 ? i : kNoMatch;
      const Tag tag = r_.token(i).tag;
      if (tag == Tag::Verb || tag == Tag::Aux || tag == Tag::Punct || tag == Tag::Pron) return kNoMatch;
    }
    return kNoMatch;
  }

  /// "Die Lokführer": of a noun with one form for one and many, an article that no single man has means many.
  bool is_plural_form(const NameMatch& match) const {
    if (determiner_ == kNoMatch || !r_.knowledge.settings().nouns_capitalised) return false;
    const Token& token = r_.token(determiner_);
    if (!token.is(WordClass::Pl) || token.is(WordClass::Masc) || token.is(WordClass::Neut)) return false;
    return r_.entry_of(match, [&](const LexiconEntry& e) {
      return e.kind == EntryKind::PersonNoun && r_.knowledge.person_noun(e.what).plural;
    }) != nullptr;
  }

  /// "Des Präsidenten", "dem Soldaten": of a form for one and many, an article that only one has means one; "den" may be
  /// either, and means one before a title.
  bool stands_for_one(const NameMatch& match) const {
    if (determiner_ == kNoMatch || !r_.knowledge.settings().nouns_capitalised) return false;
    const Token& token = r_.token(determiner_);
    const bool one = (token.is(WordClass::Masc) || token.is(WordClass::Neut)) && !token.is(WordClass::Fem);
    return one && (!token.is(WordClass::Pl) || r_.entry_of_kind(match, EntryKind::Title) != nullptr);
  }

  void decide_number() {
    const NameMatch& match = r_.names.matches[out_.match];
    if (const MatchedEntry* noun = r_.entry_of_kind(match, EntryKind::PersonNoun)) {
      out_.plural = (r_.knowledge.person_noun(r_.number_of(*noun)).plural && !stands_for_one(match)) || is_plural_form(match);
      return;
    }
    for (const MatchedEntry& m : r_.names.of(match)) {
      const EntryKind kind = r_.knowledge.entry(m.entry).kind;
      if (kind != EntryKind::Title || r_.knowledge.settings().nouns_capitalised) continue;
      out_.plural = m.ending != kNoEnding;
    }
    if (!r_.knowledge.settings().nouns_capitalised) return;
    if (determiner_ == kNoMatch) return;
    const Token& token = r_.token(determiner_);
    const bool masc = token.is(WordClass::Masc) || token.is(WordClass::Neut);
    out_.plural = token.is(WordClass::Pl) && !masc && !feminine_;
  }

  const Recognition& r_;
  TitlePhrase out_;
  bool named_owner_ = false;  // the words name it, rather than the title's row
  bool named_by_adjective_ = false;
  bool feminine_ = false;
  bool done_ = false;
  std::uint32_t determiner_ = kNoMatch;
};

}  // namespace

TitlePhrase read_title_phrase(const Recognition& r, std::uint32_t m) { return Reader(r, m).read(); }

}  // namespace dragoman
