#include "ingest/time/dating_rules.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/language/characters.h"

namespace dragoman {

DatingRules::DatingRules(const KnowledgeFiles& files, std::string_view language) {
  for (const Row& row : read_table(files, "times/dated_facts.tsv", {"fact", "date", "label"})) {
    const auto day = parse_day(row[1]);
    if (!day) throw Error("{}: \"{}\" is no day; time rules not loaded", row.where(), row[1]);
    facts_.push_back({std::string(row[0]), *day, std::string(row[2])});
  }
  const std::string path = "languages/" + std::string(language) + "/times_dating.tsv";
  for (const Row& row : read_table(files, path, {"words", "meaning"})) {
    Phrase phrase;
    for (const std::string_view word : split(row[0], ' ')) phrase.words.push_back(lower_case(word));
    if (phrase.words.empty()) throw Error("{}: no words; time rules not loaded", row.where());
    if (row[1] == "anniversary") {
      phrase.meaning = Meaning::Anniversary;
    } else if (row[1].starts_with("fact:")) {
      phrase.meaning = Meaning::Fact;
      const auto fact = std::find_if(facts_.begin(), facts_.end(), [&](const DatedFact& f) { return f.name == row[1].substr(5); });
      if (fact == facts_.end()) throw Error("{}: nobody defined {}; time rules not loaded", row.where(), row[1]);
      phrase.fact = static_cast<std::size_t>(fact - facts_.begin());
    } else if (row[1] != "label") {
      throw Error("{}: \"{}\" is no meaning; time rules not loaded", row.where(), row[1]);
    }
    phrases_[phrase.words.front()].push_back(std::move(phrase));
  }
  for (auto& [word, phrases] : phrases_) {
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
  }
}

std::optional<DatingRules::Hit> DatingRules::find(const Text& text, std::uint32_t token, std::uint32_t last) const {
  const auto found = phrases_.find(std::string(text.tokens[token].lower));
  if (found == phrases_.end()) return {};
  for (const Phrase& phrase : found->second) {
    const auto length = static_cast<std::uint32_t>(phrase.words.size());
    if (token + length > last) continue;
    const bool fits = std::equal(phrase.words.begin(), phrase.words.end(), text.tokens.begin() + token,
                                 [](const std::string& word, const Token& t) { return word == t.lower; });
    if (!fits) continue;
    return Hit{phrase.meaning, token, token + length,
               phrase.meaning == Meaning::Fact ? &facts_[phrase.fact] : nullptr};
  }
  return {};
}

}  // namespace dragoman
