#include "graph/store/store.h"

#include <filesystem>
#include <utility>

#include "graph/model/words.h"
#include "graph/store/impl.h"
#include "graph/store/ingest.h"
#include "graph/store/keys.h"
#include "graph/store/unfused.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kArticlesInBatch = 256;  // one write, one sync; memory stays bounded
constexpr std::string_view kIngested[] = {"added", "updated", "refreshed", "older", "unchanged"};

}  // namespace

std::string_view to_string(Ingested ingested) { return word_of(ingested, kIngested); }

Store::Impl::Impl(const std::string& path, Access access_in, const Ontology& ontology_in, std::string knowledge_in)
    : folder(path), ontology(&ontology_in), knowledge(std::move(knowledge_in)), access(access_in) {
  if (access == Access::Create && !folder.exists()) folder.create();
  folder.check_format();
  if (access == Access::Read) {
    open_for_reading();
  } else {
    open_for_writing(!folder.complete());
  }
}

Store::Impl::~Impl() {
  if (access == Access::Read || !db || !folder.unpublished()) return;
  try {
    publish();
  } catch (const std::exception&) {
    // Nothing is lost: the mark stays, and whoever opens the store next publishes.
  }
}

void Store::Impl::open_for_writing(bool create) {
  writer = folder.try_lock();
  if (!writer) throw Error("{}: another process is writing to this store; not opened", folder.path());
  folder.raise_format();
  db = std::make_unique<Database>(folder.live(), create ? Database::Mode::Create : Database::Mode::Write);
  unfused_ = any_unfused(*db);
  follow_ontology();
  if (create || folder.unpublished()) publish();
}

// What was fused by other rules is fused anew, so that the store stays a function of its articles and the knowledge.
void Store::Impl::follow_ontology() {
  const auto known = db->get(Column::Meta, kMetaOntology);
  if (known == ontology->fingerprint()) return;
  folder.mark_unpublished();
  if (known) {
    rebuild(*db, *ontology);
    unfused_ = true;
  }
  rocksdb::WriteBatch batch;
  db->put(batch, Column::Meta, kMetaOntology, ontology->fingerprint());
  db->write(batch);
}

void Store::Impl::open_for_reading() {
  if (folder.unpublished() || !folder.complete()) {
    // Either a writer is at work, and its last published state is what there is to read; or it died.
    if (auto lock = folder.try_lock()) {
      writer = std::move(lock);
      db = std::make_unique<Database>(folder.live(),
                                      folder.complete() ? Database::Mode::Write : Database::Mode::Create);
      unfused_ = any_unfused(*db);
      const bool undone = unfused_ || db->get(Column::Meta, kMetaOntology) == "";
      if (undone) follow_ontology();  // all blocks by the same rules
      publish();
      db.reset();
      writer.reset();
    }
  }
  lease = folder.lease_newest();
  db = std::make_unique<Database>(lease->path, Database::Mode::Read);
}

void Store::Impl::begin_write() {
  if (access == Access::Read) throw Error("{}: opened for reading; nothing written", folder.path());
  if (!folder.unpublished()) folder.mark_unpublished();
  unfused_ = true;
}

const Database& Store::Impl::fused() {
  if (unfused_) {
    fuse_unfused(*db, *ontology);
    unfused_ = false;  // touched by a writer alone: readers may share a store between threads
  }
  return *db;
}

void Store::Impl::publish() {
  fused();
  const std::string checkpoint = folder.next_checkpoint();
  db->checkpoint(checkpoint);
  folder.announce(checkpoint);
  folder.mark_published();
}

std::uint64_t Store::Impl::last_sequence() const {
  const auto bytes = db->get(Column::Meta, kMetaSequence);
  return bytes ? read_fixed64(*bytes) : 0;
}

Store::Store(const std::string& folder, Access access, const Ontology& ontology, std::string knowledge_fingerprint)
    : impl_(std::make_unique<Impl>(folder, access, ontology, std::move(knowledge_fingerprint))) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Ingested Store::ingest(const Extraction& extraction) {
  Problems problems;
  const auto done = ingest({&extraction, 1}, problems);
  if (!done.front()) throw Error("{}: {}", problems.front().where, problems.front().what);
  return *done.front();
}

std::vector<std::optional<Ingested>> Store::ingest(std::span<const Extraction> extractions, Problems& problems) {
  std::vector<std::optional<Ingested>> done;
  done.reserve(extractions.size());
  while (!extractions.empty()) {
    const auto part = extractions.first(std::min(kArticlesInBatch, extractions.size()));
    extractions = extractions.subspan(part.size());
    IngestBatch batch(*impl_->db, *impl_->ontology, impl_->knowledge, impl_->last_sequence());
    for (const Extraction& extraction : part) {
      if (extraction.document.id.empty()) {
        problems.push_back({"an article", "no id; not taken in"});
        done.emplace_back();
      } else {
        done.emplace_back(batch.take(extraction));
      }
    }
    if (batch.empty()) continue;
    impl_->begin_write();
    batch.write();
  }
  return done;
}

bool Store::forget(std::string_view article) {
  IngestBatch batch(*impl_->db, *impl_->ontology, impl_->knowledge, impl_->last_sequence());
  if (!batch.forget(article)) return false;
  impl_->begin_write();
  batch.write();
  return true;
}

void Store::publish() {
  impl_->begin_write();
  impl_->publish();
}

void Store::compact() {
  impl_->begin_write();
  impl_->fused();
  impl_->db->compact();
  impl_->publish();
}

void Store::backup(const std::string& folder) const {
  const StoreFolder copy(folder);
  if (fs::exists(folder) && !fs::is_empty(folder)) throw Error("{}: holds other things; no backup made in it", folder);
  copy.create();
  impl_->fused().checkpoint(copy.live());
  copy.mark_unpublished();
}

}  // namespace dragoman
