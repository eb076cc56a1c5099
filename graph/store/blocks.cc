#include "graph/store/blocks.h"

#include <fmt/format.h>

#include "graph/store/keys.h"

namespace dragoman {
namespace {

// The source is a claim's first field, so claims of later days need not be read whole.
template <typename Claim>
void add_known(std::string_view bytes, std::optional<Day> known_at, std::vector<Claim>& out) {
  if (known_at && !known_by(decode_first<ClaimSource>(bytes), known_at)) return;
  out.push_back(decode<Claim>(bytes));
}

}  // namespace

std::string claim_key(std::string_view article_key, std::size_t position) {
  return std::string(article_key) + fixed32(static_cast<std::uint32_t>(position));
}

std::vector<FusedEvent> fuse_event_block(const Database& db, std::string_view block, std::optional<Day> known_at,
                                         const Ontology& ontology) {
  std::vector<EventClaim> claims;
  db.scan_prefix(Column::EventClaim, block, [&](std::string_view, std::string_view bytes) {
    add_known(bytes, known_at, claims);
    return true;
  });
  return fuse_event_block(std::move(claims), ontology);
}

std::vector<FusedCommitment> fuse_commitment_block(const Database& db, std::string_view block, std::optional<Day> known_at,
                                                   const Ontology& ontology) {
  // Behind the block stand article (8 bytes), kind and position.
  const std::size_t kind_at = block.size() + 8;
  CommitmentBlock known;
  db.scan_prefix(Column::CommitmentClaim, block, [&](std::string_view key, std::string_view bytes) {
    if (key.at(kind_at) == kDeedKind) {
      add_known(bytes, known_at, known.deeds);
    } else {
      add_known(bytes, known_at, known.claims);
    }
    return true;
  });
  return fuse_commitment_block(std::move(known), ontology);
}

std::optional<BlockRecord> block_record(const Database& db, Column column, std::string_view block) {
  const auto bytes = db.get(column, block);
  if (!bytes) return {};
  return decode<BlockRecord>(*bytes);
}

std::optional<std::string> block_name(const Database& db, Column column, std::string_view block) {
  const auto bytes = db.get(column, block);
  if (!bytes) return {};
  return decode_first<std::string>(*bytes);
}

std::optional<ArticleRecord> article_record(const Database& db, std::string_view id) {
  const auto bytes = db.get(Column::Article, hash_key(id));
  if (!bytes) return {};
  auto record = decode<ArticleRecord>(*bytes);
  if (record.info.id != id) return {};
  return record;
}

std::string id_of_key(std::string_view prefix, std::string_view key) {
  return fmt::format("{}{:016x}", prefix, read_fixed64(key));
}

}  // namespace dragoman
