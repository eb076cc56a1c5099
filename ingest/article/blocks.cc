#include "ingest/article/blocks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
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

bool is_prose(const Line& line) { return line.shape == Shape::Prose || line.shape == Shape::ShortProse; }

bool marked(const Line& line, int marks) { return (line.marks & marks) != 0; }

/// Remains of scripts, styles and data.
bool is_code(const TextUnit& unit, std::string_view bytes) {
  if (unit.words == 0) return false;
  const bool many_signs = unit.code_signs * 14 > unit.characters && unit.code_signs >= 2;
  const bool assignment = unit.code_end && (unit.code_signs >= 1 || bytes.front() == '"' || bytes.front() == '\'');
  const bool comment = bytes.starts_with("//") || bytes.starts_with("/*") || bytes.starts_with("<");
  const bool one_word = unit.characters > 24 && bytes.find(' ') == std::string_view::npos &&
                        bytes.find_first_of("._/:=") != std::string_view::npos;
  if (many_signs || assignment || comment || one_word) return true;
  static constexpr std::array<std::string_view, 14> kIdioms = {"\": ", "\":\"", "\":{", "){", ") {", "();", "={", "==", "=>", "});", "||", "&&", "\\\"", "__"};
  return std::any_of(kIdioms.begin(), kIdioms.end(), [&](std::string_view idiom) { return bytes.find(idiom) != std::string_view::npos; });
}

Shape shape_of(const TextUnit& unit, BoilerplateRules::Marks marks, std::string_view bytes) {
  if (is_code(unit, bytes)) return Shape::Code;
  const bool sentence = unit.ends_sentence || unit.words >= 25;
  const bool credited = BoilerplateRules::has(marks, BoilerplateRules::Credit) && unit.characters < 320;
  if ((marks & (BoilerplateRules::Line | BoilerplateRules::Start)) != 0 && unit.characters < 300) return Shape::Boilerplate;
  if (BoilerplateRules::has(marks, BoilerplateRules::Part) && unit.characters < 600) return Shape::Boilerplate;
  const bool names_author = BoilerplateRules::has(marks, BoilerplateRules::Byline) && unit.characters < 80 &&
                            !unit.ends_sentence && unit.words >= 2 && unit.lower_words * 4 <= unit.words &&
                            bytes.find_first_of("0123456789") == std::string_view::npos;
  if (names_author) return Shape::Boilerplate;
  if (credited && !(unit.ends_sentence && unit.words > 30)) return Shape::Boilerplate;
  // Telexes are all upper case; a sentence of many words is one in any case.
  const bool mostly_lower = unit.lower_words * 100 >= unit.words * 35 || unit.words >= 20;
  if (sentence && unit.words >= 9 && mostly_lower) return Shape::Prose;
  if (sentence && unit.words >= 3) return Shape::ShortProse;
  return Shape::Short;
}

/// The agency credit behind a paragraph's last sentence is no part of it.
void cut_credit(std::string_view text, const Credits& credits, TextUnit& unit) {
  if (credits.words_end == unit.end - unit.begin) return;
  unit.end = unit.begin + static_cast<std::uint32_t>(credits.words_end);
  while (unit.end > unit.begin && static_cast<unsigned char>(text[unit.end - 1]) <= ' ') --unit.end;
  unit.ends_sentence = true;
}

std::vector<Line> read_lines(std::string_view text, const BoilerplateRules& rules) {
  std::vector<Line> lines;
  for (const TextUnit& unit : text_units(text)) {
    if (unit.words == 0 && unit.characters < 4) continue;
    Line line{.unit = unit};
    const Credits credits = find_credits(unit.of(text));
    cut_credit(text, credits, line.unit);
    const std::string_view bytes = line.unit.of(text);
    line.marks = rules.marks(bytes);
    line.shape = bytes.empty() ? Shape::Boilerplate : shape_of(line.unit, line.marks, bytes);
    lines.push_back(line);
  }
  return lines;
}

/// What stands on a page again and again is no article; nor is what stands above a picture's credit, its caption.
void mark_repeated_and_captions(std::string_view text, std::vector<Line>& lines) {
  std::unordered_map<std::string_view, int> times;
  for (const Line& line : lines) ++times[line.unit.of(text)];
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.shape == Shape::Code) continue;
    const int seen = times[line.unit.of(text)];
    const bool repeated = line.shape == Shape::ShortProse ? seen >= 2 : line.shape == Shape::Prose && seen >= 3;
    const bool caption = i + 1 < lines.size() && marked(lines[i + 1], BoilerplateRules::Credit) &&
                         lines[i + 1].shape == Shape::Boilerplate && line.unit.characters < 200;
    if (repeated || (caption && line.shape != Shape::Short)) line.shape = Shape::Boilerplate;
  }
}

/// A copied page shows what prose never does: code, menus, buttons, many short lines. Captions and credits alone do
/// not make a page of a text that is nearly all prose.
bool is_page(const std::vector<Line>& lines) {
  std::size_t short_lines = 0, furniture = 0, code = 0;
  std::uint64_t prose_characters = 0, characters = 0;
  for (const Line& line : lines) {
    characters += line.unit.characters;
    if (is_prose(line)) prose_characters += line.unit.characters;
    if (line.shape == Shape::Short) ++short_lines;
    if (line.shape == Shape::Code) ++code;
    if (marked(line, BoilerplateRules::Line | BoilerplateRules::Start | BoilerplateRules::End | BoilerplateRules::Links) && !is_prose(line)) ++furniture;
  }
  if (code == 0 && furniture < 3 && prose_characters * 10 >= characters * 8) return false;
  if (code + furniture >= 3 && (code + furniture) * 12 >= lines.size()) return true;
  return short_lines >= 10 && short_lines * 2 > lines.size();
}

