#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/actor_registry.h"
#include "graph/knowledge/place_registry.h"
#include "ingest/actor/name_automaton.h"
#include "ingest/language/language.h"

namespace dragoman {

/// Words of languages/LANG/actor_cues.tsv that say how a name near them is meant; docs/KNOWLEDGE.md tells each.
enum class Cue : std::uint8_t {
  Locative, Way, Motion, CityNoun, Of, Between, Both, Two, SideNoun, CountryNoun, LeaderNoun, ThisCountry,
  Colleague, Former, Deputy, Designate, Acting, HonorificMale, HonorificFemale, GivenName, Say,
  OrganisationNoun, NameParticle, Indefinite, NotName, BodyNoun, StateBody, Ethnic, PersonVerb,
  PersonRelative, NoPerson, PersonWord, MaleNoun, FemaleNoun, LandNoun, CountryWord, Population
};
inline constexpr int kCues = static_cast<int>(Cue::Population) + 1;
using Cues = std::uint64_t;  // a bit for each

enum class EntryKind : std::uint8_t { Actor, Surname, ContextName, Title, PersonNoun, Place, Cue, Pronoun };

enum class Gender : std::uint8_t { Unknown, Male, Female, Neuter };

/// What a name in the automaton stands for.
struct LexiconEntry {
  EntryKind kind = EntryKind::Actor;
  NameClass name_class = NameClass::Name;
  bool derived = false;           // a surname that no table gives
  bool inflected = false;         // a pronoun that takes the endings of adjectives
  std::uint8_t pieces = 0;
  std::uint16_t capitals = 0;     // bit i: piece i must begin with a capital letter
  std::uint16_t acronyms = 0;     // bit i: piece i must have capitals behind its first letter
  std::uint16_t marked = 0;       // bit i: piece i has letters outside ASCII
  std::uint32_t what = 0;         // ActorNumber, PlaceNumber, title, person noun or pronoun row, or Cue
};

enum class TitleRank : std::uint8_t { None, Former, Deputy, Designate, Acting };

struct TitleWord {
  std::string_view words;
  std::string_view office;
  ActorNumber of = kNoActor;
  TitleRank rank = TitleRank::None;
  bool feminine = false;
};

struct PersonNoun {
  std::string_view word;
  std::string_view sector;
  bool plural = false;
};

enum class PronounClass : std::uint8_t { Personal, Possessive, Demonstrative, Relative, Reflexive, First, Other };

struct PronounWord {
  std::string_view form;
  Gender gender = Gender::Unknown;
  bool singular = true;
  bool plural = false;
  PronounClass pronoun_class = PronounClass::Personal;
};

/// What an ending of languages/LANG/name_endings.tsv may follow.
enum class EndingClass : std::uint8_t { Name, Adjective, Inhabitant, Title, Noun, Inner, Feminine };

struct NameEnding {
  std::string_view ending;
  std::string_view replaces;  // what the base form has in its place
  EndingClass ending_class = EndingClass::Name;
};

/// Everything known of names, titles, person nouns and pronouns in one language, compiled for one pass over a text.
/// Built once for a language, read by all threads; the files and registries must outlive it.
///
///   const ActorKnowledge german(files, actors, places, Language(files, "de"));
class ActorKnowledge {
 public:
  ActorKnowledge(const KnowledgeFiles& files, const ActorRegistry& actors, const PlaceRegistry& places,
                 const Language& language);

  const NameAutomaton& automaton() const { return automaton_; }
  const LexiconEntry& entry(std::uint32_t value) const { return entries_[value]; }
  const TitleWord& title(std::uint32_t i) const { return titles_[i]; }
  const PersonNoun& person_noun(std::uint32_t i) const { return person_nouns_[i]; }
  const PronounWord& pronoun(std::uint32_t i) const { return pronouns_[i]; }
  const std::vector<NameEnding>& endings() const { return endings_; }
  const LanguageSettings& settings() const { return settings_; }
  /// Of a given name, folded; Unknown where the tables do not say.
  Gender gender_of(std::string_view given_name) const;

 private:
  void read_endings(const KnowledgeFiles& files, const std::string& folder);
  void read_titles(const KnowledgeFiles& files, const std::string& folder, const ActorRegistry& actors);
  void read_person_nouns(const KnowledgeFiles& files, const std::string& folder);
  void read_pronouns(const KnowledgeFiles& files, const std::string& folder);
  void read_cues(const KnowledgeFiles& files, const std::string& folder);
  void read_genders(const KnowledgeFiles& files);
  static EntryKind entry_kind(NameClass name_class);
  void add_actors(const ActorRegistry& actors, std::string_view lang);
  void add_places(const PlaceRegistry& places, std::string_view lang);
  void add(std::string_view name, LexiconEntry entry, bool any_case = false);
  void strip_inner(std::string_view& piece) const;
  void forgive_particles(LexiconEntry& entry) const;

  LanguageSettings settings_;
  NameAutomaton automaton_;
  std::vector<LexiconEntry> entries_;
  std::vector<TitleWord> titles_;
  std::vector<PersonNoun> person_nouns_;
  std::vector<PronounWord> pronouns_;
  std::vector<NameEnding> endings_;  // longest first
  WordTable<Gender> genders_;
  std::vector<std::string> gender_names_;  // owns the folded names
  std::string folded_;                     // reused while building
  std::vector<std::string_view> pieces_;
};

}  // namespace dragoman
