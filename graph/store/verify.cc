#include <fmt/format.h>

#include <algorithm>

#include "graph/store/blocks.h"
#include "graph/store/entries.h"
#include "graph/store/impl.h"
#include "graph/store/keys.h"

namespace dragoman {
namespace {

// Everything the store says of itself, checked against everything else it says.
class Verification {
 public:
  Verification(const Database& db, const Ontology& ontology) : db_(db), ontology_(ontology) {}

  Problems run() {
    guard("the store's files", [&] { db_.verify_checksums(); });
    check_articles();
    check_blocks<EventRecord>(Column::EventClaim, Column::EventBlock, Column::Event, Column::EventIndex, kEventPrefix,
                              [&](std::string_view block) { return fuse_event_block(db_, block, {}, ontology_); });
    check_blocks<CommitmentRecord>(
        Column::CommitmentClaim, Column::CommitmentBlock, Column::Commitment, Column::CommitmentIndex,
        kCommitmentPrefix,
        [&](std::string_view block) { return fuse_commitment_block(db_, block, {}, ontology_); });
    return std::move(problems_);
  }

 private:
  template <typename Work>
  void guard(std::string where, const Work& work) {
    try {
      work();
    } catch (const std::exception& error) {
      problems_.push_back({std::move(where), error.what()});
    }
  }
  void fault(std::string where, std::string what) { problems_.push_back({std::move(where), std::move(what)}); }

  void check_articles() {
    db_.scan_prefix(Column::Article, "", [&](std::string_view key, std::string_view bytes) {
      guard("an article's record", [&] { check_article(std::string(key), decode<ArticleRecord>(bytes)); });
      return true;
    });
  }

  void check_article(const std::string& key, const ArticleRecord& record) {
    const std::string where = "article " + record.info.id;
    if (hash_key(record.info.id) != key) fault(where, "lies under another key");
    const auto version = db_.get(Column::Version, key + hash_key(record.info.content));
    if (!version) {
      fault(where, "the text in force is missing");
    } else if (decode<VersionRecord>(*version).extraction.document.id != record.info.id) {
      fault(where, "the text in force is that of another article");
    }
    if (!db_.get(Column::ArticleDay, day_key(record.info.published.last) + key)) fault(where, "not found by its day");
    for (std::size_t i = 0; i < record.event_blocks.size(); ++i) {
      const auto claim = db_.get(Column::EventClaim, record.event_blocks[i] + claim_key(key, i));
      if (!claim) fault(where, "a claim of an event is missing");
    }
    event_claims_ += record.event_blocks.size();
    commitment_claims_ += record.commitment_blocks.size() + record.deeds.size();
  }

  template <typename Record, typename Fuse>
  void check_blocks(Column claims, Column blocks, Column records, Column index, std::string_view prefix,
                    const Fuse& fuse_block) {
    std::uint64_t claim_count = 0, record_count = 0, entry_count = 0;
    std::string last;
    db_.scan_prefix(claims, "", [&](std::string_view key, std::string_view) {
      ++claim_count;
      const std::string block(key.substr(0, 8));
      if (block == last) return true;
      last = block;
      guard("a block", [&] {
        check_block<Record>(block, blocks, records, index, fuse_block, record_count, entry_count);
      });
      return true;
    });
    const std::uint64_t expected = claims == Column::EventClaim ? event_claims_ : commitment_claims_;
    if (claim_count != expected) fault("claims", "their number is not what the articles say");
    compare_counts(records, record_count, prefix, "records that no block made");
    compare_counts(index, entry_count, prefix, "index entries that lead nowhere");
  }

  template <typename Record, typename Fuse>
  void check_block(const std::string& block, Column blocks, Column records, Column index, const Fuse& fuse_block,
                   std::uint64_t& record_count, std::uint64_t& entry_count) {
    const auto fused = fuse_block(block);
    const auto record = block_record(db_, blocks, block);
    const std::string where = "block " + (record ? record->name : std::string("without a record"));
    if ((record ? record->entries.size() : 0) != fused.size()) fault(where, "fuses to another number of records");
    for (std::size_t i = 0; record && i < std::min(fused.size(), record->entries.size()); ++i) {
      const std::string& key = record->entries[i].key;
      const auto bytes = db_.get(records, key);
      if (bytes != encode(Record{block, fused[i]})) fault(where, "a fused record is not what its claims say");
      ++record_count;
      for (const std::string& entry : index_entries(fused[i], key)) {
        ++entry_count;
        if (!db_.get(index, entry)) fault(where, "an index entry is missing");
      }
    }
  }

  void compare_counts(Column column, std::uint64_t expected, std::string_view prefix, std::string what) {
    std::uint64_t count = 0;
    db_.scan_prefix(column, "", [&](std::string_view, std::string_view) { return ++count, true; });
    if (count == expected) return;
    fault(fmt::format("{} {} records, {} expected", prefix, count, expected), std::move(what));
  }

  const Database& db_;
  const Ontology& ontology_;
  Problems problems_;
  std::uint64_t event_claims_ = 0, commitment_claims_ = 0;
};

std::uint64_t count(const Database& db, Column column) {
  std::uint64_t out = 0;
  db.scan_prefix(column, "", [&](std::string_view, std::string_view) { return ++out, true; });
  return out;
}

// Different values of the first 8 bytes of the keys.
std::uint64_t count_ids(const Database& db, Column column) {
  std::uint64_t out = 0;
  std::string last;
  db.scan_prefix(column, "", [&](std::string_view key, std::string_view) {
    if (key.substr(0, 8) != last) ++out;
    last = key.substr(0, 8);
    return true;
  });
  return out;
}

}  // namespace

Problems Store::verify() const { return Verification(impl_->fused(), *impl_->ontology).run(); }

StoreStats Store::stats() const {
  const Database& db = impl_->fused();
  StoreStats out;
  db.scan_prefix(Column::Article, "", [&](std::string_view, std::string_view bytes) {
    const ArticleInfo info = decode<ArticleRecord>(bytes).info;
    ++out.articles;
    out.event_claims += info.events;
    out.commitment_claims += info.commitments;
    const auto& day = info.published.last;
    if (day && (!out.first_day || *day < *out.first_day)) out.first_day = day;
    if (day && (!out.newest_day || *day > *out.newest_day)) out.newest_day = day;
    return true;
  });
  out.events = count(db, Column::Event);
  out.commitments = count(db, Column::Commitment);
  out.actors = count_ids(db, Column::Actor);
  out.places = count_ids(db, Column::Place);
  out.changes = count(db, Column::Change);
  out.bytes_on_disk = db.bytes_on_disk();
  out.format = kFormatVersion;
  out.knowledge = db.get(Column::Meta, kMetaKnowledge).value_or("");
  return out;
}

}  // namespace dragoman
