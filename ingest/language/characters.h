#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

/// What the tokenizer tells apart. Marks (accents that combine, soft hyphens) continue a word; what formats or
/// controls (zero width spaces, byte order marks) separates words as a space does.
enum class CharacterKind : std::uint8_t { Space, Letter, Mark, Digit, Currency, Punctuation, Invalid };

struct Character {
  std::int32_t code = -1;      // -1: the byte here begins no UTF-8 sequence
  std::uint32_t length = 1;    // in bytes
  CharacterKind kind = CharacterKind::Invalid;
};

/// The character at `position`, for any bytes whatever. Requires position < bytes.size().
Character character_at(std::string_view bytes, std::size_t position);

bool is_upper(std::int32_t code);
bool is_lower(std::int32_t code);

/// Appends the lower case of `bytes`, character by character and of no locale, without soft hyphens.
void append_lower(std::string_view bytes, std::string& out);

/// The same for a whole string: lower_case("ÄRGER") == "ärger".
std::string lower_case(std::string_view bytes);

}  // namespace dragoman
