#include "ingest/article/boilerplate_rules.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/article/letters.h"

namespace dragoman {
namespace {

constexpr std::size_t kLookedAt = 300;  // bytes of each end of a long line

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool starts_word(std::string_view line, std::size_t at) { return at == 0 || !is_word_byte(line[at - 1]); }
bool ends_word(std::string_view line, std::size_t at) { return at == line.size() || !is_word_byte(line[at]); }

/// As words: those that begin or end with a sign ("©", "foto:") need no border on that side.
bool stands_at(std::string_view line, std::size_t at, std::string_view words) {
  return line.compare(at, words.size(), words) == 0 && (!is_word_byte(words.front()) || starts_word(line, at)) &&
         (!is_word_byte(words.back()) || ends_word(line, at + words.size()));
}

std::size_t head_of(std::string_view words) {
  return static_cast<std::size_t>(static_cast<unsigned char>(words[0])) << 8 |
           static_cast<unsigned char>(words[1]);
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
  std::sort(parts_.begin(), parts_.end());
  for (const auto& [words, mark] : parts_) part_heads_.set(head_of(words));
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
  } else if (key.size() < 2 && (kind == "part" || kind == "credit")) {
    throw Error("{}: too short to be looked for inside lines; knowledge not loaded", where);
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
  return marks | marks_of_parts(line);
}

BoilerplateRules::Marks BoilerplateRules::marks_of_parts(std::string_view line) const {
  Marks marks = 0;
  for (std::size_t at = 0; at + 1 < line.size(); ++at) {
    const std::string_view head = line.substr(at, 2);
    if (!part_heads_[head_of(head)]) continue;
    auto part = std::lower_bound(parts_.begin(), parts_.end(), head, [](const auto& entry, std::string_view key) { return entry.first < key; });
    for (; part != parts_.end() && part->first.starts_with(head); ++part) {
      if (stands_at(line, at, part->first)) marks |= part->second;
    }
  }
  return marks;
}

}  // namespace dragoman
