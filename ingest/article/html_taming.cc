#include "ingest/article/html_taming.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace dragoman {
namespace {

constexpr int kDepthMax = 256;
constexpr std::size_t kTagMax = 8192;  // bytes of one tag with its attributes

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string name_at(std::string_view html, std::size_t at) {
  std::string name;
  while (at < html.size() && name.size() < 16 && (is_letter(html[at]) || (html[at] >= '0' && html[at] <= '9'))) name += lower(html[at++]);
  return name;
}

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements that never nest: no end tag, or their end tag is implied by the next.
bool does_not_nest(std::string_view name) {
  static constexpr std::array<std::string_view, 30> kNames = {
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p",
      "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "body", "head", "rp"};
  return one_of(name, kNames);
}

bool is_raw_text(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kNames = {"script", "style", "textarea", "title", "xmp", "iframe"};
  return one_of(name, kNames);
}

/// Behind the '>' that ends the tag at `at`, minding quotes.
std::size_t tag_end(std::string_view html, std::size_t at) {
  char quote = 0;
  for (std::size_t i = at; i < html.size(); ++i) {
    const char c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && i > at && html[i - 1] == '=') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return html.size();
}

/// Behind the end tag of the raw text element `name` that begins at `at`; the end of its start tag if it has none.
std::size_t raw_text_end(std::string_view html, std::size_t at, const std::string& name, bool& none_left) {
  if (none_left) return at;
  for (std::size_t i = html.find("</", at); i != std::string_view::npos; i = html.find("</", i + 2)) {
    if (name_at(html, i + 2) == name) return i;
  }
  none_left = true;
  return at;
}

}  // namespace

std::string tame_html(std::string_view html) {
  std::string tame(html);
  const auto blank = [&](std::size_t begin, std::size_t end) { std::fill(tame.begin() + static_cast<std::ptrdiff_t>(begin), tame.begin() + static_cast<std::ptrdiff_t>(end), ' '); };
  int depth = 0, blanked = 0;
  bool no_raw_end = false, no_comment_end = false;
  for (std::size_t i = html.find('<'); i != std::string_view::npos; i = html.find('<', i)) {
    if (html.compare(i, 4, "<!--") == 0) {
      const std::size_t end = no_comment_end ? std::string_view::npos : html.find("-->", i + 4);
      if (end == std::string_view::npos) no_comment_end = true;
      i = end == std::string_view::npos ? i + 4 : end + 3;
      continue;
    }
    const bool closing = i + 1 < html.size() && html[i + 1] == '/';
    const std::string name = name_at(html, i + (closing ? 2 : 1));
    if (name.empty()) { ++i; continue; }
    const std::size_t end = tag_end(html, i);
    const bool nests = !does_not_nest(name) && !(end - i >= 2 && html[end - 2] == '/');
    if (end - i > kTagMax) blank(i + 1 + name.size(), end - 1);
    if (nests && closing) {
      if (blanked > 0) { --blanked; blank(i, end); }
      else depth = std::max(0, depth - 1);
    } else if (nests && is_raw_text(name)) {
      const std::size_t text_end = raw_text_end(html, end, name, no_raw_end);
      i = text_end == end ? end : tag_end(html, text_end);
      continue;
    } else if (nests) {
      if (depth >= kDepthMax) { ++blanked; blank(i, end); }
      else ++depth;
    }
    i = end;
  }
  return tame;
}

}  // namespace dragoman
