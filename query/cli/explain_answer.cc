#include "query/cli/explain_answer.h"

#include <fmt/format.h>

#include <iterator>

#include "graph/fusion/fused_json.h"
#include "query/cli/answer_rows.h"

namespace dragoman {
namespace {

class Writer {
 public:
  template <typename... Args>
  void line(int indent, fmt::format_string<Args...> format, Args&&... args) {
    out_.append(static_cast<std::size_t>(2 * indent), ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }
  void date(int indent, std::string_view name, const Date& date) {
    line(indent, "{}: {} ({}{})", name, show(date), to_string(date.basis), date.span ? ", \"" + date.span->text + "\"" : "");
    for (const std::string& step : date.steps) line(indent + 1, "{}", step);
  }
  void attribution(int indent, const std::vector<Attribution>& list) {
    for (const Attribution& one : list) line(indent, "source: {} ({})", one.source.value_or("unnamed"), to_string(one.form));
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

void write_event(Writer& writer, int indent, const Event& event, const ActorNames& name_of) {
  writer.line(indent, "{} {} {}, {}, confidence {:.2f}", event.type, event.kind, status_text(event), to_string(event.certainty),
              event.confidence);
  writer.date(indent, "date", event.date);
  for (const Participant& participant : event.participants) {
    writer.line(indent, "{}: {} {}", to_string(participant.role), participant.actor, name_of(participant.actor));
  }
  if (event.place) writer.line(indent, "place: {}", *event.place);
  if (!event.topics.empty()) writer.line(indent, "topics: {}", fmt::join(event.topics, ", "));
  writer.attribution(indent, event.attribution);
}

void write_commitment(Writer& writer, int indent, const Commitment& commitment) {
  writer.line(indent, "{} {}, {}, confidence {:.2f}", commitment.action, commitment.debtor, to_string(commitment.status),
              commitment.confidence);
  if (commitment.creditor) writer.line(indent, "creditor: {}", *commitment.creditor);
  writer.date(indent, "made", commitment.made);
  if (commitment.due) writer.date(indent, "due", *commitment.due);
  if (commitment.condition) writer.line(indent, "condition: {}", *commitment.condition);
  writer.attribution(indent, commitment.attribution);
}

void write_claim(Writer& writer, const ExplainedClaim& claim, const ActorNames& name_of) {
  writer.line(1, "{}article {}{}, published {} ({})", claim.deed ? "settled by: " : "", claim.source.article,
              claim.source.outlet ? " of " + *claim.source.outlet : "", show(claim.source.published),
              to_string(claim.source.published.basis));
  for (const std::string& step : claim.source.published.steps) writer.line(3, "{}", step);
  if (claim.title) writer.line(2, "title: {}", *claim.title);
  if (const auto* event = std::get_if<EventClaim>(&claim.claim)) {
    write_event(writer, 2, event->event, name_of);
    writer.line(2, "rule: {}", event->event.rule);
  } else {
    write_commitment(writer, 2, std::get<CommitmentClaim>(claim.claim).commitment);
  }
  for (const EvidenceInContext& evidence : claim.evidence) {
    writer.line(2, "bytes {}-{}: {}[[{}]]{}", evidence.span.begin, evidence.span.end, evidence.before, evidence.span.text, evidence.after);
  }
}

Json reason_json(const ExplainedClaim& claim) {
  Json out = {{"article", claim.source.article}, {"published", to_json(claim.source.published)}};
  if (claim.source.outlet) out["outlet"] = *claim.source.outlet;
  if (claim.title) out["title"] = *claim.title;
  if (const auto* event = std::get_if<EventClaim>(&claim.claim)) {
    out["deed"] = claim.deed;
    out["event"] = to_json(event->event);
  } else {
    out["commitment"] = to_json(std::get<CommitmentClaim>(claim.claim).commitment);
  }
  out["context"] = Json::array();
  for (const EvidenceInContext& evidence : claim.evidence) {
    out["context"].push_back({{"before", evidence.before}, {"span", to_json(evidence.span)}, {"after", evidence.after}});
  }
  return out;
}

std::vector<std::string> date_cells(const Date& date) {
  return {date.value, std::string(to_string(date.basis)), fmt::format("{}", fmt::join(date.steps, "; "))};
}

// All but its evidence.
std::vector<std::string> claim_cells(const ExplainedClaim& claim) {
  const ClaimSource& source = claim.source;
  std::vector<std::string> out = {source.article, source.outlet.value_or(""), source.published.value, claim.title.value_or("")};
  const auto add = [&](const std::vector<std::string>& cells) { out.insert(out.end(), cells.begin(), cells.end()); };
  if (const auto* said = std::get_if<EventClaim>(&claim.claim)) {
    add({claim.deed ? "deed" : "event", said->event.kind, status_text(said->event)});
    add(date_cells(said->event.date));
    add({said->event.rule});
  } else {
    const Commitment& commitment = std::get<CommitmentClaim>(claim.claim).commitment;
    add({"commitment", commitment.action, std::string(to_string(commitment.status))});
    add(date_cells(commitment.made));
    add({""});
  }
  return out;
}

}  // namespace

std::string explain_text(const ActorNames& name_of, const Explanation& explanation) {
  Writer writer;
  if (const auto* event = std::get_if<FusedEvent>(&explanation.what)) {
    writer.line(0, "{}  {}", event->event.id, event->event.label);
    write_event(writer, 1, event->event, name_of);
  } else {
    const auto& entry = std::get<LedgerEntry>(explanation.what);
    writer.line(0, "{}  {}", entry.fused.commitment.id, commitment_text(name_of, entry.fused.commitment));
    writer.line(1, "standing: {}", to_string(entry.standing));
    write_commitment(writer, 1, entry.fused.commitment);
    writer.line(0, "history");
    for (const StatusChange& change : entry.fused.history) {
      writer.line(1, "{} {}: article {}, claim {}", show(change.date), to_string(change.status), change.article, change.claim);
    }
  }
  writer.line(0, "claims");
  for (const ExplainedClaim& claim : explanation.claims) write_claim(writer, claim, name_of);
  return writer.take();
}

Answer explain_answer(const Explanation& explanation) {
  Answer out;
  for (const char* name : {"article", "outlet", "published", "title", "says", "kind", "status", "date", "basis", "steps", "rule", "begin",
                           "end", "evidence"}) {
    out.columns.push_back({.name = name});
  }
  for (const ExplainedClaim& claim : explanation.claims) {
    for (const EvidenceInContext& evidence : claim.evidence) {
      std::vector<std::string> row = claim_cells(claim);
      row.insert(row.end(), {std::to_string(evidence.span.begin), std::to_string(evidence.span.end), evidence.span.text});
      out.rows.push_back({.cells = std::move(row), .json = {}});
    }
  }
  return out;
}

Json explain_json(const Explanation& explanation, std::optional<Day> as_of) {
  const auto* event = std::get_if<FusedEvent>(&explanation.what);
  Json out = event ? to_json(*event) : to_json(std::get<LedgerEntry>(explanation.what).fused, as_of);
  out["reasons"] = Json::array();
  for (const ExplainedClaim& claim : explanation.claims) out["reasons"].push_back(reason_json(claim));
  return out;
}

}  // namespace dragoman
