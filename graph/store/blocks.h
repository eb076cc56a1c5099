#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/fusion/fuse_commitments.h"
#include "graph/fusion/fuse_events.h"
#include "graph/store/database.h"
#include "graph/store/store_records.h"

namespace dragoman {

// Blocks as they lie in the store: claims under the key of their block.

std::string claim_key(std::string_view article_key, std::size_t position);
inline constexpr char kClaimKind = 'c', kDeedKind = 'd';

/// What a block gives, fused from those of its claims that were known by that day (all, where none is given).
std::vector<FusedEvent> fuse_event_block(const Database& db, std::string_view block, std::optional<Day> known_at,
                                         const Ontology& ontology);
std::vector<FusedCommitment> fuse_commitment_block(const Database& db, std::string_view block, std::optional<Day> known_at,
                                                   const Ontology& ontology);

std::optional<BlockRecord> block_record(const Database& db, Column column, std::string_view block);
/// Its name alone.
std::optional<std::string> block_name(const Database& db, Column column, std::string_view block);
std::optional<ArticleRecord> article_record(const Database& db, std::string_view id);

/// "event:" and the hexadecimal digits of an 8-byte key.
std::string id_of_key(std::string_view prefix, std::string_view key);
inline constexpr std::string_view kEventPrefix = "event:", kCommitmentPrefix = "commitment:";

}  // namespace dragoman
