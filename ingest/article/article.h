#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/date.h"
#include "graph/model/extraction.h"
#include "ingest/language/token.h"

namespace dragoman {

/// One article as it was read: its text, what the input says about it, and which parts of the text are the article.
///
/// `text` is what all offsets refer to. Of plain text and JSONL it keeps the input's bytes (after conversion to UTF-8
/// and without a byte order mark); of HTML it is the extracted text, blocks parted by a blank line. Boilerplate stays
/// in the text and lies in no block.
struct Article {
  std::string id;            // given, else the file's name without ending, else content_hash(text)
  std::string content_hash;  // of the text: two articles with one id and different hashes are two versions
  std::string where;         // "news.jsonl:17", for messages
  std::optional<std::string> url = {};
  std::optional<std::string> outlet = {};
  std::optional<std::string> title = {};
  std::string text = {};
  std::string lang = {};                 // BCP 47, never empty; "und" where nothing can be told
  std::optional<Date> published = {};    // basis Given or Metadata; nothing when the input has none
  std::vector<Block> blocks = {};        // in order, they do not overlap
  std::vector<std::string> credits = {}; // agencies as written: "Tsp", "Reuters", "dpa"
  std::vector<DocumentProblem> problems = {};
  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace dragoman
