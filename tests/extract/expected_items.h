#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "graph/knowledge/actor_registry.h"
#include "graph/knowledge/ontology.h"
#include "graph/model/extraction.h"

namespace dragoman {

/// What became of one item that an expert expects.
struct Verdict {
  std::string item;    // "event summit"
  int weight = 0;
  bool found = false;
  std::string reason;  // the likest output and what is wrong with it; empty where found
};

/// Compares an extraction with what an expert reads out of the article (the form of shared/seed/expected.json).
/// An event is found when one output event fulfils all that the item says: one of its types and kinds, a status, a
/// date within the expected days, all actors in one of their roles (a person stands for her country), place, amounts,
/// certainty, source, and half of its topics. What an item does not say is not judged; nor is a date that is null.
/// A commitment's null creditor or due date means that there is none.
class ExpectedItems {
 public:
  ExpectedItems(const Extraction& found, const Ontology& ontology, const ActorRegistry& registry)
      : found_(found), ontology_(ontology), registry_(registry) {}

  Verdict event(const nlohmann::json& item) const;
  Verdict commitment(const nlohmann::json& item) const;
  /// Lines that name each output which `never` forbids; empty where there is none.
  std::vector<std::string> forbidden(const nlohmann::json& never) const;
  /// Is there a commitment of these amounts, due within these days?
  Verdict due(const std::string& key, const nlohmann::json& amounts, const nlohmann::json& days) const;

 private:
  std::vector<std::string> faults(const Event& event, const nlohmann::json& item) const;
  std::vector<std::string> faults(const Commitment& commitment, const nlohmann::json& item) const;
  bool is_actor(const std::string& id, const nlohmann::json& any_of) const;
  bool has_participant(const Event& event, const nlohmann::json& actor) const;
  bool is_place(const std::string& id, const std::string& name) const;
  bool has_topics(const std::vector<std::string>& topics, const nlohmann::json& names) const;
  bool has_source(const std::vector<Attribution>& attribution, const nlohmann::json& names) const;
  std::string actor_name(const std::string& id) const;
  std::string shown(const Event& event) const;
  std::string shown(const Commitment& commitment) const;

  const Extraction& found_;
  const Ontology& ontology_;
  const ActorRegistry& registry_;
};

/// Does `date` lie within [first, last], where a null end is open?
bool lies_within(const Date& date, const nlohmann::json& days);

}  // namespace dragoman
