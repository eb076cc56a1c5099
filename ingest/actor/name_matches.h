#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/actor/actor_knowledge.h"
#include "ingest/language/text.h"

namespace dragoman {

inline constexpr std::uint32_t kNoMatch = 0xffffffff;
inline constexpr std::uint8_t kNoEnding = 0xff;

/// One thing a run of words can mean, and the ending it bears there.
struct MatchedEntry {
  std::uint32_t entry = 0;          // of ActorKnowledge
  std::uint8_t ending = kNoEnding;  // of ActorKnowledge::endings()
};

/// The longest name that begins at a word; names do not overlap. A token with hyphens is several words, so that
/// "US-Präsident" holds two matches.
struct NameMatch {
  std::uint32_t first = 0;   // tokens [first, last)
  std::uint32_t last = 0;
  bool opens_token = true;   // false: its first token began before it
  bool closes_token = true;  // false: its last token goes on
  bool compound = false;     // only the end of its token is known: "Umweltaktivisten"
  std::uint32_t entries_first = 0;
  std::uint32_t entries_count = 0;
};

/// All names of a text. Cues (see actor_cues.tsv) are kept as bits by token, and are matches only beside a name.
struct NameMatches {
  std::vector<NameMatch> matches;
  std::vector<MatchedEntry> entries;
  std::vector<std::uint32_t> match_at;  // by token: the first match that touches it, or kNoMatch
  std::vector<Cues> cues;               // by token: bit of each Cue

  std::span<const MatchedEntry> of(const NameMatch& match) const {
    return std::span(entries).subspan(match.entries_first, match.entries_count);
  }
  bool has(std::uint32_t token, Cue cue) const { return token < cues.size() && (cues[token] >> static_cast<int>(cue) & 1U); }
};

NameMatches match_names(const Text& text, const ActorKnowledge& knowledge);

}  // namespace dragoman
