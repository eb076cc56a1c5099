// Shows the clause analysis of sentences, one a line on standard input: clauses_dump LANG < sentences
#include <fmt/core.h>

#include <iostream>
#include <string>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "ingest/language/analyser.h"
#include "ingest/language/clause.h"
#include "ingest/actor/actor_recogniser.h"
#include "ingest/event/amount_finder.h"
#include "ingest/language_pack.h"
#include "ingest/time/time_tagger.h"
#include "ingest/units.h"

namespace {

using namespace dragoman;

constexpr const char* kKinds[] = {"main", "complement", "relative", "if", "time", "comment", "reason", "purpose", "infinitive", "participle"};
constexpr const char* kFunctions[] = {"-", "subj", "obj", "iobj", "gen", "poss", "obl", "pred"};
constexpr const char* kTenses[] = {"present", "past", "future", "-"};
constexpr const char* kVoices[] = {"active", "passive", "perfect-or-state"};
constexpr const char* kModals[] = {"", " can", " must", " may", " shall", " want", " should", " would"};

std::string words(const Text& text, std::uint32_t first, std::uint32_t last) { return text.span_of(first, last).text; }

void show_phrase(const Text& text, const ClauseAnalysis& found, std::uint32_t p) {
  const Phrase& phrase = found.phrases[p];
  const std::string preposition = phrase.preposition == kNoToken ? "" : std::string(text.tokens[phrase.preposition].form) + " + ";
  fmt::print("      {:5} {}{} [{}]", kFunctions[static_cast<int>(phrase.function)], preposition, words(text, phrase.first, phrase.last),
             text.tokens[phrase.head].form);
  if (phrase.conjunct_of != kNoIndex) fmt::print(" and-with {}", text.tokens[found.phrases[phrase.conjunct_of].head].form);
  if (phrase.apposition_to != kNoIndex) fmt::print(" same-as {}", text.tokens[found.phrases[phrase.apposition_to].head].form);
  if (phrase.attached_to != kNoIndex) fmt::print(" of {}", text.tokens[found.phrases[phrase.attached_to].head].form);
  fmt::print("\n");
}

void show(const std::string& line, const LanguagePack& pack, const ActorRegistry& actors, const PlaceRegistry& places) {
  const Language& language = pack.language;
  const Block block{0, static_cast<std::uint32_t>(line.size()), BlockKind::Body};
  const Text text = analyse(line, std::vector{block}, language);
  const Date published = day_date(*parse_day("2025-10-28"), DateBasis::Given);
  const auto times = tag_times(text, pack.times, published);
  const auto units = units_of(recognise(text, pack.actors, actors, places, published), times, find_amounts(text, pack.events.amounts), terms_of(pack.events.topics.find(text), text));
  const ClauseAnalysis found = analyse_clauses(text, units, language);
  fmt::print("{}\n", line);
  for (const Token& t : text.tokens) fmt::print(" {}/{}", t.form, to_string(t.tag));
  fmt::print("\n");
  for (std::uint32_t c = 0; c < found.clauses.size(); ++c) {
    const Clause& clause = found.clauses[c];
    const VerbGroup& verb = clause.verb;
    fmt::print("  {} {}", c, kKinds[static_cast<int>(clause.kind)]);
    if (clause.parent != kNoIndex) fmt::print(" of {}", clause.parent);
    if (clause.coordinated != kNoIndex) fmt::print(" and-with {}", clause.coordinated);
    if (clause.governor != kNoIndex) fmt::print(" on {}", text.tokens[found.phrases[clause.governor].head].form);
    if (verb.main != kNoToken) {
      fmt::print(": {}{}{} {} {}{}{}", text.tokens[verb.main].form, verb.particle == kNoToken ? "" : " + ",
                 verb.particle == kNoToken ? "" : text.tokens[verb.particle].form, kTenses[static_cast<int>(verb.tense)],
                 kVoices[static_cast<int>(verb.voice)], kModals[static_cast<int>(verb.modal)], verb.negated ? " not" : "");
    }
    if (clause.subject != kNoIndex) fmt::print(" <- {}", text.tokens[found.phrases[clause.subject].head].form);
    fmt::print("\n");
    for (const std::uint32_t p : clause.phrases) show_phrase(text, found, p);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "clauses_dump: usage: clauses_dump LANG < sentences\n");
    return 2;
  }
  const dragoman::KnowledgeFiles files;
  const dragoman::Ontology ontology(files);
  const dragoman::ActorRegistry actors(files);
  const dragoman::PlaceRegistry places(files);
  const dragoman::LanguagePack pack(files, argv[1], actors, places, ontology);
  for (std::string line; std::getline(std::cin, line);) show(line, pack, actors, places);
}
