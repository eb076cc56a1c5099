// Countries, peoples and organisations by name: which is a party, and which is only where something happens.

#include <fmt/format.h>

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "ingest/actor/capitals.h"
#include "ingest/actor/mention_use.h"
#include "ingest/actor/place_mentions.h"
#include "ingest/actor/recognition.h"

namespace dragoman {
namespace {

auto is_class(NameClass name_class) {
  return [name_class](const LexiconEntry& e) { return e.kind == EntryKind::Actor && e.name_class == name_class; };
}

class StateMentions {
 public:
  explicit StateMentions(Recognition& r) : r_(r), places_(r) {}

  void run() {
    for (std::uint32_t m = 0; m < r_.names.matches.size(); ++m) {
      if (!r_.used[m]) look_at(m);
    }
  }

 private:
  void look_at(std::uint32_t m) {
    const NameMatch& match = r_.names.matches[m];
    if (r_.entry_of_kind(match, EntryKind::Pronoun)) return;
    const MatchedEntry* polity = r_.polity_of(match);
    if (polity == nullptr) {
      if (r_.entry_of_kind(match, EntryKind::Place)) places_.look_at(m);
      return;
    }
    if (is_named_like_a_person(r_, match)) return;
    if (r_.is_generic_body(match)) return generic_body(m);
    const bool city = r_.knowledge.entry(polity->entry).name_class == NameClass::Seat && r_.entry_of_kind(match, EntryKind::Place);
    if (foreign_body(match, *polity)) return;
    r_.used[m] = true;
    if (city) return capital(match, *polity);
    switch (r_.knowledge.entry(polity->entry).name_class) {
      case NameClass::Adjective:
      case NameClass::Inhabitant: return people(match, *polity);
      case NameClass::Capital: return capital(match, *polity);
      default: return polity_name(match, *polity);
    }
  }

  /// Many states have a Democratic Party or a Supreme Court. One of a state that the article never names is not meant.
  bool foreign_body(const NameMatch& match, const MatchedEntry& polity) const {
    const KnownActor& actor = r_.actors[r_.number_of(polity)];
    if (actor.kind != ActorKind::Organization || actor.country == kNoActor || r_.countries.empty()) return false;
    constexpr std::string_view kDomestic[] = {"PTY", "GOV", "LEG", "JUD", "MIL", "COP"};
    const bool domestic = std::ranges::any_of(kDomestic, [&](std::string_view s) { return actor.code.find(s) == 3; });
    constexpr std::uint32_t kTokensOfItsOwn = 4;  // "Department for International Development" is no common name
    const std::uint32_t tokens = match.last - match.first;
    if (!domestic || tokens < 2 || tokens >= kTokensOfItsOwn || names_its_country(match, actor.country)) return false;
    return !r_.speaks_of(actor.country) && !is_home(actor.country);
  }

  /// German texts name "das Auswärtige Amt" without Germany.
  bool is_home(ActorNumber country) const {
    const std::vector<std::string>& homes = r_.knowledge.settings().home_countries;
    return std::ranges::find(homes, r_.actors.iso(country)) != homes.end();
  }

  /// "The Senate" waits for its context; "Senate vote" is of the country the article is about.
  void generic_body(std::uint32_t m) {
    if (std::ranges::find(r_.pending, m, &TitlePhrase::match) != r_.pending.end()) return;
    const NameMatch& match = r_.names.matches[m];
    const ActorNumber country = r_.main_country() != kNoActor ? r_.main_country() : r_.country_of_generic(match);
    if (country == kNoActor) return;
    const ActorNumber body = r_.body_of(match, country);
    r_.used[m] = true;
    ActorRef ref{.first = match.first, .last = match.last, .head = match.last - 1, .actor = r_.draft_of(body == kNoActor ? country : body)};
    if (body == kNoActor) ref.form = MentionForm::Description;
    if (r_.modifies_next(match.last)) ref.use = MentionUse::CompoundPart;
    r_.add_ref(std::move(ref));
  }

