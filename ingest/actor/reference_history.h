#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ingest/actor/recognition.h"

namespace dragoman {

/// Who was mentioned before a point of the text, in its order, and how much each mention stands out there. What the
/// steps before found is taken in as the point moves on; what is resolved on the way is added.
///
///   ReferenceHistory history(r);
///   history.advance(t);
///   for (std::size_t i = history.since(t, 2); i < history.size(); ++i) weigh(history.salience(history[i], t));
class ReferenceHistory {
 public:
  explicit ReferenceHistory(Recognition& r);

  /// Takes in all mentions that begin at token `t` or before it.
  void advance(std::uint32_t t);
  /// Adds a mention to the history and to the recognition.
  void add(ActorRef ref);
  /// Adds what a title or person noun means. Always true.
  bool add_phrase(const TitlePhrase& phrase, std::size_t draft, MentionForm form, std::string reason);
  /// The token behind the mention that covers `t`, or `t`.
  std::uint32_t covered_until(std::uint32_t t) const;

  std::size_t size() const { return refs_.size(); }
  const ActorRef& operator[](std::size_t i) const { return refs_[i]; }
  auto rbegin() const { return refs_.rbegin(); }
  auto rend() const { return refs_.rend(); }
  ActorRef& last() { return refs_.back(); }

  /// Sentences between a mention and token `t`.
  std::uint32_t distance(const ActorRef& ref, std::uint32_t t) const;
  bool is_person(const ActorRef& ref) const;
  bool is_party(const ActorRef& ref) const { return !ref.locative && ref.use == MentionUse::Noun; }
  /// The first party of its sentence, which stands in front of the verb more often than not.
  bool is_subject(const ActorRef& ref) const;
  /// Where the last `sentences` sentences before token `t` begin.
  std::size_t since(std::uint32_t t, std::uint32_t sentences) const;
  int salience(const ActorRef& ref, std::uint32_t t) const;
  /// The mention of a person by name that begins at token `t` of the sentence of `as`, or nothing.
  const ActorRef* person_at(std::uint32_t t, std::uint32_t as) const;
  /// "A and B", an article between them or none.
  bool joined(const ActorRef& a, const ActorRef& b) const;
  /// The country of the last one named: "its president", "her government". kNoActor if none is near.
  ActorNumber last_country(std::uint32_t t) const;
  /// The country a text without other signs is about there: the article's own, else the last one that acted nearby.
  ActorNumber country_in_context(std::uint32_t t) const;

 private:
  bool acts_in_clause(const ActorRef& ref) const;

  Recognition& r_;
  std::vector<ActorRef> sorted_;  // those found before
  std::size_t next_ = 0;          // of sorted_
  std::vector<ActorRef> refs_;
};

}  // namespace dragoman
