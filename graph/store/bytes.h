#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "graph/model/error.h"

namespace dragoman {

// How values become bytes in a record. One function, fields(archive, value) in codec.h, lists the fields of a type in
// order; both archives walk it, so what is written is what is read.
//
//   number   := varint, zigzag when signed        double := 8 bytes, IEEE 754, little-endian
//   string   := size:number bytes                 enum, bool := 1 byte
//   optional := 0 | 1 value                       list, map  := size:number value*

class ByteWriter {
 public:
  static constexpr bool kReading = false;

  template <typename... Values>
  void operator()(Values&... values) {
    (write(values), ...);
  }
  std::string take() { return std::move(bytes_); }

 private:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  template <typename T>
  void write(const T& value) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      bytes_ += static_cast<char>(value);
    } else if constexpr (std::is_unsigned_v<T>) {
      number(value);
    } else if constexpr (std::is_signed_v<T> && std::is_integral_v<T>) {
      const auto wide = static_cast<std::int64_t>(value);
      number((static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
    } else if constexpr (std::is_same_v<T, double>) {
      const auto bits = std::bit_cast<std::uint64_t>(value);
      for (int shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>(bits >> shift);
    } else {
      fields(*this, const_cast<T&>(value));  // NOLINT: fields() takes both directions; writing changes nothing
    }
  }
  void write(const std::string& text) {
    number(text.size());
    bytes_ += text;
  }
  template <typename T>
  void write(const std::optional<T>& value) {
    bytes_ += value ? '\1' : '\0';
    if (value) write(*value);
  }
  template <typename T>
  void write(const std::vector<T>& values) {
    number(values.size());
    for (const T& value : values) write(value);
  }
  template <typename K, typename V>
  void write(const std::map<K, V>& values) {
    number(values.size());
    for (const auto& [key, value] : values) {
      write(key);
      write(value);
    }
  }

  std::string bytes_;
};

/// Throws Error where the bytes end too early or make no sense: the record is damaged.
class ByteReader {
 public:
  static constexpr bool kReading = true;

  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  template <typename... Values>
  void operator()(Values&... values) {
    (read(values), ...);
  }
  bool at_end() const { return bytes_.empty(); }

 private:
  [[noreturn]] static void damaged() { throw Error("a record of the store is damaged; `verify` names all that are"); }
  std::uint8_t byte() {
    if (bytes_.empty()) damaged();
    const auto value = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const std::uint8_t next = byte();
      value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
    damaged();
  }
  std::size_t size() {
    const std::uint64_t count = number();
    if (count > bytes_.size()) damaged();  // every value takes a byte at least
    return static_cast<std::size_t>(count);
  }
  template <typename T>
  void read(T& value) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      value = static_cast<T>(byte());
    } else if constexpr (std::is_unsigned_v<T>) {
      value = static_cast<T>(number());
    } else if constexpr (std::is_signed_v<T> && std::is_integral_v<T>) {
      const std::uint64_t zigzag = number();
      value = static_cast<T>(static_cast<std::int64_t>((zigzag >> 1) ^ (~(zigzag & 1) + 1)));
    } else if constexpr (std::is_same_v<T, double>) {
      std::uint64_t bits = 0;
      for (int shift = 0; shift < 64; shift += 8) bits |= static_cast<std::uint64_t>(byte()) << shift;
      value = std::bit_cast<double>(bits);
    } else {
      fields(*this, value);
    }
  }
  void read(std::string& text) {
    const std::size_t count = size();
    text.assign(bytes_.substr(0, count));
    bytes_.remove_prefix(count);
  }
  template <typename T>
  void read(std::optional<T>& value) {
    if (byte() == 0) {
      value.reset();
    } else {
      read(value.emplace());
    }
  }
  template <typename T>
  void read(std::vector<T>& values) {
    values.resize(size());
    for (T& value : values) read(value);
  }
  template <typename K, typename V>
  void read(std::map<K, V>& values) {
    values.clear();
    for (std::size_t count = size(); count > 0; --count) {
      K key{};
      read(key);
      read(values[key]);
    }
  }

  std::string_view bytes_;
};

}  // namespace dragoman
