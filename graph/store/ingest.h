#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/store/blocks.h"
#include "graph/store/database.h"
#include "graph/store/records.h"
#include "graph/store/store_records.h"

namespace dragoman {

/// One write: articles taken in or forgotten, their claims, and marks on the blocks they touch (unfused.h), all or nothing.
///
///   IngestBatch batch(db, ontology, knowledge, sequence);
///   batch.take(extraction);
///   batch.write();
class IngestBatch {
 public:
  IngestBatch(Database& db, const Ontology& ontology, std::string knowledge, std::uint64_t sequence);

  /// Throws Error when the key of another article is the same (its id must be changed).
  Ingested take(const Extraction& extraction);
  /// False where there is no such article. A batch of its own, please.
  bool forget(std::string_view article);
  /// Puts an article that is known anew into blocks, for rebuild().
  void take_again(const Extraction& extraction, ArticleRecord record);

  void write();
  bool empty() const { return changes_ == 0; }

 private:
  template <typename Claim>
  using Changed = std::map<std::string, std::optional<Claim>>;  // by claim key; nothing: taken out
  struct EventDelta {
    std::string name;
    Changed<EventClaim> claims;
  };
  struct CommitmentDelta {
    std::string name;
    Changed<CommitmentClaim> claims;
    Changed<EventClaim> deeds;
  };

  std::optional<ArticleRecord> record_of(const std::string& id, const std::string& key) const;
  std::optional<std::string> version_bytes(const std::string& key) const;
  void put_version(const std::string& key, const Extraction& extraction);
  void log(std::string_view what, const std::string& article);

  void keep(const ArticleRecord& record);
  void take_claims(const Extraction& extraction, ArticleRecord& record);
  void put_in_force(const Extraction& extraction, ArticleRecord& record);
  void take_out(const ArticleRecord& record);
  void put_names(const Extraction& extraction, const std::string& article_key);
  void erase_names(const Extraction& extraction, const std::string& article_key);

  template <typename Claim>
  void put_claim(Column column, const std::string& key, const std::optional<Claim>& claim);
  void put_blocks();

  Database& db_;
  const Ontology& ontology_;
  std::string knowledge_;
  std::uint64_t sequence_;
  int changes_ = 0;
  rocksdb::WriteBatch batch_;
  std::map<std::string, std::optional<ArticleRecord>> articles_;  // of this batch, by id
  std::map<std::string, std::optional<std::string>> versions_;    // of this batch, by key
  std::set<std::string> named_;                                   // actors whose words this batch has put
  std::map<std::string, EventDelta> events_;                      // by block key
  std::map<std::string, CommitmentDelta> commitments_;
};

/// Hash of what makes a text another text: its words and what was given with it, not what was found out about it.
std::string content_of(const Document& document);

}  // namespace dragoman
