#include "query/articles.h"

#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

using In = Answer::Column::In;

Answer::Row row_of(const ArticleInfo& article) {
  Json json = {{"id", article.id}, {"lang", article.lang}, {"published", to_json(article.published)}};
  if (article.url) json["url"] = *article.url;
  if (article.outlet) json["outlet"] = *article.outlet;
  if (article.title) json["title"] = *article.title;
  json["content"] = article.content;
  json["versions"] = article.versions;
  json["events"] = article.events;
  json["commitments"] = article.commitments;
  return {.cells = {show(article.published), std::string(to_string(article.published.basis)), article.lang, article.outlet.value_or(""),
                    article.title.value_or(""), article.url.value_or(""), std::to_string(article.events),
                    std::to_string(article.commitments), article.id},
          .json = json};
}

int run(const QuestionOptions& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  Answer answer;
  answer.columns = {{"published", In::Both}, {"basis", In::Both}, {"lang", In::Both}, {"outlet", In::Both, true}, {"title", In::Both, true},
                    {"url", In::Csv}, {"events", In::Both}, {"commitments", In::Both}, {"id", In::Both, true}};
  for (const ArticleInfo& article : articles(store, clocks)) answer.rows.push_back(row_of(article));
  print_answer(context, options.format(), answer, &clocks);
  return 0;
}

}  // namespace

Action declare_articles(CLI::App& app) {
  auto options = std::make_shared<QuestionOptions>();
  add_question_options(app, *options);
  app.footer("Example: dragoman articles --store news.store --known-at 2025-10-28");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
