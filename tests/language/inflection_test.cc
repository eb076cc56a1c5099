#include "ingest/language/inflection.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "graph/knowledge/table.h"
#include "tests/language/analyse.h"

namespace dragoman {
namespace {

struct Forms {
  const char* lemma;
  const char* has;
  const char* has_not;
};

std::set<std::string> shown_forms(std::string_view lemma, const Language& language) {
  static const char* const kNames[] = {"", ":pres", ":past", ":sub", ":inf", ":pp", ":ing", ":imp"};
  std::set<std::string> out;
  for (const VerbFormEntry& entry : verb_forms(lemma, language)) {
    out.insert(entry.form + kNames[static_cast<int>(entry.verb_form)] + (entry.prefix_apart ? "+" : ""));
    out.insert(entry.form);
  }
  return out;
}

void check(const std::set<std::string>& forms, const Forms& c) {
  CAPTURE(c.lemma);
  for (const std::string_view form : split(c.has, ' ')) {
    CAPTURE(form);
    CHECK(forms.contains(std::string(form)));
  }
  for (const std::string_view form : split(c.has_not, ' ')) {
    CAPTURE(form);
    CHECK_FALSE(forms.contains(std::string(form)));
  }
}

TEST_CASE("German verbs are inflected as grammars say") {
  const Forms cases[] = {
      {"loben", "lobe:pres lobst:pres lobt:pres loben:inf lobte:past lobten:past gelobt:pp lobe:sub lobend:ing", "gelobet lobete"},
      {"arbeiten", "arbeitet:pres arbeitest:pres arbeitete:past arbeiteten gearbeitet:pp arbeite:sub", "arbeitt arbeitte"},
      {"öffnen", "öffnet:pres öffnete:past geöffnet:pp", "öffnt"},
      {"warnen", "warnt:pres warnte gewarnt:pp", "warnet:pres warnete"},
      {"rechnen", "rechnet:pres rechnete gerechnet", "rechnt"},
      {"wohnen", "wohnt:pres wohnte gewohnt", "wohnete"},
      {"umfassen", "umfasse:sub umfasst:pp umfasste:past", "geumfasst umgefasst"},
      {"reformieren", "reformiert:pp reformierte:past reformiere:sub", "gereformiert"},
      {"sammeln", "sammelt:pres sammle:pres sammelte gesammelt:pp sammeln:pres", "sammelen"},
      {"fordern", "fordert fordere forderte gefordert:pp fordern:inf", "forderen"},
      {"versprechen", "verspricht:pres versprach:past versprachen versprochen:pp verspreche:sub verspräche:sub", "versprecht:past geversprochen"},
      {"verstehen", "versteht:pres verstand:past verstanden:pp verstünde:sub", "gestanden verstehte"},
      {"halten", "hält:pres hältst:pres hielt:past gehalten:pp halte:sub hielte:sub haltet:pres", "haltt hältt"},
      {"treten", "tritt:pres trittst trat:past traten getreten:pp träte:sub", "trittt"},
      {"lesen", "liest:pres las:past lasen gelesen:pp läse:sub", "liesst"},
      {"an|bieten", "anbieten:inf anzubieten:inf angeboten:pp anbietet:pres bietet:pres+ bot:past+ anbot:past böte:sub+ anböte:sub biete:sub+", "geboten gebot anbietet:pres+ bieten:inf"},
      {"an|kündigen", "angekündigt:pp kündigt:pres+ kündigte:past+ ankündigte:past anzukündigen:inf", "kündigt:pp gekündigt"},
      {"an|erkennen", "anerkannt:pp erkennt:pres+ erkannte:past+ anzuerkennen:inf", "angeerkannt"},
      {"vor|bereiten", "vorbereitet:pp bereitet:pres+ bereitete:past+", "vorberitten vorgebereitet"},
      {"aus|probieren", "ausprobiert:pp", "ausgeprobiert"},
      {"begleiten", "begleitet:pp begleitete:past", "beglitt beglitten"},
      {"beten", "betet:pres betete gebetet:pp", ""},
      {"wollen", "will:pres willst wolle:sub wollte:past gewollt:pp wollen:pres", "wollt:past"},
      {"müssen", "muss:pres musst:pres müsse:sub müsste:sub musste:past", "mussst"},
      {"haben", "habe:sub hat:pres hätte:sub hatte:past gehabt:pp", "gehaben"},
      {"sein", "ist:pres sei:sub wäre:sub war:past gewesen:pp", "seit sein:pres"},
      {"werden", "wird:pres werde:sub würde:sub wurde:past", "werdt"},
      {"kommen", "kommt kam:past käme:sub gekommen:pp", "kommte"},
      {"denken", "dachte:past dachten:past gedacht:pp dächte:sub", "denkte"},
      {"gehören", "gehört:pp gehörte:past", "gegehört"},
      {"genehmigen", "genehmigt:pp genehmigte:past", "gegenehmigt"},
      {"unterzeichnen", "unterzeichnet:pp unterzeichnete:past", "geunterzeichnet"},
      {"übernehmen", "übernimmt übernahm:past übernommen:pp", "übergenommen"},
  };
  for (const Forms& c : cases) check(shown_forms(c.lemma, german()), c);
}

TEST_CASE("English verbs are inflected as grammars say") {
  const Forms cases[] = {
      {"attack", "attack:inf attack:pres attacks:pres attacked:past attacked:pp attacking:ing", ""},
      {"agree", "agrees agreed agreeing", "agreeed agreing"},
      {"deny", "denies denied denying", "denys denyed"},
      {"deploy", "deploys deployed deploying", "deploies deployyed"},
      {"ban", "bans banned banning", "baned"},
      {"stop", "stopped stopping", "stoped"},
      {"visit", "visited visiting", "visitted"},
      {"offer", "offered offering", "offerred"},
      {"refer", "referred referring", "refered"},
      {"commit", "committed committing", "commited"},
      {"fix", "fixes fixed fixing", "fixxed"},
      {"pass", "passes passed", "passs"},
      {"veto", "vetoes vetoed vetoing", "vetos"},
      {"withdraw", "withdraws withdrew:past withdrawn:pp withdrawing", "withdrawed"},
      {"meet", "met:past met:pp meeting:ing", "meeted"},
      {"cut", "cut:past cutting", "cutted"},
      {"quit", "quit:past quitting", "quitted:ing"},
      {"travel", "travelled traveled travelling traveling", ""},
      {"die", "died dying dies", "dieing"},
      {"impose", "imposes imposed imposing", "imposeing"},
      {"flow", "flowed flowing", "flowwed"},
      {"equip", "equipped equipping", "equiped"},
      {"have", "has had having", "haved haves"},
      {"do", "does did done doing", "doed"},
  };
  for (const Forms& c : cases) check(shown_forms(c.lemma, english()), c);
}

TEST_CASE("each principal part is a form of its verb") {
  for (const char* code : {"de", "en"}) {
    const KnowledgeFiles files;
    const Language language(files, code);
    const auto path = std::string("languages/") + code + "/verb_forms.tsv";
    for (const Row& row : read_table(files, path, {"lemma", "present", "past", "participle", "other"})) {
      const auto forms = shown_forms(row[0], language);
      for (std::size_t cell = 1; cell < 5; ++cell) {
        for (const std::string_view form : split(row[cell], ' ')) {
          CAPTURE(row.where());
          CAPTURE(form);
          CHECK(forms.contains(std::string(form)));
        }
      }
    }
  }
}

struct Nouns {
  const char* lemma;
  const char* plural;
  const char* forms;  // all of them, in order
};

std::string joined(const std::vector<std::string>& forms) {
  std::string out;
  for (const std::string& form : forms) out += (out.empty() ? "" : " ") + form;
  return out;
}

TEST_CASE("nouns have these forms and no others") {
  const Nouns de[] = {
      {"Abkommen", "Abkommen", "Abkommen Abkommens"},
      {"Gipfel", "Gipfel", "Gipfel Gipfels Gipfeln"},
      {"Vertrag", "Verträge", "Vertrag Vertrags Vertrages Verträge Verträgen"},
      {"Verhandlung", "Verhandlungen", "Verhandlung Verhandlungen"},
      {"Präsident", "Präsidenten", "Präsident Präsidenten"},
      {"Parlament", "Parlamente", "Parlament Parlaments Parlamentes Parlamente Parlamenten"},
      {"Staat", "Staaten", "Staat Staats Staates Staaten"},
      {"Bündnis", "Bündnisse", "Bündnis Bündnisses Bündnisse Bündnissen"},
      {"Krise", "Krisen", "Krise Krisen"},
      {"Embargo", "Embargos", "Embargo Embargos"},
      {"Abgeordnete", "Abgeordnete", "Abgeordnete Abgeordneter Abgeordneten Abgeordnetem Abgeordnetes"},
      {"Prozess", "Prozesse", "Prozess Prozesses Prozesse Prozessen"},
      {"Atommacht", "Atommächte", "Atommacht Atommächte Atommächten"},
      {"Macht", "Mächte", "Macht Mächte Mächten"},
      {"Treffen", "", "Treffen Treffens"},
      {"Terrorist", "", "Terrorist Terroristen"},
  };
  for (const Nouns& c : de) CHECK(joined(noun_forms(c.lemma, c.plural, german())) == c.forms);
  const Nouns en[] = {
      {"treaty", "", "treaty treaties"},     {"attack", "", "attack attacks"},
      {"crisis", "", "crisis crises"},       {"spokeswoman", "", "spokeswoman spokeswomen"},
      {"veto", "", "veto vetoes"},           {"photo", "", "photo photos"},
      {"ally", "", "ally allies"},           {"breach", "", "breach breaches"},
      {"German", "", "German Germans"},      {"aid", "aid", "aid"},
      {"monarch", "", "monarch monarchs"},   {"troops", "troops", "troops"},
  };
  for (const Nouns& c : en) {
    auto forms = noun_forms(c.lemma, c.plural, english());
    CHECK(joined(forms) == c.forms);
  }
}

TEST_CASE("Spanish verbs and nouns follow the rows of inflection.tsv, with and without accents") {
  const Forms cases[] = {
      {"firmar", "firma:pres firman:pres firmará:pres firmó:past firmaron:past firmaba:past firme:sub firmaría:sub firmado:pp firmadas:pp firmando:ing firmar:inf", "firmió"},
      {"llegar", "llegue:sub lleguen:sub llegara:sub", "llege"},
      {"detener", "detiene:pres detendrá:pres detuvo:past detuvieron:past detenga:sub detenido:pp", "detenió detene"},
      {"proponer", "propone:pres propuso:past propuesto:pp propondría:sub", "poniendo ponido"},
      {"reducir", "reduce:pres redujo:past redujeron:past reduzca:sub", "redució redujieron"},
      {"destruir", "destruye:pres destruyó:past destruyendo:ing", "destruió"},
      {"pedir", "pide:pres pidió:past pidieron:past pida:sub pidiendo:ing", "pede pedió"},
      {"recordar", "recuerda:pres recordó:past recuerde:sub recordado:pp", "recorda"},
      {"romper", "rompe:pres rompió:past roto:pp", "rompido"},
      {"atacar", "atacó:past ataco:past ataque:sub", "atace"},
  };
  for (const Forms& c : cases) check(shown_forms(c.lemma, spanish()), c);
  const Nouns nouns[] = {
      {"sanción", "", "sanción sanciones sancion"},
      {"paz", "", "paz paces"},
      {"acuerdo", "", "acuerdo acuerdos"},
      {"régimen", "", "régimen regímenes regimen regimenes"},
      {"crisis", "", "crisis"},
  };
  for (const Nouns& c : nouns) CHECK(joined(noun_forms(c.lemma, c.plural, spanish())) == c.forms);
}

TEST_CASE("adjectives lose their ending where the language inflects them") {
  CHECK(strip_adjective_ending("japanischen", german()) == "japanisch");
  CHECK(strip_adjective_ending("neue", german()) == "neu");
  CHECK(strip_adjective_ending("gut", german()) == "gut");
  CHECK(strip_adjective_ending("es", german()) == "es");
  CHECK(strip_adjective_ending("chinese", english()) == "chinese");
}

}  // namespace
}  // namespace dragoman
