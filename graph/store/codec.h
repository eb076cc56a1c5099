#pragma once

#include "graph/fusion/fused_commitment.h"
#include "graph/fusion/fused_event.h"
#include "graph/model/extraction.h"
#include "graph/store/bytes.h"
#include "graph/store/records.h"

namespace dragoman {

// The records of the store: the fields of each type, in the order of its bytes. Old stores hold these bytes: whoever
// adds, drops or moves a field raises kRecordVersion and says so in docs/FORMATS.md.

inline constexpr std::uint8_t kRecordVersion = 1;

template <typename A> void fields(A& a, Day& v) { a(v.number); }
template <typename A> void fields(A& a, Span& v) { a(v.begin, v.end, v.text); }
template <typename A> void fields(A& a, Date& v) { a(v.first, v.last, v.value, v.basis, v.span, v.steps); }
template <typename A> void fields(A& a, Amount& v) { a(v.value, v.unit, v.of, v.approx, v.span); }
template <typename A> void fields(A& a, Attribution& v) { a(v.source, v.form); }
template <typename A> void fields(A& a, Participant& v) { a(v.actor, v.role, v.span); }
template <typename A> void fields(A& a, ActorMention& v) { a(v.span, v.form); }
template <typename A> void fields(A& a, Actor& v) {
  a(v.id, v.name, v.kind, v.country, v.code, v.role, v.wikidata, v.mentions);
}
template <typename A> void fields(A& a, Place& v) { a(v.id, v.name, v.country, v.lat, v.lon, v.mentions); }
template <typename A> void fields(A& a, TimeExpression& v) { a(v.span, v.type, v.value, v.first, v.last); }
template <typename A> void fields(A& a, Event& v) {
  a(v.id, v.type, v.kind, v.cameo, v.label, v.date, v.status, v.polarity, v.certainty, v.participants, v.place,
    v.topics, v.amounts, v.attribution, v.evidence, v.rule, v.confidence);
}
template <typename A> void fields(A& a, Commitment& v) {
  a(v.id, v.debtor, v.creditor, v.action, v.description, v.topics, v.amounts, v.made, v.due, v.condition, v.status,
    v.event, v.attribution, v.evidence, v.confidence);
}
template <typename A> void fields(A& a, Document& v) {
  a(v.id, v.url, v.outlet, v.agencies, v.title, v.lang, v.published, v.text);
}
template <typename A> void fields(A& a, DocumentProblem& v) { a(v.what, v.begin, v.end); }
template <typename A> void fields(A& a, Extraction& v) {
  a(v.document, v.actors, v.places, v.times, v.events, v.commitments, v.problems);
}
template <typename A> void fields(A& a, ClaimSource& v) { a(v.article, v.published, v.outlet); }
template <typename A> void fields(A& a, EventClaim& v) { a(v.source, v.event, v.states); }
template <typename A> void fields(A& a, CommitmentClaim& v) { a(v.source, v.commitment, v.status_date, v.states); }
template <typename A> void fields(A& a, FusedEvent& v) { a(v.event, v.claims, v.states); }
template <typename A> void fields(A& a, StatusChange& v) { a(v.date, v.status, v.article, v.claim, v.published); }
template <typename A> void fields(A& a, FusedCommitment& v) {
  a(v.commitment, v.claims, v.deeds, v.history, v.states);
}
template <typename A> void fields(A& a, ArticleInfo& v) {
  a(v.id, v.url, v.outlet, v.title, v.lang, v.published, v.content, v.versions, v.events, v.commitments);
}
template <typename A> void fields(A& a, Change& v) { a(v.sequence, v.what, v.article); }

/// A record: its version, then the value.
template <typename T>
std::string encode(const T& value) {
  ByteWriter writer;
  writer(kRecordVersion, value);
  return writer.take();
}

/// The first field of a record. Throws Error when the record is of another version.
template <typename T>
T decode_first(ByteReader& reader) {
  std::uint8_t version = 0;
  reader(version);
  if (version != kRecordVersion) {
    throw Error("a record of the store has version {}, this program reads {}", version, kRecordVersion);
  }
  T value;
  reader(value);
  return value;
}

template <typename T>
T decode_first(std::string_view bytes) {
  ByteReader reader(bytes);
  return decode_first<T>(reader);
}

/// Throws Error when the record is damaged or of another version.
template <typename T>
T decode(std::string_view bytes) {
  ByteReader reader(bytes);
  T value = decode_first<T>(reader);
  if (!reader.at_end()) throw Error("a record of the store is longer than its fields; `verify` names all that are damaged");
  return value;
}

}  // namespace dragoman
