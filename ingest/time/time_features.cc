#include "ingest/time/time_features.h"

#include <charconv>

namespace dragoman {
namespace {

constexpr std::string_view kKeys[] = {"n",       "plus",    "times",  "ord",     "unit",    "weekday", "month",  "day",
                                      "year",    "yy",      "decade", "century", "quarter", "half",    "week",   "season",
                                      "daypart", "hour",    "minute", "pm",      "shift",   "sign",    "anchor", "mod",
                                      "ref",     "holiday", "era",    "set",     "n2",      "unit2",   "n3",     "unit3"};
static_assert(std::size(kKeys) == kTimeKeys);

constexpr std::string_view kUnits[] = {"S", "MIN", "H", "D", "WE", "W", "M", "SEASON", "Q", "HALF", "Y", "DE", "CE", "DP"};
constexpr std::string_view kDurationLetters[] = {"TS", "TM", "TH", "D", "WE", "W", "M", "SU", "Q", "H", "Y", "DE", "CE", "TNI"};
constexpr std::string_view kDayparts[] = {"MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::string_view kAnchors[] = {"DOC", "REF"};
constexpr std::string_view kModifiers[] = {"NONE", "START", "MID", "END", "APPROX", "LESS", "MORE", "SOFAR", "TOCOME"};
constexpr std::string_view kReferences[] = {"PAST", "PRESENT", "FUTURE"};

template <std::size_t N>
std::optional<int> place_in(const std::string_view (&words)[N], std::string_view word) {
  for (std::size_t i = 0; i < N; ++i) {
    if (words[i] == word) return static_cast<int>(i);
  }
  return {};
}

bool adds_up(int a, int b) {
  const int tens = a > b ? a : b, ones = a > b ? b : a;
  const bool ten = tens == 1000 && ones >= 700;  // "ten-seven": 17, where a language counts so
  return (tens >= 2000 || ten) && tens % 1000 == 0 && ones < 1000;
}

}  // namespace

void TimeFeatures::merge(const TimeFeatures& next) {
  for (std::size_t i = 0; i < kTimeKeys; ++i) {
    if (next.values_[i] == kUnset) continue;
    const auto key = static_cast<TimeKey>(i);
    if (key == TimeKey::Number && has(key)) {
      const int a = values_[i], b = next.values_[i];
      if (has(TimeKey::Unit2))
        add_number(TimeKey::Number3, b);
      else if (has(TimeKey::Unit))
        add_number(TimeKey::Number2, b);
      else if (next.has(TimeKey::Unit) && a < 1'000'000)
        values_[i] = a * b / 100;                    // "a fortnight"
      else if (a == 100 && b < 100) values_[i] = b;  // "one half"
      else if (adds_up(a, b)) values_[i] = a + b;
    } else if (key == TimeKey::Unit && has(key) && has(TimeKey::Number2)) {
      set(has(TimeKey::Number3) ? TimeKey::Unit3 : TimeKey::Unit2, next.values_[i]);
    } else if (key == TimeKey::Times) {
      const int number = get(TimeKey::Number, 100);
      if (number < 1'000'000) set(TimeKey::Number, number * next.values_[i]);
    } else if (values_[i] == kUnset) {
      values_[i] = next.values_[i];
    }
  }
}

void TimeFeatures::add_number(TimeKey key, int number) {
  const int before = get(key);
  set(key, has(key) && adds_up(before, number) ? before + number : number);
}

bool names_day(const TimeFeatures& features) {
  return features.has(TimeKey::DayOfMonth) || features.has(TimeKey::Weekday) || features.has(TimeKey::Holiday);
}

std::optional<TimeKey> parse_time_key(std::string_view name) {
  const auto place = place_in(kKeys, name);
  if (!place) return {};
  return static_cast<TimeKey>(*place);
}

std::optional<int> parse_time_value(TimeKey key, std::string_view value) {
  switch (key) {
    case TimeKey::Unit2:
    case TimeKey::Unit3:
    case TimeKey::Unit: return place_in(kUnits, value);
    case TimeKey::Daypart: return place_in(kDayparts, value);
    case TimeKey::Anchor: return place_in(kAnchors, value);
    case TimeKey::Modifier: return place_in(kModifiers, value);
    case TimeKey::Reference: return place_in(kReferences, value);
    default: break;
  }
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size()) return {};
  return number;
}

std::string_view duration_letter(TimeUnit unit) { return kDurationLetters[static_cast<std::size_t>(unit)]; }
std::string_view daypart_letters(int daypart) { return kDayparts[static_cast<std::size_t>(daypart)]; }

}  // namespace dragoman
