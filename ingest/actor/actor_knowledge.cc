#include "ingest/actor/actor_knowledge.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "graph/knowledge/table_cells.h"
#include "graph/model/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kCueNames[] = {
    "locative", "way", "motion", "city-noun", "of", "between", "both", "two", "side-noun", "country-noun",
    "leader-noun", "this-country", "colleague", "former", "deputy", "designate", "acting", "honorific-male",
    "honorific-female", "given-name", "say", "organisation-noun", "name-particle", "indefinite", "not-name",
    "body-noun", "state-body", "ethnic", "person-verb", "person-relative", "no-person",
    "person-word", "male-noun", "female-noun", "land-noun", "country-word", "population"};
static_assert(std::size(kCueNames) == kCues);
constexpr std::string_view kEndingClasses[] = {"name", "adjective", "inhabitant", "title", "noun", "inner", "feminine"};
constexpr std::string_view kRanks[] = {"", "former", "deputy", "designate", "acting"};
constexpr Cue kRankCues[] = {Cue::Acting, Cue::Former, Cue::Deputy, Cue::Designate, Cue::Acting};
constexpr std::string_view kGenders[] = {"", "masc", "fem", "neut"};
constexpr std::string_view kPronounClasses[] = {"personal", "possessive", "demonstrative", "relative",
                                                "reflexive", "first", "other"};
constexpr std::size_t kPiecesMax = 12;
constexpr std::size_t kAcronymLettersMax = 6;

bool is_gap(char c) { return c == ' ' || c == '-' || c == '/'; }

struct Shape {
  bool capital = false;
  bool acronym = false;
  bool marked = false;
};

Shape shape_of(std::string_view word) {
  Shape shape;
  std::size_t letters = 0, upper = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto size = static_cast<std::int32_t>(word.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, size, c);
    shape.marked = shape.marked || c >= 0xC0;
    if (!u_isalpha(c)) continue;
    const bool is_upper = u_isUUppercase(c) != 0;
    if (letters == 0) shape.capital = is_upper;
    ++letters;
    upper += is_upper ? 1U : 0U;
  }
  // "NATO", "LeT", "EuGH": capitals behind the first letter.
  shape.acronym = letters >= 2 && upper > (shape.capital ? 1U : 0U) && letters <= kAcronymLettersMax;
  return shape;
}

bool fits(std::string_view row_lang, std::string_view lang) { return row_lang == lang || row_lang == "*"; }

}  // namespace

ActorKnowledge::ActorKnowledge(const KnowledgeFiles& files, const ActorRegistry& actors, const PlaceRegistry& places,
                               const Language& language)
    : settings_(language.settings()), automaton_(actors.names().size() + places.names().size()) {
  entries_.reserve(actors.names().size() + places.names().size());
  const std::string folder = fmt::format("languages/{}/", language.code());
  read_endings(files, folder);
  read_titles(files, folder, actors);
  read_person_nouns(files, folder);
  read_pronouns(files, folder);
  read_cues(files, folder);
  read_genders(files);
  add_actors(actors, language.code());
  add_places(places, language.code());
}

void ActorKnowledge::read_endings(const KnowledgeFiles& files, const std::string& folder) {
  for (const Row& row : read_table(files, folder + "name_endings.tsv", {"ending", "replaces", "class"})) {
    const auto ending_class = value_of<EndingClass>(row[2], kEndingClasses);
    if (!ending_class) refuse(row, "no class of ending is called", row[2]);
    if (row[0].empty()) refuse(row, "no ending for class", row[2]);
    endings_.push_back({row[0], row[1], *ending_class});
  }
  std::ranges::stable_sort(endings_, [](const auto& a, const auto& b) { return a.ending.size() > b.ending.size(); });
}

void ActorKnowledge::read_titles(const KnowledgeFiles& files, const std::string& folder, const ActorRegistry& actors) {
  const std::vector<Row> rows = read_table(files, folder + "titles.tsv", {"words", "office", "country", "rank"});
  for (const Row& row : rows) {
    TitleWord title{.words = row[0], .office = row[1]};
    if (!row[2].empty()) {
      const auto of = actors.number(row[2]);
      if (!of) refuse(row, "no actor has the id", row[2]);
      title.of = *of;
    }
    const auto rank = value_of<TitleRank>(row[3], kRanks);
    if (!rank) refuse(row, "no rank is called", row[3]);
    title.rank = *rank;
    if (title.office.empty()) {
      // A word that only changes the rank of the title behind it: "former", "ehemalig".
      const Cue cue = kRankCues[static_cast<std::size_t>(*rank)];
      add(row[0], {.kind = EntryKind::Cue, .what = static_cast<std::uint32_t>(cue)}, true);
      continue;
    }
    titles_.push_back(title);
  }
  const auto has_row = [&](std::string_view words) {
    return std::ranges::any_of(titles_, [&](const TitleWord& t) { return t.words == words; });
  };
  for (std::size_t i = 0; i < titles_.size(); ++i) {
    for (const NameEnding& ending : endings_) {
      if (ending.ending_class != EndingClass::Feminine || !titles_[i].words.ends_with(ending.ending)) continue;
      std::string base(titles_[i].words.substr(0, titles_[i].words.size() - ending.ending.size()));
      base += ending.replaces;
      titles_[i].feminine = titles_[i].feminine || has_row(base);
    }
    add(titles_[i].words, {.kind = EntryKind::Title, .what = static_cast<std::uint32_t>(i)},
        !settings_.nouns_capitalised);
  }
}

