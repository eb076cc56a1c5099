#include <doctest/doctest.h>

#include "graph/knowledge/knowledge_files.h"
#include "graph/model/error.h"
#include "ingest/article/boilerplate_rules.h"
#include "tests/article/article_test_rules.h"

namespace dragoman {
namespace {

TEST_CASE("lines are marked by their words") {
  using Rules = BoilerplateRules;
  struct { const char* line; int marks; } const cases[] = {
      {"Skip to content", Rules::Line},
      {"  ZUM HAUPTINHALT ", Rules::Line},
      {"Stand: 3. Mai", Rules::Start},
      {"23 Kommentare zu diesem Artikel", Rules::End},
      {"\u00A9 Max Muster", Rules::Credit},
      {"Von Max Muster", Rules::Byline},
      {"The talks were skipped", 0},
      {"Standards were raised on Monday", 0},
      {"Vonseiten der Regierung hie\u00DF es", 0},
      {"", 0},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    const int marks = test_rules().boilerplate.marks(c.line);
    if (c.marks == 0) CHECK(marks == 0);
    else CHECK((marks & c.marks) == c.marks);
  }
}


}  // namespace
}  // namespace dragoman