  /// "U.S. Senate": the name of a body begins with its country's.
  bool names_its_country(const NameMatch& match, ActorNumber country) const {
    const NameAutomaton& names = r_.knowledge.automaton();
    const std::uint32_t piece = names.piece(fold_name(r_.token(match.first).lower));
    const std::uint32_t node = piece == kNoPiece ? kNoNode : names.step(names.root(), piece);
    if (node == kNoNode) return false;
    for (std::uint32_t e = names.first_entry(node); e != kNoEntry; e = names.next_entry(e)) {
      const LexiconEntry& entry = r_.knowledge.entry(names.value(e));
      if (entry.kind == EntryKind::Actor && entry.what == country) return true;
    }
    return false;
  }

  // ---- adjectives and inhabitants

  void people(const NameMatch& match, const MatchedEntry& polity) {
    const ActorNumber country = r_.number_of(polity);
    const MentionForm form = r_.actors[country].kind == ActorKind::Country ? MentionForm::Name : MentionForm::Description;
    if (!match.closes_token || !match.opens_token) return add(match, polity, MentionUse::CompoundPart, false, form);
    const bool adjective = r_.entry_of(match, is_class(NameClass::Adjective)) != nullptr;
    const bool inhabitant = r_.entry_of(match, is_class(NameClass::Inhabitant)) != nullptr;
    const bool behind_noun = r_.knowledge.settings().adjective_after_noun;
    if (adjective && (behind_noun ? noun_in_front(match.first) : noun_behind(match.last))) {
      return add(match, polity, MentionUse::Adjective, false, MentionForm::Description);
    }
    if (!(inhabitant || (adjective && stands_for_people(match))) || (!behind_noun && !r_.token(match.first).capitalised)) return;
    if (behind_noun && (match.first == 0 || r_.token(match.first - 1).tag != Tag::Det)) return;
    // "in Ungarn": where a people bears its country's name, the country is where something happens.
    const bool bare = match.first > 0 && !r_.token(match.first - 1).is(WordClass::Article) && r_.token(match.first - 1).tag != Tag::Det;
    if (bare && places_.in_a_place(match)) return polity_name(match, polity);
    if (match.first > 0 && r_.in_sentence(match.first - 1, match.first) && r_.cue(match.first - 1, Cue::Ethnic))
      return minority(match, country);
    ActorRef ref = ref_of(match, polity, MentionForm::Description);
    const bool of_country = r_.actors[country].kind == ActorKind::Country;
    if (const ActorRef* state = of_country ? nullptr : state_in_front(match.first)) {
      ref.first = state->first;
      ref.actor = part_of_people(country, r_.drafts[state->actor].known);
      ref.reason = "a people of the state named in front";
    }
    ref.plural = true;
    ref.code = code_of_people(r_.drafts[ref.actor]);
    set_use(r_, ref, false, true);
    r_.add_ref(std::move(ref));
  }

  std::string code_of_people(const ActorDraft& people) const {
    const ActorNumber state = people.known == kNoActor ? people.country : people.known;
    const std::string_view code = r_.actors[state].code;
    return r_.actors[state].kind == ActorKind::Country ? fmt::format("{}CVL", code) : std::string(code);
  }

  /// "Iraqi Kurds" are neither Iraq nor all Kurds.
  std::size_t part_of_people(ActorNumber people, ActorNumber state) {
    const std::size_t index = r_.unknown_draft(fmt::format("{} {}", r_.actors[state].name, r_.actors[people].name), ActorKind::Group);
    ActorDraft& draft = r_.drafts[index];
    draft.country = state;
    draft.sector = "CVL";
    draft.gender = Gender::Neuter;
    return index;
  }

  /// "Iraqi Kurds": the adjective of a state right in front of a people without one.
  const ActorRef* state_in_front(std::uint32_t t) const {
    const ActorRef* ref = r_.ref_ending_before(t);
    const bool state = ref != nullptr && ref->use == MentionUse::Adjective && r_.drafts[ref->actor].kind == ActorKind::Country;
    return state && r_.in_sentence(ref->first, t) ? ref : nullptr;
  }

