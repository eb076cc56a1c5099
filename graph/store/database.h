#pragma once

#include <rocksdb/db.h>
#include <rocksdb/write_batch.h>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dragoman {

/// The column families, in the order of keys.h.
enum class Column {
  Meta, Article, Version, ArticleDay, Change, EventClaim, EventBlock, Event, EventIndex, CommitmentClaim,
  CommitmentBlock, Commitment, CommitmentIndex, Actor, Place, Word
};
inline constexpr std::size_t kColumnCount = 16;

/// The only place where a rocksdb::Status becomes ours: throws Error unless it is ok.
void check(const rocksdb::Status& status, std::string_view doing, const std::string& path);

/// RocksDB, opened with the settings this store was measured with.
class Database {
 public:
  enum class Mode { Create, Write, Read };
  Database(const std::string& path, Mode mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  std::optional<std::string> get(Column column, std::string_view key) const;
  /// The values of those keys that are there, in the order of the keys, which must be sorted; stops when `use` returns
  /// false. Keys that lie side by side share what is read for them, so this is cheaper than to get each.
  using UseValue = std::function<bool(std::string_view value)>;
  void get_sorted(Column column, std::span<const std::string> keys, const UseValue& use) const;

  /// All entries from `from` on, below `until` (to the end, when it is empty), in order; stops when `use` returns false.
  using Use = std::function<bool(std::string_view key, std::string_view value)>;
  void scan(Column column, std::string_view from, std::string_view until, const Use& use) const;
  /// All entries whose key begins so.
  void scan_prefix(Column column, std::string_view prefix, const Use& use) const;

  /// An iterator over keys that begin with `prefix`, not positioned yet.
  struct Cursor {
    std::string until;
    rocksdb::Slice upper;
    std::unique_ptr<rocksdb::Iterator> at;
  };
  std::unique_ptr<Cursor> cursor(Column column, std::string_view prefix) const;
  /// Throws where the iterator stopped for another reason than the end.
  void check_end(const Cursor& cursor) const;

  void put(rocksdb::WriteBatch& batch, Column column, std::string_view key, std::string_view value) const;
  void erase(rocksdb::WriteBatch& batch, Column column, std::string_view key) const;
  /// All or nothing, and on the disk when it returns.
  void write(rocksdb::WriteBatch& batch);

  /// Empties a column family at once.
  void clear(Column column);
  void compact();
  void verify_checksums() const;
  /// A hard-linked copy of this moment; `path` must not exist.
  void checkpoint(const std::string& path) const;
  std::uint64_t bytes_on_disk() const;

 private:
  rocksdb::ColumnFamilyHandle* handle(Column column) const { return handles_[static_cast<std::size_t>(column)]; }

  std::string path_;
  std::unique_ptr<rocksdb::DB> db_;
  std::array<rocksdb::ColumnFamilyHandle*, kColumnCount> handles_ = {};
};

/// The first key behind all that begin with `prefix`; empty where there is none.
std::string after_prefix(std::string_view prefix);

}  // namespace dragoman
