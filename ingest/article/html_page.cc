#include "ingest/article/html_page.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>

#include "ingest/article/html_metadata.h"
#include "ingest/article/html_taming.h"
#include "ingest/article/json_article.h"

namespace dragoman {
namespace {

std::string_view attribute(const GumboNode& node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

/// Parts of a page that hold no article text.
bool is_skipped(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER: case GUMBO_TAG_ASIDE: case GUMBO_TAG_FORM: case GUMBO_TAG_HEAD:
    case GUMBO_TAG_BUTTON: case GUMBO_TAG_SELECT: case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_IFRAME: case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH: case GUMBO_TAG_FIGURE: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_VIDEO: case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_OBJECT: case GUMBO_TAG_CANVAS:
      return true;
    default:
      break;
  }
  if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  std::string style(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_header(const GumboNode& node) { return node.v.element.tag == GUMBO_TAG_HEADER; }

/// Elements inside a paragraph; all others begin a new one.
bool is_inline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A: case GUMBO_TAG_ABBR: case GUMBO_TAG_B: case GUMBO_TAG_BDI: case GUMBO_TAG_BDO: case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE: case GUMBO_TAG_DEL: case GUMBO_TAG_EM: case GUMBO_TAG_FONT: case GUMBO_TAG_I: case GUMBO_TAG_INS:
    case GUMBO_TAG_MARK: case GUMBO_TAG_Q: case GUMBO_TAG_S: case GUMBO_TAG_SMALL: case GUMBO_TAG_SPAN: case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB: case GUMBO_TAG_SUP: case GUMBO_TAG_TIME: case GUMBO_TAG_U: case GUMBO_TAG_WBR: case GUMBO_TAG_TT:
    case GUMBO_TAG_UNKNOWN: case GUMBO_TAG_LABEL: case GUMBO_TAG_DATA: case GUMBO_TAG_VAR: case GUMBO_TAG_KBD:
      return true;
    default:
      return false;
  }
}

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }

/// Calls enter(node) for every node in order and leave(node) behind its children; enter says whether to go inside. No
/// recursion, whatever the depth.
template <typename Enter, typename Leave>
void walk(const GumboNode& root, Enter enter, Leave leave) {
  struct Step { const GumboNode* node; unsigned next; };
  std::vector<Step> path;
  if (!enter(root)) return;
  path.push_back({&root, 0});
  while (!path.empty()) {
    Step& step = path.back();
    if (!is_element(*step.node) || step.next >= step.node->v.element.children.length) {
      leave(*step.node);
      path.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(step.node->v.element.children.data[step.next++]);
    if (enter(*child)) path.push_back({child, 0});
  }
}

/// Text of one paragraph after another, white space squeezed.
class Paragraphs {
 public:
  void add(std::string_view words) {
    for (const char c : words) {
      const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (!space) {
        if (space_ && !line_.empty()) line_ += ' ';
        line_ += c;
      }
      space_ = space;
    }
  }
  void end() {
    if (!line_.empty()) {
      if (!text_.empty()) text_ += "\n\n";
      text_ += line_;
      line_.clear();
    }
    space_ = false;
  }
  std::string take() {
    end();
    return std::move(text_);
  }

 private:
  std::string text_, line_;
  bool space_ = false;
};

/// Visible text below `root`. Headers of a page hold menus, but that of an <article> its title and lead.
std::string visible_text(const GumboNode& root, bool with_headers) {
  Paragraphs paragraphs;
  walk(root,
       [&](const GumboNode& node) {
         if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
           paragraphs.add(node.v.text.text);
           return false;
         }
         if (!is_element(node) || is_skipped(node) || (is_header(node) && !with_headers)) return false;
         if (!is_inline(node.v.element.tag)) paragraphs.end();
         return true;
       },
       [&](const GumboNode& node) {
         if (is_element(node) && !is_inline(node.v.element.tag)) paragraphs.end();
       });
  return paragraphs.take();
}

/// Bytes of text in paragraphs below `root`.
std::size_t paragraph_bytes(const GumboNode& root) {
  std::size_t bytes = 0;
  int inside = 0;
  walk(root,
       [&](const GumboNode& node) {
         if (node.type == GUMBO_NODE_TEXT && inside > 0) bytes += std::string_view(node.v.text.text).size();
         if (!is_element(node) || is_skipped(node)) return false;
         if (node.v.element.tag == GUMBO_TAG_P) ++inside;
         return true;
       },
       [&](const GumboNode& node) {
         if (is_element(node) && node.v.element.tag == GUMBO_TAG_P) --inside;
       });
  return bytes;
}

struct Findings {
  std::string og_title, title, h1, meta_date, time_date, canonical, og_url;
  std::vector<std::string> json_ld;
  std::vector<const GumboNode*> articles;
  const GumboNode* main = nullptr;
};

std::string all_text(const GumboNode& root) {
  Paragraphs paragraphs;
  walk(root,
       [&](const GumboNode& node) {
         if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) paragraphs.add(node.v.text.text);
         return is_element(node);
       },
       [](const GumboNode&) {});
  return paragraphs.take();
}

