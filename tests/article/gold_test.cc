// Reads inputs from ../shared, which is not part of the project; skipped with a message where it is missing.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "ingest/article/reader.h"
#include "tests/article/article_test_rules.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> shared(const std::string& path) {
  const fs::path full = fs::path(DRAGOMAN_SOURCE_DIR).parent_path() / "shared" / path;
  if (fs::exists(full)) return full.string();
  fmt::print("skipped: {} is missing\n", full.string());
  return {};
}

std::vector<Article> articles_of(const std::string& path, Problems* problems = nullptr) {
  std::vector<Article> articles;
  std::istringstream none;
  ArticleReader(test_rules(), {}).read(path, none, [&](Article a) { articles.push_back(std::move(a)); },
                                       [&](Problem p) { if (problems != nullptr) problems->push_back(std::move(p)); });
  return articles;
}

TEST_CASE("the seed article is told from its page") {
  const auto path = shared("seed/article-de.txt");
  if (!path) return;
  const auto articles = articles_of(*path);
  REQUIRE(articles.size() == 1);
  const Article& article = articles[0];
  CHECK(article.lang == "de");
  CHECK(article.credits == std::vector<std::string>{"Tsp", "Reuters", "dpa"});
  std::string kinds;
  for (const Block& block : article.blocks) kinds += "TBH"[static_cast<int>(block.kind)];
  CHECK(kinds == "TBBBBHBBB");
  CHECK(article.text.substr(article.blocks.back().begin, article.blocks.back().end).find("showPaywall") != 0);
}

TEST_CASE("one article in many formats has one text") {
  const auto folder = shared("gold/fixtures");
  if (!folder) return;
  std::ifstream in(*folder + "/GOLD.json");
  const auto gold = nlohmann::json::parse(in);
  for (const auto& item : gold) {
    for (const std::string form : {"text_dump", "text_wrapped80", "text_dump_cp1252", "html", "html_nometa"}) {
      const std::string file = *folder + "/" + form + "/" + item["id"].get<std::string>() + (form.starts_with("html") ? ".html" : ".txt");
      CAPTURE(file);
      const auto articles = articles_of(file);
      REQUIRE(articles.size() == 1);
      const Article& article = articles[0];
      CHECK(article.lang == item["lang"].get<std::string>());
      if (form == "html") CHECK(article.published->value == item["published"].get<std::string>().substr(0, 10));
      std::string body;
      for (const Block& block : article.blocks) {
        for (const char c : article.text.substr(block.begin, block.end - block.begin)) body += c == '\n' ? ' ' : c;
        body += '\n';
      }
      CHECK(body.find(item["title"].get<std::string>()) != std::string::npos);
      // The last may be a note of the editors.
      std::size_t missing = 0;
      for (const auto& paragraph : item["paragraphs"]) {
        const std::string words = paragraph.get<std::string>();
        if (body.find(words.substr(0, words.size() - 1)) == std::string::npos) ++missing;
      }
      CHECK(missing <= 1);
    }
  }
}

TEST_CASE("clean articles lose next to nothing") {
  for (const char* name : {"wikinews_en", "wikinews_de_quotes"}) {
    const auto path = shared(fmt::format("gold/events/{}.jsonl", name));
    if (!path) continue;
    double all = 0, kept = 0;
    for (const Article& article : articles_of(*path)) {
      for (const Block& block : article.blocks) kept += block.end - block.begin;
      for (const char c : article.text) all += c == '\n' || c == '\r' ? 0 : 1;
    }
    CAPTURE(name);
    CHECK(kept >= 0.985 * all);
  }
}

TEST_CASE("hostile inputs hurt nothing, and each ends in an article or a problem") {
  const auto folder = shared("gold/hostile/generated");
  if (!folder) return;
  for (const auto& entry : fs::directory_iterator(*folder)) {
    CAPTURE(entry.path().string());
    Problems problems;
    const auto articles = articles_of(entry.path().string(), &problems);
    CHECK(articles.size() + problems.size() >= 1);
    for (const Article& article : articles) CHECK(article.text.find("FAKE") == std::string::npos);
  }
  Problems problems;
  CHECK(articles_of(*folder + "/jsonl_broken_lines.jsonl", &problems).size() == 4);
  CHECK(problems.size() == 4);
}

}  // namespace
}  // namespace dragoman
