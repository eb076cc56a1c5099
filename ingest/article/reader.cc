#include "ingest/article/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "ingest/article/encoding.h"
#include "ingest/article/format_sniffing.h"
#include "ingest/article/html_page.h"
#include "ingest/article/input_file.h"
#include "ingest/article/json_article.h"

namespace dragoman {

namespace fs = std::filesystem;

struct ArticleReader::Sink {
  const OnArticle& on_article;
  const OnProblem& on_problem;
  Problems pending = {};

  void problem(std::string where, std::string what) { on_problem({std::move(where), std::move(what)}); }
  void pass_on() {
    for (Problem& problem : pending) on_problem(std::move(problem));
    pending.clear();
  }
};

namespace {

constexpr std::size_t kHead = 64 * 1024;

bool is_read(InputFormat format) {
  return format == InputFormat::Auto || format == InputFormat::Text || format == InputFormat::Html || format == InputFormat::Jsonl;
}

/// Regular files below a folder, sorted by path; names that begin with a dot are left out.
std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code trouble;
  fs::recursive_directory_iterator at(folder, trouble), end;
  if (trouble) throw Error("{}", trouble.message());
  for (; at != end; at.increment(trouble)) {
    if (trouble) throw Error("{}", trouble.message());
    const bool hidden = at->path().filename().string().starts_with('.');
    if (hidden && at->is_directory(trouble)) at.disable_recursion_pending();
    if (!hidden && at->is_regular_file(trouble)) files.push_back(at->path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string name_without_ending(const std::string& path) { return fs::path(path).stem().string(); }

Sniff format_of(InputFormat format, std::string_view head, const std::string& path) {
  switch (format) {
    case InputFormat::Text: return {Sniffed::Text};
    case InputFormat::Html: return {Sniffed::Html};
    case InputFormat::Jsonl: return {Sniffed::JsonLines};
    default: return sniff(head, path);
  }
}

ArticleDraft text_draft(std::string bytes, const std::string& path) {
  Decoded decoded = decode(std::move(bytes));
  return {.where = path, .text = std::move(decoded.text), .problems = std::move(decoded.problems)};
}

ArticleDraft html_draft(std::string bytes, const std::string& path) {
  const std::optional<std::string> charset = declared_charset(bytes);
  Decoded decoded = decode(std::move(bytes), charset);
  HtmlPage page = read_html(decoded.text);
  ArticleDraft draft{.where = path, .url = std::move(page.url), .outlet = std::move(page.outlet), .title = std::move(page.title),
                     .text = std::move(page.text), .lang = std::move(page.lang), .lang_is_hint = true,
                     .published = std::move(page.published), .problems = std::move(page.problems)};
  // The places of these are the page's, not the text's.
  for (DocumentProblem& problem : decoded.problems) draft.problems.push_back({std::move(problem.what)});
  return draft;
}

}  // namespace

void require_read(InputFormat format) {
  if (is_read(format)) return;
  throw Error("--format {}: this format is not read yet; give text, html or jsonl", to_string(format));
}

ArticleReader::ArticleReader(const ArticleRules& rules, ReadOptions options) : rules_(rules), options_(std::move(options)) {
  require_read(options_.format);
}

void ArticleReader::read(const std::string& path, std::istream& standard_input, const OnArticle& on_article, const OnProblem& on_problem) const {
  Sink sink{on_article, on_problem};
  std::error_code trouble;
  if (path == "-" || !fs::is_directory(path, trouble)) {
    read_file(path, standard_input, sink);
    return;
  }
  std::vector<std::string> files;
  try {
    files = files_below(path);
  } catch (const Error& error) {
    sink.problem(path, fmt::format("cannot list folder ({}); folder skipped", error.what()));
  }
  for (const std::string& file : files) read_file(file, standard_input, sink);
}

void ArticleReader::read_file(const std::string& path, std::istream& standard_input, Sink& sink) const {
  std::optional<InputFile> input;
  try {
    input.emplace(path, standard_input);
  } catch (const Error& error) {
    return sink.problem(path, fmt::format("cannot open ({}); input skipped", error.what()));
  }
  const std::string_view head = input->peek(kHead);
  if (head.empty()) return sink.problem(path, input->failed() ? "cannot read; input skipped" : "empty; input skipped");
  if (const auto what = not_text(head)) return sink.problem(path, fmt::format("{}, not text; input skipped", *what));
  const Sniff format = format_of(options_.format, head, path);
  if (format.kind == Sniffed::Unread) return sink.problem(path, fmt::format("{}, a format not read yet; input skipped", format.unread));

  if (format.kind == Sniffed::JsonLines) {
    std::string line;
    std::size_t number = 0;
    for (bool cut = false; input->next_line(line, kLineMax, cut);) {
      std::string where = fmt::format("{}:{}", path, ++number);
      if (cut) {
        sink.problem(std::move(where), fmt::format("a line longer than {} MiB; article skipped", kLineMax >> 20));
      } else if (line.find_first_not_of(" \t\r") != std::string::npos) {
        auto draft = read_json_article(std::move(line), std::move(where), sink.pending);
        if (draft) finish(std::move(*draft), sink);
      }
      sink.pass_on();
    }
    return;
  }
  std::string bytes;
  if (!input->rest(bytes, kFileMax)) {
    return sink.problem(path, fmt::format("larger than {} MiB, too large for one article; input skipped", kFileMax >> 20));
  }
  if (input->failed()) return sink.problem(path, "cannot read to its end; input skipped");
  if (format.kind == Sniffed::JsonDocument) {
    read_json_document(std::move(bytes), path, sink.pending, [&](ArticleDraft draft) { finish(std::move(draft), sink); });
  } else {
    ArticleDraft draft = format.kind == Sniffed::Html ? html_draft(std::move(bytes), path) : text_draft(std::move(bytes), path);
    if (path != "-") draft.id = name_without_ending(path);
    finish(std::move(draft), sink);
  }
  sink.pass_on();
}

void ArticleReader::finish(ArticleDraft draft, Sink& sink) const {
  if (!draft.published) draft.published = options_.published;
  if (options_.lang && (!draft.lang || draft.lang_is_hint)) {
    draft.lang = options_.lang;
    draft.lang_is_hint = false;
  }
  std::optional<Article> article = make_article(std::move(draft), rules_, sink.pending);
  sink.pass_on();
  if (article) sink.on_article(std::move(*article));
}

}  // namespace dragoman
