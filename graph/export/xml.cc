#include "graph/export/xml.h"

#include <unicode/utf8.h>

namespace dragoman {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// The production Char of XML 1.0.
bool is_xml_char(UChar32 c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

// Calls use(bytes) with each character, or with the replacement.
template <typename Use>
void each_character(std::string_view text, std::uint64_t& replaced, const Use& use) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t begin = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0 || !is_xml_char(c)) {
      ++replaced;
      use(kReplacement);
    } else {
      use(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin)));
    }
  }
}

std::string_view escaped(std::string_view character) {
  switch (character.front()) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\r': return "&#13;";  // a parser would make a line feed of it
    default: return character;
  }
}

}  // namespace

std::string xml_text(std::string_view text, std::uint64_t& replaced) {
  std::string out;
  out.reserve(text.size());
  each_character(text, replaced, [&](std::string_view character) { out += escaped(character); });
  return out;
}

std::string xml_comment(std::string_view text, std::uint64_t& replaced) {
  std::string out;
  each_character(text, replaced, [&](std::string_view character) {
    if (character == "-" && !out.empty() && out.back() == '-') out += ' ';
    out += character;
  });
  if (!out.empty() && out.back() == '-') out += ' ';
  return out;
}

}  // namespace dragoman
