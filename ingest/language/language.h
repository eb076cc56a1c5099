#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "ingest/language/known_forms.h"
#include "ingest/language/tagger_model.h"
#include "ingest/language/token.h"
#include "ingest/language/word_table.h"

namespace dragoman {

/// How a language works: languages/LANG/settings.tsv. What the file does not say has the value below.
struct LanguageSettings {
  std::string name;                          // in English
  bool verb_final_subclauses = false;
  bool verb_second = false;
  bool separable_verbs = false;
  bool nouns_capitalised = false;
  bool compounds = false;
  bool genitive_s = false;
  bool adjective_after_noun = false;
  bool decimal_comma = false;                // "1.500,5", not "1,500.5"
  bool ordinal_dot = false;                  // "17." is the seventeenth
  bool genitive_apostrophe_apart = false;    // "workers'" is two tokens
  std::vector<std::string> clitics;          // "'s", "n't": tokens of their own at the end of a word
  std::vector<std::string> elisions;         // "l'": tokens of their own in front of a word
  std::string apostrophe_genitive_after;     // letters after which a closing apostrophe belongs to the word: Hans'
  std::vector<std::string> finite_plural_endings;  // "en", "ern": a finite verb that ends so is plural, "gewann" is not
  std::vector<std::string> participle_endings;  // "t", "n": what ends otherwise is no participle and no infinitive
  std::string infinitive_infix;              // "zu" in "anzubieten"
  std::vector<std::string> noun_endings;     // "en", "s": what an inflected noun or adjective may end in, longest first
  std::string reflexive_pronoun;             // "sich": begins the lemma of a reflexive verb
  std::string genitive_preposition;          // "of", "von": stands for a genitive
  std::vector<std::string> inseparable_prefixes;  // "ver": verbs with it are inflected as their base, without "ge"
  std::vector<std::string> occasion_prepositions;  // "during", "bei": on the occasion of a meeting, all present take part
  std::vector<std::string> home_countries;         // "DEU": whose bodies texts name without the country
  std::vector<std::string> origin_prepositions;    // "from", "aus": "negotiators from Syria" stand for Syria
  std::vector<std::string> purpose_prepositions;   // "zu", "for": "came for talks", the subject takes part
  std::vector<std::string> topic_prepositions;     // "about", "über": what follows is talked of
  std::string inflection;                    // which rules of inflection.h hold
  bool accents_optional = false;             // texts may leave accents out: "ataco" for "atacó"
  std::vector<std::string> future_endings;   // "rá": a finite verb of the present that ends so is future
  std::vector<std::string> conditional_endings;  // "ría": a finite verb of the subjunctive that ends so is conditional
  bool subject_may_follow = false;           // behind the verb, where none stands before it: "Murieron tres soldados"

  /// Nouns stand side by side, the first one telling of the second: "US offer", "court session".
  bool nouns_side_by_side() const { return !nouns_capitalised && !adjective_after_noun; }
};

/// A row of words.tsv: one thing a form can be.
struct Word {
  Tag tag = Tag::Other;
  WordClasses classes;
  friend bool operator==(const Word&, const Word&) = default;
};

/// A row of verb_forms.tsv; a cell may hold several forms with a space between, or none.
struct PrincipalParts {
  std::string_view present, past, participle, other;
};

/// A row of noun_forms.tsv. In rows for an ending ("-ung") each form is an ending too.
struct NounPattern {
  std::string_view plural, genitive, oblique;
};

/// A row of inflection.tsv: what the end of a lemma becomes in one form; VerbForm::None is the plural of a noun.
struct InflectionRow {
  std::string_view ending;        // without its hyphen
  bool whole = false;             // holds for that lemma alone
  std::string_view replacements;  // parted by spaces
  VerbForm form = VerbForm::None;
};

/// Why the dot of an abbreviation ends no sentence.
enum class AbbreviationClass : std::uint8_t { Plain, Title, Number };

/// A row of words.tsv of several words: gives its last word tag and classes ("as soon as" -> SCONJ sub-when).
struct WordSequence {
  std::vector<std::string_view> words;
  Word word;
};

/// One language pack: what knowledge/languages/LANG says of words and writing. Read once, shared by all threads.
/// The KnowledgeFiles must live as long as this does.
///
///   const KnowledgeFiles files;
///   const Language german(files, "de");
///   for (const Word& word : german.words("der")) ...      // DET, PRON
class Language {
 public:
  /// Throws Error where a file says something this program does not know.
  Language(const KnowledgeFiles& files, std::string_view code);

  const std::string& code() const { return code_; }
  const LanguageSettings& settings() const { return settings_; }

  /// What a form can be, most usual first as the rows stand; empty for words of the open classes.
  std::span<const Word> words(std::string_view lower) const { return words_.find(lower); }

  /// Multi-word rows whose first word this is.
  std::span<const WordSequence> sequences(std::string_view first_lower) const { return sequences_.find(first_lower); }

  /// Of a form with its dot, as written: "Dr.". A row with a capital letter holds for that spelling alone.
  std::optional<AbbreviationClass> abbreviation(std::string_view form) const;

  /// Of an irregular verb, by its infinitive without bar; nothing for those that follow the rules.
  std::optional<PrincipalParts> principal_parts(std::string_view lemma) const;

  /// The row of inflection.tsv that a lemma follows in a form: that of the longest ending. Null where there is none.
  const InflectionRow* inflection_row(std::string_view lemma, VerbForm form) const;

  /// What noun_forms.tsv says of a noun in lower case ("child") or of an ending ("-man").
  std::span<const NounPattern> noun_patterns(std::string_view noun) const { return nouns_.find(noun); }

  /// All forms of words.tsv of a class, in the order of the table: the forms of "be".
  std::vector<std::pair<std::string_view, Word>> words_of(WordClass word_class) const;

  /// The trained tagger's weights; empty where the language has none and is tagged by rules.
  const TaggerModel& tagger_model() const { return tagger_model_; }

  /// The labels that the tables of verbs and nouns give a form; 0 where they do not know it.
  LabelSet known_labels(std::string_view lower) const { return known_forms_.find(lower); }

  /// Is it a form of a verb of saying?
  bool reports(std::string_view lower) const { return known_forms_.reports(lower); }

  /// What the ending of a word says of its tag, the longest first; for words nothing else is known of.
  std::optional<std::pair<Tag, VerbForm>> by_suffix(std::string_view lower) const;

  /// Cases and number that the ending of an adjective without an article tells: "höhere", "chinesischem".
  WordClasses adjective_cases(std::string_view lower) const;
  bool has_adjective_cases() const { return !adjective_cases_.empty(); }

 private:
  std::string code_;
  LanguageSettings settings_;
  WordTable<Word> words_;
  WordTable<WordSequence> sequences_;
  WordTable<AbbreviationClass> abbreviations_;
  WordTable<std::pair<Tag, VerbForm>> suffixes_;
  std::size_t suffix_bytes_max_ = 0;
  std::vector<std::pair<std::string_view, Word>> word_rows_;
  WordTable<PrincipalParts> verbs_;
  WordTable<NounPattern> nouns_;
  WordTable<InflectionRow> inflection_;
  std::vector<std::pair<std::string_view, WordClasses>> adjective_cases_;
  KnownForms known_forms_;
  TaggerModel tagger_model_;
};

/// The verb form that a set of classes names (`form-past`); None if it names none.
VerbForm verb_form_of(WordClasses classes);

}  // namespace dragoman