bool looks_like_heading(const Line& line) {
  return line.shape == Shape::Short && !marked(line, 0xFF) && line.unit.words >= 2 && line.unit.characters >= 8 &&
         line.unit.characters <= 120 && !line.unit.code_end;
}

/// A heading stands alone between paragraphs; links come in rows, or behind a heading of links.
bool stands_as_heading(const std::vector<Line>& lines, std::size_t i) {
  if (!looks_like_heading(lines[i]) || i == 0 || i + 1 >= lines.size() || lines[i + 1].shape != Shape::Prose) return false;
  if (marked(lines[i - 1], BoilerplateRules::Links)) return false;
  const bool link_before = i >= 2 && marked(lines[i - 2], BoilerplateRules::Links);
  return lines[i - 1].shape != Shape::Short || link_before;
}

/// Evidence for the article's inside, in arbitrary units; a run of lines is as good as their sum.
float score_of(const std::vector<Line>& lines, std::size_t i) {
  const Line& line = lines[i];
  if (stands_as_heading(lines, i)) return -0.3F;
  const float length = static_cast<float>(std::min(line.unit.characters, 500U));
  const bool follows_links = i > 0 && marked(lines[i - 1], BoilerplateRules::Links);  // read more: a link
  switch (line.shape) {
    case Shape::Prose: return 1.0F + length / 150.0F;
    case Shape::ShortProse: return length < 40 ? -0.2F : 0.3F;
    case Shape::Short:
      if (marked(line, BoilerplateRules::End)) return -4.0F;
      return marked(line, BoilerplateRules::Links) || follows_links ? -0.5F : -0.8F;
    case Shape::Code: return -0.2F;
    case Shape::Boilerplate: return marked(line, BoilerplateRules::End) ? -4.0F : -0.3F;
  }
  return 0;
}

/// Which lines lie inside the article: the best way through before, inside and behind. The first entry is free, since there
/// is an article; each further one costs.
void choose_runs(std::vector<Line>& lines, float entry_cost) {
  std::vector<std::array<int, 3>> came_from(lines.size());
  enum State { Before, Inside, Behind };
  constexpr float kNever = -1e9F;
  std::array<float, 3> best = {0, kNever, kNever};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].score = score_of(lines, i);
    const std::array<float, 3> enter = {best[Before], best[Inside], best[Behind] - entry_cost};
    const int entered = enter[Inside] >= enter[Before] ? (enter[Inside] >= enter[Behind] ? Inside : Behind) : (enter[Before] >= enter[Behind] ? Before : Behind);
    const int left = best[Inside] > best[Behind] ? Inside : Behind;
    came_from[i] = {Before, entered, left};
    best = {best[Before], enter[static_cast<std::size_t>(entered)] + lines[i].score, best[static_cast<std::size_t>(left)]};
  }
  std::size_t state = best[Inside] > best[Behind] ? Inside : Behind;
  for (std::size_t i = lines.size(); i-- > 0;) {
    lines[i].inside = state == Inside;
    state = static_cast<std::size_t>(came_from[i][state]);
  }
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

/// Pages begin with their <title>, which is the title and the outlet's name: "A title | Gazette".
bool begins_an_earlier_line(std::string_view text, const std::vector<Line>& lines, std::size_t i) {
  const std::string_view title = lines[i].unit.of(text);
  for (std::size_t k = 0; k < i && k < 200; ++k) {
    const std::string_view earlier = lines[k].unit.of(text);
    if (earlier.size() > title.size() && earlier.size() < title.size() + 80 && earlier.starts_with(title)) return true;
  }
  return false;
}

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
    if (line.unit.of(text).find('|') != std::string_view::npos) continue;
    const float known = begins_an_earlier_line(text, lines, i) ? 2.0F : 0.0F;
    const float score = known + 2.0F * share_of_words_in(line.unit.of(text), words) +
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

void add_block(const Line& line, BlockKind kind, std::vector<Block>& blocks) {
  if (line.unit.begin < line.unit.end) blocks.push_back({line.unit.begin, line.unit.end, kind});
}

/// A page: what lies inside the chosen runs and is prose or a heading.
std::vector<Block> page_blocks(const std::vector<Line>& lines, std::size_t title) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (i == title) {
      add_block(line, BlockKind::Title, blocks);
    } else if (line.inside && is_prose(line)) {
      add_block(line, BlockKind::Body, blocks);
    } else if (line.inside && stands_as_heading(lines, i) && lines[i + 1].inside) {
      add_block(line, BlockKind::Heading, blocks);
    }
  }
  return blocks;
}

/// No page: everything but what its words give away.
std::vector<Block> plain_blocks(const std::vector<Line>& lines, std::size_t title) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool certain = line.shape == Shape::Boilerplate && line.unit.characters < 120 && !(line.unit.ends_sentence && line.unit.words > 5);
    if (i == title) {
      add_block(line, BlockKind::Title, blocks);
    } else if (!certain || lines.size() == 1) {
      const bool heading = looks_like_heading(line) && i + 1 < lines.size() && lines[i + 1].shape == Shape::Prose;
      add_block(line, heading ? BlockKind::Heading : BlockKind::Body, blocks);
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
    mark_repeated_and_captions(text, lines);
    choose_runs(lines, 8.0F);
    std::vector<Block> blocks = page_blocks(lines, told != kNone ? told : page_title(text, lines));
    return blocks;
  }
  return plain_blocks(lines, told != kNone ? told : plain_title(lines));
}

}  // namespace dragoman
