#include "query/cli/answer_rows.h"

#include <fmt/format.h>

#include "graph/fusion/fused_json.h"

namespace dragoman {
namespace {

using In = Answer::Column::In;

std::string day_text(const std::optional<Day>& day) { return day ? to_string(*day) : ""; }

std::string participants_text(const Event& event) {
  std::vector<std::string> out;
  for (const Participant& participant : event.participants) {
    out.push_back(fmt::format("{} {}", to_string(participant.role), participant.actor));
  }
  return fmt::format("{}", fmt::join(out, "; "));
}

std::string amounts_text(const std::vector<Amount>& amounts) {
  std::vector<std::string> out;
  for (const Amount& amount : amounts) {
    out.push_back(fmt::format("{}{} {}{}{}", amount.approx ? "~" : "", amount.value, amount.unit, amount.of ? " " : "", amount.of.value_or("")));
  }
  return fmt::format("{}", fmt::join(out, "; "));
}

}  // namespace

Answer event_answer(const std::vector<FusedEvent>& events) {
  Answer out;
  out.columns = {{"id", In::Csv}, {"date", In::Both}, {"first", In::Csv}, {"last", In::Csv}, {"basis", In::Csv},
                 {"status", In::Both}, {"polarity", In::Csv}, {"certainty", In::Both}, {"type", In::Csv}, {"kind", In::Csv},
                 {"cameo", In::Csv}, {"what", In::Both, true}, {"participants", In::Csv}, {"place", In::Csv},
                 {"topics", In::Csv}, {"amounts", In::Csv}, {"articles", In::Both}, {"id", In::Table}};
  for (const FusedEvent& fused : events) {
    const Event& e = fused.event;
    out.rows.push_back(
        {.cells = {e.id, show(e.date), day_text(e.date.first), day_text(e.date.last), std::string(to_string(e.date.basis)), status_text(e),
                   std::string(to_string(e.polarity)), std::string(to_string(e.certainty)), e.type, e.kind, e.cameo, e.label,
                   participants_text(e), e.place.value_or(""), fmt::format("{}", fmt::join(e.topics, "; ")), amounts_text(e.amounts),
                   std::to_string(article_count(fused.claims)), short_id(e.id)},
         .json = to_json(fused)});
  }
  return out;
}

Answer commitment_answer(const ActorNames& name_of, const std::vector<LedgerEntry>& entries, std::optional<Day> as_of) {
  Answer out;
  out.columns = {{"id", In::Csv}, {"made", In::Both}, {"made_first", In::Csv}, {"made_last", In::Csv}, {"due", In::Both},
                 {"due_first", In::Csv}, {"due_last", In::Csv}, {"standing", In::Both}, {"status", In::Csv}, {"debtor", In::Csv},
                 {"creditor", In::Csv}, {"action", In::Csv}, {"by", In::Table, true}, {"to", In::Table, true}, {"what", In::Both, true},
                 {"topics", In::Csv}, {"amounts", In::Csv}, {"condition", In::Csv}, {"articles", In::Csv}, {"id", In::Table}};
  for (const LedgerEntry& entry : entries) {
    const Commitment& c = entry.fused.commitment;
    const Date due = c.due.value_or(Date{});
    out.rows.push_back({.cells = {c.id,
                                  show(c.made),
                                  day_text(c.made.first),
                                  day_text(c.made.last),
                                  show(due),
                                  day_text(due.first),
                                  day_text(due.last),
                                  std::string(to_string(entry.standing)),
                                  std::string(to_string(c.status)),
                                  c.debtor,
                                  c.creditor.value_or(""),
                                  c.action,
                                  name_of(c.debtor),
                                  c.creditor ? name_of(*c.creditor) : "",
                                  c.description,
                                  fmt::format("{}", fmt::join(c.topics, "; ")),
                                  amounts_text(c.amounts),
                                  c.condition.value_or(""),
                                  std::to_string(article_count(entry.fused.claims)),
                                  short_id(c.id)},
                        .json = to_json(entry.fused, as_of)});
  }
  return out;
}

Listed listed(const EventOrCommitment& what, const ActorNames& name_of, std::optional<Day> as_of) {
  if (const auto* fused = std::get_if<FusedEvent>(&what)) {
    return {.of = "event", .text = event_text(fused->event), .id = id_of(what), .json = to_json(*fused)};
  }
  const FusedCommitment& fused = std::get<LedgerEntry>(what).fused;
  return {.of = "commitment", .text = commitment_text(name_of, fused.commitment), .id = id_of(what), .json = to_json(fused, as_of)};
}

std::string status_text(const Event& event) {
  return fmt::format("{}{}", event.polarity == Polarity::Negative ? "not " : "", to_string(event.status));
}

std::string event_text(const Event& event) {
  const bool plain = event.certainty == Certainty::Asserted || event.certainty == Certainty::Reported;
  return plain ? event.label : fmt::format("{} ({})", event.label, to_string(event.certainty));
}

std::string commitment_text(const ActorNames& name_of, const Commitment& commitment) {
  const std::string to = commitment.creditor ? " to " + name_of(*commitment.creditor) : "";
  return fmt::format("{}{}: {}", name_of(commitment.debtor), to, commitment.description);
}

std::string short_id(const std::string& id) { return id.substr(id.find(':') + 1); }

}  // namespace dragoman