void take_meta(const GumboNode& node, Findings& findings, HtmlPage& page) {
  const std::string_view content = attribute(node, "content");
  std::string_view name = attribute(node, "property");
  if (name.empty()) name = attribute(node, "name");
  if (name.empty()) name = attribute(node, "itemprop");
  if (content.empty()) return;
  if (name == "og:title" && findings.og_title.empty()) findings.og_title = content;
  if (name == "og:url" && findings.og_url.empty()) findings.og_url = content;
  if (name == "og:site_name" && !page.outlet) page.outlet = std::string(content);
  const bool dated = name == "article:published_time" || name == "datePublished" || name == "date" || name == "pubdate" ||
                     name == "publishdate" || name == "dc.date" || name == "DC.date.issued" || name == "parsely-pub-date";
  if (dated && findings.meta_date.empty()) findings.meta_date = content;
}

void take_element(const GumboNode& node, Findings& findings, HtmlPage& page) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_HTML:
      if (const auto lang = attribute(node, "lang"); !lang.empty()) page.lang = std::string(lang);
      break;
    case GUMBO_TAG_META: take_meta(node, findings, page); break;
    case GUMBO_TAG_LINK:
      if (attribute(node, "rel") == "canonical" && findings.canonical.empty()) findings.canonical = attribute(node, "href");
      break;
    case GUMBO_TAG_TITLE:
      if (findings.title.empty()) findings.title = all_text(node);
      break;
    case GUMBO_TAG_H1:
      if (findings.h1.empty()) findings.h1 = all_text(node);
      break;
    case GUMBO_TAG_TIME:
      if (findings.time_date.empty()) findings.time_date = attribute(node, "datetime");
      break;
    case GUMBO_TAG_SCRIPT:
      if (attribute(node, "type") == "application/ld+json" && node.v.element.children.length > 0) {
        const auto* text = static_cast<const GumboNode*>(node.v.element.children.data[0]);
        if (!is_element(*text)) findings.json_ld.emplace_back(text->v.text.text);
      }
      break;
    case GUMBO_TAG_ARTICLE: findings.articles.push_back(&node); break;
    case GUMBO_TAG_MAIN:
      if (findings.main == nullptr) findings.main = &node;
      break;
    default: break;
  }
}

/// The part of the page the article stands in: an <article> with most of the text, else <main>, else all.
const GumboNode& article_root(const GumboNode& root, const Findings& findings) {
  const std::size_t all = paragraph_bytes(root);
  constexpr std::size_t kLookedAt = 8;  // pages of teasers hold hundreds
  const GumboNode* best = nullptr;
  std::size_t best_bytes = 0;
  for (std::size_t i = 0; i < findings.articles.size() && i < kLookedAt; ++i) {
    const std::size_t bytes = paragraph_bytes(*findings.articles[i]);
    if (bytes > best_bytes) {
      best = findings.articles[i];
      best_bytes = bytes;
    }
  }
  if (best != nullptr && best_bytes * 2 > all) return *best;
  if (findings.main != nullptr && paragraph_bytes(*findings.main) * 2 > all) return *findings.main;
  return root;
}

std::optional<Date> published_of(const Findings& findings, const std::string& title, const std::string& url) {
  if (auto date = published_of_json_ld(findings.json_ld, title, url)) return date;
  for (const std::string* text : {&findings.meta_date, &findings.time_date}) {
    if (text->empty()) continue;
    if (auto date = parse_published(*text, DateBasis::Metadata)) return date;
  }
  return {};
}

void fill(HtmlPage& page, const Findings& findings, const GumboNode& root) {
  const std::string& url = findings.canonical.empty() ? findings.og_url : findings.canonical;
  if (!url.empty()) page.url = url;
  const std::string& title = !findings.h1.empty() ? findings.h1 : !findings.og_title.empty() ? findings.og_title : findings.title;
  if (!findings.og_title.empty()) page.title = findings.og_title;
  else if (!title.empty()) page.title = title;
  page.published = published_of(findings, title, url);
  if (!page.published && !findings.meta_date.empty()) {
    page.problems.push_back({"published \"" + findings.meta_date.substr(0, 60) + "\" is no date of an article; taken as unknown"});
  }
  const GumboNode& article = article_root(root, findings);
  page.text = visible_text(article, &article != &root);
  // The title often stands in a header outside.
  if (!findings.h1.empty() && page.text.find(findings.h1) == std::string::npos) page.text = findings.h1 + "\n\n" + page.text;
}

}  // namespace

HtmlPage read_html(std::string_view html) {
  HtmlPage page;
  const std::string tame = tame_html(html);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, tame.data(), tame.size());
  const auto destroy = [&](GumboOutput* parsed) { gumbo_destroy_output(&options, parsed); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> owned(output, destroy);
  Findings findings;
  walk(*output->root,
       [&](const GumboNode& node) {
         if (!is_element(node) || node.v.element.tag == GUMBO_TAG_TEMPLATE) return false;
         take_element(node, findings, page);
         return true;
       },
       [](const GumboNode&) {});
  fill(page, findings, *output->root);
  return page;
}

std::optional<std::string> declared_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 8192);
  for (std::size_t at = head.find("charset="); at != std::string_view::npos; at = head.find("charset=", at + 8)) {
    std::size_t begin = at + 8;
    while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'' || head[begin] == ' ')) ++begin;
    const std::size_t end = head.find_first_of("\"' />;\r\n", begin);
    if (end != std::string_view::npos && end > begin && end - begin < 32) return std::string(head.substr(begin, end - begin));
  }
  return {};
}

}  // namespace dragoman
