#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/fusion/fused_commitment.h"
#include "graph/fusion/fused_event.h"
#include "graph/knowledge/ontology.h"
#include "graph/model/error.h"
#include "graph/model/extraction.h"
#include "graph/store/filters.h"
#include "graph/store/records.h"

namespace dragoman {

enum class Access {
  Read,   // the newest published state; any number of readers, beside a writer too
  Write,  // the one writer; the store must exist
  Create  // the one writer; made where there is none
};

/// The knowledge graph on disk. Everything it answers is a function of the set of articles in it and of the ontology;
/// the order in which they came, repetitions and restarts do not show.
///
///   Store store("graph.store", Access::Create, ontology, files.fingerprint());
///   store.ingest(extraction);                                     // durable when it returns
///   for (const FusedEvent& e : store.events({.actors = {"country:JPN"}, .from = parse_day("2025-10-01")})) ...
///
/// A writer sees its own writes at once. Readers see what was published: when the writer closes, and by publish().
/// One thread writes; a Store opened for reading may be shared by threads. Trouble with the store itself throws Error.
class Store {
 public:
  /// Throws Error when the folder holds no store, one of a newer format, or (writing) when another process writes.
  Store(const std::string& folder, Access access, const Ontology& ontology, std::string knowledge_fingerprint);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  // --- Writing ---------------------------------------------------------------------------------------------------

  /// Takes in one article, whole or not at all; durable when it returns. Free when it is known already.
  Ingested ingest(const Extraction& extraction);
  /// Many articles in a few writes, each durable: many times the rate of one by one. An article that cannot be taken in
  /// (it has no id) becomes a problem and stands as nothing in the answer; the others go in.
  std::vector<std::optional<Ingested>> ingest(std::span<const Extraction> extractions, Problems& problems);
  /// Takes out an article, all its versions and whatever only it said. False when there is none of that id.
  bool forget(std::string_view article);
  /// Lets readers see what was written so far.
  void publish();
  void compact();

  // --- Events and commitments --------------------------------------------------------------------------------------

  /// Oldest first, ties by id, undated last.
  std::vector<FusedEvent> events(const EventFilter& filter) const;
  /// The same, one at a time, in an order that means nothing but is always the same; stops when `use` returns false.
  void each_event(const EventFilter& filter, const std::function<bool(FusedEvent&&)>& use) const;
  /// By id. With a day: the event of which the same claims were part, as known on that day; its id may be another one.
  std::optional<FusedEvent> event(std::string_view id, std::optional<Day> known_at = {}) const;

  /// Earliest made first, ties by id, undated last.
  std::vector<FusedCommitment> commitments(const CommitmentFilter& filter) const;
  std::optional<FusedCommitment> commitment(std::string_view id, std::optional<Day> known_at = {}) const;

  // --- Actors and places -------------------------------------------------------------------------------------------

  /// As the latest article (known on that day) has them, without mentions.
  std::optional<Actor> actor(std::string_view id, std::optional<Day> known_at = {}) const;
  std::optional<Place> place(std::string_view id) const;
  /// By id.
  std::vector<Actor> actors(std::optional<Day> known_at = {}) const;
  std::vector<Place> places() const;

  // --- Articles ------------------------------------------------------------------------------------------------------

  std::optional<ArticleInfo> article(std::string_view id) const;
  /// Published in the window (all, when there is none), by day and id, undated last.
  std::vector<ArticleInfo> articles(std::optional<Day> from = {}, std::optional<Day> to = {}) const;
  /// The whole extraction of the text in force.
  std::optional<Extraction> extraction(std::string_view article) const;
  /// Day of publication of the newest article; what --known-at is when nobody says.
  std::optional<Day> newest_day() const;
  /// Ids of the fused events and commitments (in force now) to which articles published in (after, until] add a
  /// claim, sorted: what may differ between the two days.
  std::vector<std::string> touched_between(Day after, Day until) const;
  std::vector<Change> changes(std::uint64_t since) const;

  // --- Search ----------------------------------------------------------------------------------------------------------

  /// Ids of events, commitments and actors in whose label, description, topics or names each word begins a word; sorted,
  /// at most `limit`.
  std::vector<std::string> search(std::string_view words, std::size_t limit) const;

  // --- Housekeeping ----------------------------------------------------------------------------------------------------

  StoreStats stats() const;
  /// Reads every byte and fuses every block again. Each fault found is a problem; none means the store is sound.
  Problems verify() const;
  /// A copy that can be opened by itself. The folder must not exist.
  void backup(const std::string& folder) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

std::string_view to_string(Ingested ingested);

}  // namespace dragoman
