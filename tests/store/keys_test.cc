#include "graph/store/keys.h"

#include <doctest/doctest.h>

#include "graph/store/database.h"

using namespace dragoman;

TEST_CASE("keys of days sort as days do, unknown last") {
  const int numbers[] = {-719162, -1, 0, 1, 20000, 2932896};
  for (const int a : numbers) {
    CHECK(day_key(Day{a}) < day_key({}));
    CHECK(day_key_descending(Day{a}) < day_key_descending({}));
    for (const int b : numbers) {
      CHECK((day_key(Day{a}) < day_key(Day{b})) == (a < b));
      CHECK((day_key_descending(Day{a}) < day_key_descending(Day{b})) == (a > b));
    }
  }
}

TEST_CASE("dates lie in the run of their length") {
  const auto date = [](std::optional<Day> first, std::optional<Day> last) { return range_date(first, last, DateBasis::Stated); };
  struct { int days; int span; } const cases[] = {{1, 0}, {2, 1}, {3, 2}, {4, 2}, {5, 3}, {31, 5}, {365, 9}};
  for (const auto& c : cases) {
    CAPTURE(c.days);
    CHECK(static_cast<int>(span_of(date(Day{100}, Day{100 + c.days - 1}))) == c.span);
  }
  CHECK(span_of(date({}, Day{1})) == kOpenFirst);
  CHECK(span_of(date(Day{1}, {})) == kOpenLast);
  CHECK(span_of(Date{}) == kUndated);
}

TEST_CASE("numbers are big-endian and come back") {
  CHECK(fixed32(0x01020304) == std::string("\1\2\3\4", 4));
  CHECK(read_fixed64(fixed64(0x123456789abcdef0)) == 0x123456789abcdef0);
  CHECK(after_prefix("ab") == "ac");
  CHECK(after_prefix(std::string("a\xff")) == "b");
  CHECK(after_prefix("\xff").empty());
}

TEST_CASE("what is no id of a fused event has no key") {
  CHECK(fused_key("event:0123456789abcdef", "event:") == fixed64(0x0123456789abcdef));
  for (const char* text : {"", "event:", "event:0123456789abcde", "event:0123456789abcdefg", "event:0123456789abcdeg", "commitment:0123456789abcdef"}) {
    CAPTURE(text);
    CHECK_FALSE(fused_key(text, "event:").has_value());
  }
}
