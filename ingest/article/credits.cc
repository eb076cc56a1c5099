#include "ingest/article/credits.h"

#include <optional>

#include "ingest/article/letters.h"

namespace dragoman {
namespace {

constexpr std::size_t kNameMax = 24;       // bytes of one agency's name
constexpr std::size_t kDatelineMax = 90;   // bytes before and with the bracket of a dateline

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// One name: a word or two of letters, starting with a letter, no digits.
bool is_name(std::string_view name) {
  if (name.size() < 2 || name.size() > kNameMax) return false;
  bool good = true;
  int spaces = 0;
  each_character(name, [&](UChar32 c, std::size_t at, std::size_t) {
    if (c == ' ') ++spaces;
    else if (u_isalpha(c) == 0 && (at == 0 || (c != '-' && c != '.' && c != '&'))) good = false;
  });
  return good && spaces <= 1;
}

/// "Tsp/Reuters/dpa" or "dpa, AFP": nothing where one part is no name.
std::optional<std::vector<std::string>> names_in(std::string_view list) {
  std::vector<std::string> names;
  while (true) {
    const std::size_t end = list.find_first_of("/,;");
    const std::string_view name = trimmed(list.substr(0, end));
    if (!is_name(name)) return {};
    names.emplace_back(name);
    if (end == std::string_view::npos) return names;
    list.remove_prefix(end + 1);
  }
}

bool ends_sentence(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view closer : {"\"", "'", "\u201C", "\u201D", "\u2019", "\u00BB", "\u00AB", ")"}) {
    if (text.ends_with(closer)) {
      text.remove_suffix(closer.size());
      break;
    }
  }
  return text.empty() || text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("\u2026");
}

/// The bracket at the paragraph's end, behind a full stop or alone.
bool bracket_at_end(std::string_view paragraph, Credits& credits) {
  std::string_view body = trimmed(paragraph);
  if (body.ends_with('.')) body.remove_suffix(1);
  if (!body.ends_with(')') && !body.ends_with(']')) return false;
  const std::size_t open = body.find_last_of("([");
  if (open == std::string_view::npos || !ends_sentence(body.substr(0, open))) return false;
  auto names = names_in(body.substr(open + 1, body.size() - open - 2));
  if (!names) return false;
  credits.names = std::move(*names);
  credits.words_end = open;
  return true;
}

/// "… he said. — Reuters"
bool dash_at_end(std::string_view paragraph, Credits& credits) {
  for (const std::string_view dash : {"\u2014", "\u2013", "--"}) {
    const std::size_t at = paragraph.rfind(dash);
    if (at == std::string_view::npos || paragraph.size() - at > 2 * kNameMax || at == 0) continue;
    const std::string_view behind = trimmed(paragraph.substr(at + dash.size()));
    if (behind.find(' ') != std::string_view::npos || !ends_sentence(paragraph.substr(0, at))) continue;
    auto names = names_in(behind);
    if (!names) continue;
    credits.names = std::move(*names);
    credits.words_end = at;
    return true;
  }
  return false;
}

/// "BERLIN (dpa) - ", "KYIV, Dec 24 (Reuters) — "
void dateline(std::string_view paragraph, Credits& credits) {
  const std::size_t open = paragraph.substr(0, kDatelineMax).find('(');
  if (open == std::string_view::npos || open > kDatelineMax / 2) return;
  const std::size_t close = paragraph.substr(0, kDatelineMax).find(')', open);
  if (close == std::string_view::npos) return;
  const std::string_view behind = trimmed(paragraph.substr(close + 1, 8));
  if (!behind.starts_with("- ") && !behind.starts_with("-- ") && !behind.starts_with("\u2013") && !behind.starts_with("\u2014")) return;
  auto names = names_in(paragraph.substr(open + 1, close - open - 1));
  if (!names) return;
  credits.names.insert(credits.names.begin(), names->begin(), names->end());
}

}  // namespace

Credits find_credits(std::string_view paragraph) {
  Credits credits{.names = {}, .words_end = paragraph.size()};
  if (!bracket_at_end(paragraph, credits)) dash_at_end(paragraph, credits);
  dateline(paragraph, credits);
  return credits;
}

}  // namespace dragoman