  /// "Ethnic Albanians in Serbia": of the state they live in, which is any but the one they are called like.
  void minority(const NameMatch& match, ActorNumber called) {
    const std::uint32_t first = match.first - 1;
    const std::size_t index = r_.unknown_draft(r_.text.span_of(first, match.last).text, ActorKind::Group);
    ActorDraft& draft = r_.drafts[index];
    draft.sector = "CVL";
    draft.gender = Gender::Neuter;
    if (draft.country == kNoActor) draft.country = home_of(match, called);
    ActorRef ref{
        .first = first, .last = match.last, .head = match.last - 1, .actor = index, .form = MentionForm::Description, .plural = true};
    ref.reason = "a minority";
    set_use(r_, ref, false, true);
    r_.add_ref(std::move(ref));
  }

  ActorNumber home_of(const NameMatch& match, ActorNumber called) const {
    if (r_.in_sentence(match.last + 1, match.first) && r_.cue(match.last, Cue::Locative)) {
      for (std::uint32_t t = match.last + 1; t < match.last + 3 && r_.in_sentence(t, match.first); ++t) {
        const std::uint32_t m = r_.match_starting_at(t);
        if (m == kNoMatch) continue;
        if (const ActorNumber home = r_.country_of(r_.place_of(r_.names.matches[m])); home != kNoActor) return home;
      }
    }
    const auto other = std::ranges::find_if(r_.countries, [&](const auto& c) { return c.first != called; });
    return other == r_.countries.end() ? kNoActor : other->first;
  }

  /// "The Japanese have voted", "Chinese fear a war", in a language where a people may be called by its adjective.
  bool stands_for_people(const NameMatch& match) const {
    if (r_.knowledge.settings().nouns_capitalised || !r_.in_sentence(match.last, match.first)) return false;
    const bool opens = match.first == r_.sentence(match.first).first;
    if (!opens && !r_.token(match.first - 1).is(WordClass::Article)) return false;
    const Token& next = r_.token(match.last);
    return next.tag == Tag::Aux || (next.tag == Tag::Verb && next.verb_form != VerbForm::PastParticiple);
  }

  /// "tropas rusas", "el comercio exterior argentino"
  bool noun_in_front(std::uint32_t t) const {
    constexpr std::uint32_t kAdjectivesMax = 3;
    for (std::uint32_t back = 1; back <= kAdjectivesMax && back <= t && r_.in_sentence(t - back, t); ++back) {
      const Tag tag = r_.token(t - back).tag;
      if (tag == Tag::Noun || tag == Tag::Propn) return true;
      if (tag != Tag::Adj && !is_inner_mark(t - back)) return false;
    }
    return false;
  }

  bool noun_behind(std::uint32_t t) const {
    constexpr int kAdjectivesMax = 3;
    for (int i = 0; i < kAdjectivesMax && r_.in_sentence(t, t - 1); ++i, ++t) {
      const Tag tag = r_.token(t).tag;
      if (tag == Tag::Noun || tag == Tag::Propn) return true;
      if (tag != Tag::Adj && tag != Tag::Num && !is_inner_mark(t)) return false;
    }
    return r_.in_sentence(t, t - 1) && r_.is_noun_like(t);
  }

  /// "die russischen und chinesischen Truppen"
  bool is_inner_mark(std::uint32_t t) const { return r_.token(t).is(WordClass::CoordAnd) || r_.is_comma(t); }

  // ---- countries, organisations, seats