void ActorKnowledge::read_person_nouns(const KnowledgeFiles& files, const std::string& folder) {
  const auto add_form = [&](const Row& row, std::string_view form, bool plural) {
    if (form.empty()) return;
    add(form, {.kind = EntryKind::PersonNoun, .what = static_cast<std::uint32_t>(person_nouns_.size())},
        !settings_.nouns_capitalised);
    person_nouns_.push_back({form, row[2], plural});
  };
  for (const Row& row : read_table(files, folder + "person_nouns.tsv", {"word", "plural", "code"})) {
    add_form(row, row[0], false);
    add_form(row, row[1], true);  // may be the same word: "Lehrer"
  }
}

/// Only those that can mean an actor named before or who speaks; the others would hide articles and conjunctions. Of
/// demonstratives only those that show a gender of persons.
void ActorKnowledge::read_pronouns(const KnowledgeFiles& files, const std::string& folder) {
  for (const Row& row : read_table(files, folder + "pronouns.tsv", {"form", "gender", "number", "class"})) {
    PronounWord word{.form = row[0]};
    const auto gender = value_of<Gender>(row[1], kGenders);
    if (!gender) refuse(row, "no gender is called", row[1]);
    word.gender = *gender;
    word.singular = row[2].empty() || row[2].find("sg") != std::string_view::npos;
    word.plural = row[2].find("pl") != std::string_view::npos;
    const auto pronoun_class = value_of<PronounClass>(row[3], kPronounClasses);
    if (!pronoun_class) refuse(row, "no class of pronoun is called", row[3]);
    word.pronoun_class = *pronoun_class;
    const bool gendered = word.gender == Gender::Male || word.gender == Gender::Female;
    const bool speaks = word.pronoun_class == PronounClass::First && !word.plural;
    const bool back = word.pronoun_class == PronounClass::Personal || word.pronoun_class == PronounClass::Possessive ||
                      (word.pronoun_class == PronounClass::Demonstrative && gendered);
    if (!speaks && !back) continue;
    add(word.form, {.kind = EntryKind::Pronoun, .inflected = word.pronoun_class == PronounClass::Possessive,
                    .what = static_cast<std::uint32_t>(pronouns_.size())}, true);
    pronouns_.push_back(word);
  }
}

void ActorKnowledge::read_cues(const KnowledgeFiles& files, const std::string& folder) {
  for (const Row& row : read_table(files, folder + "actor_cues.tsv", {"words", "class"})) {
    const auto cue = value_of<Cue>(row[1], kCueNames);
    if (!cue) refuse(row, "no class of cue is called", row[1]);
    add(row[0], {.kind = EntryKind::Cue, .what = static_cast<std::uint32_t>(*cue)});
    if (*cue != Cue::Colleague) continue;
    // A title too, of an office that only the text before can tell.
    add(row[0], {.kind = EntryKind::Title, .what = static_cast<std::uint32_t>(titles_.size())});
    titles_.push_back({.words = row[0], .office = {}});
  }
}

void ActorKnowledge::read_genders(const KnowledgeFiles& files) {
  const std::vector<Row> rows = read_table(files, "actors/given_names.tsv", {"name", "gender"});
  gender_names_.reserve(rows.size());
  std::vector<std::pair<std::string_view, Gender>> genders;
  for (const Row& row : rows) {
    const auto gender = value_of<Gender>(row[1], kGenders);
    if (!gender) refuse(row, "no gender is called", row[1]);
    gender_names_.push_back(fold_name(row[0]));
    genders.emplace_back(gender_names_.back(), *gender);
  }
  genders_ = WordTable<Gender>(genders);
}

