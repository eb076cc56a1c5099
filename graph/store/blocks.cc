#include "graph/store/blocks.h"

#include <fmt/format.h>

#include "graph/store/keys.h"

namespace dragoman {

std::string claim_key(std::string_view article_key, std::size_t position) {
  return std::string(article_key) + fixed32(static_cast<std::uint32_t>(position));
}

StoredEventBlock load_event_block(const Database& db, std::string_view block) {
  StoredEventBlock out;
  db.scan_prefix(Column::EventClaim, block, [&](std::string_view key, std::string_view value) {
    out.emplace(key.substr(block.size()), decode<EventClaim>(value));
    return true;
  });
  return out;
}

StoredCommitmentBlock load_commitment_block(const Database& db, std::string_view block) {
  // Behind the block stand article (8 bytes), kind and position.
  constexpr std::size_t kKindAt = 8;
  StoredCommitmentBlock out;
  db.scan_prefix(Column::CommitmentClaim, block, [&](std::string_view key, std::string_view value) {
    const std::string_view own = key.substr(block.size());
    if (own.at(kKindAt) == kDeedKind) {
      out.deeds.emplace(own, decode<EventClaim>(value));
    } else {
      out.claims.emplace(own, decode<CommitmentClaim>(value));
    }
    return true;
  });
  return out;
}

std::vector<FusedEvent> fuse(StoredEventBlock block, std::optional<Day> known_at, const Ontology& ontology) {
  std::vector<EventClaim> claims;
  for (auto& [key, claim] : block) {
    if (known_by(claim.source, known_at)) claims.push_back(std::move(claim));
  }
  return fuse_event_block(std::move(claims), ontology);
}

std::vector<FusedCommitment> fuse(StoredCommitmentBlock block, std::optional<Day> known_at, const Ontology& ontology) {
  CommitmentBlock known;
  for (auto& [key, claim] : block.claims) {
    if (known_by(claim.source, known_at)) known.claims.push_back(std::move(claim));
  }
  for (auto& [key, deed] : block.deeds) {
    if (known_by(deed.source, known_at)) known.deeds.push_back(std::move(deed));
  }
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
