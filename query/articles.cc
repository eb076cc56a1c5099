#include "query/articles.h"

namespace dragoman {

std::vector<ArticleInfo> articles(const Store& store, const Clocks& clocks) {
  std::vector<ArticleInfo> out = store.articles();
  if (clocks.filter) {
    std::erase_if(out, [&](const ArticleInfo& article) { return !article.published.last || *article.published.last > *clocks.filter; });
  }
  return out;
}

}  // namespace dragoman
