#include "ingest/article/article_draft.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/model/ids.h"
#include "ingest/article/blocks.h"
#include "ingest/article/credits.h"
#include "ingest/article/language_id.h"

namespace dragoman {
namespace {

constexpr std::size_t kSampleMax = 100000;

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

std::string sample_of(std::string_view text, const std::vector<Block>& blocks) {
  std::string sample;
  for (const Block& block : blocks) {
    if (sample.size() > kSampleMax) break;
    sample += text.substr(block.begin, std::min<std::size_t>(block.end - block.begin, kSampleMax));
    sample += '\n';
  }
  return sample;
}

std::string language_of(const ArticleDraft& draft, const std::vector<Block>& blocks, const ArticleRules& rules,
                        std::vector<DocumentProblem>& problems) {
  std::string told;
  if (draft.lang) {
    told = primary_language(*draft.lang);
    if (told.size() < 2 || told.size() > 3) {
      problems.push_back({"lang \"" + *draft.lang + "\" is no language tag; told from the text"});
      told.clear();
    }
  }
  if (!told.empty() && !draft.lang_is_hint) return told;
  const LanguageGuess guess = guess_language(sample_of(draft.text, blocks), rules.languages);
  if (!guess.reliable && !told.empty()) return told;
  return guess.lang;
}

/// Names credited in the blocks and in the lines between and behind them, each once, in order.
std::vector<std::string> credits_of(std::string_view text, const std::vector<Block>& blocks) {
  std::vector<std::string> names;
  const auto add = [&](const Credits& credits) {
    for (const std::string& name : credits.names) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::Body) continue;
    std::size_t end = text.find_first_of("\r\n", blocks[i].end);
    if (end == std::string_view::npos) end = text.size();
    add(find_credits(text.substr(blocks[i].begin, end - blocks[i].begin)));
  }
  if (blocks.empty()) return names;
  // A credit on a line of its own stands at most a few lines behind the last paragraph.
  std::size_t at = blocks.back().end;
  for (int lines = 0; lines < 4 && at < text.size(); ++lines) {
    at = text.find_first_not_of("\r\n \t", at);
    if (at == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    if (end - at < 80) add(find_credits(text.substr(at, end - at)));
    at = end;
  }
  return names;
}

}  // namespace

ArticleRules::ArticleRules(const KnowledgeFiles& files) : boilerplate(files), languages(files.languages()) {
  std::erase_if(languages, [&](const std::string& language) { return files.parts("languages/" + language + "/verbs.tsv").empty(); });
}

std::optional<Article> make_article(ArticleDraft draft, const ArticleRules& rules, Problems& problems) {
  if (is_blank(draft.text)) {
    problems.push_back({draft.where, "no text; article skipped"});
    return {};
  }
  if (draft.text.size() > kTextMax) {
    problems.push_back({draft.where, fmt::format("{} MiB of text, more than the {} MiB of one article; article skipped",
                                                 draft.text.size() >> 20, kTextMax >> 20)});
    return {};
  }
  Article article;
  article.blocks = find_blocks(draft.text, rules.boilerplate, draft.title);
  const bool has_body = std::any_of(article.blocks.begin(), article.blocks.end(), [](const Block& b) { return b.kind == BlockKind::Body; });
  if (!has_body) {
    problems.push_back({draft.where, "no paragraph of an article in the text; article skipped"});
    return {};
  }
  article.problems = std::move(draft.problems);
  article.lang = language_of(draft, article.blocks, rules, article.problems);
  if (!std::binary_search(rules.languages.begin(), rules.languages.end(), article.lang)) {
    article.problems.push_back({"language " + article.lang + " has no rules for events; article stored without claims"});
  }
  article.credits = credits_of(draft.text, article.blocks);
  article.content_hash = content_hash(draft.text);
  article.id = draft.id && !draft.id->empty() ? std::move(*draft.id) : article.content_hash;
  article.where = std::move(draft.where);
  article.url = std::move(draft.url);
  article.outlet = std::move(draft.outlet);
  article.title = std::move(draft.title);
  if (!article.title && article.blocks.front().kind == BlockKind::Title) {
    const Block& block = article.blocks.front();
    article.title = draft.text.substr(block.begin, block.end - block.begin);
  }
  article.published = std::move(draft.published);
  article.text = std::move(draft.text);
  return article;
}

}  // namespace dragoman
