#include "ingest/article/blocks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_set>

#include "ingest/article/credits.h"
#include "ingest/article/letters.h"
#include "ingest/article/text_units.h"

namespace dragoman {
namespace {

enum class Shape { Prose, ShortProse, Short, Code, Boilerplate };

struct Line {
  TextUnit unit;
  BoilerplateRules::Marks marks = 0;
  Shape shape = Shape::Short;
  float score = 0;      // for being inside the article, against
  bool inside = false;  // of the run or runs chosen
};

bool marked(const Line& line, int marks) { return (line.marks & marks) != 0; }

/// Remains of scripts, styles and data.
bool is_code(const TextUnit& unit, std::string_view bytes) {
  if (unit.words == 0) return false;
  const bool many_signs = unit.code_signs * 14 > unit.characters && unit.code_signs >= 2;
  const bool assignment = unit.code_end && (unit.code_signs >= 1 || bytes.front() == '"' || bytes.front() == '\'');
  const bool comment = bytes.starts_with("//") || bytes.starts_with("/*") || bytes.starts_with("<");
  const bool one_word = unit.characters > 24 && bytes.find(' ') == std::string_view::npos &&
                        bytes.find_first_of("._/:=") != std::string_view::npos;
  const bool pair = bytes.size() > 2 && bytes.find("\": ") != std::string_view::npos;
  return many_signs || assignment || comment || one_word || pair;
}

Shape shape_of(const TextUnit& unit, BoilerplateRules::Marks marks, std::string_view bytes) {
  if (is_code(unit, bytes)) return Shape::Code;
  const bool sentence = unit.ends_sentence || unit.words >= 25;
  const bool credited = BoilerplateRules::has(marks, BoilerplateRules::Credit) && unit.characters < 320;
  if ((marks & (BoilerplateRules::Line | BoilerplateRules::Start)) != 0 && unit.characters < 300) return Shape::Boilerplate;
  if (BoilerplateRules::has(marks, BoilerplateRules::Part) && unit.characters < 600) return Shape::Boilerplate;
  if (credited && !(unit.ends_sentence && unit.words > 30)) return Shape::Boilerplate;
  const bool mostly_lower = unit.lower_words * 100 >= unit.words * 35;
  if (sentence && unit.words >= 9 && mostly_lower) return Shape::Prose;
  if (sentence && unit.words >= 3) return Shape::ShortProse;
  return Shape::Short;
}

std::vector<Line> read_lines(std::string_view text, const BoilerplateRules& rules) {
  std::vector<Line> lines;
  for (const TextUnit& unit : text_units(text)) {
    if (unit.words == 0 && unit.characters < 4) continue;
    const std::string_view bytes = unit.of(text);
    Line line{.unit = unit, .marks = rules.marks(bytes)};
    line.shape = shape_of(unit, line.marks, bytes);
    lines.push_back(line);
  }
  return lines;
}

/// A copied page shows what prose never does: several lines of boilerplate or code, or many short lines.
bool is_page(const std::vector<Line>& lines) {
  std::size_t short_lines = 0, boilerplate = 0, code = 0;
  for (const Line& line : lines) {
    if (line.shape == Shape::Short) ++short_lines;
    if (line.shape == Shape::Code) ++code;
    if (line.shape == Shape::Boilerplate || marked(line, BoilerplateRules::End | BoilerplateRules::Links)) ++boilerplate;
  }
  if (code + boilerplate >= 3 && (code + boilerplate) * 12 >= lines.size()) return true;
  return short_lines >= 10 && short_lines * 2 > lines.size();
}

/// Evidence for the article's inside, in arbitrary units; a run of lines is as good as their sum.
float score_of(const Line& line) {
  const float length = static_cast<float>(std::min(line.unit.characters, 500U));
  switch (line.shape) {
    case Shape::Prose: return 1.0F + length / 100.0F;
    case Shape::ShortProse: return length < 40 ? -0.2F : 0.3F;
    case Shape::Short: return marked(line, BoilerplateRules::End) ? -2.0F : marked(line, BoilerplateRules::Links) ? -0.8F : -0.45F;
    case Shape::Code: return -0.4F;
    case Shape::Boilerplate: return marked(line, BoilerplateRules::End) ? -2.0F : -0.5F;
  }
  return 0;
}

/// Which lines lie inside the article: the cheapest way through two states, where entering costs.
void choose_runs(std::vector<Line>& lines, float entry_cost) {
  std::vector<std::array<bool, 2>> from_inside(lines.size());
  float outside = 0, inside = -entry_cost;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].score = score_of(lines[i]);
    const float stay = inside, enter = outside - entry_cost;
    from_inside[i] = {inside > outside, stay >= enter};
    const float next_inside = std::max(stay, enter) + lines[i].score;
    outside = std::max(outside, inside);
    inside = next_inside;
  }
  bool state = inside > outside;
  for (std::size_t i = lines.size(); i-- > 0;) {
    lines[i].inside = state;
    state = from_inside[i][state ? 1 : 0];
  }
}

bool is_prose(const Line& line) { return line.shape == Shape::Prose || line.shape == Shape::ShortProse; }

bool looks_like_heading(const Line& line) {
  return line.shape == Shape::Short && !marked(line, 0xFF) && line.unit.words >= 2 && line.unit.characters >= 8 &&
         line.unit.characters <= 120 && !line.unit.code_end;
}

/// A heading stands alone between paragraphs; links come in rows.
bool is_heading(const std::vector<Line>& lines, std::size_t i) {
  if (!looks_like_heading(lines[i]) || i == 0 || i + 1 >= lines.size()) return false;
  return lines[i + 1].shape == Shape::Prose && lines[i + 1].inside && lines[i - 1].shape != Shape::Short &&
         !marked(lines[i - 1], BoilerplateRules::Links);
}

