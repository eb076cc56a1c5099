#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "graph/model/date.h"
#include "graph/model/error.h"
#include "ingest/article/article.h"
#include "ingest/article/article_draft.h"

namespace dragoman {

enum class InputFormat : std::uint8_t { Auto, Text, Html, Jsonl, Feed, Newsml, Warc, Gdelt, Icews, Acled, Polecat };

/// "auto", "jsonl"; nothing for other words.
std::optional<InputFormat> parse_input_format(std::string_view word);
std::string_view to_string(InputFormat format);
/// Throws Error for a format that is named but not read: feeds, archives, event tables.
void require_read(InputFormat format);

struct ReadOptions {
  InputFormat format = InputFormat::Auto;
  std::optional<Date> published = {};    // for inputs that carry none
  std::optional<std::string> lang = {};  // for inputs that carry none; stronger than what a page's markup says
};

/// Reads articles from files, folders (all files in them, at any depth, in the order of their paths' bytes) and
/// standard input, one after the other. Memory holds one article, of JSONL one line.
///
///   ArticleReader reader(rules, {.published = day});
///   reader.read("news.jsonl", on_article, on_problem);   // in the order of the input
///
/// What cannot be read is a Problem and the rest goes on: a missing, unreadable, empty or binary file, a line that is no
/// JSON, an input without text, a line above kLineMax or a file above kFileMax. A format that is not read
/// (feeds, archives, event tables) throws Error when asked for, and is a Problem when met.
///
/// Ids: an id given in the input wins; a text or HTML file has its name without ending; else a hash of the text. Two
/// inputs with one id and different content are both called back, unchanged, since which of them came first must not
/// matter: they are versions of one article, told apart by `content_hash`; who stores them keeps both. Nothing is
/// remembered between articles.
class ArticleReader {
 public:
  static constexpr std::size_t kLineMax = std::size_t{96} << 20;   // bytes of one line of JSONL
  static constexpr std::size_t kFileMax = std::size_t{256} << 20;  // bytes of a file that is one article

  using OnArticle = std::function<void(Article)>;
  using OnProblem = std::function<void(Problem)>;

  /// `rules` outlives the reader. Throws Error where `options.format` is not read.
  ArticleReader(const ArticleRules& rules, ReadOptions options);

  /// `path` is a file, a folder, or "-" for `standard_input`.
  void read(const std::string& path, std::istream& standard_input, const OnArticle& on_article, const OnProblem& on_problem) const;

 private:
  struct Sink;
  void read_file(const std::string& path, std::istream& standard_input, Sink& sink) const;
  void finish(ArticleDraft draft, Sink& sink) const;

  const ArticleRules& rules_;
  ReadOptions options_;
};

}  // namespace dragoman
