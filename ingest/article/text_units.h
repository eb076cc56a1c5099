#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dragoman {

/// A line of a text, or lines that were one paragraph before the text was wrapped at a fixed width, and its shape.
struct TextUnit {
  std::uint32_t begin = 0;  // without white space at the ends
  std::uint32_t end = 0;
  std::uint32_t characters = 0;
  std::uint32_t words = 0;
  std::uint32_t lower_words = 0;  // words that begin with a lower-case letter
  std::uint32_t code_signs = 0;   // characters that stand in programs more than in prose
  bool ends_sentence = false;
  bool code_end = false;          // ends like a line of a program
  bool blank_before = false;      // a blank line stands before it

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// The lines of a text that are not blank. Lines end at LF, CR, CRLF, NEL, LS and PS.
std::vector<TextUnit> text_units(std::string_view text);

}  // namespace dragoman
