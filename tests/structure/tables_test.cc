// Every knowledge table has the one form of docs/KNOWLEDGE.md, and what it names is defined.
#include <doctest/doctest.h>

#include <set>

#include "ingest/language_pack.h"
#include "tests/structure/source_files.h"

using namespace dragoman;

namespace {

bool is_utf8(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (size == 0 || i + size > text.size()) return false;
    for (std::size_t k = 1; k < size; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    }
    i += size;
  }
  return true;
}

}  // namespace

TEST_CASE("every table is UTF-8, has its header first, and rows that are sorted and unique") {
  const auto tables = source_files({"knowledge"}, {".tsv"});
  CHECK(tables.size() > 60);
  for (const SourceFile& table : tables) {
    CAPTURE(table.path);
    CHECK(is_utf8(table.bytes));
    CHECK(table.bytes.ends_with('\n'));
    CHECK(table.bytes.find('\r') == std::string::npos);
    std::optional<std::size_t> columns;
    std::string last;
    for (const std::string& line : lines_of(table.bytes)) {
      if (line.starts_with('#')) continue;
      CAPTURE(line);
      CHECK_FALSE(line.empty());
      const auto cells = static_cast<std::size_t>(std::ranges::count(line, '\t')) + 1;
      if (!columns) {
        columns = cells;
        continue;
      }
      CHECK(cells <= *columns);
      CHECK(last < line);
      last = line;
    }
    CHECK(columns.has_value());
  }
}

TEST_CASE("all languages load: every kind, topic, action, effect, role and unit that a table names is defined") {
  const KnowledgeFiles files;
  const Ontology ontology(files);
  const ActorRegistry actors(files);
  const PlaceRegistry places(files);
  CHECK(files.languages().size() >= 3);
  for (const std::string& code : files.languages()) {
    CAPTURE(code);
    CHECK_NOTHROW(Language(files, code));
    const Language language(files, code);
    CHECK_NOTHROW(TimeRules(files, code));
    CHECK_NOTHROW(ActorKnowledge(files, actors, places, language));
    CHECK_NOTHROW(EventLexicon(files, language, ontology));
    CHECK_NOTHROW(TopicRules(files, language, ontology));
    CHECK_NOTHROW(AmountRules(files, language));
    CHECK_NOTHROW(ActionRules(files, language, ontology));
    CHECK_NOTHROW(CueRules(files, language));
    CHECK_NOTHROW(LanguagePack(files, code, actors, places, ontology));
  }
}

TEST_CASE("every language has the same tables of events") {
  for (const char* code : {"de", "en", "es"}) {
    std::set<std::string> names;
    for (const SourceFile& table : source_files({"knowledge/languages/" + std::string(code)}, {".tsv"})) {
      names.insert(table.path.substr(table.path.rfind('/') + 1));
    }
    for (const char* name : {"actions.tsv", "frames.tsv", "hedges.tsv", "nouns.tsv", "numbers.tsv", "settings.tsv",
                             "sources.tsv", "topics.tsv", "units.tsv", "verbs.tsv", "words.tsv"}) {
      CAPTURE(code);
      CAPTURE(name);
      CHECK(names.contains(name));
    }
  }
}
