// Guards the house: which room may know which (docs/ARCHITECTURE.md), and that words are data.
#include <doctest/doctest.h>

#include <optional>
#include <regex>

#include "tests/structure/source_files.h"

using namespace dragoman;

namespace {

const std::vector<std::string> kCode = {".cc", ".h"};

struct Include {
  std::string file, header;
};

/// What `#include` lines name, with quotes or brackets.
std::vector<Include> includes(const std::vector<SourceFile>& files) {
  static const std::regex pattern("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]");
  std::vector<Include> out;
  for (const SourceFile& file : files) {
    for (const std::string& line : lines_of(file.bytes)) {
      std::smatch match;
      if (std::regex_search(line, match, pattern)) out.push_back({file.path, match[1]});
    }
  }
  return out;
}

/// The string literals of a line of code; comments are left out, escapes stay as written.
std::vector<std::string> literals(const std::string& line) {
  std::vector<std::string> out;
  std::optional<std::string> open;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!open) {
      if (line.compare(i, 2, "//") == 0) break;
      if (line.compare(i, 3, "'\"'") == 0) i += 2;
      else if (line[i] == '"') open.emplace();
    } else if (line[i] == '\\' && i + 1 < line.size()) {
      *open += line.substr(i++, 2);
    } else if (line[i] == '"') {
      out.push_back(*open);
      open.reset();
    } else {
      *open += line[i];
    }
  }
  return out;
}

}  // namespace

TEST_CASE("ingest and query do not know each other, and graph knows neither") {
  for (const Include& include : includes(source_files({"ingest", "query", "graph"}, kCode))) {
    CAPTURE(include.file);
    CAPTURE(include.header);
    const bool program = include.file.starts_with("query/cli/");
    if (include.file.starts_with("ingest/")) CHECK_FALSE(include.header.starts_with("query/"));
    if (include.file.starts_with("query/") && !program) CHECK_FALSE(include.header.starts_with("ingest/"));
    if (!program) CHECK_FALSE(include.header.starts_with("query/cli/"));
    if (include.file.starts_with("graph/")) CHECK_FALSE((include.header.starts_with("ingest/") || include.header.starts_with("query/")));
  }
}

TEST_CASE("inside graph and ingest the arrows point one way") {
  struct { const char* room; std::vector<std::string> may_not; } const rules[] = {
      {"graph/model/", {"graph/knowledge/", "graph/fusion/", "graph/store/", "graph/view/", "graph/export/"}},
      {"graph/knowledge/", {"graph/fusion/", "graph/store/", "graph/view/", "graph/export/"}},
      {"graph/fusion/", {"graph/store/", "graph/view/", "graph/export/"}},
      {"ingest/language/", {"ingest/time/", "ingest/actor/", "ingest/place/", "ingest/event/"}},
      {"ingest/article/", {"ingest/time/", "ingest/actor/", "ingest/place/", "ingest/event/"}},
      {"ingest/time/", {"ingest/actor/", "ingest/place/", "ingest/event/"}},
      {"ingest/place/", {"ingest/event/"}},
      {"ingest/actor/", {"ingest/event/"}},
  };
  const auto all = includes(source_files({"graph", "ingest"}, kCode));
  for (const auto& rule : rules) {
    for (const Include& include : all) {
      if (!include.file.starts_with(rule.room)) continue;
      for (const std::string& other : rule.may_not) {
        CAPTURE(include.file);
        CAPTURE(include.header);
        CHECK_FALSE(include.header.starts_with(other));
      }
    }
  }
}

TEST_CASE("RocksDB is named in the store alone, Boost.Graph in the view alone") {
  for (const Include& include : includes(source_files({"ingest", "query", "graph"}, kCode))) {
    CAPTURE(include.file);
    CAPTURE(include.header);
    if (include.header.starts_with("rocksdb/")) CHECK(include.file.starts_with("graph/store/"));
    if (include.header.starts_with("boost/graph/")) CHECK(include.file.starts_with("graph/view/"));
  }
  for (const SourceFile& file : source_files({"ingest", "query", "graph"}, kCode)) {
    CAPTURE(file.path);
    if (!file.path.starts_with("graph/store/")) CHECK(file.bytes.find("rocksdb::") == std::string::npos);
  }
}

TEST_CASE("every include of ours starts at the root") {
  for (const SourceFile& file : source_files({"ingest", "query", "graph"}, kCode)) {
    for (const std::string& line : lines_of(file.bytes)) {
      if (!line.starts_with("#include \"")) continue;
      CAPTURE(file.path);
      CAPTURE(line);
      const std::string header = line.substr(10, line.find('"', 10) - 10);
      CHECK((header.starts_with("graph/") || header.starts_with("ingest/") || header.starts_with("query/")));
    }
  }
}

TEST_CASE("no word of a human language stands in the code") {
  // Letters that no identifier or format of ours needs, and words that carry no meaning but grammar.
  static const std::regex letters("\xC3[\xA4\xB6\xBC\x84\x96\x9C\x9F\xA9\xA8]");
  static const std::vector<std::string> function_words = {
      "der", "die", "das", "und", "nicht", "ist", "wird", "wurde", "mit", "von", "zu", "dass", "ein", "eine", "sich",
      "the", "and", "not", "was", "were", "will", "would", "that", "this", "with", "his", "her", "which", "who"};
  // What looks like a word and is none: the language code for "undetermined", and a slot of docs/KNOWLEDGE.md.
  const auto is_code = [](const std::string& path, const std::string& literal) {
    return (path.starts_with("ingest/article/language_id") && literal == "und") || (path == "ingest/event/frame.cc" && literal == "that");
  };
  int seen = 0;
  for (const SourceFile& file : source_files({"ingest", "graph", "query"}, kCode)) {
    int number = 0;
    for (const std::string& line : lines_of(file.bytes)) {
      ++number;
      for (const std::string& literal : literals(line)) {
        ++seen;
        CAPTURE(file.path);
        CAPTURE(number);
        CAPTURE(literal);
        CHECK_FALSE((literal.size() > 2 && std::regex_search(literal, letters)));  // rules of inflection name single letters
        CHECK((std::ranges::count(function_words, literal) == 0 || is_code(file.path, literal)));
      }
    }
  }
  CHECK(seen > 500);  // the reader of literals works
}