/// The content words of the article's paragraphs, to know a title by.
std::unordered_set<std::string> body_words(std::string_view text, const std::vector<Line>& lines) {
  std::unordered_set<std::string> words;
  std::size_t budget = 20000;
  for (const Line& line : lines) {
    if (!line.inside || line.shape != Shape::Prose || line.unit.end - line.unit.begin > budget) continue;
    budget -= line.unit.end - line.unit.begin;
    std::string word;
    const std::string low = folded(line.unit.of(text)) + " ";
    each_character(low, [&](UChar32 c, std::size_t, std::size_t) {
      if (u_isalnum(c) != 0) { append_utf8(word, c); return; }
      if (word.size() >= 4) words.insert(word);
      word.clear();
    });
  }
  return words;
}

float share_of_words_in(std::string_view line, const std::unordered_set<std::string>& known) {
  int all = 0, found = 0;
  std::string word;
  const std::string low = folded(line) + " ";
  each_character(low, [&](UChar32 c, std::size_t, std::size_t) {
    if (u_isalnum(c) != 0) { append_utf8(word, c); return; }
    if (word.size() >= 4) {
      ++all;
      if (known.count(word) != 0) ++found;
    }
    word.clear();
  });
  return all == 0 ? 0.0F : static_cast<float>(found) / static_cast<float>(all);
}

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// The title of a page: a line of its own before the first paragraph, whose words come again in the body.
std::size_t page_title(std::string_view text, const std::vector<Line>& lines) {
  const auto first = std::find_if(lines.begin(), lines.end(), [](const Line& l) { return l.inside && l.shape == Shape::Prose; });
  if (first == lines.end()) return kNone;
  const std::size_t body = static_cast<std::size_t>(first - lines.begin());
  const auto words = body_words(text, lines);
  std::size_t best = kNone;
  float best_score = 1.2F;
  for (std::size_t i = body > 40 ? body - 40 : 0; i < body + 2 && i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.shape == Shape::Code || line.shape == Shape::Boilerplate || line.shape == Shape::Prose) continue;
    if (marked(line, 0xFF & ~BoilerplateRules::Byline) || line.unit.words < 3 || line.unit.characters < 16 || line.unit.characters > 220) continue;
    const bool caption = i + 1 < lines.size() && marked(lines[i + 1], BoilerplateRules::Credit) && lines[i + 1].shape == Shape::Boilerplate;
    const float distance = static_cast<float>(body > i ? body - i : i - body);
    const float score = 2.0F * share_of_words_in(line.unit.of(text), words) +
                        static_cast<float>(std::min(line.unit.characters, 90U)) / 60.0F - distance * 0.05F - (caption ? 1.0F : 0.0F);
    if (score >= best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

std::size_t plain_title(const std::vector<Line>& lines) {
  if (lines.size() < 2 || lines[0].unit.ends_sentence || lines[0].unit.words < 2 || lines[0].unit.characters > 220) return kNone;
  if (lines[0].unit.code_end) return kNone;
  return is_prose(lines[1]) || lines[1].unit.blank_before ? 0 : kNone;
}

std::size_t told_title(std::string_view text, const std::vector<Line>& lines, std::string_view title) {
  const std::string wanted = folded(title);
  for (std::size_t i = 0; i < lines.size() && i < 400; ++i) {
    if (lines[i].unit.characters <= 400 && folded(lines[i].unit.of(text)) == wanted) return i;
  }
  return kNone;
}

void add_block(std::string_view text, const Line& line, BlockKind kind, std::vector<Block>& blocks) {
  Block block{line.unit.begin, line.unit.end, kind};
  const Credits credits = find_credits(line.unit.of(text));
  block.end = line.unit.begin + static_cast<std::uint32_t>(credits.words_end);
  while (block.end > block.begin && static_cast<unsigned char>(text[block.end - 1]) <= ' ') --block.end;
  if (block.begin < block.end) blocks.push_back(block);
}

/// A page: what lies inside the chosen runs and is prose or a heading.
std::vector<Block> page_blocks(std::string_view text, const std::vector<Line>& lines, std::size_t title) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (i == title) {
      add_block(text, line, BlockKind::Title, blocks);
    } else if (line.inside && is_prose(line)) {
      add_block(text, line, BlockKind::Body, blocks);
    } else if (line.inside && is_heading(lines, i)) {
      add_block(text, line, BlockKind::Heading, blocks);
    }
  }
  return blocks;
}

/// No page: everything but what its words give away.
std::vector<Block> plain_blocks(std::string_view text, const std::vector<Line>& lines, std::size_t title) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool certain = line.shape == Shape::Boilerplate && line.unit.characters < 120 && !(line.unit.ends_sentence && line.unit.words > 8);
    if (i == title) {
      add_block(text, line, BlockKind::Title, blocks);
    } else if (!certain) {
      const bool heading = looks_like_heading(line) && i + 1 < lines.size() && lines[i + 1].shape == Shape::Prose;
      add_block(text, line, heading ? BlockKind::Heading : BlockKind::Body, blocks);
    }
  }
  return blocks;
}

}  // namespace

std::vector<Block> find_blocks(std::string_view text, const BoilerplateRules& rules, std::optional<std::string_view> title) {
  std::vector<Line> lines = read_lines(text, rules);
  if (lines.empty()) return {};
  const std::size_t told = title ? told_title(text, lines, *title) : kNone;
  if (is_page(lines)) {
    choose_runs(lines, 3.0F);
    std::vector<Block> blocks = page_blocks(text, lines, told != kNone ? told : page_title(text, lines));
    return blocks;
  }
  return plain_blocks(text, lines, told != kNone ? told : plain_title(lines));
}

}  // namespace dragoman
