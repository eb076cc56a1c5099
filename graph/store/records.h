#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/date.h"

namespace dragoman {

/// What the store knows of an article without reading its text.
struct ArticleInfo {
  std::string id;
  std::optional<std::string> url = {};
  std::optional<std::string> outlet = {};
  std::optional<std::string> title = {};
  std::string lang;
  Date published;
  std::string content;          // hash of the text in force
  std::uint32_t versions = 1;   // texts kept under this id; the one published last is in force, ties by content
  std::uint32_t events = 0;     // claims of the text in force
  std::uint32_t commitments = 0;
  friend bool operator==(const ArticleInfo&, const ArticleInfo&) = default;
};

/// What ingesting one article did.
enum class Ingested {
  Added,      // a new article
  Updated,    // another text under a known id: it is in force now, the old one is kept
  Refreshed,  // a known text, read anew by another program or with other knowledge: what it says now is in force
  Older,      // another text under a known id, older than the one in force: kept
  Unchanged,  // known already
};

/// One entry of the store's own log: what it took in or forgot, in order. `changes --since SEQ`.
struct Change {
  std::uint64_t sequence = 0;
  std::string what;     // added, updated, refreshed, older, forgotten
  std::string article;
  friend bool operator==(const Change&, const Change&) = default;
};

/// Counts of records, by scans.
struct StoreStats {
  std::uint64_t articles = 0;
  std::uint64_t events = 0;
  std::uint64_t commitments = 0;
  std::uint64_t event_claims = 0;
  std::uint64_t commitment_claims = 0;
  std::uint64_t actors = 0;
  std::uint64_t places = 0;
  std::uint64_t changes = 0;
  std::uint64_t bytes_on_disk = 0;
  std::uint32_t format = 0;
  std::string knowledge;             // fingerprint of the knowledge in use when the last article came in
  std::optional<Day> first_day = {};   // of publication
  std::optional<Day> newest_day = {};
  friend bool operator==(const StoreStats&, const StoreStats&) = default;
};

}  // namespace dragoman
