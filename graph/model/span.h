#pragma once

#include <cstdint>
#include <string>

namespace dragoman {

/// Where in the text of an article something stands: byte offsets into its UTF-8, [begin, end), and the bytes
/// there, so that evidence can be read without the article.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace dragoman
