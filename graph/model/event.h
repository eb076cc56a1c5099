#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/amount.h"
#include "graph/model/attribution.h"
#include "graph/model/date.h"
#include "graph/model/span.h"

namespace dragoman {

enum class EventStatus { Occurred, Ongoing, Planned, Proposed, Cancelled, Hypothetical };
enum class Polarity { Positive, Negative };
enum class Certainty { Asserted, Reported, Alleged, Denied };
/// `Participant` where none leads: a meeting, a joint signature.
enum class Role { Initiator, Recipient, Participant, Mediator };

struct Participant {
  std::string actor;  // an actor's id
  Role role = Role::Participant;
  Span span = {};
  friend bool operator==(const Participant&, const Participant&) = default;
};

/// What an article says happened, happens or will: one claim. Fusion turns claims of many articles into one event.
struct Event {
  std::string id;     // made from the article's id, the kind, the sides and where its word stands
  std::string type;   // PLOVER, September 2021, or GOVERN
  std::string kind;   // of knowledge/ontology/kinds.tsv
  std::string cameo;
  std::string label;  // one English line for people
  Date date;
  EventStatus status = EventStatus::Occurred;
  Polarity polarity = Polarity::Positive;
  Certainty certainty = Certainty::Asserted;
  std::vector<Participant> participants = {};
  std::optional<std::string> place = {};
  std::vector<std::string> topics = {};  // of knowledge/ontology/topics.tsv, sorted
  std::vector<Amount> amounts = {};
  std::vector<Attribution> attribution = {};
  std::vector<Span> evidence = {};       // never empty
  std::string rule;                      // what fired, for `explain`: "en/verbs: promise"
  double confidence = 0;                 // 0 to 1
  friend bool operator==(const Event&, const Event&) = default;
};

std::string_view to_string(EventStatus status);
std::string_view to_string(Polarity polarity);
std::string_view to_string(Certainty certainty);
std::string_view to_string(Role role);
std::optional<EventStatus> parse_event_status(std::string_view text);
std::optional<Polarity> parse_polarity(std::string_view text);
std::optional<Certainty> parse_certainty(std::string_view text);
std::optional<Role> parse_role(std::string_view text);

}  // namespace dragoman
