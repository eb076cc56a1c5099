#include "ingest/language/tagger.h"

#include <doctest/doctest.h>

#include "graph/model/error.h"
#include "ingest/language/rule_tagger.h"
#include "tests/language/analyse.h"

namespace dragoman {
namespace {

std::string tagged(std::string_view bytes, const Language& language) {
  static const char* const kForms[] = {"", ":pres", ":past", ":sub", ":inf", ":pp", ":ing", ":imp"};
  std::string out;
  for (const Token& token : analyse_paragraph(bytes, language).tokens) {
    if (!out.empty()) out += ' ';
    out += std::string(token.form) + "/" + std::string(to_string(token.tag)) + kForms[static_cast<int>(token.verb_form)];
  }
  return out;
}

TEST_CASE("labels are numbered without gaps and found again") {
  for (int i = 0; i < kLabels; ++i) CHECK(index_of(label_at(i)) == i);
  CHECK(index_of({Tag::Noun, VerbForm::FinitePast}) == index_of({Tag::Noun, VerbForm::None}));
}

TEST_CASE("verbs of plain German news are found with their forms") {
  CHECK(tagged("Der Minister kündigte am Montag neue Sanktionen an.", german()) ==
        "Der/DET Minister/NOUN kündigte/VERB:past am/ADP Montag/PROPN neue/ADJ Sanktionen/NOUN an/ADP ./PUNCT");
  CHECK(tagged("Die Regierung hat das Abkommen unterzeichnet, weil sie Frieden schaffen will.", german()) ==
        "Die/DET Regierung/NOUN hat/AUX:pres das/DET Abkommen/NOUN unterzeichnet/VERB:pp ,/PUNCT weil/SCONJ sie/PRON "
        "Frieden/NOUN schaffen/VERB:inf will/AUX:pres ./PUNCT");
  CHECK(tagged("Er wolle verhandeln, sagte der Präsident.", german()) ==
        "Er/PRON wolle/AUX:sub verhandeln/VERB:inf ,/PUNCT sagte/VERB:past der/DET Präsident/NOUN ./PUNCT");
}

TEST_CASE("verbs of plain English news are found with their forms") {
  CHECK(tagged("The minister has signed the treaty and will visit Tokyo.", english()) ==
        "The/DET minister/NOUN has/AUX:pres signed/VERB:pp the/DET treaty/NOUN and/CCONJ will/AUX:pres visit/VERB:inf "
        "Tokyo/PROPN ./PUNCT");
  CHECK(tagged("She said the troops were attacked by rebels.", english()) ==
        "She/PRON said/VERB:past the/DET troops/NOUN were/AUX:past attacked/VERB:pp by/ADP rebels/NOUN ./PUNCT");
}

TEST_CASE("closed-class words keep their classes, others have none") {
  const Text text = analyse_paragraph("He did not say that she must go.", english());
  REQUIRE(text.tokens.size() == 9);
  CHECK(text.tokens[1].is(WordClass::Do));
  CHECK(text.tokens[2].is(WordClass::Neg));
  CHECK(text.tokens[4].is(WordClass::SubThat));
  CHECK(text.tokens[6].is(WordClass::ModalMust));
  CHECK(text.tokens[6].is_any(kModals));
  CHECK(text.tokens[7].classes.empty());
}

TEST_CASE("a form of several words marks its last one") {
  const Text text = analyse_paragraph("It ends as soon as they leave.", english());
  REQUIRE(text.tokens[4].form == "as");
  CHECK(text.tokens[4].tag == Tag::Sconj);
  CHECK(text.tokens[4].is(WordClass::SubWhen));
}

TEST_CASE("a language without a model is tagged by its tables, and one without tables by characters") {
  Text text = analyse_paragraph("Die Regierung hat 17 Verträge unterzeichnet.", german());
  tag_by_rules(text.tokens, german());
  CHECK(text.tokens[0].tag == Tag::Det);
  CHECK(text.tokens[1].tag == Tag::Noun);
  CHECK(text.tokens[2].tag == Tag::Aux);
  CHECK(text.tokens[3].tag == Tag::Num);

  const KnowledgeFiles files;
  const Language nowhere(files, "nowhere");
  CHECK(nowhere.tagger_model().empty());
  CHECK(tagged("17 $ .", nowhere) == "17/NUM $/SYM ./PUNCT");
}

TEST_CASE("without a model, the forms of the tables and the words around tell verbs from nouns") {
  CHECK(tagged("El presidente visita Cuba .", spanish()) == "El/DET presidente/NOUN visita/VERB:pres Cuba/PROPN ./PUNCT");
  CHECK(tagged("La visita fue cancelada .", spanish()) == "La/DET visita/NOUN fue/AUX:past cancelada/VERB:pp ./PUNCT");
  CHECK(tagged("Un grupo armado atacó la base .", spanish()) == "Un/DET grupo/NOUN armado/ADJ atacó/VERB:past la/DET base/NOUN ./PUNCT");
  CHECK(tagged("El acuerdo firmado por ambos entró en vigor .", spanish()) ==
        "El/DET acuerdo/NOUN firmado/VERB:pp por/ADP ambos/PRON entró/VERB:past en/ADP vigor/NOUN ./PUNCT");
  CHECK(tagged("Dijo que la detuvo la policía , que buscaba a otros .", spanish()) ==
        "Dijo/VERB:past que/SCONJ la/PRON detuvo/VERB:past la/DET policía/NOUN ,/PUNCT que/PRON buscaba/VERB:past a/ADP otros/PRON ./PUNCT");
}

TEST_CASE("bytes that are no model are refused, and a written model is read") {
  CHECK_THROWS_AS(TaggerModel("", "x"), Error);
  CHECK_THROWS_AS(TaggerModel(std::string(64, 'a'), "x"), Error);
  WeightedFeature feature{0x1234567800000042ULL, {}};
  feature.weights[3] = -7;
  const std::string bytes = write_tagger_model(std::vector{feature}, 64);
  CHECK_THROWS_AS(TaggerModel(std::string_view(bytes).substr(0, bytes.size() - 1), "x"), Error);
  const TaggerModel model(bytes, "x");
  std::array<std::int16_t, kModelLabels> scores{};
  model.add(feature.feature, scores);
  CHECK(scores[3] == -7);
  model.add(0x1234567800000043ULL, scores);
  CHECK(scores[3] == -7);
}

}  // namespace
}  // namespace dragoman
