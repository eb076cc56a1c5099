#include "ingest/article/text_units.h"

#include <algorithm>

#include "ingest/article/letters.h"

namespace dragoman {
namespace {

bool is_line_end(UChar32 c) {
  return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_code_sign(UChar32 c) {
  switch (c) {
    case '{': case '}': case '=': case ';': case '<': case '>': case '_': case '\\': case '|': case '&': case '`': case '#': case '$':
      return true;
    default:
      return false;
  }
}

/// Signs that may follow the full stop of a sentence: quotation marks and brackets.
bool is_closer(UChar32 c) {
  if (c < 0x80) return c == '"' || c == '\'' || c == ')';
  const auto type = u_charType(c);
  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || type == U_INITIAL_PUNCTUATION || c == 0x201C;
}

// Most characters are ASCII, and ICU's tables are slow for them.
bool is_space(UChar32 c) { return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : u_isUWhiteSpace(c) != 0 || c == 0xFEFF || c == 0x200B; }
bool is_lower(UChar32 c) { return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(c) != 0; }
bool is_word_sign(UChar32 c) {
  return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') : u_isalnum(c) != 0;
}

bool is_stop(UChar32 c) { return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002; }

/// Measures [begin, end) of the text.
TextUnit measure(std::string_view text, std::size_t begin, std::size_t end) {
  TextUnit unit;
  std::size_t first = end, last = begin;
  bool in_word = false, stopped = false;
  std::uint32_t spaces = 0;  // since the last sign
  UChar32 final_sign = 0;
  each_character(text.substr(begin, end - begin), [&](UChar32 c, std::size_t at, std::size_t behind) {
    if (is_space(c)) {
      ++spaces;
      in_word = false;
      return;
    }
    unit.characters += unit.characters > 0 ? spaces + 1 : 1;
    spaces = 0;
    first = std::min(first, begin + at);
    last = begin + behind;
    if (!in_word && is_word_sign(c)) {
      in_word = true;
      ++unit.words;
      if (is_lower(c)) ++unit.lower_words;
    }
    if (is_code_sign(c)) ++unit.code_signs;
    if (is_stop(c)) stopped = true;
    else if (!is_closer(c)) stopped = false;
    final_sign = c;
  });
  unit.begin = static_cast<std::uint32_t>(std::min(first, last));
  unit.end = static_cast<std::uint32_t>(last);
  unit.ends_sentence = stopped;
  unit.code_end = final_sign == ';' || final_sign == '{' || final_sign == '}' || final_sign == ',' ||
                  final_sign == '[' || final_sign == ']' || final_sign == '=';
  return unit;
}

std::vector<TextUnit> lines_of(std::string_view text) {
  std::vector<TextUnit> lines;
  std::size_t begin = 0;
  int ends_seen = 0;
  const auto close = [&](std::size_t end) {
    TextUnit line = measure(text, begin, end);
    if (line.characters == 0 || line.begin == line.end) return;
    line.blank_before = ends_seen > 1 || lines.empty();
    ends_seen = 0;
    lines.push_back(line);
  };
  bool after_cr = false;
  each_character(text, [&](UChar32 c, std::size_t at, std::size_t behind) {
    if (is_line_end(c)) {
      close(at);
      if (!(c == '\n' && after_cr)) ++ends_seen;
      begin = behind;
    }
    after_cr = c == '\r';
  });
  close(text.size());
  return lines;
}

std::uint32_t first_word_characters(std::string_view line) {
  std::uint32_t count = 0;
  for (const char c : line) {
    if (c == ' ') break;
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;
  }
  return count;
}

/// Was `line` broken because the first word of `next` had no room in `width` characters?
bool wraps(std::string_view text, const TextUnit& line, const TextUnit& next, std::uint32_t width) {
  return !next.blank_before && line.characters + 1 + first_word_characters(next.of(text)) > width;
}

constexpr std::uint32_t kIndentMax = 4;  // blanks at a paragraph's beginning, which are not counted

/// The width a text was wrapped at, 0 where it was not: nearly all lines that go on in the next are full.
std::uint32_t wrap_width(std::string_view text, const std::vector<TextUnit>& lines) {
  std::uint32_t width = 0;
  for (const TextUnit& line : lines) {
    if (line.words >= 6) width = std::max(width, line.characters);
  }
  if (width < 40 || width > 132) return 0;
  std::size_t full = 0, open = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].blank_before || lines[i].words < 4 || lines[i + 1].words < 1) continue;
    if (wraps(text, lines[i], lines[i + 1], width - kIndentMax)) ++full;
    else if (!lines[i].ends_sentence) ++open;
  }
  return full >= 2 && full >= 2 * open ? width : 0;
}

void join(TextUnit& unit, const TextUnit& next) {
  unit.end = next.end;
  unit.characters += next.characters + 1;
  unit.words += next.words;
  unit.lower_words += next.lower_words;
  unit.code_signs += next.code_signs;
  unit.ends_sentence = next.ends_sentence;
  unit.code_end = next.code_end;
}

}  // namespace

std::vector<TextUnit> text_units(std::string_view text) {
  std::vector<TextUnit> lines = lines_of(text);
  const std::uint32_t width = wrap_width(text, lines);
  if (width == 0) return lines;
  std::vector<TextUnit> units;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // A long line that ends no sentence was broken early, by hand or by another width.
    const bool goes_on = i > 0 && !lines[i].blank_before && lines[i - 1].words >= 3 &&
                         (wraps(text, lines[i - 1], lines[i], width) ||
                          (!lines[i - 1].ends_sentence && lines[i - 1].characters * 5 > width * 3 && lines[i].words >= 1));
    if (goes_on) join(units.back(), lines[i]);
    else units.push_back(lines[i]);
  }
  return units;
}

}  // namespace dragoman
