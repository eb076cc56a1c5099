#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/article/article_draft.h"

namespace dragoman {

/// One article as a JSON object: id, text or html, title, url, outlet (or source), published (or date), lang; and the
/// names scrapers use for the same (maintext, date_publish, language). Null and "" mean "not there". On trouble adds
/// to `problems` and returns nothing; a field of another type is left out and named in the draft's problems.
std::optional<ArticleDraft> read_json_article(std::string line, std::string where, Problems& problems);

/// A whole JSON document: one object, or an array of them, each handed to `use` in order as "where[number]".
void read_json_document(std::string bytes, const std::string& where, Problems& problems,
                        const std::function<void(ArticleDraft)>& use);

/// A publication date as inputs write it: ISO 8601, also with a space before the time, or YYYYMMDD. Nothing for what is no
/// date; neither for 1970-01-01, which is what programs write for no date, nor for years past 2100.
std::optional<Date> parse_published(std::string_view text, DateBasis basis);

}  // namespace dragoman
