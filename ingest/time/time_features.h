#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace dragoman {

/// What words can say about a time. Knowledge writes `key=value`; the values that are words are listed beside their key.
enum class TimeKey : std::uint8_t {
  Number,      // n: how many, in hundredths: 2.5 is 250
  Plus,        // plus: hundredths added to the number: "and a half"
  Times,       // times: multiplies the number: hundred, thousand
  Ordinal,     // ord: 1st, 2nd …; -1 is the last one
  Unit,        // unit: S MIN H D WE W M SEASON Q HALF Y DE CE, DP for a part of the day
  Weekday,     // weekday: 1 Monday to 7 Sunday
  Month,       // month: 1 to 12
  DayOfMonth,  // day: 1 to 31
  Year,        // year
  ShortYear,   // yy: two digits
  Decade,      // decade: 90 for "the nineties", 1990 when the century is said
  Century,     // century: 20 for "the 20th century"
  Quarter,     // quarter: 1 to 4
  Half,        // half: 1 or 2
  Week,        // week: number of the ISO week
  Season,      // season: 0 spring to 3 winter
  Daypart,     // daypart: MO MI AF EV NI DT
  Hour,        // hour
  Minute,      // minute
  Pm,          // pm: 0 before noon, 1 after
  Shift,       // shift: -1 last, 0 this, 1 next, 2 the one after; the unit's or the named period's
  Sign,        // sign: -1 ago, earlier; 1 later, in
  Anchor,      // anchor: DOC the article's day, REF the time mentioned last
  Modifier,    // mod: START MID END APPROX LESS MORE SOFAR TOCOME
  Reference,   // ref: PAST PRESENT FUTURE
  Holiday,     // holiday: number of its row, filled in from the name
  Era,         // era: -1 before Christ
  Set,         // set: 1 when it repeats
  Number2,     // filled in by merge(): the second number of "two years and three months"
  Unit2,       // and its unit
  Number3,     // n3, unit3: the third part, "2 years, 1 month and 3 days"
  Unit3,
  Count_
};

inline constexpr std::size_t kTimeKeys = static_cast<std::size_t>(TimeKey::Count_);

/// The features of one word, or of all words of a time expression together.
class TimeFeatures {
 public:
  static constexpr std::int32_t kUnset = std::numeric_limits<std::int32_t>::min();

  constexpr TimeFeatures() { values_.fill(kUnset); }

  constexpr bool has(TimeKey key) const { return values_[index(key)] != kUnset; }
  constexpr int get(TimeKey key, int otherwise = 0) const { return has(key) ? values_[index(key)] : otherwise; }
  constexpr void set(TimeKey key, int value) { values_[index(key)] = value; }
  constexpr void erase(TimeKey key) { values_[index(key)] = kUnset; }

  /// Takes in the next word. Number words add up ("twenty" "five") or multiply ("two" "hundred"); of all else the
  /// first one said stays.
  void merge(const TimeFeatures& next);
  friend bool operator==(const TimeFeatures&, const TimeFeatures&) = default;

 private:
  void add_number(TimeKey key, int number);
  static constexpr std::size_t index(TimeKey key) { return static_cast<std::size_t>(key); }
  std::array<std::int32_t, kTimeKeys> values_;
};

/// Does it name a day by itself: "Christmas", "Tuesday", "January 12th"?
bool names_day(const TimeFeatures& features);

/// "n" or "unit"; nothing for an unknown key.
std::optional<TimeKey> parse_time_key(std::string_view name);
/// The number, or the place of the word among the key's words; nothing for what the key cannot be.
std::optional<int> parse_time_value(TimeKey key, std::string_view value);

/// The units in the order of their values.
enum class TimeUnit : std::uint8_t { Second, Minute, Hour, Day, Weekend, Week, Month, Season, Quarter, Half, Year, Decade, Century, Daypart };
/// As TIMEX3 writes a duration of one: "1Y", "T1H" is made from these: Y, M, W, D, TH, TM, TS.
std::string_view duration_letter(TimeUnit unit);
/// MO MI AF EV NI DT, by the value of the key daypart.
std::string_view daypart_letters(int daypart);

}  // namespace dragoman
