#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/model/date.h"

namespace dragoman {

// The bytes of every key in the store, and nothing else. One column family for each kind of record:
//
//   meta              name                               -> text: ontology, knowledge, sequence
//   meta              "unfused" side block               -> name of a block whose claims changed since it was fused
//   article           article                            -> ArticleRecord: what is in force, where its claims lie
//   version           article content                    -> VersionRecord: every text ever taken in, whole extraction
//   article_day       day article                        -> nothing; articles by the day by which they surely were out
//   change            sequence                           -> Change: what the store took in, in order
//   event_claim       block article claim                -> EventClaim
//   event_block       block                              -> BlockRecord: the events fused from it
//   event             event                              -> EventRecord: block and FusedEvent
//   event_index       tag hash span day event            -> nothing; events by who, where, what and when
//   commitment_claim  block article kind claim           -> CommitmentClaim (kind 'c') or EventClaim that settles (kind 'd')
//   commitment_block  block                              -> BlockRecord
//   commitment        commitment                         -> CommitmentRecord
//   commitment_index  tag hash span day commitment       -> nothing
//   actor             actor ~day article                 -> Actor as that article has it, latest publication first
//   place             place article                      -> Place
//   word              word 00 id                         -> nothing; ids of events, commitments and actors by words
//
//   article, block, content, event, commitment, actor, place, hash := fixed64, XXH3 of the id or text
//   claim    := fixed32, position in the article's list        sequence := fixed64
//   day      := fixed32, days since 1970-01-01, sign bit flipped; FFFFFFFF for unknown
//   ~day     := day with all bits flipped
//   span     := 1 byte: how many days from first to last, see span_of()
//   tag      := 1 byte, see IndexTag         kind := 1 byte        side := 'e' (events) or 'c' (commitments)
//   word, id := text
//
// All numbers are big-endian, so that the order of bytes is the order of things: one actor's events lie side by side,
// oldest first. Old stores hold these bytes. A change of column family, order or width raises kFormatVersion.

inline constexpr std::uint32_t kFormatVersion = 2;

inline constexpr std::string_view kMetaOntology = "ontology";  // fingerprint; empty while all is fused anew
inline constexpr std::string_view kMetaKnowledge = "knowledge";
inline constexpr std::string_view kMetaSequence = "sequence";
inline constexpr std::string_view kMetaUnfused = "unfused";

/// By what an index entry finds an event or commitment.
enum class IndexTag : char {
  Actor = 'a',     // takes part, itself or by somebody who acts for it
  Place = 'p',     // the place, or its country
  Kind = 'k',
  Type = 't',
  Topic = 'o',
  All = 'x',       // everything, by date alone
  Debtor = 'b',    // and the state it acts for; by the day made
  Creditor = 'c',
  Action = 'd',
  Due = 'u',       // everything that has a term, by the term
};

std::string fixed32(std::uint32_t number);
std::string fixed64(std::uint64_t number);
std::uint32_t read_fixed32(std::string_view bytes);
std::uint64_t read_fixed64(std::string_view bytes);

/// XXH3 of a text, 8 bytes big-endian: the key of whatever has a text for an id.
std::string hash_key(std::string_view text);
/// The key of a fused event or commitment, from its id; nothing where the text is no such id.
std::optional<std::string> fused_key(std::string_view id, std::string_view prefix);

std::string day_key(std::optional<Day> day);
/// Latest first, unknown last.
std::string day_key_descending(std::optional<Day> day);

// Dates of different length lie in different runs of an index, so that a window finds a long event that began before:
// with span s < 32 lies what is longer than 2^(s-1) and at most 2^s days, under its first day. Three more hold what is
// open: under its last day, under its first day, and under no day.
inline constexpr std::uint8_t kOpenFirst = 0xfd;
inline constexpr std::uint8_t kOpenLast = 0xfe;
inline constexpr std::uint8_t kUndated = 0xff;

std::uint8_t span_of(const Date& date);
std::string index_prefix(IndexTag tag, std::string_view what);
std::string index_key(IndexTag tag, std::string_view what, const Date& date, std::string_view id_key);

}  // namespace dragoman
