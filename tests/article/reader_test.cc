#include "ingest/article/reader.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/article/article_test_rules.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

/// A folder of its own, gone at the end.
class Folder {
 public:
  explicit Folder(const std::string& name) : path_(fs::temp_directory_path() / ("dragoman_article_" + name)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string file(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

struct Outcome {
  std::vector<Article> articles;
  Problems problems;
};

Outcome read(const std::string& path, ReadOptions options = {}, const std::string& standard_input = "") {
  Outcome outcome;
  std::istringstream in(standard_input);
  ArticleReader(test_rules(), std::move(options)).read(path, in, [&](Article a) { outcome.articles.push_back(std::move(a)); },
                                                       [&](Problem p) { outcome.problems.push_back(std::move(p)); });
  return outcome;
}

Outcome read_stdin(const std::string& bytes, ReadOptions options = {}) { return read("-", std::move(options), bytes); }

const std::string kText = "The ministers of Freedonia and Sylvania signed a treaty on Monday.";

TEST_CASE("a text file is an article named after the file") {
  const Folder folder("text");
  const auto outcome = read(folder.file("treaty.v2.txt", kText));
  REQUIRE(outcome.articles.size() == 1);
  const Article& article = outcome.articles[0];
  CHECK(article.id == "treaty.v2");
  CHECK(article.text == kText);
  CHECK(article.lang == "en");
  CHECK_FALSE(article.published.has_value());
  CHECK(article.blocks == std::vector<Block>{{0, static_cast<std::uint32_t>(kText.size()), BlockKind::Body}});
  CHECK(article.problems.empty());
}

TEST_CASE("JSONL gives an article a line, in order") {
  const auto outcome = read_stdin(
      "{\"id\":\"a1\",\"text\":\"" + kText + "\",\"title\":\"Treaty\",\"url\":\"https://x/1\",\"source\":\"Gazette\",\"date\":\"2024-05-06T10:00:00Z\",\"lang\":\"en-GB\"}\r\n"
      "\n{\"text\":\"" + kText + "\",\"published\":null,\"id\":\"\"}\n"
      "{\"html\":\"<h1>Treaty</h1><p>" + kText + "</p>\",\"id\":7}");
  CHECK(outcome.problems.empty());
  REQUIRE(outcome.articles.size() == 3);
  const Article& first = outcome.articles[0];
  CHECK(first.id == "a1");
  CHECK(first.where == "-:1");
  CHECK(first.title == "Treaty");
  CHECK(first.url == "https://x/1");
  CHECK(first.outlet == "Gazette");
  CHECK(first.lang == "en");
  CHECK(first.published->value == "2024-05-06");
  CHECK(first.published->basis == DateBasis::Given);
  CHECK(outcome.articles[1].id == outcome.articles[1].content_hash);
  CHECK(outcome.articles[1].id.size() == 16);
  CHECK_FALSE(outcome.articles[1].published.has_value());
  CHECK(outcome.articles[2].where == "-:4");
  CHECK(outcome.articles[2].id == "7");
  CHECK(outcome.articles[2].text == "Treaty\n\n" + kText);
}

TEST_CASE("bad input is named with place, fault and consequence, and the rest goes on") {
  struct { const char* why; std::string line; const char* problem; } const cases[] = {
      {"cut off", R"({"text":"a)", "no JSON (line 1, column 11: syntax error while parsing value - invalid string: missing closing quote; last read: '\"a'); article skipped"},
      {"an array", "[1,2]", "a JSON array, not an object; article skipped"},
      {"null", "null", "a JSON null, not an object; article skipped"},
      {"no text", R"({"title":"x"})", "neither text nor html; article skipped"},
      {"text of another type", R"({"text":5})", "text is a JSON number, not a string; article skipped"},
      {"blank text", R"({"text":" \n "})", "no text; article skipped"},
      {"too deep", "{\"text\":" + std::string(1000, '[') + std::string(1000, ']') + "}", "JSON nested deeper than 64; article skipped"},
      {"only a menu", R"({"text":"Home\nNews\nSign in\nPrivacy policy\nContact us"})", "no paragraph of an article in the text; article skipped"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    const auto outcome = read_stdin(c.line + "\n{\"text\":\"" + kText + "\"}\n", {.format = InputFormat::Jsonl});
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].where == "-:1");
    CHECK(outcome.problems[0].what == c.problem);
    CHECK(outcome.articles.size() == 1);
  }
}

TEST_CASE("files that cannot be articles are problems") {
  const Folder folder("bad");
  struct { std::string path; const char* problem; } const cases[] = {
      {folder.path() + "/missing.txt", "cannot open (No such file or directory); input skipped"},
      {folder.file("empty.txt", ""), "empty; input skipped"},
      {folder.file("blank.txt", " \n\t\n"), "no text; article skipped"},
      {folder.file("a.txt", "%PDF-1.4 x"), "a PDF file, not text; input skipped"},
      {folder.file("b.txt", std::string("\1\2\3\4\5\6\7\b\0\1\2\3\4", 13)), "binary data, not text; input skipped"},
      {folder.file("c.xml", "<?xml version=\"1.0\"?><rss></rss>"), "a feed, a format not read yet; input skipped"},
      {folder.file("d.warc", "WARC/1.0\r\n"), "a web archive (WARC), a format not read yet; input skipped"},
      {folder.file("e.json", "[]"), "no paragraph of an article in the text; article skipped"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.path);
    const auto outcome = read(c.path);
    CHECK(outcome.articles.empty());
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].where == c.path);
    if (!c.path.ends_with(".json")) CHECK(outcome.problems[0].what == c.problem);
  }
}

