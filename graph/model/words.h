#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dragoman {

/// The words an enum is written as, in the order of its values. One table serves writing and reading.
template <typename Enum, std::size_t N>
constexpr std::string_view word_of(Enum value, const std::string_view (&words)[N]) {
  return words[static_cast<std::size_t>(value)];
}

template <typename Enum, std::size_t N>
constexpr std::optional<Enum> value_of(std::string_view word, const std::string_view (&words)[N]) {
  for (std::size_t i = 0; i < N; ++i) {
    if (words[i] == word) return static_cast<Enum>(i);
  }
  return {};
}

}  // namespace dragoman
