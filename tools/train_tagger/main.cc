// Trains the tagger of a language on treebanks in CoNLL-U and writes its model.
//
//   train_tagger --language de --out knowledge/languages/de/tagger.model gsd-dev.conllu gsd-test.conllu pud.conllu
//   train_tagger --language de --folds 4 ...     # how well it does on documents it has not seen; writes nothing
//   train_tagger --language en --test pud.conllu ewt.conllu gum.conllu

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>

#include "graph/model/error.h"
#include "tools/train_tagger/trainer.h"

namespace dragoman {
namespace {

struct Arguments {
  std::string language;
  std::string out;
  std::vector<std::string> treebanks;
  std::string test;
  int folds = 0;
  bool check_words = false;
  TrainingOptions training;
};

using Selection = std::vector<const GoldSentence*>;

GoldSentences read(const std::vector<std::string>& paths, const Language& language) {
  GoldSentences out;
  for (const std::string& path : paths) {
    std::ranges::move(read_treebank(path, language), std::back_inserter(out));
  }
  return out;
}

void print(const char* what, const Accuracy& a) {
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  };
  fmt::print("{}: {} tokens, tags {:.2f} %; verbs: label recall {:.2f} %, precision {:.2f} %\n", what, a.tokens,
             share(a.tags, a.tokens), share(a.verb_labels, a.verbs), share(a.verb_labels, a.found_verbs));
  for (std::size_t i = 0; i < std::min<std::size_t>(a.confusions.size(), 14); ++i) {
    fmt::print("  {:5} {}\n", a.confusions[i].second, a.confusions[i].first);
  }
}

void add(Accuracy& sum, const Accuracy& one) {
  sum.tokens += one.tokens;
  sum.tags += one.tags;
  sum.verbs += one.verbs;
  sum.verb_labels += one.verb_labels;
  sum.found_verbs += one.found_verbs;
  std::map<std::string, std::size_t> counts(sum.confusions.begin(), sum.confusions.end());
  for (const auto& [what, count] : one.confusions) counts[what] += count;
  sum.confusions.assign(counts.begin(), counts.end());
  std::ranges::stable_sort(sum.confusions, [](const auto& a, const auto& b) { return a.second > b.second; });
}

// Each document belongs to one fold, in turn.
void cross_validate(const GoldSentences& sentences, const Language& language, const Arguments& arguments) {
  std::map<std::string, int> fold_of;
  for (const auto& s : sentences) fold_of.try_emplace(s->document, static_cast<int>(fold_of.size()) % arguments.folds);
  Accuracy sum;
  for (int fold = 0; fold < arguments.folds; ++fold) {
    Selection training, test;
    for (const auto& s : sentences) (fold_of.at(s->document) == fold ? test : training).push_back(s.get());
    add(sum, measure(train(training, language, arguments.training), test, language));
  }
  print("held out", sum);
}

int run(const Arguments& arguments) {
  const KnowledgeFiles files;
  const Language language(files, arguments.language);
  const GoldSentences sentences = read(arguments.treebanks, language);
  Selection all;
  for (const auto& s : sentences) all.push_back(s.get());
  if (arguments.check_words) {
    for (const auto& [what, count] : missing_rows(all, language)) fmt::print("{:5} {}\n", count, what);
    return 0;
  }
  if (arguments.folds > 1) {
    cross_validate(sentences, language, arguments);
    return 0;
  }
  const std::string model = train(all, language, arguments.training);
  if (!arguments.test.empty()) {
    const GoldSentences held_out = read({arguments.test}, language);
    Selection test;
    for (const auto& s : held_out) test.push_back(s.get());
    print(arguments.test.c_str(), measure(model, test, language));
  }
  if (!arguments.out.empty()) {
    print("trained on", measure(model, all, language));
    std::ofstream file(arguments.out, std::ios::binary);
    file.write(model.data(), static_cast<std::streamsize>(model.size()));
    if (!file.flush()) throw Error("{}: cannot be written", arguments.out);
    fmt::print("{}: {} bytes\n", arguments.out, model.size());
  }
  return 0;
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  dragoman::Arguments arguments;
  CLI::App app("Trains the tagger of a language on treebanks in CoNLL-U");
  app.add_option("--language", arguments.language, "folder of knowledge/languages")->required();
  app.add_option("--out", arguments.out, "the model to write");
  app.add_option("--test", arguments.test, "a treebank to measure the model on");
  app.add_option("--folds", arguments.folds, "train and measure so often, each document held out once");
  app.add_flag("--check-words", arguments.check_words, "list what words.tsv leaves out of closed-class forms");
  app.add_option("--rounds", arguments.training.rounds, "times each sentence is seen");
  app.add_option("--rows", arguments.training.rows, "features kept");
  app.add_option("--seen", arguments.training.seen_at_least, "features seen less often are not learnt");
  app.add_option("treebanks", arguments.treebanks, "files in CoNLL-U")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    return dragoman::run(arguments);
  } catch (const std::exception& error) {
    std::fputs(error.what(), stderr);
    std::fputc('\n', stderr);
    return 1;
  }
}
