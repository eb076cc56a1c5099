// Prints who and where each article of a JSON Lines file names, for the eye, or as extraction documents for the scorer.
//
//   actors_dump FILE.jsonl LANG [FIRST [COUNT]]     readable: each sentence with its mentions
//   actors_dump --json FILE.jsonl                   one extraction document a line, with actors and places alone
//
// Lines are {"id", "text", "published" or "date", "lang"}.

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <map>
#include <memory>

#include "graph/model/error.h"
#include "graph/model/extraction_json.h"
#include "ingest/actor/actor_recogniser.h"
#include "ingest/language/analyser.h"

namespace {

using namespace dragoman;

struct Pack {
  Language language;
  ActorKnowledge actors;
  Pack(const KnowledgeFiles& files, const ActorRegistry& registry, const PlaceRegistry& places, const std::string& code)
      : language(files, code), actors(files, registry, places, language) {}
};

std::vector<Block> paragraphs(const std::string& text) {
  std::vector<Block> out;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    if (end > begin) out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), BlockKind::Body});
    begin = end + 1;
  }
  return out;
}

const char* name_of(MentionUse use) {
  switch (use) {
    case MentionUse::Noun: return "";
    case MentionUse::Possessive: return " possessive";
    case MentionUse::Adjective: return " adjective";
    case MentionUse::CompoundPart: return " compound";
  }
  return "";
}

void print(const Text& text, const ActorAnalysis& found) {
  for (const Sentence& sentence : text.sentences) {
    fmt::print("| {}\n", text.span_of(sentence.first, sentence.last).text);
    for (const ActorRef& ref : found.refs) {
      if (ref.first < sentence.first || ref.first >= sentence.last) continue;
      std::string who;
      if (ref.members.empty()) who = found.actors[ref.actor].id;
      for (const std::size_t member : ref.members) who += found.actors[member].id + " ";
      fmt::print("    {:40} {} {}{}{}{}{}  {}\n", text.span_of(ref.first, ref.last).text, who, to_string(ref.form), name_of(ref.use),
                 ref.locative ? " locative" : "", ref.plural ? " plural" : "", ref.code.empty() ? "" : " " + ref.code, ref.reason);
    }
    for (const PlaceRef& ref : found.place_refs) {
      if (ref.first < sentence.first || ref.first >= sentence.last) continue;
      fmt::print("    {:40} {}  {}\n", text.span_of(ref.first, ref.last).text, found.places[ref.place].id, ref.reason);
    }
  }
  for (const Actor& actor : found.actors) {
    fmt::print("  = {} \"{}\" {} {} {}\n", actor.id, actor.name, actor.country.value_or("-"), actor.code, actor.role.value_or("-"));
  }
  for (const OfficeFact& fact : found.office_facts) {
    fmt::print("  since {} {}\n", to_string(fact.from), fact.reason);
  }
}

int run(std::vector<std::string> arguments) {
  const bool json = !arguments.empty() && arguments[0] == "--json";
  if (json) arguments.erase(arguments.begin());
  if (arguments.empty()) {
    std::cerr << "usage: actors_dump [--json] FILE.jsonl [LANG [FIRST [COUNT]]]\n";
    return 2;
  }
  const KnowledgeFiles files;
  const ActorRegistry registry(files);
  const PlaceRegistry places(files);
  std::map<std::string, std::unique_ptr<Pack>> packs;
  std::ifstream in(arguments[0]);
  if (!in) throw Error("{}: cannot be read", arguments[0]);
  const std::size_t first = arguments.size() > 2 ? std::stoul(arguments[2]) : 0;
  const std::size_t count = arguments.size() > 3 ? std::stoul(arguments[3]) : static_cast<std::size_t>(-1);
  std::string line;
  for (std::size_t number = 0; std::getline(in, line); ++number) {
    if (number < first || number - first >= count) continue;
    const Json record = Json::parse(line);
    const std::string lang = record.contains("lang") ? record["lang"].get<std::string>() : arguments.at(1);
    const std::string bytes = record["text"];
    const std::string day = record.value("published", record.value("date", std::string()));
    const Date when = parse_date(day, DateBasis::Given).value_or(Date{});
    std::unique_ptr<Pack>& pack = packs[lang];
    if (!pack) pack = std::make_unique<Pack>(files, registry, places, lang);
    const std::vector<Block> blocks = paragraphs(bytes);
    const Text text = analyse(bytes, blocks, pack->language);
    const ActorAnalysis found = recognise(text, pack->actors, registry, places, when);
    const std::string id = record["id"].is_string() ? record["id"].get<std::string>() : record["id"].dump();
    if (json) {
      Extraction extraction;
      extraction.document = {.id = id, .lang = lang, .published = when, .text = bytes};
      extraction.actors = found.actors;
      extraction.places = found.places;
      std::cout << to_line(to_json(extraction)) << '\n';
    } else {
      fmt::print("==== {} {}\n", id, day);
      print(text, found);
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& e) {
    std::cerr << "actors_dump: " << e.what() << '\n';
    return 1;
  }
}
