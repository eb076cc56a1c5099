// dragoman_times_eval LANGUAGE [explain] < gold.jsonl > predictions.jsonl
// Reads documents ({"doc", "dct", "text"}, a line each) and writes the time expressions found, for score_timex.py
// (--offsets utf8). `explain` adds rule, relation, days and steps. tests/time/score_times.sh runs it over the gold sets and
// prints the tables, tests/time/score_specs.sh over the test suites of other programs.

#include <fmt/core.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "ingest/language/analyser.h"
#include "ingest/time/time_tagger.h"

namespace {

/// Paragraphs are parted by empty lines.
std::vector<dragoman::Block> paragraphs(std::string_view text) {
  std::vector<dragoman::Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find("\n\n", at);
    if (end == std::string_view::npos) end = text.size();
    if (end > at) blocks.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + (end < text.size() ? 2 : 0);
    if (end == text.size()) break;
  }
  return blocks;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace dragoman;
  if (argc < 2) {
    fmt::print(stderr, "usage: dragoman_times_eval LANGUAGE [explain] < gold.jsonl\n");
    return 2;
  }
  const bool explain = argc > 2 && std::string_view(argv[2]) == "explain";
  const KnowledgeFiles files;
  const Language language(files, argv[1]);
  const TimeRules rules(files, argv[1]);
  for (std::string line; std::getline(std::cin, line);) {
    const auto document = nlohmann::json::parse(line);
    const std::string text = document.at("text");
    const std::string dct = document.value("dct", "");
    const auto published = parse_date(dct.substr(0, 10), DateBasis::Given);
    const Text analysed = analyse(text, paragraphs(text), language);
    for (const TimeMention& mention : tag_times(analysed, rules, published.value_or(Date{}))) {
      nlohmann::json out = {{"doc", document.at("doc")},
                            {"begin", mention.expression.span.begin},
                            {"end", mention.expression.span.end},
                            {"type", to_string(mention.expression.type)},
                            {"value", mention.expression.value}};
      if (explain) {
        out["text"] = mention.expression.span.text;
        out["rule"] = mention.rule;
        out["relation"] = to_string(mention.relation);
        out["date"] = mention.date.value;
        out["first"] = mention.date.first ? to_string(*mention.date.first) : "";
        out["last"] = mention.date.last ? to_string(*mention.date.last) : "";
        if (const auto& other = mention.alternative; other && other->known()) {
          out["other"] = {to_string(*other->first), to_string(*other->last)};
        }
        out["steps"] = mention.date.steps;
      }
      fmt::print("{}\n", out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
  }
  return 0;
}
