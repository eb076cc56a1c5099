#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/actor/actor_analysis.h"
#include "ingest/actor/actor_knowledge.h"
#include "ingest/actor/name_matches.h"
#include "ingest/actor/title_phrase.h"

namespace dragoman {

/// A title somebody was called by.
struct CalledBy {
  std::string_view office;
  TitleRank rank = TitleRank::None;
  ActorNumber of = kNoActor;
};

/// An actor of the article while it is being read: one of the registry, or one nobody knows.
struct ActorDraft {
  ActorNumber known = kNoActor;
  ActorKind kind = ActorKind::Unknown;
  std::string name = {};                 // unknown ones: as written
  ActorNumber country = kNoActor;        // of allegiance then
  std::string_view office = {};          // what the article calls somebody unknown
  ActorNumber office_of = kNoActor;
  std::vector<CalledBy> called = {};     // by which titles the article calls her
  std::string sector = {};               // CAMEO sector that the article's words give
  Gender gender = Gender::Unknown;
  std::vector<std::string> surnames = {};  // folded
};

/// Somebody was named with an office as one she holds, or once held: what the words said. A surname alone may be several
/// people's, who are all in `persons`.
struct OfficeClaim {
  std::vector<ActorNumber> persons;
  std::string_view office;
  ActorNumber of = kNoActor;  // whose office, where the words say so
  bool former = false;
  bool qualified = false;     // an adjective stands in front that is no country's: "the Bavarian minister"
  std::uint32_t token = 0;
};

/// What all steps of recognise() share: the text, what is known, and what was found so far.
/// Requires: all referred objects outlive it.
struct Recognition {
  const Text& text;
  const ActorKnowledge& knowledge;
  const ActorRegistry& actors;
  const PlaceRegistry& places;
  const Date& when;

  NameMatches names = {};
  std::vector<bool> used = {};             // by match: part of a mention already
  std::vector<std::uint32_t> sentence_of = {};  // by token
  std::vector<ActorDraft> drafts = {};
  std::vector<TitlePhrase> pending = {};   // titles and person nouns that only the context can resolve
  std::vector<OfficeClaim> office_claims = {};
  std::vector<bool> claimed = {};          // by token: part of a ref
  std::vector<std::uint32_t> ref_of_last = {};  // by last token: index of the ref that ends with it, or kNoMatch
  std::vector<ActorRef> refs = {};         // `actor` is an index into drafts until the end
  std::vector<PlaceNumber> found_places = {};
  std::vector<PlaceRef> place_refs = {};
  std::vector<std::pair<ActorNumber, int>> countries = {};  // how often each is named, most first

  const Token& token(std::uint32_t t) const { return text.tokens[t]; }
  const Sentence& sentence(std::uint32_t t) const { return text.sentences[sentence_of[t]]; }
  bool in_sentence(std::uint32_t t, std::uint32_t as) const;
  bool cue(std::uint32_t t, Cue cue) const { return names.has(t, cue); }

  /// First entry of a match that fits, or nothing.
  template <typename Condition>
  const MatchedEntry* entry_of(const NameMatch& match, Condition condition) const {
    for (const MatchedEntry& m : names.of(match)) {
      if (condition(knowledge.entry(m.entry))) return &m;
    }
    return nullptr;
  }
  const MatchedEntry* entry_of_kind(const NameMatch& match, EntryKind kind) const {
    return entry_of(match, [&](const LexiconEntry& e) { return e.kind == kind; });
  }
  /// A country, organisation or group of that name; its number.
  const MatchedEntry* polity_of(const NameMatch& match) const;
  const MatchedEntry* person_of(const NameMatch& match) const;
  /// "Senate", "Supreme Court": the short name of one state's body is what any state may call its own.
  bool is_generic_body(const NameMatch& match) const;
  /// The country of a generic body whose name is one that the article speaks of; kNoActor else.
  ActorNumber country_of_generic(const NameMatch& match) const;
  /// The body of that name which belongs to `country`, or kNoActor.
  ActorNumber body_of(const NameMatch& match, ActorNumber country) const;
  ActorNumber number_of(const MatchedEntry& m) const { return knowledge.entry(m.entry).what; }
  bool genitive(const MatchedEntry& m) const;

