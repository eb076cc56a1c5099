#pragma once

#include <string>

#include "graph/knowledge/ontology.h"
#include "graph/store/database.h"

namespace dragoman {

// Blocks whose claims have changed since they were fused. A batch writes claims and marks their blocks, all in one write; they are
// fused when the writer publishes or asks. So a block that many batches touch is fused once, and the rate of ingest does
// not hang on how large blocks are. The marks lie in the store: whoever opens it after a crash does what was left undone.

enum class BlockKind : char { Events = 'e', Commitments = 'c' };

/// `name` is what fusion calls the block; empty where it is only known to be there already. Throws Error where the key is that of
/// another block.
void mark_unfused(const Database& db, rocksdb::WriteBatch& batch, BlockKind kind, const std::string& block, const std::string& name);

bool any_unfused(const Database& db);

/// Fuses them all, in writes of bounded size; each takes its blocks' marks away.
void fuse_unfused(Database& db, const Ontology& ontology);

/// Takes the marks away without fusing, for whoever puts all claims into blocks anew.
void drop_marks(Database& db);

}  // namespace dragoman
