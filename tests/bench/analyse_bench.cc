// How many tokens a second analyse() makes on one core, everything on, and how long a language takes to load.
//
//   analyse_bench de article.txt     # reads a text of yours, repeated up to 50 MB; without one, sentences made of
//                                    # the language's own closed-class words

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "graph/knowledge/table.h"
#include "ingest/language/analyser.h"

namespace {

using namespace dragoman;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

std::string made_up(const KnowledgeFiles& files, const std::string& code) {
  std::string out;
  int words = 0;
  for (const Row& row : read_table(files, "languages/" + code + "/words.tsv", {"form", "tag", "class"})) {
    out += row[0];
    out += ++words % 20 == 0 ? ". " : " ";
  }
  return out + "\n\n";
}

std::vector<Block> paragraphs(const std::string& text) {
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find("\n\n", begin);
    if (end == std::string::npos) end = text.size();
    blocks.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), BlockKind::Body});
    begin = end + 2;
  }
  return blocks;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string code = argc > 1 ? argv[1] : "de";
  const KnowledgeFiles files;
  const auto begin = Clock::now();
  const Language language(files, code);
  fmt::print("{}: loaded in {:.2f} ms\n", code, seconds_since(begin) * 1000);

  const std::string unit = argc > 2 ? read_file(argv[2]) + "\n\n" : made_up(files, code);
  std::string text;
  for (const std::size_t megabytes : {1u, 10u, 50u}) {
    while (text.size() < megabytes * 1000000) text += unit;
    const auto blocks = paragraphs(text);
    const auto start = Clock::now();
    const Text analysed = analyse(text, blocks, language);
    const double seconds = seconds_since(start);
    fmt::print("{} MB: {} tokens in {} sentences, {:.2f} s, {:.2f} million tokens/s, {:.0f} sentences/s\n", megabytes,
               analysed.tokens.size(), analysed.sentences.size(), seconds,
               static_cast<double>(analysed.tokens.size()) / seconds / 1e6,
               static_cast<double>(analysed.sentences.size()) / seconds);
  }
}
