#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"

namespace dragoman {

/// Text as UTF-8, and what had to be done to make it so.
struct Decoded {
  std::string text;
  std::string encoding;  // "UTF-8", "UTF-16LE", "windows-1252"
  std::vector<DocumentProblem> problems = {};
};

/// Bytes of unknown encoding as UTF-8. Well-formed UTF-8 is taken as it is (a byte order mark is dropped); UTF-16 is
/// known by its mark or its zero bytes; else `declared` (a page's charset), else what the high bytes look like:
/// lone ones between ASCII letters are a Western 8-bit encoding, told by uchardet, else windows-1252; others are broken UTF-8,
/// whose bad bytes become U+FFFD and are named in `problems` with their place. Zero bytes become spaces, also named.
/// Linear in the input.
Decoded decode(std::string bytes, std::optional<std::string_view> declared = {});

/// Why these bytes are no text, "a PDF file", "a compressed file", "binary data"; nothing if they may be text.
std::optional<std::string_view> not_text(std::string_view bytes);

}  // namespace dragoman
