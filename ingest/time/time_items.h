#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/text.h"
#include "ingest/time/time_rules.h"

namespace dragoman {

/// What one item of the text can be read as.
struct TimeReading {
  TimeClass word_class = 0;
  bool by_shape = false;        // features are `key=value` instead of a word's
  TimeKey key = TimeKey::Number;
  std::int32_t value = 0;       // or the number of the word's features
};

/// The smallest piece of text that times are made of: a word, a run of digits, a mark. Tokens are cut further, so
/// that "28.10.2025", "mid-November" and "1990s" are read alike however the tokenizer joins them.
struct TimeItem {
  std::uint32_t begin = 0;       // bytes of the text
  std::uint32_t end = 0;
  std::uint32_t token = 0;
  std::uint32_t first_reading = 0;
  std::uint32_t last_reading = 0;
  bool digits = false;
  bool glued = false;            // nothing between it and the item before
};

/// The items of a stretch of text. Marks and letters that touch their neighbours on both sides are spelled with a
/// tilde for the patterns: "20.30" is 20 ~. 30, "1990s" is 1990 ~s, "Sept. 30" is sept . 30. Dashes of every
/// length are "-", every apostrophe is "'".
class TimeItems {
 public:
  /// Replaces what was there by the items of tokens [first, last). `sentence_starts` tells a first word.
  void read(const Text& text, std::uint32_t first, std::uint32_t last, const TimeRules& rules);

  const std::vector<TimeItem>& items() const { return items_; }
  const std::vector<TimeReading>& readings() const { return readings_; }
  /// The item as patterns spell it, in lower case.
  std::string_view word(std::size_t item) const { return words_[item]; }

 private:
  void add_letters(const Text& text, std::uint32_t token, std::uint32_t begin, std::uint32_t end, const TimeRules& rules);
  void add_digits(const Text& text, std::uint32_t token, std::uint32_t begin, std::uint32_t end, const TimeRules& rules);
  void add_mark(const Text& text, std::uint32_t token, std::uint32_t begin, std::uint32_t end, const TimeRules& rules);
  void push(std::uint32_t token, std::uint32_t begin, std::uint32_t end, std::string_view word, bool digits);
  void look_up(std::string_view word, bool capital, const TimeRules& rules);
  void by_shape(TimeClass word_class, TimeKey key, std::int32_t value);

  std::vector<TimeItem> items_;
  std::vector<TimeReading> readings_;
  std::vector<std::string_view> words_;
  std::deque<std::string> spelled_;  // owns words that differ from the token's
};

}  // namespace dragoman
