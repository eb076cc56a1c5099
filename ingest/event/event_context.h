#pragma once

#include <span>
#include <vector>

#include "graph/knowledge/ontology.h"
#include "graph/model/date.h"
#include "ingest/actor/actor_analysis.h"
#include "ingest/event/amount_finder.h"
#include "ingest/event/event_rules.h"
#include "ingest/language/clause.h"
#include "ingest/language/text.h"
#include "ingest/time/time_mention.h"

namespace dragoman {

/// Everything known of one article before its events are looked for. All parts outlive it; none is changed.
struct EventContext {
  std::string_view article_id;
  const Text& text;
  const ClauseAnalysis& clauses;
  const ActorAnalysis& actors;
  std::span<const TimeMention> times;
  std::span<const AmountMention> amounts;
  const Date& published;
  const EventRules& rules;
  const Ontology& ontology;

  const Token& token(std::uint32_t i) const { return text.tokens[i]; }
  const Phrase& phrase(std::uint32_t i) const { return clauses.phrases[i]; }
  const Clause& clause(std::uint32_t i) const { return clauses.clauses[i]; }
};

}  // namespace dragoman
