#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/date.h"
#include "graph/model/error.h"
#include "ingest/article/article.h"
#include "ingest/article/boilerplate_rules.h"

namespace dragoman {

/// What the formats' readers find in an input, before its text is looked at.
struct ArticleDraft {
  std::string where;
  std::optional<std::string> id = {};
  std::optional<std::string> url = {}, outlet = {}, title = {};
  std::string text = {};
  std::optional<std::string> lang = {};  // as given
  bool lang_is_hint = false;             // a page's own claim, weaker than what its text shows
  std::optional<Date> published = {};
  std::vector<DocumentProblem> problems = {};
};

/// What reading needs to know: the lines that are no article text, and which languages have rules.
struct ArticleRules {
  explicit ArticleRules(const KnowledgeFiles& files);

  BoilerplateRules boilerplate;
  std::vector<std::string> languages;  // those with rules for events, sorted
};

/// Bytes of text that may be one article. A thick book has 3 MiB; what is larger is a dump of something else, and one
/// article is worked on as a whole, in memory.
inline constexpr std::size_t kTextMax = std::size_t{8} << 20;

/// Finds language, blocks, credits and id. An article in a language without rules is kept, with a problem that says
/// so. Nothing where there is no text, more than kTextMax of it, or no article in it: `problems` then says why.
std::optional<Article> make_article(ArticleDraft draft, const ArticleRules& rules, Problems& problems);

}  // namespace dragoman
