#include "graph/store/unfused.h"

#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/model/error.h"
#include "graph/store/blocks.h"
#include "graph/store/entries.h"
#include "graph/store/keys.h"

namespace dragoman {
namespace {

constexpr std::size_t kWriteBytes = std::size_t{8} << 20;
constexpr std::size_t kMarksAtOnce = 4096;

std::string mark_key(BlockKind kind, std::string_view block) {
  return std::string(kMetaUnfused) + static_cast<char>(kind) + std::string(block);
}

struct Mark {
  std::string key;
  std::string name;
  BlockKind kind() const { return static_cast<BlockKind>(key[kMetaUnfused.size()]); }
  std::string block() const { return key.substr(kMetaUnfused.size() + 1); }
};

std::vector<Mark> marks(const Database& db, std::size_t limit) {
  std::vector<Mark> out;
  db.scan_prefix(Column::Meta, kMetaUnfused, [&](std::string_view key, std::string_view name) {
    out.push_back({std::string(key), std::string(name)});
    return out.size() < limit;
  });
  return out;
}

const std::string& id_of(const FusedEvent& fused) { return fused.event.id; }
const std::string& id_of(const FusedCommitment& fused) { return fused.commitment.id; }

// Where what was fused from one kind of block lies.
struct Places {
  Column blocks, records, index;
  std::string_view prefix;
};
constexpr Places kOfEvents{Column::EventBlock, Column::Event, Column::EventIndex, kEventPrefix};
constexpr Places kOfCommitments{Column::CommitmentBlock, Column::Commitment, Column::CommitmentIndex, kCommitmentPrefix};

// Replaces what was fused from blocks; only what differs is written.
class Replacement {
 public:
  Replacement(Database& db, const Ontology& ontology) : db_(db), ontology_(ontology) {}

  void take(const Mark& mark) {
    const std::string block = mark.block();
    if (mark.kind() == BlockKind::Events) {
      replace<EventRecord>(kOfEvents, block, mark.name, fuse_event_block(db_, block, {}, ontology_));
    } else {
      replace<CommitmentRecord>(kOfCommitments, block, mark.name, fuse_commitment_block(db_, block, {}, ontology_));
    }
    db_.erase(batch_, Column::Meta, mark.key);
    if (batch_.GetDataSize() > kWriteBytes) write();
  }

  void write() {
    db_.write(batch_);
    batch_.Clear();
  }

 private:
  template <typename Record, typename Fused>
  void replace(const Places& places, const std::string& block, const std::string& name, std::vector<Fused> fused) {
    const auto before = block_record(db_, places.blocks, block);
    std::map<std::string, std::string> gone;  // key and hash of each record there is, and then of those that go
    if (before) {
      for (const BlockRecord::Entry& entry : before->entries) gone[entry.key] = entry.hash;
    }
    BlockRecord after{.name = before ? before->name : name};
    std::vector<std::pair<std::string, std::pair<Fused, std::string>>> changed;  // key, value, bytes
    for (Fused& one : fused) {
      const std::string key = fused_key(id_of(one), places.prefix).value();
      std::string bytes = encode(Record{block, one});
      std::string hash = hash_key(bytes);
      const auto old = gone.find(key);
      const bool same = old != gone.end() && old->second == hash;
      if (same) gone.erase(old);
      after.entries.push_back({key, std::move(hash)});
      if (!same) changed.emplace_back(key, std::make_pair(std::move(one), std::move(bytes)));
    }
    for (const auto& [key, value] : changed) {
      const bool is_new = gone.erase(key) == 0;
      put(places, key, value.first, value.second, is_new ? Entries{} : entries_of<Record>(places, key));
    }
    for (const auto& [key, hash] : gone) {
      take_out(places, entries_of<Record>(places, key));
      db_.erase(batch_, places.records, key);
    }
    if (!after.entries.empty()) {
      db_.put(batch_, places.blocks, block, encode(after));
    } else if (before) {
      db_.erase(batch_, places.blocks, block);
    }
  }

  // By what a record is found.
  struct Entries {
    std::set<std::string> index, words;
  };

  template <typename Fused>
  Entries entries_of(const Fused& fused, const std::string& key) const {
    Entries out{.index = index_entries(fused, key), .words = {}};
    for (const std::string& word : words_of(fused, ontology_)) out.words.insert(word_key(word, id_of(fused)));
    return out;
  }

  // Of the record that is there.
  template <typename Record>
  Entries entries_of(const Places& places, const std::string& key) const {
    const auto bytes = db_.get(places.records, key);
    if (!bytes) throw Error("{}: fused record is missing; `verify` names all faults", id_of_key(places.prefix, key));
    return entries_of(decode<Record>(*bytes).fused, key);
  }

  template <typename Fused>
  void put(const Places& places, const std::string& key, const Fused& fused, const std::string& bytes, Entries before) {
    db_.put(batch_, places.records, key, bytes);
    const Entries after = entries_of(fused, key);
    for (const std::string& entry : after.index) {
      if (before.index.erase(entry) == 0) db_.put(batch_, places.index, entry, "");
    }
    for (const std::string& word : after.words) {
      if (before.words.erase(word) == 0) db_.put(batch_, Column::Word, word, "");
    }
    take_out(places, before);
  }

  void take_out(const Places& places, const Entries& entries) {
    for (const std::string& entry : entries.index) db_.erase(batch_, places.index, entry);
    for (const std::string& word : entries.words) db_.erase(batch_, Column::Word, word);
  }

  Database& db_;
  const Ontology& ontology_;
  rocksdb::WriteBatch batch_;
};

}  // namespace

void mark_unfused(const Database& db, rocksdb::WriteBatch& batch, BlockKind kind, const std::string& block, const std::string& name) {
  const std::string key = mark_key(kind, block);
  const Column blocks = kind == BlockKind::Events ? Column::EventBlock : Column::CommitmentBlock;
  const auto mark = db.get(Column::Meta, key);
  const std::string known = mark && !mark->empty() ? *mark : block_name(db, blocks, block).value_or("");
  if (!known.empty() && !name.empty() && known != name) {
    throw Error("two blocks have one key: \"{}\" and \"{}\"; not written", known, name);
  }
  const std::string& named = known.empty() ? name : known;
  if (mark != named) db.put(batch, Column::Meta, key, named);
}

bool any_unfused(const Database& db) { return !marks(db, 1).empty(); }

void fuse_unfused(Database& db, const Ontology& ontology) {
  for (auto some = marks(db, kMarksAtOnce); !some.empty(); some = marks(db, kMarksAtOnce)) {
    Replacement replacement(db, ontology);
    for (const Mark& mark : some) replacement.take(mark);
    replacement.write();
  }
}

void drop_marks(Database& db) {
  rocksdb::WriteBatch batch;
  for (const Mark& mark : marks(db, SIZE_MAX)) db.erase(batch, Column::Meta, mark.key);
  db.write(batch);
}

}  // namespace dragoman
