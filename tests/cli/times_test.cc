#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "query/cli/program.h"

using namespace dragoman;

namespace {

/// What `dragoman times` prints for a text on standard input; the status goes in front where it is not 0.
std::string times_of(const std::string& text, std::vector<std::string> options) {
  static std::istringstream in;
  static std::ostringstream out, err;
  static Context context{in, out, err};  // one for all tests: knowledge is loaded once
  in.clear();
  in.str(text);
  out.str("");
  std::vector<std::string> line = {"times", "--lang", "en"};
  line.insert(line.end(), options.begin(), options.end());
  line.push_back("-");
  const int status = run_program(line, context);
  return (status == 0 ? "" : std::to_string(status) + " ") + out.str();
}

}  // namespace

TEST_CASE("times prints an article as TimeML, escaped, each time with type, value and modifier") {
  const std::string printed = times_of("Smith & Sons will meet the minister on Friday in <Berlin>. By mid-2026 the plant shall be open.\n",
                                       {"--published", "2025-10-28"});
  CHECK(printed.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>"));
  CHECK(printed.find(R"(<DCT><TIMEX3 tid="t0" type="DATE" value="2025-10-28" functionInDocument="CREATION_TIME">2025-10-28</TIMEX3></DCT>)") != std::string::npos);
  CHECK(printed.find(R"(Smith &amp; Sons will meet the minister on <TIMEX3 tid="t1" type="DATE" value="2025-10-31">Friday</TIMEX3> in &lt;Berlin&gt;.)") != std::string::npos);
  CHECK(printed.find(R"(<TIMEX3 tid="t2" type="DATE" value="2026" mod="MID">mid-2026</TIMEX3>)") != std::string::npos);
}

TEST_CASE("times prints all that is known of a time as JSON") {
  const auto article = nlohmann::json::parse(times_of("The minister will arrive by Friday.\n", {"--published", "2025-10-28", "--format", "jsonl"}));
  CHECK(article["document"]["published"]["value"] == "2025-10-28");
  REQUIRE(article["times"].size() == 1);
  const auto& time = article["times"][0];
  CHECK(time["text"] == "Friday");
  CHECK(time["value"] == "2025-10-31");
  CHECK(time["date"]["value"] == "2025-10-31");
  CHECK(time["relation"] == "by");
  CHECK(time["bounds"]["end"] == nlohmann::json::array({nullptr, "2025-10-31"}));
  CHECK(time["alternative"]["value"] == "2025-10-24");
  CHECK(time["anchor"] == "publication");
}

TEST_CASE("times writes TIMEX3 as asked for, and refuses what it cannot write") {
  const std::string text = "The plant was built in the 1980s.\n";
  CHECK(times_of(text, {"--published", "2025-10-28"}).find("value=\"198\"") != std::string::npos);
  CHECK(times_of(text, {"--published", "2025-10-28", "--timex", "standard"}).find("value=\"198X\"") != std::string::npos);
  CHECK(times_of(text, {"--format", "csv"}).starts_with("2 "));
}

TEST_CASE("an article without a date gets none from the clock") {
  const auto article = nlohmann::json::parse(times_of("The minister arrived on Friday.\n", {"--format", "jsonl"}));
  CHECK(article["document"]["published"]["basis"] == "unknown");
  CHECK(article["times"][0]["value"] == "XXXX-WXX-5");
  CHECK(article["times"][0]["date"]["first"] == nullptr);
}
