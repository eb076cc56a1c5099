// The first real article: what an expert reads out of it has to be found, and nothing that he rules out.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "ingest/article/reader.h"
#include "tests/extract/expected_items.h"
#include "tests/extract/extract.h"

using namespace dragoman;

namespace {

using nlohmann::json;

constexpr const char* kFolder = DRAGOMAN_SOURCE_DIR "/../shared/seed/";

/// Nothing, with a message, where the folder is not beside the project.
std::optional<json> read_expected() {
  std::ifstream in(std::string(kFolder) + "expected.json");
  if (!in) {
    MESSAGE("../shared/seed/expected.json is not there: the seed article is not judged");
    return {};
  }
  return json::parse(in);
}

Extraction read_seed(std::optional<Date> published) {
  const ArticleReader reader(test_article_rules(), {.format = InputFormat::Text, .published = std::move(published)});
  std::optional<Extraction> out;
  std::istringstream no_input;
  reader.read(std::string(kFolder) + "article-de.txt", no_input,
              [&](const Article& article) { out = test_extractor().extract(article); },
              [](const Problem& problem) { FAIL(problem.where << ": " << problem.what); });
  REQUIRE(out.has_value());
  return *out;
}

void report(const Verdict& verdict) { MESSAGE("not found: " << verdict.item << " (weight " << verdict.weight << "): " << verdict.reason); }

/// All items of weight 2, and at least four in five of weight 1.
void judge(const std::vector<Verdict>& verdicts) {
  int light = 0, light_found = 0;
  std::string heavy_missing;
  for (const Verdict& verdict : verdicts) {
    if (!verdict.found) report(verdict);
    if (verdict.weight == 2 && !verdict.found) heavy_missing += verdict.item + "; ";
    if (verdict.weight == 1) ++light, light_found += verdict.found ? 1 : 0;
  }
  CHECK(heavy_missing == "");
  CAPTURE(light);
  CAPTURE(light_found);
  CHECK(5 * light_found >= 4 * light);
}

}  // namespace

TEST_CASE("what an expert reads out of the first article is found") {
  const auto expected = read_expected();
  if (!expected) return;
  const json& dated = (*expected)["with_date"];
  const Extraction found = read_seed(parse_date(dated["published"]["first"].get<std::string>(), DateBasis::Given));
  const ExpectedItems items(found, test_extractor().ontology(), test_extractor().actors());
  std::vector<Verdict> verdicts;
  for (const json& item : dated["events"]) verdicts.push_back(items.event(item));
  for (const json& item : dated["commitments"]) verdicts.push_back(items.commitment(item));
  judge(verdicts);
}

TEST_CASE("what an expert rules out is not found in the first article") {
  const auto expected = read_expected();
  if (!expected) return;
  const json& dated = (*expected)["with_date"];
  const Extraction found = read_seed(parse_date(dated["published"]["first"].get<std::string>(), DateBasis::Given));
  const ExpectedItems items(found, test_extractor().ontology(), test_extractor().actors());
  for (const json& never : dated["never"]) {
    for (const std::string& line : items.forbidden(never)) {
      FAIL_CHECK(never["why"].get<std::string>() << ": " << line);
    }
  }
  for (const Event& event : found.events) {
    for (const Participant& side : event.participants) {
      CAPTURE(event.label);
      CHECK_FALSE(side.actor.starts_with("unknown:"));  // all who act are known; "the new prime minister" is no second one
    }
  }
}

TEST_CASE("no evidence comes from around the first article") {
  const auto expected = read_expected();
  if (!expected) return;
  const Extraction found = read_seed(parse_date("2025-10-28", DateBasis::Given));
  const std::string& text = found.document.text;
  const std::size_t credit = text.find("\xC2\xA9");  // the picture's; the headline is behind it
  const std::size_t agencies = text.rfind("/dpa)");
  REQUIRE(credit != std::string::npos);
  REQUIRE(agencies != std::string::npos);
  const std::size_t begin = text.find('\n', credit);
  for (const Event& event : found.events) {
    for (const Span& span : event.evidence) {
      CAPTURE(span.text);
      CHECK((span.begin > begin && span.end < agencies));
    }
  }
}

TEST_CASE("without a date the first article's own words narrow it down") {
  const auto expected = read_expected();
  if (!expected) return;
  const json& dated = (*expected)["with_date"];
  const json& undated = (*expected)["without_date"];
  const Extraction found = read_seed({});
  const Date& published = found.document.published;
  CAPTURE(published.value);
  CHECK(to_string(published.basis) == undated["published"]["basis"].get<std::string>());
  CHECK(lies_within(published, json::array({undated["published"]["first"], undated["published"]["last"]})));

  const ExpectedItems items(found, test_extractor().ontology(), test_extractor().actors());
  std::vector<Verdict> verdicts;
  for (const auto& entry : undated["events_at_least"].items()) {
    const std::string& key = entry.key();
    const json& changes = entry.value();
    json item = *std::ranges::find_if(dated["events"], [&](const json& each) { return each["key"] == key; });
    if (changes.contains("due")) verdicts.push_back(items.due(key, item["amounts"], changes["due"]));
    item.update(changes);
    if (!changes.contains("date")) item["date"] = nullptr;
    verdicts.push_back(items.event(item));
  }
  judge(verdicts);
}