  /// The matches that touch a token: [begin, end).
  std::pair<std::uint32_t, std::uint32_t> matches_at(std::uint32_t t) const;
  /// The match that ends with this token, or kNoMatch.
  std::uint32_t match_ending_at(std::uint32_t t) const;
  std::uint32_t match_starting_at(std::uint32_t t) const;

  bool is_clitic_s(std::uint32_t t) const;
  bool is_comma(std::uint32_t t) const;
  bool is_noun_like(std::uint32_t t) const;
  bool locative_before(std::uint32_t t) const;
  /// Does a noun follow that the one before it only modifies ("court session"), in a language that writes them apart?
  bool modifies_next(std::uint32_t next) const;
  /// Which place a match names, by the countries the article speaks of; kNoPlace if none.
  PlaceNumber place_of(const NameMatch& match) const;
  /// The state that stands behind the comma behind a place, itself or by one of its regions: "Valencia, Venezuela",
  /// "Birmingham, Alabama". ISO alpha-3; empty if none.
  std::string_view country_behind(const NameMatch& match) const;
  /// How much speaks for a place in this country: named right behind it (`behind`), else how often it is named.
  int weight_of(std::string_view iso, std::string_view behind) const;
  /// The state that a place lies in, or kNoActor.
  ActorNumber country_of(PlaceNumber place) const;
  bool speaks_of(ActorNumber country) const;
  /// The country named more often than all others together, or kNoActor.
  ActorNumber main_country() const;

  std::size_t draft_of(ActorNumber known);
  /// Somebody with this name whom the article has named already, or a new one.
  std::size_t unknown_draft(std::string name, ActorKind kind);
  void add_ref(ActorRef ref);
  /// The ref found so far that ends before token `t`, or nothing.
  const ActorRef* ref_ending_before(std::uint32_t t) const;
  bool is_claimed(std::uint32_t t) const { return claimed[t]; }
  /// Marks all matches that touch tokens [first, last) as used; is none of them used so far?
  void use_all(std::uint32_t first, std::uint32_t last);
  bool is_unused(std::uint32_t first, std::uint32_t last) const;
};

/// Steps of recognise(), in this order.
void count_countries(Recognition& r);
void find_titled(Recognition& r);
void find_persons(Recognition& r);
void find_unknown_bodies(Recognition& r);
void find_states_and_places(Recognition& r);
void find_unknown_persons(Recognition& r);
void resolve_references(Recognition& r);

/// Is this CAMEO sector one of those listed?
bool is_one_of(std::span<const std::string_view> sectors, std::string_view sector);

/// "the Kennedy", "the John F. Kennedy", a ship: no article stands in front of a person, in a language whose nouns are
/// not capitalised.
bool is_a_thing(const Recognition& r, const NameMatch& match);
/// Where a name that begins with token `first` begins with its honorifics; they tell the gender.
std::uint32_t with_honorific(const Recognition& r, std::uint32_t first, Gender& gender);
/// "King", "spokeswoman", "Bruder": the gender of nouns that only one has.
Gender gender_of_noun(const Recognition& r, std::uint32_t t);
/// Folded words of a name that may stand for it alone.
std::vector<std::string> surnames_of(std::string_view name);
/// Does the registry's person hold (or, for `ever`, did she ever hold) this office? An empty office is any.
bool holds_office(const Recognition& r, ActorNumber person, std::string_view office, ActorNumber of, bool ever);
/// Whoever is meant by an office at the article's date; the last in office where it changed hands.
std::optional<ActorNumber> office_holder(const Recognition& r, std::string_view office, ActorNumber of);
/// "Abu Mahdi al-Muhandis": a surname with unknown names on both sides is no person's alone.
bool in_the_midst_of_a_name(const Recognition& r, const NameMatch& match);
/// Of several persons of one surname, the one meant; nothing where that is not plain. Adds to `reason`.
std::optional<std::size_t> resolve_surname(Recognition& r, const NameMatch& match, std::string& reason);

/// A run of words that looks like the name of a person: tokens [first, returned); first where there is none.
/// Behind a title (`expected`) two unknown capitalised words are one, whatever the tagger makes of them.
std::uint32_t name_run(const Recognition& r, std::uint32_t first, bool expected = false);

}  // namespace dragoman
