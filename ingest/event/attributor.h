#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/model/attribution.h"
#include "ingest/event/quotations.h"
#include "ingest/event/trigger.h"

namespace dragoman {

/// Who says what an article tells: verbs of saying over a clause or beside it ("wie das Weiße Haus mitteilte"), words
/// such as "according to", the speaker of a quotation, and the source of the sentence before where reported speech
/// goes on.
class Attributor {
 public:
  Attributor(const EventContext& context, std::span<const Trigger> triggers);

  /// Sources of what the clause says, sorted and unique; empty where the article says so itself.
  std::vector<Attribution> of(std::uint32_t clause) const;

  /// Who says "I" and "we" at a token: the speaker of the quotation it stands in. Nothing where that is not plain.
  std::optional<std::string> speaker_at(std::uint32_t token) const;

 private:
  void read_verb(const Trigger& trigger);
  void read_act(const Trigger& trigger);
  void read_words(std::uint32_t sentence);
  void read_quotative(std::uint32_t token, std::uint32_t sentence);
  void read_quotations();
  void carry_on();
  std::vector<Attribution> sources_of(const Trigger& trigger) const;
  Attribution source_phrase(std::uint32_t phrase, AttributionForm form) const;
  void add(std::uint32_t clause, const std::vector<Attribution>& sources);

  const EventContext& context_;
  std::vector<std::vector<Attribution>> by_clause_;    // said over this clause and those below it
  std::vector<std::vector<Attribution>> by_sentence_;
  std::vector<std::vector<Attribution>> acts_by_sentence_;  // who demands, criticises, warns there
  std::vector<bool> says_its_parent_;  // by clause: "…, police said" says what stands before
  std::vector<Speech> speeches_;
  std::vector<Quotation> quotations_;
};

}  // namespace dragoman