Gender ActorKnowledge::gender_of(std::string_view given_name) const {
  std::span<const Gender> found = genders_.find(fold_name(given_name));
  // "Jean-Claude" is whatever Jean is.
  if (found.empty()) found = genders_.find(fold_name(given_name.substr(0, given_name.find('-'))));
  const bool agreed = !found.empty() && std::ranges::all_of(found, [&](Gender g) { return g == found[0]; });
  return agreed ? found[0] : Gender::Unknown;
}

EntryKind ActorKnowledge::entry_kind(NameClass name_class) {
  if (name_class == NameClass::Surname) return EntryKind::Surname;
  return name_class == NameClass::Context ? EntryKind::ContextName : EntryKind::Actor;
}

void ActorKnowledge::add_actors(const ActorRegistry& actors, std::string_view lang) {
  for (const ActorName& name : actors.names()) {
    const bool own = name.name == actors[name.actor].name && name.name_class == NameClass::Name;
    // Names of persons are the same in all languages of one script, unless the tables have another.
    const bool person = actors[name.actor].kind == ActorKind::Person && (name.lang == "en" || name.lang == "de");
    if (!own && !person && !fits(name.lang, lang)) continue;
    add(name.name, {.kind = entry_kind(name.name_class), .name_class = name.name_class,
                    .derived = name.derived, .what = name.actor});
  }
}

void ActorKnowledge::add_places(const PlaceRegistry& places, std::string_view lang) {
  for (const PlaceName& name : places.names()) {
    const bool own = name.name == places[name.place].name;
    if (own || fits(name.lang, lang)) add(name.name, {.kind = EntryKind::Place, .what = name.place});
  }
}

/// Inner words of German names are inflected: "Weißes Haus", "des Weißen Hauses". They are kept without ending.
void ActorKnowledge::strip_inner(std::string_view& piece) const {
  constexpr std::size_t kStemMin = 3;
  for (const NameEnding& ending : endings_) {
    if (ending.ending_class != EndingClass::Inner || piece.size() < ending.ending.size() + kStemMin) continue;
    if (!piece.ends_with(ending.ending)) continue;
    piece.remove_suffix(ending.ending.size());
    return;
  }
}

/// "Hamad bin Khalifa Al Thani", "… al-Thani": short words inside a long name are written either way.
void ActorKnowledge::forgive_particles(LexiconEntry& entry) const {
  constexpr std::size_t kPiecesMin = 3, kParticleMax = 3;
  if (pieces_.size() < kPiecesMin) return;
  for (std::size_t i = 1; i + 1 < pieces_.size(); ++i) {
    if (pieces_[i].size() <= kParticleMax) entry.capitals &= static_cast<std::uint16_t>(~(1U << i));
  }
}

void ActorKnowledge::add(std::string_view name, LexiconEntry entry, bool any_case) {
  folded_.clear();
  folded_.reserve(name.size() * 3);  // views into it are kept
  pieces_.clear();
  std::size_t piece_index = 0;
  for (std::size_t begin = 0; begin < name.size();) {
    std::size_t end = begin;
    while (end < name.size() && !is_gap(name[end])) ++end;
    std::string_view word = name.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t start = folded_.size();
    append_folded(folded_, word);
    if (folded_.size() == start) continue;
    std::string_view piece = std::string_view(folded_).substr(start);
    // The text has its clitics apart: "People" "'s" "Republic".
    for (const std::string& clitic : settings_.clitics) {
      if (!word.ends_with(clitic)) continue;
      const std::string folded_clitic = fold_name(clitic);
      if (piece.size() <= folded_clitic.size()) continue;
      pieces_.push_back(piece.substr(0, piece.size() - folded_clitic.size()));
      if (shape_of(word).capital && !any_case) entry.capitals |= static_cast<std::uint16_t>(1U << piece_index);
      ++piece_index;
      piece.remove_prefix(piece.size() - folded_clitic.size());
      word = clitic;
      break;
    }
    pieces_.push_back(piece);
    const Shape shape = shape_of(word);
    const auto bit = static_cast<std::uint16_t>(1U << piece_index);
    if (shape.capital && !any_case) entry.capitals |= bit;
    if (shape.acronym) entry.acronyms |= bit;
    if (shape.marked) entry.marked |= bit;
    ++piece_index;
    if (piece_index == kPiecesMax) break;
  }
  if (pieces_.empty()) return;
  if (entry.name_class == NameClass::Name && entry.kind == EntryKind::Actor) forgive_particles(entry);
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) strip_inner(pieces_[i]);
  entry.pieces = static_cast<std::uint8_t>(pieces_.size());
  automaton_.add(pieces_, static_cast<std::uint32_t>(entries_.size()));
  entries_.push_back(entry);
}

}  // namespace dragoman