  void polity_name(const NameMatch& match, const MatchedEntry& polity) {
    if (!match.opens_token || !match.closes_token) {
      if (!r_.cue(match.first, Cue::NotName)) add(match, polity, MentionUse::CompoundPart, false);
      return;
    }
    if (modifies_noun(match) && r_.cue(match.last, Cue::NotName)) return;
    const KnownActor& actor = r_.actors[r_.number_of(polity)];
    if (part_of_name(match)) return;
    std::string reason;
    if (actor.kind == ActorKind::Country && !country_is_meant(match, actor, reason)) return;
    const bool locative = places_.in_a_place(match);
    MentionUse use = MentionUse::Noun;
    if (!locative && modifies_noun(match)) use = MentionUse::CompoundPart;
    if (actor.kind != ActorKind::Country) {
      add(with_noun_in_front(match), polity, use, locative, MentionForm::Name, reason);
    } else {
      add(match, polity, use, locative, MentionForm::Name, reason);
    }
    if (actor.kind != ActorKind::Country || r_.knowledge.entry(polity.entry).name_class == NameClass::Seat) return;
    const bool way = match.first > 0 && r_.in_sentence(match.first - 1, match.first) && r_.cue(match.first - 1, Cue::Way);
    if (!locative && !way) return;
    if (const auto place = r_.places.number(fmt::format("place:{}", actor.code)))
      places_.add(match, *place, "a country behind a preposition of place");
  }

  /// "Ford Australia", "Japan Series", "Fukuoka SoftBank Hawks": unknown names beside it make it part of another one.
  bool part_of_name(const NameMatch& match) const {
    if (r_.knowledge.settings().nouns_capitalised || r_.sentence(match.first).block != BlockKind::Body) return false;
    if (match.last - match.first > 1) return false;
    const auto unknown_name = [&](std::uint32_t t) {
      return r_.in_sentence(t, match.first) && r_.token(t).capitalised && r_.token(t).tag == Tag::Propn && !r_.is_claimed(t) &&
             r_.names.match_at[t] == kNoMatch && !r_.cue(t, Cue::NotName) && r_.token(t).form.size() > 2;
    };
    if (unknown_name(match.last) && modifies_named_noun(match)) return false;
    return unknown_name(match.last) || (match.first > r_.sentence(match.first).first && unknown_name(match.first - 1));
  }

  /// "US Predator attacks": an acronym in front of a name that is itself in front of a noun.
  bool modifies_named_noun(const NameMatch& match) const {
    if (r_.token(match.first).form.size() < 2 || r_.token(match.first).form[1] < 'A' || r_.token(match.first).form[1] > 'Z') return false;
    std::uint32_t t = match.last;
    while (r_.in_sentence(t, match.first) && r_.token(t).capitalised && r_.token(t).tag == Tag::Propn) ++t;
    return r_.in_sentence(t, match.first) && r_.token(t).tag == Tag::Noun && !r_.token(t).capitalised;
  }

  /// "US offer", "EU sanctions" in a language whose nouns stand side by side.
  bool modifies_noun(const NameMatch& match) const {
    if (!r_.knowledge.settings().nouns_side_by_side() || !r_.in_sentence(match.last, match.first)) return false;
    const Token& next = r_.token(match.last);
    if (next.tag == Tag::Noun) return !next.capitalised || r_.sentence(match.first).block != BlockKind::Body;
    return next.tag == Tag::Adj && r_.in_sentence(match.last + 1, match.first) && r_.token(match.last + 1).tag == Tag::Noun;
  }

  /// "der Sender NTV", "die Terrormiliz Boko Haram": the noun in front says what it is and means no second actor.
  NameMatch with_noun_in_front(NameMatch match) {
    if (match.first == 0 || !r_.in_sentence(match.first - 1, match.first)) return match;
    const std::uint32_t m = r_.match_ending_at(match.first - 1);
    if (m == kNoMatch || r_.used[m] || !r_.knowledge.settings().nouns_capitalised) return match;
    if (r_.entry_of_kind(r_.names.matches[m], EntryKind::PersonNoun) == nullptr) return match;
    r_.used[m] = true;
    match.first = r_.names.matches[m].first;
    return match;
  }

