#include <doctest/doctest.h>

#include <algorithm>

#include "graph/knowledge/table.h"
#include "tests/language/analyse.h"

namespace dragoman {
namespace {

TEST_CASE("each word class has a name that is read back") {
  for (int i = 0; i < kWordClasses; ++i) {
    const auto word_class = static_cast<WordClass>(i);
    CHECK(parse_word_class(to_string(word_class)) == word_class);
  }
  CHECK_FALSE(parse_word_class("no-such-class"));
}

TEST_CASE("the tables of each language are sorted, without doubles, and every form is lower case") {
  const KnowledgeFiles files;
  for (const std::string& code : files.languages()) {
    struct { const char* file; std::vector<std::string_view> columns; } const tables[] = {
        {"words.tsv", {"form", "tag", "class"}},
        {"abbreviations.tsv", {"form", "class"}},
        {"suffixes.tsv", {"suffix", "tag", "class"}},
        {"settings.tsv", {"key", "value"}},
        {"verb_forms.tsv", {"lemma", "present", "past", "participle", "other"}},
        {"noun_forms.tsv", {"noun", "plural", "genitive", "oblique"}},
    };
    for (const auto& table : tables) {
      const auto rows = read_table(files, "languages/" + code + "/" + table.file, table.columns);
      for (std::size_t i = 1; i < rows.size(); ++i) {
        CAPTURE(rows[i].where());
        CHECK(std::ranges::lexicographical_compare(rows[i - 1].cells, rows[i].cells));
      }
    }
  }
}

bool may_be(const Language& language, std::string_view form, Tag tag, WordClass word_class) {
  return std::ranges::any_of(language.words(form),
                             [&](const Word& w) { return w.tag == tag && w.classes.has(word_class); });
}

TEST_CASE("the inventories hold what grammars list") {
  CHECK(may_be(german(), "wäre", Tag::Aux, WordClass::FormSubjunctive));
  CHECK(may_be(german(), "sei", Tag::Aux, WordClass::Be));
  CHECK(may_be(german(), "zum", Tag::Adp, WordClass::Article));
  CHECK(may_be(german(), "vom", Tag::Adp, WordClass::Agent));
  CHECK(may_be(german(), "dessen", Tag::Pron, WordClass::Rel));
  CHECK(may_be(german(), "keinem", Tag::Det, WordClass::Neg));
  CHECK(may_be(german(), "statt", Tag::Adp, WordClass::Particle));
  CHECK(may_be(german(), "könnten", Tag::Aux, WordClass::ModalCan));
  CHECK(may_be(english(), "n't", Tag::Part, WordClass::Neg));
  CHECK(may_be(english(), "whose", Tag::Pron, WordClass::Rel));
  CHECK(may_be(english(), "unless", Tag::Sconj, WordClass::Neg));
  CHECK(may_be(english(), "by", Tag::Adp, WordClass::Agent));
  CHECK_FALSE(may_be(english(), "signed", Tag::Verb, WordClass::FormPast));
}

TEST_CASE("the tables of verbs and nouns hint at labels") {
  CHECK((german().known_labels("gab") & set_of({Tag::Verb, VerbForm::FinitePast})) != 0);
  CHECK((english().known_labels("withdrew") & set_of({Tag::Verb, VerbForm::FinitePast})) != 0);
  CHECK(english().known_labels("qwertz") == 0);
}

}  // namespace
}  // namespace dragoman
