#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/date.h"
#include "graph/model/extraction.h"

namespace dragoman {

/// What a web page says: its visible text (paragraphs, headings, list items, a blank line between them, without menus,
/// footers, forms, scripts and hidden parts) and what its metadata tell.
struct HtmlPage {
  std::string text;
  std::optional<std::string> title = {};      // og:title, else <h1>, else <title>
  std::optional<std::string> outlet = {};     // og:site_name
  std::optional<std::string> url = {};        // <link rel=canonical>, og:url
  std::optional<std::string> lang = {};       // <html lang>
  std::optional<Date> published = {};         // JSON-LD, then <meta>, then <time datetime>; basis Metadata
  std::vector<DocumentProblem> problems = {};
};

/// Never throws and takes linear time, whatever the bytes; they are UTF-8 (see encoding.h). Elements nested deeper
/// than a few hundred levels are taken as flat.
HtmlPage read_html(std::string_view html);

/// The charset an HTML document declares, if it does.
std::optional<std::string> declared_charset(std::string_view bytes);

}  // namespace dragoman
