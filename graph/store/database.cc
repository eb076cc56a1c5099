#include "graph/store/database.h"

#include <rocksdb/cache.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>
#include <rocksdb/utilities/checkpoint.h>

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <vector>

#include "graph/model/error.h"

namespace dragoman {
namespace {

constexpr const char* kNames[kColumnCount] = {
    "default",     "article",          "version",          "article_day", "change",           "event_claim",
    "event_block", "event",            "event_index",      "commitment_claim", "commitment_block", "commitment",
    "commitment_index", "actor",       "place",            "word"};

constexpr std::size_t kCacheBytes = std::size_t{128} << 20;
constexpr int kCacheShardBits = 1;  // a filter block must fit into a shard
constexpr std::size_t kMemtableBytes = std::size_t{16} << 20;
constexpr std::size_t kAllMemtablesBytes = std::size_t{128} << 20;
constexpr std::size_t kReadTogether = 64;  // values held at once by get_sorted
constexpr std::uint64_t kFileBytes = std::uint64_t{64} << 20;

// RocksDB's own diary would lie in the store and differ from run to run.
class NoDiary : public rocksdb::Logger {
 public:
  using rocksdb::Logger::Logv;
  void Logv(const char*, va_list) override {}
};

rocksdb::ColumnFamilyOptions column_options(const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = cache;
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.cache_index_and_filter_blocks = true;
  table.partition_filters = true;
  table.index_type = rocksdb::BlockBasedTableOptions::kTwoLevelIndexSearch;
  table.pin_top_level_index_and_filter = true;
  table.metadata_block_size = 4096;
  table.format_version = 5;
  rocksdb::ColumnFamilyOptions options;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  options.write_buffer_size = kMemtableBytes;
  options.target_file_size_base = kFileBytes;
  options.compression = rocksdb::kLZ4Compression;
  options.bottommost_compression = rocksdb::kZSTD;
  options.level_compaction_dynamic_level_bytes = true;
  return options;
}

rocksdb::DBOptions database_options(Database::Mode mode) {
  rocksdb::DBOptions options;
  options.create_if_missing = mode == Database::Mode::Create;
  options.create_missing_column_families = mode != Database::Mode::Read;  // a writer may have died in clear()
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kPointInTimeRecovery;
  options.paranoid_checks = true;
  options.db_write_buffer_size = kAllMemtablesBytes;
  options.info_log = std::make_shared<NoDiary>();
  options.stats_dump_period_sec = 0;
  options.stats_persist_period_sec = 0;
  options.skip_stats_update_on_db_open = true;
  options.max_open_files = 512;
  return options;
}

rocksdb::Slice slice(std::string_view bytes) { return {bytes.data(), bytes.size()}; }
std::string_view view(const rocksdb::Slice& bytes) { return {bytes.data(), bytes.size()}; }

}  // namespace

void check(const rocksdb::Status& status, std::string_view doing, const std::string& path) {
  if (!status.ok()) throw Error("{}: cannot {}: {}", path, doing, status.ToString());
}

std::string after_prefix(std::string_view prefix) {
  std::string out(prefix);
  while (!out.empty() && out.back() == '\xff') out.pop_back();
  if (!out.empty()) out.back() = static_cast<char>(static_cast<unsigned char>(out.back()) + 1);
  return out;
}

Database::Database(const std::string& path, Mode mode) : path_(path) {
  const auto cache = rocksdb::NewLRUCache(kCacheBytes, kCacheShardBits);
  std::vector<rocksdb::ColumnFamilyDescriptor> columns;
  for (const char* name : kNames) columns.emplace_back(name, column_options(cache));
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* db = nullptr;
  const auto status =
      mode == Mode::Read ? rocksdb::DB::OpenForReadOnly(database_options(mode), path, columns, &handles, &db)
                         : rocksdb::DB::Open(database_options(mode), path, columns, &handles, &db);
  check(status, "open the store", path);
  db_.reset(db);
  std::copy(handles.begin(), handles.end(), handles_.begin());
}

Database::~Database() {
  for (rocksdb::ColumnFamilyHandle* handle : handles_) {
    if (handle) db_->DestroyColumnFamilyHandle(handle).PermitUncheckedError();
  }
  db_->Close().PermitUncheckedError();
}

std::optional<std::string> Database::get(Column column, std::string_view key) const {
  std::string value;
  const auto status = db_->Get(rocksdb::ReadOptions(), handle(column), slice(key), &value);
  if (status.IsNotFound()) return {};
  check(status, "read a record", path_);
  return value;
}

void Database::get_sorted(Column column, std::span<const std::string> keys, const UseValue& use) const {
  assert(std::ranges::is_sorted(keys));
  for (std::size_t begin = 0; begin < keys.size(); begin += kReadTogether) {
    const auto some = keys.subspan(begin, std::min(kReadTogether, keys.size() - begin));
    std::array<rocksdb::Slice, kReadTogether> wanted;
    std::array<rocksdb::PinnableSlice, kReadTogether> values;
    std::array<rocksdb::Status, kReadTogether> states;
    std::ranges::transform(some, wanted.begin(), slice);
    db_->MultiGet(rocksdb::ReadOptions(), handle(column), some.size(), wanted.data(), values.data(), states.data(), true);
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (states[i].IsNotFound()) continue;
      check(states[i], "read a record", path_);
      if (!use(view(values[i]))) return;
    }
  }
}

