#include "query/cli/table.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace dragoman;

namespace {

std::string print(const Table& table, int width) {
  std::ostringstream out;
  print_table(out, table, width);
  return out.str();
}

}  // namespace

TEST_CASE("columns are as wide as what is in them") {
  CHECK(print({.columns = {{"a"}, {"long"}}, .rows = {{"xyz", "1"}, {"x", "2"}}}, 80) == "a    long\nxyz  1\nx    2\n");
}

TEST_CASE("what does not fit runs on over further lines, and nothing is lost") {
  const Table table{.columns = {{"day"}, {"what", true}, {"id"}}, .rows = {{"2024-01-01", "a visit to a far away country", "7"}}};
  CHECK(print(table, 34) == "day         what                id\n2024-01-01  a visit to a far    7\n            away country\n");
}

TEST_CASE("umlauts and wide characters take the columns they show") {
  CHECK(display_width("Zürich") == 6);
  CHECK(display_width("東京") == 4);
  CHECK(wrap("", 5) == std::vector<std::string>{""});
  CHECK(wrap("abcdefgh ij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
}
