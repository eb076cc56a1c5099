#include "ingest/article/json_article.h"

#include <fmt/format.h>

#include <array>
#include <initializer_list>
#include <nlohmann/json.hpp>

#include "ingest/article/encoding.h"
#include "ingest/article/html_page.h"

namespace dragoman {
namespace {

using nlohmann::json;

constexpr int kDepthMax = 64;

bool too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      else if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kDepthMax) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

int hex4(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = text[i];
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/// Halves of surrogate pairs written as escapes become U+FFFD. Returns how many there were.
int replace_lone_surrogates(std::string& text) {
  int replaced = 0;
  for (std::size_t i = 0; i + 5 < text.size(); ++i) {
    if (text[i] != '\\') continue;
    if (text[i + 1] != 'u') { ++i; continue; }
    const int unit = hex4(text, i + 2);
    if (unit < 0xD800 || unit > 0xDFFF) continue;
    const bool paired = unit < 0xDC00 && text.compare(i + 6, 2, "\\u") == 0 && hex4(text, i + 8) >= 0xDC00 && hex4(text, i + 8) <= 0xDFFF;
    if (paired) { i += 11; continue; }
    text.replace(i + 2, 4, "fffd");
    ++replaced;
  }
  return replaced;
}

/// The first of `names` that is a string (or a number) and not empty.
std::optional<std::string> field(const json& object, std::initializer_list<const char*> names, std::vector<DocumentProblem>& problems) {
  for (const char* name : names) {
    const auto at = object.find(name);
    if (at == object.end() || at->is_null()) continue;
    if (at->is_string()) {
      if (!at->get_ref<const std::string&>().empty()) return at->get<std::string>();
    } else if (at->is_number_integer()) {
      return at->dump();
    } else {
      problems.push_back({fmt::format("field \"{}\" is a JSON {}, not a string; left out", name, at->type_name())});
    }
  }
  return {};
}

/// "outlet": "Gazette", and "source": {"title": "Gazette"} as news services write it.
std::optional<std::string> outlet_of(const json& object, std::vector<DocumentProblem>& problems) {
  if (auto outlet = field(object, {"outlet"}, problems)) return outlet;
  const auto source = object.find("source");
  if (source != object.end() && source->is_object()) return field(*source, {"title", "name", "uri"}, problems);
  return field(object, {"source", "source_domain"}, problems);
}

void take_html(const std::string& html, ArticleDraft& draft) {
  HtmlPage page = read_html(html);
  draft.text = std::move(page.text);
  if (!draft.title) draft.title = std::move(page.title);
  if (!draft.url) draft.url = std::move(page.url);
  if (!draft.outlet) draft.outlet = std::move(page.outlet);
  if (!draft.published) draft.published = std::move(page.published);
  if (!draft.lang && page.lang) {
    draft.lang = std::move(page.lang);
    draft.lang_is_hint = true;
  }
  draft.problems.insert(draft.problems.end(), page.problems.begin(), page.problems.end());
}

std::optional<ArticleDraft> draft_of(const json& object, std::string where, Problems& problems) {
  if (!object.is_object()) {
    problems.push_back({std::move(where), fmt::format("a JSON {}, not an object; article skipped", object.type_name())});
    return {};
  }
  ArticleDraft draft{.where = std::move(where)};
  draft.id = field(object, {"id"}, draft.problems);
  draft.title = field(object, {"title"}, draft.problems);
  draft.url = field(object, {"url"}, draft.problems);
  draft.outlet = outlet_of(object, draft.problems);
  draft.lang = field(object, {"lang", "language"}, draft.problems);
  if (const auto published = field(object, {"published", "date", "date_publish", "publishing_date"}, draft.problems)) {
    draft.published = parse_published(*published, DateBasis::Given);
    if (!draft.published) draft.problems.push_back({fmt::format("published \"{}\" is no date; taken as unknown", published->substr(0, 60))});
  }
  const auto text = object.find("text"), html = object.find("html");
  if (text != object.end() && !text->is_string() && !text->is_null()) {
    problems.push_back({draft.where, fmt::format("text is a JSON {}, not a string; article skipped", text->type_name())});
    return {};
  }
  if (auto plain = field(object, {"text", "maintext", "body"}, draft.problems)) {
    Decoded decoded = decode(std::move(*plain));
    draft.text = std::move(decoded.text);
    draft.problems.insert(draft.problems.end(), decoded.problems.begin(), decoded.problems.end());
  } else if (html != object.end() && html->is_string()) {
    take_html(html->get_ref<const std::string&>(), draft);
  } else {
    problems.push_back({draft.where, "neither text nor html; article skipped"});
    return {};
  }
  return draft;
}

/// Parses, repairing what can be repaired. Null pointer semantics are avoided: "discarded" means a problem was added.
json parse(std::string& bytes, const std::string& where, Problems& problems, std::vector<DocumentProblem>& repairs) {
  if (too_deep(bytes)) {
    problems.push_back({where, fmt::format("JSON nested deeper than {}; article skipped", kDepthMax)});
    return json(json::value_t::discarded);
  }
  json value = json::parse(bytes, nullptr, false);
  if (value.is_discarded() && replace_lone_surrogates(bytes) > 0) {
    value = json::parse(bytes, nullptr, false);
    if (!value.is_discarded()) repairs.push_back({"half a surrogate pair; replaced by U+FFFD"});
  }
  if (!value.is_discarded()) return value;
  try {
    value = json::parse(bytes);
  } catch (const json::exception& error) {
    std::string_view what = error.what();
    if (const auto at = what.find("parse error at "); at != std::string_view::npos) what = what.substr(at + 15);
    problems.push_back({where, fmt::format("no JSON ({}); article skipped", what.substr(0, 120))});
  }
  return json(json::value_t::discarded);
}

}  // namespace

std::optional<ArticleDraft> read_json_article(std::string line, std::string where, Problems& problems) {
  // A byte order mark that was taken for letters and encoded again.
  if (line.starts_with("\u00EF\u00BB\u00BF")) line.erase(0, 6);
  Decoded decoded = decode(std::move(line));
  const json object = parse(decoded.text, where, problems, decoded.problems);
  if (object.is_discarded()) return {};
  std::optional<ArticleDraft> draft = draft_of(object, std::move(where), problems);
  if (draft) {
    // Their places are the line's, not the text's.
    for (DocumentProblem& problem : decoded.problems) draft->problems.push_back({std::move(problem.what)});
  }
  return draft;
}

void read_json_document(std::string bytes, const std::string& where, Problems& problems, const std::function<void(ArticleDraft)>& use) {
  Decoded decoded = decode(std::move(bytes));
  const json value = parse(decoded.text, where, problems, decoded.problems);
  if (value.is_discarded()) return;
  if (!value.is_array()) {
    if (auto draft = draft_of(value, where, problems)) use(std::move(*draft));
    return;
  }
  if (value.empty()) problems.push_back({where, "an empty JSON array; input skipped"});
  std::size_t number = 0;
  for (const json& object : value) {
    if (auto draft = draft_of(object, fmt::format("{}[{}]", where, ++number), problems)) use(std::move(*draft));
  }
}

std::optional<Date> parse_published(std::string_view text, DateBasis basis) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  std::string iso(text);
  if (iso.size() > 11 && iso[4] == '-' && iso[7] == '-' && iso[10] == ' ') iso[10] = 'T';
  if (const auto space = iso.find(' '); space != std::string::npos && space > 11) iso.erase(space, 1);
  const bool digits = iso.size() == 8 && iso.find_first_not_of("0123456789") == std::string::npos;
  if (digits) iso = iso.substr(0, 4) + "-" + iso.substr(4, 2) + "-" + iso.substr(6, 2);
  std::optional<Date> date = parse_date(iso, basis);
  if (!date && iso.size() > 10 && iso[10] == 'T') {
    // A time we cannot read does not make its day unreadable.
    date = parse_date(iso.substr(0, 10), basis);
  }
  if (!date || !date->first) return {};
  const int year = civil(*date->first).year;
  if (date->value == "1970-01-01" || year > 2100) return {};
  return date;
}

}  // namespace dragoman
