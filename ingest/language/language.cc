#include "ingest/language/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/language/characters.h"

namespace dragoman {
namespace {

struct SettingKey {
  std::string_view key;
  bool LanguageSettings::*flag = nullptr;
  std::string LanguageSettings::*text = nullptr;
  std::vector<std::string> LanguageSettings::*list = nullptr;
};

using S = LanguageSettings;

constexpr std::array kSettingKeys = {
    SettingKey{"accents-optional", &S::accents_optional},
    SettingKey{"adjective-after-noun", &S::adjective_after_noun},
    SettingKey{"apostrophe-genitive-after", nullptr, &S::apostrophe_genitive_after},
    SettingKey{"clitics", nullptr, nullptr, &S::clitics},
    SettingKey{"compounds", &S::compounds},
    SettingKey{"conditional-endings", nullptr, nullptr, &S::conditional_endings},
    SettingKey{"decimal-comma", &S::decimal_comma},
    SettingKey{"elisions", nullptr, nullptr, &S::elisions},
    SettingKey{"finite-plural-endings", nullptr, nullptr, &S::finite_plural_endings},
    SettingKey{"future-endings", nullptr, nullptr, &S::future_endings},
    SettingKey{"genitive-apostrophe-apart", &S::genitive_apostrophe_apart},
    SettingKey{"genitive-preposition", nullptr, &S::genitive_preposition},
    SettingKey{"genitive-s", &S::genitive_s},
    SettingKey{"home-countries", nullptr, nullptr, &S::home_countries},
    SettingKey{"infinitive-infix", nullptr, &S::infinitive_infix},
    SettingKey{"inflection", nullptr, &S::inflection},
    SettingKey{"inseparable-prefixes", nullptr, nullptr, &S::inseparable_prefixes},
    SettingKey{"name", nullptr, &S::name},
    SettingKey{"noun-endings", nullptr, nullptr, &S::noun_endings},
    SettingKey{"nouns-capitalised", &S::nouns_capitalised},
    SettingKey{"occasion-prepositions", nullptr, nullptr, &S::occasion_prepositions},
    SettingKey{"origin-prepositions", nullptr, nullptr, &S::origin_prepositions},
    SettingKey{"participle-endings", nullptr, nullptr, &S::participle_endings},
    SettingKey{"purpose-prepositions", nullptr, nullptr, &S::purpose_prepositions},
    SettingKey{"ordinal-dot", &S::ordinal_dot},
    SettingKey{"reflexive-pronoun", nullptr, &S::reflexive_pronoun},
    SettingKey{"separable-verbs", &S::separable_verbs},
    SettingKey{"subject-may-follow", &S::subject_may_follow},
    SettingKey{"topic-prepositions", nullptr, nullptr, &S::topic_prepositions},
    SettingKey{"verb-final-subclauses", &S::verb_final_subclauses},
    SettingKey{"verb-second", &S::verb_second},
};

void set(LanguageSettings& settings, const SettingKey& key, const Row& row) {
  const std::string_view value = row[1];
  if (key.flag != nullptr) {
    if (value != "yes" && value != "no") throw Error("{}: \"{}\" is neither yes nor no", row.where(), value);
    settings.*key.flag = value == "yes";
  } else if (key.text != nullptr) {
    settings.*key.text = value;
  } else {
    (settings.*key.list).clear();
    for (const std::string_view item : split(value, ' ')) (settings.*key.list).emplace_back(item);
  }
}

LanguageSettings read_settings(const KnowledgeFiles& files, const std::string& folder) {
  LanguageSettings settings;
  for (const Row& row : read_table(files, folder + "settings.tsv", {"key", "value"})) {
    const auto key = std::ranges::find(kSettingKeys, row[0], &SettingKey::key);
    if (key == kSettingKeys.end()) throw Error("{}: no setting is called \"{}\"", row.where(), row[0]);
    set(settings, *key, row);
  }
  return settings;
}

Tag read_tag(const Row& row, std::string_view name) {
  const auto tag = parse_tag(name);
  if (!tag) throw Error("{}: no part of speech is called \"{}\"", row.where(), name);
  return *tag;
}

WordClasses read_classes(const Row& row, std::string_view names) {
  WordClasses classes;
  for (const std::string_view name : split(names, ' ')) {
    const auto word_class = parse_word_class(name);
    if (!word_class) throw Error("{}: no class of words is called \"{}\"", row.where(), name);
    classes |= *word_class;
  }
  return classes;
}

AbbreviationClass read_abbreviation_class(const Row& row) {
  if (row[1].empty()) return AbbreviationClass::Plain;
  if (row[1] == "title") return AbbreviationClass::Title;
  if (row[1] == "number") return AbbreviationClass::Number;
  throw Error("{}: no class of abbreviations is called \"{}\"", row.where(), row[1]);
}

// "plural", or one of the classes that name a verb form.
VerbForm read_form(const Row& row) {
  if (row[2] == "plural") return VerbForm::None;
  const VerbForm form = verb_form_of(read_classes(row, row[2]));
  if (form == VerbForm::None) throw Error("{}: \"{}\" names no form", row.where(), row[2]);
  return form;
}

template <typename Value>
using Rows = std::vector<std::pair<std::string_view, Value>>;

}  // namespace

Language::Language(const KnowledgeFiles& files, std::string_view code) : code_(code) {
  const std::string folder = fmt::format("languages/{}/", code);
  settings_ = read_settings(files, folder);

  Rows<Word> words;
  Rows<WordSequence> sequences;
  for (const Row& row : read_table(files, folder + "words.tsv", {"form", "tag", "class"})) {
    const Word word{read_tag(row, row[1]), read_classes(row, row[2])};
    const auto parts = split(row[0], ' ');
    if (parts.size() == 1) {
      words.emplace_back(row[0], word);
      word_rows_.emplace_back(row[0], word);
    } else if (!parts.empty()) {
      sequences.emplace_back(parts.front(), WordSequence{parts, word});
    }
  }
  words_ = WordTable<Word>(words);
  sequences_ = WordTable<WordSequence>(sequences);

  Rows<AbbreviationClass> abbreviations;
  for (const Row& row : read_table(files, folder + "abbreviations.tsv", {"form", "class"})) {
    abbreviations.emplace_back(row[0], read_abbreviation_class(row));
  }
  abbreviations_ = WordTable<AbbreviationClass>(abbreviations);

  Rows<std::pair<Tag, VerbForm>> suffixes;
  for (const Row& row : read_table(files, folder + "suffixes.tsv", {"suffix", "tag", "class"})) {
    suffixes.emplace_back(row[0], std::pair(read_tag(row, row[1]), verb_form_of(read_classes(row, row[2]))));
    suffix_bytes_max_ = std::max(suffix_bytes_max_, row[0].size());
  }
  suffixes_ = WordTable<std::pair<Tag, VerbForm>>(suffixes);

  for (const Row& row : read_table(files, folder + "adjective_cases.tsv", {"ending", "classes"})) {
    adjective_cases_.emplace_back(row[0], read_classes(row, row[1]));
  }

  Rows<PrincipalParts> verbs;
  for (const Row& row : read_table(files, folder + "verb_forms.tsv", {"lemma", "present", "past", "participle", "other"})) {
    verbs.emplace_back(row[0], PrincipalParts{row[1], row[2], row[3], row[4]});
  }
  verbs_ = WordTable<PrincipalParts>(verbs);

  Rows<NounPattern> nouns;
  for (const Row& row : read_table(files, folder + "noun_forms.tsv", {"noun", "plural", "genitive", "oblique"})) {
    nouns.emplace_back(row[0], NounPattern{row[1], row[2], row[3]});
  }
  nouns_ = WordTable<NounPattern>(nouns);

  Rows<InflectionRow> inflection;
  for (const Row& row : read_table(files, folder + "inflection.tsv", {"ending", "replacements", "form"})) {
    const bool whole = !row[0].starts_with('-');
    const std::string_view ending = whole ? row[0] : row[0].substr(1);
    inflection.emplace_back(ending, InflectionRow{ending, whole, row[1], read_form(row)});
  }
  inflection_ = WordTable<InflectionRow>(inflection);

  known_forms_ = KnownForms(files, folder, *this);

  const auto& models = files.parts(folder + "tagger.model");
  if (!models.empty()) tagger_model_ = TaggerModel(models.back().bytes, models.back().where);
}

std::optional<AbbreviationClass> Language::abbreviation(std::string_view form) const {
  if (const auto exact = abbreviations_.find(form); !exact.empty()) return exact.front();
  if (const auto lower = abbreviations_.find(lower_case(form)); !lower.empty()) return lower.front();
  return std::nullopt;
}

std::optional<PrincipalParts> Language::principal_parts(std::string_view lemma) const {
  const auto found = verbs_.find(lemma);
  return found.empty() ? std::nullopt : std::optional(found.back());
}

const InflectionRow* Language::inflection_row(std::string_view lemma, VerbForm form) const {
  for (std::size_t begin = 0; begin < lemma.size(); ++begin) {
    const InflectionRow* ending = nullptr;
    for (const InflectionRow& row : inflection_.find(lemma.substr(begin))) {
      if (row.form != form) continue;
      if (row.whole && begin == 0) return &row;
      if (!row.whole) ending = &row;
    }
    if (ending != nullptr) return ending;
  }
  return nullptr;
}

std::vector<std::pair<std::string_view, Word>> Language::words_of(WordClass word_class) const {
  std::vector<std::pair<std::string_view, Word>> out;
  std::ranges::copy_if(word_rows_, std::back_inserter(out),
                       [&](const auto& row) { return row.second.classes.has(word_class); });
  return out;
}

std::optional<std::pair<Tag, VerbForm>> Language::by_suffix(std::string_view lower) const {
  for (std::size_t length = std::min(suffix_bytes_max_, lower.size()); length > 0; --length) {
    const auto found = suffixes_.find(lower.substr(lower.size() - length));
    if (!found.empty() && length < lower.size()) return found.front();
  }
  return std::nullopt;
}

WordClasses Language::adjective_cases(std::string_view lower) const {
  WordClasses found;
  std::size_t longest = 0;
  for (const auto& [ending, classes] : adjective_cases_) {
    if (lower.ends_with(ending) && ending.size() > longest) {
      longest = ending.size();
      found = classes;
    }
  }
  return found;
}

VerbForm verb_form_of(WordClasses classes) {
  if (classes.has(WordClass::FormPresent)) return VerbForm::FinitePresent;
  if (classes.has(WordClass::FormPast)) return VerbForm::FinitePast;
  if (classes.has(WordClass::FormSubjunctive)) return VerbForm::Subjunctive;
  if (classes.has(WordClass::FormInfinitive)) return VerbForm::Infinitive;
  if (classes.has(WordClass::FormPastParticiple)) return VerbForm::PastParticiple;
  if (classes.has(WordClass::FormPresentParticiple)) return VerbForm::PresentParticiple;
  if (classes.has(WordClass::FormImperative)) return VerbForm::Imperative;
  return VerbForm::None;
}

}  // namespace dragoman
