#pragma once

#include <optional>
#include <string>

namespace dragoman {

/// A lock on a file that ends with the process, however that ends.
class FileLock {
 public:
  enum class Kind { Shared, Exclusive };
  /// Nothing when somebody else holds it. Throws Error when the file cannot be made or opened.
  static std::optional<FileLock> try_take(const std::string& path, Kind kind);
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

 private:
  explicit FileLock(int file) : file_(file) {}
  int file_ = -1;
};

/// The folder of a store.
///
///   dragoman.store     "dragoman store, format 2": says what this folder is
///   writer.lock        held by the one writer
///   live/              the writer's RocksDB
///   unpublished        is there while live/ holds writes that readers cannot see yet
///   published/N/       checkpoints of live/ (hard links), the newest is for readers; published/CURRENT names it
///   published/N.lease  held (shared) by readers of N, so that the writer leaves it alone
///
/// Readers open checkpoints alone, because a RocksDB that is read while another process writes it may lose rows or
/// whole files (secondary instances and read-only opening, both measured or reported for 7.8). Whoever finds writes of
/// a writer that died publishes them first.
class StoreFolder {
 public:
  explicit StoreFolder(std::string path) : path_(std::move(path)) {}

  const std::string& path() const { return path_; }
  std::string live() const { return path_ + "/live"; }

  /// Makes the folder, if need be. Throws Error where it holds other things.
  void create() const;
  /// Throws Error where there is no store, or one of a newer format.
  void check_format() const;
  /// Before a writer's first write: an older store is of our format from now on.
  void raise_format() const;
  bool exists() const;
  /// Was its making finished, so that there is a state to read?
  bool complete() const;

  std::optional<FileLock> try_lock() const;

  bool unpublished() const;
  void mark_unpublished() const;
  void mark_published() const;

  /// Where the next checkpoint goes, and its number's name.
  std::string next_checkpoint() const;
  /// Makes it the newest, and removes old ones that nobody reads.
  void announce(const std::string& checkpoint) const;

  /// The newest checkpoint, kept from removal as long as the lock lives.
  struct Lease {
    std::string path;
    FileLock lock;
  };
  Lease lease_newest() const;

 private:
  std::string path_;
};

}  // namespace dragoman
