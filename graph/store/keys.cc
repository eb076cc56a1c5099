#include "graph/store/keys.h"

#include <xxhash.h>

#include <bit>
#include <charconv>

namespace dragoman {
namespace {

template <typename Number>
std::string fixed(Number number) {
  std::string out;
  for (int shift = static_cast<int>(sizeof number) * 8 - 8; shift >= 0; shift -= 8) {
    out += static_cast<char>(number >> shift);
  }
  return out;
}

template <typename Number>
Number read_fixed(std::string_view bytes) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = static_cast<Number>((number << 8) | static_cast<std::uint8_t>(bytes[i]));
  }
  return number;
}

std::uint32_t day_number(Day day) { return static_cast<std::uint32_t>(day.number) ^ 0x80000000U; }

}  // namespace

std::string fixed32(std::uint32_t number) { return fixed(number); }
std::string fixed64(std::uint64_t number) { return fixed(number); }
std::uint32_t read_fixed32(std::string_view bytes) { return read_fixed<std::uint32_t>(bytes); }
std::uint64_t read_fixed64(std::string_view bytes) { return read_fixed<std::uint64_t>(bytes); }

std::string hash_key(std::string_view text) { return fixed64(XXH3_64bits(text.data(), text.size())); }

std::optional<std::string> fused_key(std::string_view id, std::string_view prefix) {
  if (!id.starts_with(prefix) || id.size() != prefix.size() + 16) return {};
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(id.data() + prefix.size(), id.data() + id.size(), number, 16);
  if (error != std::errc() || end != id.data() + id.size()) return {};
  return fixed64(number);
}

std::string day_key(std::optional<Day> day) { return fixed32(day ? day_number(*day) : 0xffffffffU); }

std::string day_key_descending(std::optional<Day> day) { return fixed32(day ? ~day_number(*day) : 0xffffffffU); }

std::uint8_t span_of(const Date& date) {
  if (!date.known()) return kUndated;
  if (!date.first) return kOpenFirst;
  if (!date.last) return kOpenLast;
  const int days = *date.last - *date.first + 1;
  return days <= 1 ? std::uint8_t{0} : static_cast<std::uint8_t>(std::bit_width(static_cast<std::uint32_t>(days - 1)));
}

std::string index_prefix(IndexTag tag, std::string_view what) { return static_cast<char>(tag) + hash_key(what); }

std::string index_key(IndexTag tag, std::string_view what, const Date& date, std::string_view id_key) {
  std::string key = index_prefix(tag, what);
  key += static_cast<char>(span_of(date));
  key += day_key(date.first ? date.first : date.last);
  key += id_key;
  return key;
}

}  // namespace dragoman
