#include <fmt/ostream.h>

#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

struct Options {
  StoreOptions store;
  std::vector<std::string> articles;
};

int run(const Options& options, Context& context) {
  Store store = open_store(options.store, Access::Write, context);
  std::size_t forgotten = 0;
  for (const std::string& article : options.articles) {
    if (store.forget(article)) {
      ++forgotten;
    } else {
      fmt::print(context.err, "{}: the store holds no article of that id; nothing forgotten for it\n", article);
    }
  }
  store.publish();
  fmt::print(context.err, "{} of {} articles forgotten\n", forgotten, options.articles.size());
  return forgotten == options.articles.size() ? 0 : 1;
}

}  // namespace

Action declare_forget(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_store_options(app, options->store);
  app.add_option("ARTICLE", options->articles, "Ids of articles")->required();
  app.footer("Example: dragoman forget --store news.store article-17");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
