// times_bench [FILE...]: how fast times are found and dated in text that is analysed already, on one core.
// FILE is plain text, German when its name holds "de"; without one, two invented paragraphs are used.

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "ingest/language/analyser.h"
#include "ingest/time/time_tagger.h"

namespace {

using namespace dragoman;  // a program of its own

constexpr std::size_t kBytesWanted = 4'000'000;

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void measure(const KnowledgeFiles& files, const std::string& lang, const std::string& paragraph) {
  const auto start = std::chrono::steady_clock::now();
  const TimeRules rules(files, lang);
  const double load = seconds_since(start);
  const Language language(files, lang);
  std::string text;
  std::vector<Block> blocks;
  while (text.size() < kBytesWanted) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += paragraph;
    blocks.push_back({begin, static_cast<std::uint32_t>(text.size())});
    text += "\n\n";
  }
  const Text analysed = analyse(text, blocks, language);
  const Date published = day_date(*parse_day("2025-10-28"), DateBasis::Given);
  double best = 1e9;
  std::size_t found = 0;
  for (int round = 0; round < 5; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    found = tag_times(analysed, rules, published).size();
    best = std::min(best, seconds_since(begin));
  }
  fmt::print("{}: {:.1f} MB/s, {} times in {:.1f} MB, {} states, rules compiled in {:.1f} ms\n", lang,
             static_cast<double>(text.size()) / best / 1e6, found, static_cast<double>(text.size()) / 1e6,
             rules.automaton().states(), load * 1e3);
}

const char* const kGerman =
    "Die Regierung in Wien hat am Montag angekündigt, die Ausgaben für Verteidigung zu erhöhen. Der Minister sagte, man "
    "wolle mit den Nachbarn verhandeln und die Lieferungen ausweiten. Nach Angaben des Ministeriums sollen die Pläne im "
    "kommenden Jahr umgesetzt werden. Die Opposition kritisierte das Vorhaben und forderte eine Abstimmung im Parlament, "
    "das sich mit dem Entwurf noch nicht befasst hat. In Brüssel hieß es, die Gespräche verliefen sachlich, eine "
    "Einigung über die strittigen Punkte stehe aber aus. Beobachter rechnen mit langen Verhandlungen zwischen den Staaten.";
const char* const kEnglish =
    "The government in Vienna announced on Monday that it would raise spending on defence. The minister said talks with "
    "the neighbours would go on and deliveries would be extended. According to the ministry the plans are to be carried "
    "out next year. The opposition criticised the project and demanded a vote in parliament, which has not yet dealt with "
    "the draft. In Brussels officials said the talks were businesslike, but an agreement on the disputed points was still "
    "missing. Observers expect long negotiations between the states, with many questions left open by both sides.";

}  // namespace

int main(int argc, char** argv) {
  const KnowledgeFiles files;
  if (argc < 2) {
    measure(files, "de", kGerman);
    measure(files, "en", kEnglish);
  }
  for (int i = 1; i < argc; ++i) {
    const std::string path = argv[i];
    std::ifstream in(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!text.empty()) measure(files, path.find("de") != std::string::npos ? "de" : "en", text);
  }
  return 0;
}
