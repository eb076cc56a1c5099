#include "graph/model/error.h"
#include "graph/store/impl.h"
#include "graph/store/ingest.h"
#include "graph/store/keys.h"
#include "graph/store/unfused.h"

namespace dragoman {
namespace {

constexpr int kArticlesInBatch = 256;

std::uint64_t sequence_of(const Database& db) {
  const auto bytes = db.get(Column::Meta, kMetaSequence);
  return bytes ? read_fixed64(*bytes) : 0;
}

}  // namespace

void rebuild(Database& db, const Ontology& ontology) {
  rocksdb::WriteBatch begin;
  db.put(begin, Column::Meta, kMetaOntology, "");
  db.write(begin);
  drop_marks(db);
  for (const Column column : {Column::EventClaim, Column::EventBlock, Column::Event, Column::EventIndex,
                              Column::CommitmentClaim, Column::CommitmentBlock, Column::Commitment,
                              Column::CommitmentIndex, Column::Actor, Column::Place, Column::Word}) {
    db.clear(column);
  }
  const std::uint64_t sequence = sequence_of(db);
  const std::string knowledge = db.get(Column::Meta, kMetaKnowledge).value_or("");
  std::string from;
  for (bool more = true; more;) {
    IngestBatch batch(db, ontology, knowledge, sequence);
    int articles = 0;
    more = false;
    db.scan(Column::Article, from, "", [&](std::string_view key, std::string_view value) {
      if (articles++ == kArticlesInBatch) {
        from = key;
        more = true;
        return false;
      }
      auto record = decode<ArticleRecord>(value);
      const auto bytes = db.get(Column::Version, std::string(key) + hash_key(record.info.content));
      if (!bytes) throw Error("article {}: its text is missing; the store cannot be fused anew", record.info.id);
      batch.take_again(decode<VersionRecord>(*bytes).extraction, std::move(record));
      return true;
    });
    batch.write();
  }
}

}  // namespace dragoman
