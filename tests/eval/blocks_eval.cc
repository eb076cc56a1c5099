// How well copied web pages are told from their boilerplate: body and title lines against labelled dumps.
//
//   blocks_eval FOLDER [tune|check|all] [--errors NAME]
//
// FOLDER holds labels.jsonl ("file", "lang", "labels": one letter a line: T title, B body, b short line of the body,
// A author, X boilerplate) and the texts. Body is measured in bytes and micro-averaged; lines marked "b" are ignored. Pages are
// split in halves by the hash of their name: rules are made on one and checked on the other.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "graph/knowledge/knowledge_files.h"
#include "graph/model/ids.h"
#include "ingest/article/blocks.h"

namespace {

using namespace dragoman;

struct Counts {
  double found = 0, wrong = 0, missed = 0, page_f1 = 0;
  int pages = 0, titles = 0, titles_right = 0, titles_given = 0;

  void print(const std::string& name) const {
    const double precision = found / (found + wrong), recall = found / (found + missed);
    fmt::print("{:<12} pages {:>4}  body precision {:.3f} recall {:.3f} F1 {:.3f} (mean of pages {:.3f})  title precision {:.3f} recall {:.3f}\n", name,
               pages, precision, recall, 2 * precision * recall / (precision + recall), page_f1 / pages,
               titles_given == 0 ? 0 : 1.0 * titles_right / titles_given, titles == 0 ? 0 : 1.0 * titles_right / titles);
  }
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

void count_page(const std::string& text, const std::string& labels, const std::vector<Block>& blocks, Counts& counts,
                bool print_errors) {
  double found = 0, wrong = 0, missed = 0;
  bool title = false, title_right = false, title_given = false;
  std::size_t block = 0, begin = 0;
  for (const char label : labels) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    while (block < blocks.size() && blocks[block].end <= begin) ++block;
    const bool taken = block < blocks.size() && blocks[block].begin < end;
    const bool as_title = taken && blocks[block].kind == BlockKind::Title;
    const double bytes = static_cast<double>(end - begin);
    if (label == 'T') title = true;
    if (as_title) title_given = true;
    if (as_title && label == 'T') title_right = true;
    if (label == 'B' && taken) found += bytes;
    if (label == 'B' && !taken) missed += bytes;
    if ((label == 'X' || label == 'A') && taken && !as_title) wrong += bytes;
    if (print_errors && ((label == 'B') != taken || as_title) && label != '-' && label != 'b') {
      fmt::print("  {} {} {}\n", label, as_title ? "title" : taken ? "TAKEN" : "left", text.substr(begin, std::min<std::size_t>(end - begin, 180)));
    }
    begin = std::min(end + 1, text.size());
  }
  if (print_errors) fmt::print("  -> found {} wrong {} missed {}\n", found, wrong, missed);
  counts.found += found;
  counts.wrong += wrong;
  counts.missed += missed;
  counts.page_f1 += found == 0 ? 0 : 2 * found / (2 * found + wrong + missed);
  counts.titles += title ? 1 : 0;
  counts.titles_given += title_given ? 1 : 0;
  counts.titles_right += title_right ? 1 : 0;
  ++counts.pages;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: blocks_eval FOLDER [tune|check|all] [--errors NAME]\n");
    return 2;
  }
  const std::string folder = argv[1], half = argc > 2 ? argv[2] : "all", errors = argc > 4 ? argv[4] : "";
  const KnowledgeFiles files;
  const BoilerplateRules rules(files);
  std::map<std::string, Counts> counts;
  std::ifstream labels(folder + "/labels.jsonl");
  for (std::string line; std::getline(labels, line);) {
    const auto page = nlohmann::json::parse(line);
    const std::string file = page["file"];
    const std::string id = page["id"];
    const bool tune = content_hash(id).back() % 2 == 0;
    if (half != "all" && (half == "tune") != tune) continue;
    const std::string text = read_file(folder + "/" + file);
    const bool print_errors = !errors.empty() && file.find(errors) != std::string::npos;
    if (print_errors) fmt::print("{}\n", file);
    const auto blocks = find_blocks(text, rules);
    count_page(text, page["labels"], blocks, counts[page["lang"].get<std::string>() + " " + page["variant"].get<std::string>()], print_errors);
    count_page(text, page["labels"], blocks, counts[page["lang"].get<std::string>()], false);
  }
  for (const auto& [name, count] : counts) count.print(name);
}
