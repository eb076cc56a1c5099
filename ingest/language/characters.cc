#include "ingest/language/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

namespace dragoman {
namespace {

constexpr std::int32_t kSoftHyphen = 0xAD;

CharacterKind kind_of(std::int32_t code) {
  if (code == kSoftHyphen) return CharacterKind::Mark;
  if (u_isUWhiteSpace(code)) return CharacterKind::Space;
  switch (u_charType(code)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return CharacterKind::Letter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharacterKind::Mark;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharacterKind::Digit;
    case U_CURRENCY_SYMBOL:
      return CharacterKind::Currency;
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CharacterKind::Space;
    default:
      return CharacterKind::Punctuation;
  }
}

std::array<CharacterKind, 128> ascii_kinds() {
  std::array<CharacterKind, 128> kinds{};
  for (std::int32_t code = 0; code < 128; ++code) kinds[static_cast<std::size_t>(code)] = kind_of(code);
  return kinds;
}

const std::array<CharacterKind, 128> kAsciiKinds = ascii_kinds();

void append_utf8(std::int32_t code, std::string& out) {
  std::array<std::uint8_t, 4> buffer{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer.data(), length, code);
  out.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(length));
}

}  // namespace

Character character_at(std::string_view bytes, std::size_t position) {
  const auto first = static_cast<std::uint8_t>(bytes[position]);
  if (first < 128) return {first, 1, kAsciiKinds[first]};
  const std::string_view rest = bytes.substr(position, 4);
  std::int32_t length = 0;
  std::int32_t code = 0;
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(rest.data()), length, static_cast<std::int32_t>(rest.size()), code);
  if (code < 0) return {};
  return {code, static_cast<std::uint32_t>(length), kind_of(code)};
}

bool is_upper(std::int32_t code) {
  if (code < 128) return code >= 'A' && code <= 'Z';
  return u_isUUppercase(code) || u_istitle(code);
}

bool is_lower(std::int32_t code) {
  if (code < 128) return code >= 'a' && code <= 'z';
  return u_isULowercase(code);
}

void append_lower(std::string_view bytes, std::string& out) {
  for (std::size_t i = 0; i < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < 128) {
      out.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : bytes[i]);
      ++i;
      continue;
    }
    const Character c = character_at(bytes, i);
    if (c.code < 0) {
      out.push_back(bytes[i]);
    } else if (c.code != kSoftHyphen) {
      append_utf8(u_tolower(c.code), out);
    }
    i += c.length;
  }
}

std::string lower_case(std::string_view bytes) {
  std::string out;
  append_lower(bytes, out);
  return out;
}

}  // namespace dragoman
