#include "ingest/article/html_metadata.h"

#include <nlohmann/json.hpp>

#include "ingest/article/json_article.h"

namespace dragoman {
namespace {

using nlohmann::json;

constexpr int kDepthMax = 24;

/// Without comment and CDATA marks; line ends become spaces, which JSON allows everywhere.
std::string mended(std::string_view block) {
  const std::size_t begin = block.find_first_of("{["), end = block.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  // Past "//<![CDATA[" the first bracket is CDATA's own.
  std::size_t first = begin;
  if (const auto cdata = block.find("<![CDATA["); cdata != std::string_view::npos && cdata < begin) first = block.find_first_of("{[", cdata + 9);
  std::size_t last = end;
  if (const auto close = block.rfind("]]>"); close != std::string_view::npos && close + 1 >= end - 1) last = block.find_last_of("}]", close == 0 ? 0 : close - 1);
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return {};
  std::string out(block.substr(first, last - first + 1));
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return out;
}

bool is_article(const json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto names_article = [](const json& name) {
    return name.is_string() && (name.get_ref<const std::string&>().find("Article") != std::string::npos ||
                                name.get_ref<const std::string&>().find("Posting") != std::string::npos);
  };
  if (type->is_array()) return std::any_of(type->begin(), type->end(), names_article);
  return names_article(*type);
}

bool says(const json& object, const char* name, std::string_view text) {
  const auto at = object.find(name);
  if (at == object.end() || text.empty()) return false;
  if (at->is_string()) return at->get_ref<const std::string&>() == text;
  return at->is_object() && says(*at, "@id", text);
}

struct Candidates {
  std::optional<Date> first, matching;
};

void search(const json& value, std::string_view title, std::string_view url, int depth, Candidates& found) {
  if (depth > kDepthMax || !value.is_structured()) return;
  if (value.is_object() && is_article(value)) {
    const auto published = value.find("datePublished");
    if (published != value.end() && published->is_string()) {
      if (auto date = parse_published(published->get<std::string>(), DateBasis::Metadata)) {
        const bool matches = says(value, "headline", title) || says(value, "url", url) || says(value, "mainEntityOfPage", url);
        if (matches && !found.matching) found.matching = date;
        if (!found.first) found.first = std::move(date);
      }
    }
  }
  for (const auto& child : value) search(child, title, url, depth + 1, found);
}

/// Brackets are counted without minding strings: an estimate that errs on the safe side.
bool too_deep(std::string_view text) {
  int depth = 0;
  for (const char c : text) {
    if ((c == '{' || c == '[') && ++depth > 200) return true;
    if (c == '}' || c == ']') --depth;
  }
  return false;
}

}  // namespace

std::optional<Date> published_of_json_ld(const std::vector<std::string>& blocks, std::string_view title, std::string_view url) {
  Candidates found;
  for (const std::string& block : blocks) {
    const std::string text = mended(block);
    if (text.empty() || too_deep(text)) continue;
    const json value = json::parse(text, nullptr, false);
    if (!value.is_discarded()) search(value, title, url, 0, found);
  }
  return found.matching ? found.matching : found.first;
}

}  // namespace dragoman
