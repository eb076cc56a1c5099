#pragma once

namespace dragoman {

/// Does a character of UTF-8 begin with this byte? Compounds are cut there and nowhere else.
constexpr bool starts_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace dragoman
