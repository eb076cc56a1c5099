#include "graph/store/ingest.h"

#include <algorithm>
#include <utility>

#include "graph/fusion/claims_of.h"
#include "graph/fusion/days.h"
#include "graph/model/error.h"
#include "graph/model/ids.h"
#include "graph/store/entries.h"
#include "graph/store/impl.h"
#include "graph/store/keys.h"
#include "graph/store/unfused.h"

namespace dragoman {
namespace {

std::string version_key(const std::string& article_key, const std::string& content) {
  return article_key + hash_key(content);
}

// Which of two texts of one article is in force: the one published last, whatever came in first.
auto rank(const Date& published, const std::string& content) {
  return std::make_pair(published.known() ? sort_day(published) : -Days::kFar, content);
}

std::string commitment_claim_key(std::string_view article_key, char kind, std::size_t position) {
  return std::string(article_key) + kind + fixed32(static_cast<std::uint32_t>(position));
}

Actor without_mentions(Actor actor) {
  actor.mentions.clear();
  return actor;
}

Place without_mentions(Place place) {
  place.mentions.clear();
  return place;
}

}  // namespace

std::string content_of(const Document& document) {
  const auto part = [](const std::optional<std::string>& text) { return text ? '+' + *text + '\0' : std::string("-"); };
  std::string all = part(document.url) + part(document.outlet) + part(document.title) + document.text + '\0';
  const bool told = document.published.basis == DateBasis::Given || document.published.basis == DateBasis::Metadata;
  if (told) all += document.published.value;
  return content_hash(all);
}

IngestBatch::IngestBatch(Database& db, const Ontology& ontology, std::string knowledge, std::uint64_t sequence)
    : db_(db), ontology_(ontology), knowledge_(std::move(knowledge)), sequence_(sequence) {}

std::optional<ArticleRecord> IngestBatch::record_of(const std::string& id, const std::string& key) const {
  if (const auto it = articles_.find(id); it != articles_.end()) return it->second;
  const auto bytes = db_.get(Column::Article, key);
  if (!bytes) return {};
  auto record = decode<ArticleRecord>(*bytes);
  if (record.info.id != id) {
    throw Error("article {}: its key is that of article {}; not taken in, give it another id", id, record.info.id);
  }
  return record;
}

std::optional<std::string> IngestBatch::version_bytes(const std::string& key) const {
  if (const auto it = versions_.find(key); it != versions_.end()) return it->second;
  return db_.get(Column::Version, key);
}

void IngestBatch::put_version(const std::string& key, const Extraction& extraction) {
  std::string bytes = encode(VersionRecord{sequence_ + 1, knowledge_, extraction});
  db_.put(batch_, Column::Version, key, bytes);
  versions_[key] = std::move(bytes);
}

void IngestBatch::log(std::string_view what, const std::string& article) {
  const Change change{++sequence_, std::string(what), article};
  db_.put(batch_, Column::Change, fixed64(change.sequence), encode(change));
  ++changes_;
}

void IngestBatch::keep(const ArticleRecord& record) {
  const std::string key = hash_key(record.info.id);
  db_.put(batch_, Column::Article, key, encode(record));
  articles_[record.info.id] = record;
}

Ingested IngestBatch::take(const Extraction& extraction) {
  const Document& document = extraction.document;
  const std::string key = hash_key(document.id);
  const std::string content = content_of(document);
  const std::string version = version_key(key, content);
  const std::string hash = content_hash(encode(extraction));

  std::optional<ArticleRecord> known = record_of(document.id, key);
  if (!known) {
    put_version(version, extraction);
    ArticleRecord record{.info = {.id = document.id, .lang = {}, .published = {}, .content = content}, .extraction = hash};
    put_in_force(extraction, record);
    keep(record);
    log(to_string(Ingested::Added), document.id);
    return Ingested::Added;
  }

  const bool in_force = known->info.content == content;
  if (in_force && known->extraction == hash) return Ingested::Unchanged;
  const auto stored = in_force ? std::nullopt : version_bytes(version);
  if (stored && decode<VersionRecord>(*stored).extraction == extraction) return Ingested::Unchanged;

  const bool newer = rank(document.published, content) > rank(known->info.published, known->info.content);
  Ingested done = in_force ? Ingested::Refreshed : newer ? Ingested::Updated : Ingested::Older;
  if (done != Ingested::Older) take_out(*known);
  put_version(version, extraction);
  if (!in_force && !stored) ++known->info.versions;
  if (done != Ingested::Older) {
    known->info.content = content;
    known->extraction = hash;
    put_in_force(extraction, *known);
  }
  keep(*known);
  log(to_string(done), document.id);
  return done;
}

void IngestBatch::take_again(const Extraction& extraction, ArticleRecord record) {
  put_in_force(extraction, record);
  keep(record);
  ++changes_;
}

void IngestBatch::put_in_force(const Extraction& extraction, ArticleRecord& record) {
  const Document& document = extraction.document;
  ArticleInfo& info = record.info;
  info.url = document.url;
  info.outlet = document.outlet;
  info.title = document.title;
  info.lang = document.lang;
  info.published = document.published;
  info.events = static_cast<std::uint32_t>(extraction.events.size());
  info.commitments = static_cast<std::uint32_t>(extraction.commitments.size());
  const std::string key = hash_key(info.id);
  db_.put(batch_, Column::ArticleDay, day_key(document.published.last) + key, "");
  put_names(extraction, key);
  take_claims(extraction, record);
}

void IngestBatch::take_claims(const Extraction& extraction, ArticleRecord& record) {
  record.event_blocks.clear();
  record.commitment_blocks.clear();
  record.deeds.clear();
  const std::string key = hash_key(record.info.id);
  ArticleClaims claims = claims_of(extraction);
  for (std::size_t i = 0; i < claims.events.size(); ++i) {
    EventClaim& claim = claims.events[i];
    for (std::string& name : settled_blocks(claim, ontology_)) {
      CommitmentDelta& delta = commitments_[hash_key(name)];
      delta.deeds[commitment_claim_key(key, kDeedKind, i)] = claim;
      record.deeds.push_back({hash_key(name), static_cast<std::uint32_t>(i)});
      delta.name = std::move(name);
    }
    std::string name = event_block(claim, ontology_);
    record.event_blocks.push_back(hash_key(name));
    EventDelta& delta = events_[record.event_blocks.back()];
    delta.name = std::move(name);
    delta.claims[claim_key(key, i)] = std::move(claim);
  }
  for (std::size_t i = 0; i < claims.commitments.size(); ++i) {
    CommitmentClaim& claim = claims.commitments[i];
    std::string name = commitment_block(claim);
    record.commitment_blocks.push_back(hash_key(name));
    CommitmentDelta& delta = commitments_[record.commitment_blocks.back()];
    delta.name = std::move(name);
    delta.claims[commitment_claim_key(key, kClaimKind, i)] = std::move(claim);
  }
}

void IngestBatch::take_out(const ArticleRecord& record) {
  const std::string key = hash_key(record.info.id);
  for (std::size_t i = 0; i < record.event_blocks.size(); ++i) {
    events_[record.event_blocks[i]].claims[claim_key(key, i)] = std::nullopt;
  }
  for (std::size_t i = 0; i < record.commitment_blocks.size(); ++i) {
    const std::string own = commitment_claim_key(key, kClaimKind, i);
    commitments_[record.commitment_blocks[i]].claims[own] = std::nullopt;
  }
  for (const ArticleRecord::Deed& deed : record.deeds) {
    commitments_[deed.block].deeds[commitment_claim_key(key, kDeedKind, deed.claim)] = std::nullopt;
  }
  db_.erase(batch_, Column::ArticleDay, day_key(record.info.published.last) + key);
  const auto bytes = version_bytes(version_key(key, record.info.content));
  if (!bytes) throw Error("article {}: the text in force is missing; `verify` names all faults", record.info.id);
  erase_names(decode<VersionRecord>(*bytes).extraction, key);
}

void IngestBatch::put_names(const Extraction& extraction, const std::string& article_key) {
  const std::string day = day_key_descending(extraction.document.published.last);
  for (const Actor& actor : extraction.actors) {
    db_.put(batch_, Column::Actor, hash_key(actor.id) + day + article_key, encode(without_mentions(actor)));
    if (!named_.insert(actor.id + '\n' + actor.name).second) continue;
    for (const std::string& word : words_of(actor)) db_.put(batch_, Column::Word, word_key(word, actor.id), "");
  }
  for (const Place& place : extraction.places) {
    db_.put(batch_, Column::Place, hash_key(place.id) + article_key, encode(without_mentions(place)));
  }
}

// Words of actors stay: a search looks again whether an actor it finds is there and has the word.
void IngestBatch::erase_names(const Extraction& extraction, const std::string& article_key) {
  const std::string day = day_key_descending(extraction.document.published.last);
  for (const Actor& actor : extraction.actors) {
    db_.erase(batch_, Column::Actor, hash_key(actor.id) + day + article_key);
  }
  for (const Place& place : extraction.places) db_.erase(batch_, Column::Place, hash_key(place.id) + article_key);
}

bool IngestBatch::forget(std::string_view article) {
  const std::string id(article);
  const std::string key = hash_key(id);
  const auto known = record_of(id, key);
  if (!known) return false;
  take_out(*known);
  db_.scan_prefix(Column::Version, key, [&](std::string_view version, std::string_view) {
    db_.erase(batch_, Column::Version, version);
    versions_[std::string(version)] = std::nullopt;
    return true;
  });
  db_.erase(batch_, Column::Article, key);
  articles_[id] = std::nullopt;
  log("forgotten", id);
  return true;
}

template <typename Claim>
void IngestBatch::put_claim(Column column, const std::string& key, const std::optional<Claim>& claim) {
  if (claim) {
    db_.put(batch_, column, key, encode(*claim));
  } else {
    db_.erase(batch_, column, key);
  }
}

void IngestBatch::put_blocks() {
  for (const auto& [block, delta] : events_) {
    mark_unfused(db_, batch_, BlockKind::Events, block, delta.name);
    for (const auto& [key, claim] : delta.claims) put_claim(Column::EventClaim, block + key, claim);
  }
  for (const auto& [block, delta] : commitments_) {
    mark_unfused(db_, batch_, BlockKind::Commitments, block, delta.name);
    for (const auto& [key, claim] : delta.claims) put_claim(Column::CommitmentClaim, block + key, claim);
    for (const auto& [key, deed] : delta.deeds) put_claim(Column::CommitmentClaim, block + key, deed);
  }
}

void IngestBatch::write() {
  put_blocks();
  db_.put(batch_, Column::Meta, kMetaSequence, fixed64(sequence_));
  db_.put(batch_, Column::Meta, kMetaKnowledge, knowledge_);
  db_.write(batch_);
  batch_.Clear();
}

}  // namespace dragoman
