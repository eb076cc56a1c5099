#include "graph/model/ids.h"

#include <fmt/format.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <xxhash.h>

#include <memory>

#include "graph/model/error.h"

namespace dragoman {
namespace {

std::unique_ptr<icu::Transliterator> make_transliterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
      "de-ASCII; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw Error("ICU: no transliterator to ASCII ({}); names cannot become ids", u_errorName(status));
  return made;
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

}  // namespace

std::string slug(std::string_view name) {
  std::string ascii;
  if (is_ascii(name)) {
    ascii = name;
  } else {
    thread_local const std::unique_ptr<icu::Transliterator> to_ascii = make_transliterator();
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    to_ascii->transliterate(text);
    text.toUTF8String(ascii);
  }
  std::string out;
  for (const char c : ascii) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool upper = c >= 'A' && c <= 'Z';
    if (letter || upper) {
      out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (c != '\'' && !out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string content_hash(std::string_view content) {
  return fmt::format("{:016x}", XXH3_64bits(content.data(), content.size()));
}

}  // namespace dragoman
