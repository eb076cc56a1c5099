#include "ingest/article/boilerplate_rules.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/article/letters.h"

namespace dragoman {
namespace {

constexpr std::size_t kLookedAt = 300;  // bytes of each end of a long line

bool starts_word(std::string_view line, std::size_t at) {
  return at == 0 || !((line[at - 1] >= 'a' && line[at - 1] <= 'z') || static_cast<unsigned char>(line[at - 1]) >= 0x80);
}

bool ends_word(std::string_view line, std::size_t at) {
  return at == line.size() || !((line[at] >= 'a' && line[at] <= 'z') || static_cast<unsigned char>(line[at]) >= 0x80);
}

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// As words: those that begin or end with a sign ("©", "foto:") need no border on that side.
bool contains_words(std::string_view line, std::string_view words) {
  for (std::size_t at = line.find(words); at != std::string_view::npos; at = line.find(words, at + 1)) {
    if ((!is_word_byte(words.front()) || starts_word(line, at)) &&
        (!is_word_byte(words.back()) || ends_word(line, at + words.size()))) {
      return true;
    }
  }
  return false;
}

std::string_view without_marks_around(std::string_view line) {
  constexpr std::string_view kSigns = ":.…!?>< |-*+•";
  while (!line.empty() && kSigns.find(line.front()) != std::string_view::npos) line.remove_prefix(1);
  while (!line.empty() && kSigns.find(line.back()) != std::string_view::npos) line.remove_suffix(1);
  return line;
}

std::string looked_at(std::string_view line) {
  if (line.size() <= 2 * kLookedAt) return folded(line);
  return folded(line.substr(0, kLookedAt)) + " " + folded(line.substr(line.size() - kLookedAt));
}

}  // namespace

BoilerplateRules::BoilerplateRules(const KnowledgeFiles& files) {
  for (const std::string& lang : files.languages()) {
    for (const Row& row : read_table(files, "languages/" + lang + "/boilerplate.tsv", {"words", "class"})) {
      add(row[0], row[1], row.where());
    }
  }
  std::sort(starts_.begin(), starts_.end());
}

void BoilerplateRules::add(std::string_view words, std::string_view kind, const std::string& where) {
  const std::string key = folded(words);
  if (key.empty()) throw Error("{}: no words; knowledge not loaded", where);
  if (kind == "line") {
    lines_.insert(key);
  } else if (kind == "start") {
    starts_.emplace_back(key, Start);
  } else if (kind == "links") {
    starts_.emplace_back(key, Links);
  } else if (kind == "end") {
    starts_.emplace_back(key, End);
  } else if (kind == "byline") {
    starts_.emplace_back(key, Byline);
  } else if (kind == "part") {
    parts_.emplace_back(key, Part);
  } else if (kind == "credit") {
    parts_.emplace_back(key, Credit);
  } else {
    throw Error("{}: unknown class \"{}\"; knowledge not loaded", where, kind);
  }
}

BoilerplateRules::Marks BoilerplateRules::marks(std::string_view text) const {
  Marks marks = 0;
  const std::string line = looked_at(text);
  std::string_view bare = without_marks_around(line);
  if (lines_.contains(bare)) marks |= Line;
  // "23 comments"
  while (!bare.empty() && (bare.front() == ' ' || (bare.front() >= '0' && bare.front() <= '9'))) bare.remove_prefix(1);
  // Every row that is a prefix of the line sorts at or before it; prefixes are tried word by word.
  for (std::size_t end = 1, words = 0; end <= bare.size() && words < 8; ++end) {
    if (end < bare.size() && is_word_byte(bare[end]) && is_word_byte(bare[end - 1])) continue;
    if (bare[end - 1] == ' ') continue;
    ++words;
    const std::string_view prefix = bare.substr(0, end);
    auto row = std::lower_bound(starts_.begin(), starts_.end(), prefix,
                                [](const auto& entry, std::string_view key) { return entry.first < key; });
    for (; row != starts_.end() && row->first == prefix; ++row) marks |= row->second;
  }
  for (const auto& [words, mark] : parts_) {
    if (contains_words(line, words)) marks |= mark;
  }
  return marks;
}

}  // namespace dragoman
