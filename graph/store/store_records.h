#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/store/codec.h"

namespace dragoman {

// Records that no other room sees.

/// What is in force of an article, and where its claims lie.
struct ArticleRecord {
  ArticleInfo info;
  std::string extraction;                       // hash of the extraction in force
  std::vector<std::string> event_blocks = {};       // block keys, one for each event of the extraction
  std::vector<std::string> commitment_blocks = {};  // one for each commitment
  struct Deed {
    std::string block;
    std::uint32_t claim = 0;
  };
  std::vector<Deed> deeds = {};
};

/// One text of an article.
struct VersionRecord {
  std::uint64_t sequence = 0;  // of the change that brought it
  std::string knowledge;       // fingerprint of the knowledge it was read with
  Extraction extraction;
};

/// What was fused from a block: keys, and hashes of the records so that equal ones are not written again.
struct BlockRecord {
  std::string name;  // the block as fusion names it
  struct Entry {
    std::string key;
    std::string hash;
  };
  std::vector<Entry> entries = {};
};

struct EventRecord {
  std::string block;  // key
  FusedEvent fused;
};

struct CommitmentRecord {
  std::string block;
  FusedCommitment fused;
};

template <typename A> void fields(A& a, ArticleRecord::Deed& v) { a(v.block, v.claim); }
template <typename A> void fields(A& a, ArticleRecord& v) {
  a(v.info, v.extraction, v.event_blocks, v.commitment_blocks, v.deeds);
}
template <typename A> void fields(A& a, VersionRecord& v) { a(v.sequence, v.knowledge, v.extraction); }
template <typename A> void fields(A& a, BlockRecord::Entry& v) { a(v.key, v.hash); }
template <typename A> void fields(A& a, BlockRecord& v) { a(v.name, v.entries); }
template <typename A> void fields(A& a, EventRecord& v) { a(v.block, v.fused); }
template <typename A> void fields(A& a, CommitmentRecord& v) { a(v.block, v.fused); }

}  // namespace dragoman
