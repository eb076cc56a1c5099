#include "graph/knowledge/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

#include "graph/model/error.h"

namespace dragoman {
namespace {

constexpr UChar32 kFirstLetter = 0xC0;
constexpr UChar32 kLastLetter = 0x24F;  // Latin-1 letters, Latin Extended-A and -B
constexpr UChar32 kFirstVietnamese = 0x1E00;
constexpr UChar32 kLastVietnamese = 0x1EFF;

/// Letters that Unicode does not take apart.
std::string_view plain_letter(UChar32 c) {
  switch (c) {
    case 0xDF: case 0x1E9E: return "ss";
    case 0xC6: case 0xE6: return "ae";
    case 0xD8: case 0xF8: return "o";
    case 0x110: case 0x111: case 0xD0: case 0xF0: return "d";
    case 0x141: case 0x142: return "l";
    case 0x131: return "i";
    case 0x152: case 0x153: return "oe";
    case 0xDE: case 0xFE: return "th";
    case 0x126: case 0x127: return "h";
    case 0x18F: case 0x259: return "a";
    default: return {};
  }
}

/// What a Latin letter with a mark folds to: one lower-case ASCII letter, or 0 where there is none.
char base_letter(UChar32 c, const icu::Normalizer2& nfd) {
  icu::UnicodeString parts;
  UChar32 base = c;
  if (nfd.getDecomposition(c, parts)) base = parts.char32At(0);
  base = u_tolower(base);
  return base < 0x80 ? static_cast<char>(base) : '\0';
}

struct LetterTable {
  std::array<char, kLastLetter - kFirstLetter + 1> latin{};
  std::array<char, kLastVietnamese - kFirstVietnamese + 1> vietnamese{};

  LetterTable() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) throw Error("ICU data: {}; names cannot be folded", u_errorName(status));
    for (UChar32 c = kFirstLetter; c <= kLastLetter; ++c) {
      latin[static_cast<std::size_t>(c - kFirstLetter)] = base_letter(c, *nfd);
    }
    for (UChar32 c = kFirstVietnamese; c <= kLastVietnamese; ++c) {
      vietnamese[static_cast<std::size_t>(c - kFirstVietnamese)] = base_letter(c, *nfd);
    }
  }

  char operator()(UChar32 c) const {
    if (c >= kFirstLetter && c <= kLastLetter) return latin[static_cast<std::size_t>(c - kFirstLetter)];
    if (c >= kFirstVietnamese && c <= kLastVietnamese) return vietnamese[static_cast<std::size_t>(c - kFirstVietnamese)];
    return '\0';
  }
};

bool is_gap(UChar32 c) {
  return c == ' ' || c == '-' || c == '/' || c == 0xA0 || c == 0xAD || (c >= 0x2010 && c <= 0x2015) || c == '_';
}

bool is_left_out(UChar32 c) {
  return c == '\'' || c == '.' || c == '`' || c == 0xB4 || c == 0x2BC || c == 0x2BB || c == 0x2018 || c == 0x2019 ||
         c == 0x200B || (c >= 0x300 && c <= 0x36F);
}

void append_utf8(std::string& out, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  out.append(bytes, size);
}

}  // namespace

void append_folded(std::string& out, std::string_view name) {
  static const LetterTable kLetters;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(name.data());
  const auto size = static_cast<std::int32_t>(name.size());
  const std::size_t start = out.size();
  bool gap = false;
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = bytes[i];
    if (c < 0x80) {
      ++i;
    } else {
      U8_NEXT_OR_FFFD(bytes, i, size, c);
    }
    if (is_left_out(c)) continue;
    if (is_gap(c)) {
      gap = out.size() > start;
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    if (c < 0x80) {
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    } else if (const std::string_view plain = plain_letter(c); !plain.empty()) {
      out += plain;
    } else if (const char letter = kLetters(c)) {
      out += letter;
    } else {
      append_utf8(out, u_foldCase(c, U_FOLD_CASE_DEFAULT));
    }
  }
}

std::string fold_name(std::string_view name) {
  std::string out;
  append_folded(out, name);
  return out;
}

}  // namespace dragoman
