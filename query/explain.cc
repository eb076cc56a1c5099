#include "query/explain.h"

#include <algorithm>

namespace dragoman {
namespace {

EvidenceInContext in_context(const Span& span, const std::string& text) {
  EvidenceInContext out{.span = span, .before = {}, .after = {}};
  if (span.end > text.size() || text.compare(span.begin, span.end - span.begin, span.text) != 0) return out;
  const std::size_t line_before = span.begin == 0 ? std::string::npos : text.rfind('\n', span.begin - 1);
  const std::size_t begin = line_before == std::string::npos ? 0 : line_before + 1;
  const std::size_t end = std::min(text.find('\n', span.end), text.size());
  out.before = text.substr(begin, span.begin - begin);
  out.after = text.substr(span.end, end - span.end);
  return out;
}

const std::vector<Span>& evidence_of(const EventClaim& claim) { return claim.event.evidence; }
const std::vector<Span>& evidence_of(const CommitmentClaim& claim) { return claim.commitment.evidence; }

template <typename Claim>
ExplainedClaim explain_claim(const Store& store, const Claim& claim, bool deed) {
  ExplainedClaim out{.source = claim.source, .claim = claim, .deed = deed};
  const auto extraction = store.extraction(claim.source.article);
  if (extraction) out.title = extraction->document.title;
  const std::string text = extraction ? extraction->document.text : std::string();
  for (const Span& span : evidence_of(claim)) out.evidence.push_back(in_context(span, text));
  return out;
}

Explanation explain_event(const Store& store, FusedEvent fused) {
  Explanation out{.what = {}};
  for (const EventClaim& claim : fused.claims) out.claims.push_back(explain_claim(store, claim, false));
  out.what = std::move(fused);
  return out;
}

std::optional<Explanation> explain_commitment(const Store& store, FusedCommitment fused, const Clocks& clocks) {
  const auto now = standing_on(fused, clocks.as_of);
  Explanation out{.what = {}};
  for (const CommitmentClaim& claim : fused.claims) out.claims.push_back(explain_claim(store, claim, false));
  for (const EventClaim& claim : fused.deeds) out.claims.push_back(explain_claim(store, claim, true));
  // Asked about a day before it was made: where it came to stand, since there is something to explain.
  const auto stands = now ? now : standing(fused, {});
  out.what = LedgerEntry{.fused = std::move(fused), .standing = stands.value_or(Standing::Pledged)};
  return out;
}

}  // namespace

std::optional<Explanation> explain(const Store& store, std::string_view id, const Clocks& clocks) {
  const bool bare = id.find(':') == std::string_view::npos;
  const std::string event_id = bare ? "event:" + std::string(id) : std::string(id);
  const std::string commitment_id = bare ? "commitment:" + std::string(id) : std::string(id);
  if (auto fused = store.event(event_id, clocks.filter)) return explain_event(store, *std::move(fused));
  if (auto fused = store.commitment(commitment_id, clocks.filter)) return explain_commitment(store, *std::move(fused), clocks);
  return {};
}

}  // namespace dragoman
