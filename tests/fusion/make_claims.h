#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/fusion/claims_of.h"
#include "graph/knowledge/ontology.h"
#include "graph/model/extraction.h"

// Small articles for tests, made from few words.
namespace dragoman::test {

inline const Ontology& ontology() {
  static const KnowledgeFiles files;
  static const Ontology loaded(files);
  return loaded;
}

/// "2025-10-28", "2025-10", "2025-10-20/2025-10-26" or "" for unknown.
inline Date date(std::string_view text, DateBasis basis = DateBasis::Stated) {
  if (text.empty()) return {};
  return parse_date(text, basis).value();
}

inline Span span(std::string text) {
  return {0, static_cast<std::uint32_t>(text.size()), std::move(text)};
}

/// "initiator country:JPN", one a participant.
inline std::vector<Participant> people(const std::vector<std::pair<Role, std::string>>& list) {
  std::vector<Participant> out;
  for (const auto& [role, actor] : list) out.push_back({actor, role, span(actor)});
  return out;
}

inline std::vector<Participant> both(const std::string& a, const std::string& b) {
  return people({{Role::Participant, a}, {Role::Participant, b}});
}

inline std::vector<Participant> from_to(const std::string& a, const std::string& b) {
  return people({{Role::Initiator, a}, {Role::Recipient, b}});
}

struct EventSpec {
  std::string article = {};
  std::string published = {};
  std::string kind = {};
  std::string when = {};
  std::vector<Participant> people = {};
  EventStatus status = EventStatus::Occurred;
  std::optional<std::string> place = {};
  std::vector<std::string> topics = {};
  std::vector<Amount> amounts = {};
  Polarity polarity = Polarity::Positive;
  Certainty certainty = Certainty::Asserted;
  States states = {};
  DateBasis basis = DateBasis::Stated;
};

inline EventClaim claim(const EventSpec& spec) {
  const EventKind* kind = ontology().kind(spec.kind);
  Event event{.id = spec.article + "/" + spec.kind + "/" + spec.when,
              .type = kind->type,
              .kind = spec.kind,
              .cameo = kind->cameo,
              .label = spec.kind + " of test",
              .date = date(spec.when, spec.basis),
              .status = spec.status,
              .polarity = spec.polarity,
              .certainty = spec.certainty,
              .participants = spec.people,
              .place = spec.place,
              .topics = spec.topics,
              .amounts = spec.amounts,
              .evidence = {span("evidence of " + spec.article)},
              .rule = "test",
              .confidence = 0.5};
  return {{spec.article, date(spec.published, DateBasis::Given), "Gazette"}, event, spec.states};
}

struct PromiseSpec {
  std::string article = {};
  std::string published = {};
  std::string action = {};
  std::string made = {};
  CommitmentStatus status = CommitmentStatus::Pledged;
  std::string debtor = "country:JPN";
  std::optional<std::string> creditor = "country:USA";
  std::string due = "";
  std::vector<std::string> topics = {};
  std::vector<Amount> amounts = {};
  std::string since = "";  // since when the status holds; empty: when made
  std::string description = "words";
};

inline CommitmentClaim promise(const PromiseSpec& spec) {
  Commitment commitment{.id = spec.article + "/" + spec.action + "/" + spec.made,
                        .debtor = spec.debtor,
                        .creditor = spec.creditor,
                        .action = spec.action,
                        .description = spec.description,
                        .topics = spec.topics,
                        .amounts = spec.amounts,
                        .made = date(spec.made),
                        .status = spec.status,
                        .evidence = {span("evidence of " + spec.article)},
                        .confidence = 0.5};
  if (!spec.due.empty()) commitment.due = date(spec.due);
  return {{spec.article, date(spec.published, DateBasis::Given), "Gazette"},
          commitment,
          date(spec.since.empty() ? spec.made : spec.since),
          {}};
}

inline Amount dollars(double value) { return {value, "USD", {}, false, {}}; }

inline Day day(std::string_view text) { return parse_day(text).value(); }

}  // namespace dragoman::test