void Database::scan(Column column, std::string_view from, std::string_view until, const Use& use) const {
  rocksdb::ReadOptions options;
  const rocksdb::Slice upper = slice(until);
  if (!until.empty()) options.iterate_upper_bound = &upper;
  const std::unique_ptr<rocksdb::Iterator> it(db_->NewIterator(options, handle(column)));
  for (it->Seek(slice(from)); it->Valid(); it->Next()) {
    if (!use(view(it->key()), view(it->value()))) return;
  }
  check(it->status(), "read records", path_);
}

void Database::scan_prefix(Column column, std::string_view prefix, const Use& use) const {
  scan(column, prefix, after_prefix(prefix), use);
}

std::unique_ptr<Database::Cursor> Database::cursor(Column column, std::string_view prefix) const {
  auto cursor = std::make_unique<Cursor>();
  cursor->until = after_prefix(prefix);
  cursor->upper = slice(cursor->until);
  rocksdb::ReadOptions options;
  if (!cursor->until.empty()) options.iterate_upper_bound = &cursor->upper;
  cursor->at.reset(db_->NewIterator(options, handle(column)));
  return cursor;
}

void Database::check_end(const Cursor& cursor) const { check(cursor.at->status(), "read records", path_); }

void Database::put(rocksdb::WriteBatch& batch, Column column, std::string_view key, std::string_view value) const {
  check(batch.Put(handle(column), slice(key), slice(value)), "prepare a write", path_);
}

void Database::erase(rocksdb::WriteBatch& batch, Column column, std::string_view key) const {
  check(batch.Delete(handle(column), slice(key)), "prepare a write", path_);
}

void Database::write(rocksdb::WriteBatch& batch) {
  rocksdb::WriteOptions options;
  options.sync = true;
  check(db_->Write(options, &batch), "write", path_);
}

void Database::clear(Column column) {
  const auto index = static_cast<std::size_t>(column);
  rocksdb::ColumnFamilyDescriptor descriptor;
  check(handles_[index]->GetDescriptor(&descriptor), "empty a column family", path_);
  check(db_->DropColumnFamily(handles_[index]), "empty a column family", path_);
  check(db_->DestroyColumnFamilyHandle(handles_[index]), "empty a column family", path_);
  handles_[index] = nullptr;
  check(db_->CreateColumnFamily(descriptor.options, kNames[index], &handles_[index]), "empty a column family", path_);
}

void Database::compact() {
  for (rocksdb::ColumnFamilyHandle* handle : handles_) {
    rocksdb::CompactRangeOptions options;
    options.bottommost_level_compaction = rocksdb::BottommostLevelCompaction::kForceOptimized;
    check(db_->CompactRange(options, handle, nullptr, nullptr), "compact", path_);
  }
}

void Database::verify_checksums() const { check(db_->VerifyChecksum(), "verify the bytes", path_); }

void Database::checkpoint(const std::string& path) const {
  rocksdb::Checkpoint* made = nullptr;
  check(rocksdb::Checkpoint::Create(db_.get(), &made), "publish", path_);
  const std::unique_ptr<rocksdb::Checkpoint> owner(made);
  check(made->CreateCheckpoint(path), "publish", path);
}

std::uint64_t Database::bytes_on_disk() const {
  namespace fs = std::filesystem;
  std::uint64_t bytes = 0;
  std::error_code error;
  for (fs::directory_iterator it(path_, error), end; !error && it != end; it.increment(error)) {
    if (it->is_regular_file(error)) bytes += it->file_size(error);
  }
  return bytes;
}

}  // namespace dragoman