TEST_CASE("what is odd in an article is kept with it") {
  struct { const char* why; std::string line; const char* problem; } const cases[] = {
      {"no such day", R"({"published":"2024-02-31","text":")" + kText + "\"}", "published \"2024-02-31\" is no date; taken as unknown"},
      {"a title that is none", R"({"title":[1],"text":")" + kText + "\"}", "field \"title\" is a JSON array, not a string; left out"},
      {"half a pair", R"({"title":"\ud83d x","text":")" + kText + "\"}", "half a surrogate pair; replaced by U+FFFD"},
      {"a language without rules", R"({"lang":"fr","text":"Le ministre est parti."})", "language fr has no rules for events; article stored without claims"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    const auto outcome = read_stdin(c.line);
    REQUIRE(outcome.articles.size() == 1);
    REQUIRE(outcome.articles[0].problems.size() == 1);
    CHECK(outcome.articles[0].problems[0].what == c.problem);
  }
}

TEST_CASE("a folder is read in the order of its paths, hidden files left out") {
  const Folder folder("tree");
  folder.file("b.txt", kText);
  folder.file("a/z.txt", kText + " It did.");
  folder.file("a.txt", kText);
  folder.file(".hidden/x.txt", kText);
  folder.file(".x.txt", kText);
  std::string ids;
  for (const Article& article : read(folder.path()).articles) ids += article.id + " ";
  CHECK(ids == "a z b ");
}

TEST_CASE("options fill what the input does not say, and no more") {
  const ReadOptions options{.published = day_date(*parse_day("2025-10-28"), DateBasis::Given), .lang = "de"};
  const auto outcome = read_stdin("{\"text\":\"Paris.\"}\n{\"text\":\"Paris.\",\"date\":\"2024-01-02\",\"lang\":\"en\"}\n", options);
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].published->value == "2025-10-28");
  CHECK(outcome.articles[0].lang == "de");
  CHECK(outcome.articles[1].published->value == "2024-01-02");
  CHECK(outcome.articles[1].lang == "en");
}

TEST_CASE("one id with two contents stays two articles") {
  const auto outcome = read_stdin("{\"id\":\"x\",\"text\":\"One fell.\"}\n{\"id\":\"x\",\"text\":\"Two fell.\"}\n");
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].id == outcome.articles[1].id);
  CHECK(outcome.articles[0].content_hash != outcome.articles[1].content_hash);
}

TEST_CASE("a format that is not read is refused when asked for") {
  CHECK_THROWS_WITH_AS(ArticleReader(test_rules(), {.format = InputFormat::Gdelt}),
                       "--format gdelt: this format is not read yet; give text, html or jsonl", Error);
  CHECK(parse_input_format("warc") == InputFormat::Warc);
  CHECK_FALSE(parse_input_format("docx").has_value());
}

TEST_CASE("formats are told by content") {
  const Folder folder("sniff");
  CHECK(read(folder.file("a.txt", "<!DOCTYPE html><html><body><p>" + kText + "</p></body></html>")).articles.at(0).text == kText);
  CHECK(read(folder.file("b.txt", "{\"text\":\"" + kText + "\"}\n")).articles.at(0).where.ends_with("b.txt:1"));
  CHECK(read(folder.file("c.json", "[\n {\"text\":\"" + kText + "\"},\n {\"text\":\"x y.\"}\n]")).articles.size() == 2);
  CHECK(read(folder.file("d.txt", "{curly} braces begin this text, and it goes on.")).articles.at(0).text.starts_with("{curly}"));
}

TEST_CASE("a line that is too long is skipped without being held") {
  const Folder folder("long");
  const std::string path = folder.path() + "/long.jsonl";
  {
    std::ofstream out(path, std::ios::binary);
    const std::string chunk(1 << 20, 'x');
    out << "{\"text\":\"";
    for (std::size_t i = 0; i <= (ArticleReader::kLineMax >> 20); ++i) out << chunk;
    out << "\"}\n{\"text\":\"" << kText << "\"}\n";
  }
  const auto outcome = read(path);
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems[0].what == "a line longer than 96 MiB; article skipped");
  CHECK(outcome.articles.size() == 1);
}

TEST_CASE("reading twice gives the same") {
  const std::string bytes = "{\"text\":\"" + kText + "\"}\n{\"text\":\"Der Minister ging. (dpa)\"}\nx\n";
  const auto once = read_stdin(bytes), again = read_stdin(bytes);
  CHECK(once.articles == again.articles);
  CHECK(once.problems == again.problems);
}

}  // namespace
}  // namespace dragoman
