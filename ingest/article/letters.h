#pragma once

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

/// Calls use(code point, begin, end) for each character of well-formed UTF-8; ill-formed bytes come as U+FFFD.
template <typename Use>
void each_character(std::string_view text, Use use) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::int64_t size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t begin = i;
    if (bytes[i] < 0x80) {
      ++i;
      use(static_cast<UChar32>(bytes[begin]), static_cast<std::size_t>(begin), static_cast<std::size_t>(i));
      continue;
    }
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, size, c);
    use(c, static_cast<std::size_t>(begin), static_cast<std::size_t>(i));
  }
}

inline void append_utf8(std::string& out, UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  out.append(buffer, static_cast<std::size_t>(length));
}

/// Simple lower case, character by character; runs of white space (no-break spaces too) become one space.
inline std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  each_character(text, [&](UChar32 c, std::size_t, std::size_t) {
    if (c > ' ' && c < 0x7F) {
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    } else if (u_isUWhiteSpace(c) != 0) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      append_utf8(out, u_tolower(c));
    }
  });
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace dragoman
