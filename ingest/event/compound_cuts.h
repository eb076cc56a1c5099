#pragma once

#include <cstddef>

namespace dragoman {

inline constexpr std::size_t kCompoundHeadMin = 3;   // bytes of the shortest last part of a compound
inline constexpr std::size_t kCompoundFirstMin = 2;  // and of what stands before it

/// Does a character of UTF-8 begin with this byte? Compounds are cut there and nowhere else.
constexpr bool starts_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace dragoman
