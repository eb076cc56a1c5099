#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "graph/store/database.h"
#include "graph/store/folder.h"
#include "graph/store/store.h"

namespace dragoman {

/// What a Store owns. Its functions lie in store.cc (opening and housekeeping), ingest.cc, read_*.cc and verify.cc.
class Store::Impl {
 public:
  Impl(const std::string& path, Access access, const Ontology& ontology_in, std::string knowledge_in);
  ~Impl();

  /// Before each write. Throws Error when the store was opened for reading.
  void begin_write();
  void publish();
  /// For whatever is asked of events and commitments: all blocks are fused.
  const Database& fused();
  std::uint64_t last_sequence() const;

  StoreFolder folder;
  const Ontology* ontology;
  std::string knowledge;
  Access access;
  std::optional<FileLock> writer = {};
  std::optional<StoreFolder::Lease> lease = {};
  std::unique_ptr<Database> db = {};

 private:
  void open_for_writing(bool create);
  void open_for_reading();
  void follow_ontology();

  bool unfused_ = false;  // may there be blocks to fuse? Only a writer has any.
};

/// All claims of all articles in force put into blocks and fused anew, as when the rules of fusion have changed.
void rebuild(Database& db, const Ontology& ontology);

}  // namespace dragoman