  /// A name that is a country's and a region's of another: Georgia. The article's other names of either decide.
  bool country_is_meant(const NameMatch& match, const KnownActor& country, std::string& reason) {
    const MatchedEntry* place = r_.entry_of(match, [&](const LexiconEntry& e) {
      return e.kind == EntryKind::Place && r_.places[e.what].country != country.code &&
             r_.places[e.what].kind == PlaceKind::Region;
    });
    if (place == nullptr) return true;
    const PlaceNumber other = r_.number_of(*place);
    if (otherwise_named(match, country.code)) {
      reason = fmt::format("the article speaks of {} by other names too", country.code);
      return true;
    }
    if (otherwise_named(match, r_.places[other].country) || person_named_of(r_.places[other].country)) {
      places_.add(match, other, fmt::format("the article speaks of {}", r_.places[other].country));
      return false;
    }
    reason = "a country before a region of the same name";
    return true;
  }

  bool person_named_of(std::string_view iso) const {
    return std::ranges::any_of(r_.names.matches, [&](const NameMatch& other) {
      const MatchedEntry* person = r_.person_of(other);
      if (person == nullptr) return false;
      const ActorNumber country = r_.actors.country_on(r_.number_of(*person), r_.when);
      return country != kNoActor && r_.actors[country].code == iso;
    });
  }

  bool otherwise_named(const NameMatch& match, std::string_view iso) const {
    const std::string_view form = r_.token(match.first).lower;
    return std::ranges::any_of(r_.names.matches, [&](const NameMatch& other) {
      if (r_.token(other.first).lower == form) return false;
      const MatchedEntry* polity = r_.polity_of(other);
      return polity != nullptr && r_.actors[r_.number_of(*polity)].code == iso;
    });
  }

  // ---- capitals

  void capital(const NameMatch& match, const MatchedEntry& polity) {
    // "Helsinki-Akte", "Berlin-Besuch": mostly the city.
    if (!match.opens_token || !match.closes_token) return;
    std::string reason;
    if (places_.stands_alone(match) && capital_acts_as_state(r_, places_, match, polity, reason)) {
      return add(match, polity, MentionUse::Noun, false, MentionForm::Name, reason);
    }
    places_.add_city(match, "a capital where something happens");
  }

  ActorRef ref_of(const NameMatch& match, const MatchedEntry& polity, MentionForm form) {
    return {.first = match.first, .last = match.last, .head = match.last - 1,
            .actor = r_.draft_of(r_.number_of(polity)), .form = form};
  }

  void add(const NameMatch& match, const MatchedEntry& polity, MentionUse use, bool locative,
           MentionForm form = MentionForm::Name, std::string reason = "") {
    ActorRef ref = ref_of(match, polity, form);
    ref.use = use;
    ref.locative = locative;
    ref.reason = std::move(reason);
    if (use == MentionUse::Noun) set_use(r_, ref, r_.genitive(polity), true);
    r_.add_ref(std::move(ref));
  }

  Recognition& r_;
  PlaceMentions places_;
};

}  // namespace

void count_countries(Recognition& r) {
  std::vector<int> times(r.actors.actors().size(), 0);
  for (const NameMatch& match : r.names.matches) {
    ActorNumber country = kNoActor;
    if (const MatchedEntry* polity = r.polity_of(match)) {
      if (r.actors[r.number_of(*polity)].kind == ActorKind::Country) country = r.number_of(*polity);
    } else if (const MatchedEntry* person = r.person_of(match)) {
      country = r.actors.country_on(r.number_of(*person), r.when);
    }
    if (country != kNoActor) ++times[country];
  }
  for (ActorNumber i = 0; i < times.size(); ++i) {
    if (times[i] > 0) r.countries.emplace_back(i, times[i]);
  }
  std::ranges::stable_sort(r.countries, [](const auto& a, const auto& b) { return a.second > b.second; });
}

void find_states_and_places(Recognition& r) { StateMentions(r).run(); }

}  // namespace dragoman
