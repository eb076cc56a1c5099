#include "query/cli/explain_text.h"

#include <fmt/format.h>

#include <iterator>

#include "graph/fusion/fused_json.h"
#include "query/cli/answer.h"
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

void write_event(Writer& writer, int indent, const Event& event, const Store& store) {
  writer.line(indent, "{} {} {}, {}, confidence {:.2f}", event.type, event.kind, status_text(event), to_string(event.certainty), event.confidence);
  writer.date(indent, "date", event.date);
  for (const Participant& participant : event.participants) {
    writer.line(indent, "{}: {} {}", to_string(participant.role), participant.actor, actor_name(store, participant.actor));
  }
  if (event.place) writer.line(indent, "place: {}", *event.place);
  if (!event.topics.empty()) writer.line(indent, "topics: {}", fmt::join(event.topics, ", "));
  writer.attribution(indent, event.attribution);
}

void write_commitment(Writer& writer, int indent, const Commitment& commitment) {
  writer.line(indent, "{} {}, {}, confidence {:.2f}", commitment.action, commitment.debtor, to_string(commitment.status), commitment.confidence);
  if (commitment.creditor) writer.line(indent, "creditor: {}", *commitment.creditor);
  writer.date(indent, "made", commitment.made);
  if (commitment.due) writer.date(indent, "due", *commitment.due);
  if (commitment.condition) writer.line(indent, "condition: {}", *commitment.condition);
  writer.attribution(indent, commitment.attribution);
}

void write_claim(Writer& writer, const ExplainedClaim& claim, const Store& store) {
  writer.line(1, "{}article {}{}, published {} ({})", claim.deed ? "settled by: " : "", claim.source.article,
              claim.source.outlet ? " of " + *claim.source.outlet : "", show(claim.source.published), to_string(claim.source.published.basis));
  for (const std::string& step : claim.source.published.steps) writer.line(3, "{}", step);
  if (claim.title) writer.line(2, "title: {}", *claim.title);
  if (const auto* event = std::get_if<EventClaim>(&claim.claim)) {
    write_event(writer, 2, event->event, store);
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

}  // namespace

std::string explain_text(const Store& store, const Explanation& explanation) {
  Writer writer;
  if (const auto* event = std::get_if<FusedEvent>(&explanation.what)) {
    writer.line(0, "{}  {}", event->event.id, event->event.label);
    write_event(writer, 1, event->event, store);
  } else {
    const auto& entry = std::get<LedgerEntry>(explanation.what);
    writer.line(0, "{}  {}", entry.fused.commitment.id, commitment_text(store, entry.fused.commitment));
    writer.line(1, "standing: {}", to_string(entry.standing));
    write_commitment(writer, 1, entry.fused.commitment);
    writer.line(0, "history");
    for (const StatusChange& change : entry.fused.history) {
      writer.line(1, "{} {}: article {}, claim {}", show(change.date), to_string(change.status), change.article, change.claim);
    }
  }
  writer.line(0, "claims");
  for (const ExplainedClaim& claim : explanation.claims) write_claim(writer, claim, store);
  return writer.take();
}

Json explain_json(const Explanation& explanation, std::optional<Day> as_of) {
  const auto* event = std::get_if<FusedEvent>(&explanation.what);
  Json out = event ? to_json(*event) : to_json(std::get<LedgerEntry>(explanation.what).fused, as_of);
  out["reasons"] = Json::array();
  for (const ExplainedClaim& claim : explanation.claims) out["reasons"].push_back(reason_json(claim));
  return out;
}

}  // namespace dragoman
