// How long the knowledge of actors and places takes to load, and how fast names are looked up in a text, in time of one
// core.
//
//   knowledge_bench [FILE.txt LANG]      a text to look names up in, ten times over; without one, a made-up text

#include <fmt/format.h>

#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>

#include "ingest/actor/actor_recogniser.h"
#include "ingest/actor/name_matches.h"
#include "ingest/language/analyser.h"

namespace {

using namespace dragoman;

/// Time that this process spent computing: others on the machine do not count.
double milliseconds_since(std::clock_t start) { return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC; }

std::string made_up_text() {
  std::string text;
  for (int i = 0; i < 2000; ++i) {
    text += "The Japanese prime minister met President Donald Trump in Tokyo on Tuesday to talk about trade. ";
    text += "Nothing else of note happened in the small town by the river, where people went on with their work.\n";
  }
  return text;
}

std::vector<Block> lines(const std::string& text) {
  std::vector<Block> out;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    if (end > begin) out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), BlockKind::Body});
    begin = end + 1;
  }
  return out;
}

void print_rate(const char* what, double ms, std::size_t bytes) {
  fmt::print("{:28} {:8.1f} ms  {:7.1f} MB/s\n", what, ms, static_cast<double>(bytes) / 1e3 / ms);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string lang = argc > 2 ? argv[2] : "en";
    auto start = std::clock();
    const KnowledgeFiles files;
    const ActorRegistry actors(files);
    fmt::print("{:28} {:8.1f} ms  {} actors, {} names\n", "actor registry", milliseconds_since(start), actors.actors().size(), actors.names().size());
    start = std::clock();
    const PlaceRegistry places(files);
    fmt::print("{:28} {:8.1f} ms  {} places, {} names\n", "place registry", milliseconds_since(start), places.places().size(), places.names().size());
    const Language language(files, lang);
    start = std::clock();
    const ActorKnowledge knowledge(files, actors, places, language);
    fmt::print("{:28} {:8.1f} ms\n", "names of one language", milliseconds_since(start));

    std::string bytes = made_up_text();
    if (argc > 2) {
      std::ifstream in(argv[1], std::ios::binary);
      std::stringstream all;
      all << in.rdbuf();
      bytes = all.str();
    }
    start = std::clock();
    const Text text = analyse(bytes, lines(bytes), language);
    print_rate("tokens and tags", milliseconds_since(start), bytes.size());
    constexpr int kRounds = 10;
    std::size_t found = 0;
    start = std::clock();
    for (int i = 0; i < kRounds; ++i) found += match_names(text, knowledge).matches.size();
    print_rate("look-up of all names", milliseconds_since(start) / kRounds, bytes.size());
    const Date when = *parse_date("2025-10-28", DateBasis::Given);
    // An article is a few kilobytes: recognition runs over pieces of that size.
    constexpr std::size_t kArticleBytes = 4000;
    std::vector<std::string> articles;
    for (std::size_t begin = 0; begin < bytes.size();) {
      std::size_t end = bytes.find('\n', std::min(bytes.size() - 1, begin + kArticleBytes));
      if (end == std::string::npos) end = bytes.size();
      articles.push_back(bytes.substr(begin, end - begin));
      begin = end + 1;
    }
    std::vector<Text> texts;
    for (const std::string& article : articles) texts.push_back(analyse(article, lines(article), language));
    start = std::clock();
    for (const Text& article : texts) found += recognise(article, knowledge, actors, places, when).refs.size();
    print_rate("recognition, whole", milliseconds_since(start), bytes.size());
    return found > 0 ? 0 : 1;
  } catch (const std::exception& e) {
    std::cerr << "knowledge_bench: " << e.what() << '\n';
    return 1;
  }
}
