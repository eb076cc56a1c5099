#include "ingest/article/format_sniffing.h"

#include <algorithm>
#include <array>
#include <string>

namespace dragoman {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::string_view without_space(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

bool looks_like_html(const std::string& head) {
  if (head.empty() || head[0] != '<') return false;
  static constexpr std::array<std::string_view, 10> kTags = {"<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<article", "<meta", "<h1", "<title"};
  return std::any_of(kTags.begin(), kTags.end(), [&](std::string_view tag) { return head.find(tag) != std::string::npos; });
}

std::string_view xml_of(const std::string& head) {
  if (head.find("<rss") != std::string::npos || head.find("<feed") != std::string::npos || head.find("<rdf:rdf") != std::string::npos) return "a feed";
  if (head.find("<newsml") != std::string::npos || head.find("<newsitem") != std::string::npos || head.find("<nitf") != std::string::npos ||
      head.find("<newsmessage") != std::string::npos) {
    return "NewsML";
  }
  return "XML";
}

/// JSONL has a whole object on its first line.
Sniffed json_kind(std::string_view head, std::string_view ending) {
  if (ending == "jsonl" || ending == "ndjson") return Sniffed::JsonLines;
  if (head[0] == '[') return Sniffed::JsonDocument;
  const std::size_t end = head.find('\n');
  if (end == std::string_view::npos) return ending == "json" ? Sniffed::JsonDocument : Sniffed::JsonLines;
  std::string_view line = head.substr(0, end);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return line.size() > 1 && line.ends_with('}') ? Sniffed::JsonLines : Sniffed::JsonDocument;
}

}  // namespace

Sniff sniff(std::string_view head, std::string_view path) {
  const std::size_t dot = path.rfind('.');
  const std::string ending = dot == std::string_view::npos ? "" : lower(path.substr(dot + 1));
  if (ending == "jsonl" || ending == "ndjson") return {Sniffed::JsonLines};
  const std::string_view body = without_space(head);
  if (body.starts_with("WARC/")) return {Sniffed::Unread, "a web archive (WARC)"};
  const std::string low = lower(body.substr(0, 2048));
  if (low.starts_with("<?xml") && low.find("<html") == std::string::npos) return {Sniffed::Unread, xml_of(low)};
  if (low.starts_with("<rss") || low.starts_with("<feed")) return {Sniffed::Unread, "a feed"};
  if (ending == "html" || ending == "htm" || ending == "xhtml" || looks_like_html(low)) return {Sniffed::Html};
  const bool object = body.size() > 1 && body[0] == '{' && without_space(body.substr(1)).find_first_of("\"}") == 0;
  const bool array = body.size() > 1 && body[0] == '[' && without_space(body.substr(1)).find_first_of("{]") == 0;
  if (object || array) return {json_kind(body, ending)};
  const std::string_view first_line = head.substr(0, head.find('\n'));
  if (std::count(first_line.begin(), first_line.end(), '\t') >= 15) return {Sniffed::Unread, "a table of events"};
  return {Sniffed::Text};
}

}  // namespace dragoman
