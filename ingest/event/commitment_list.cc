#include "ingest/event/commitment_list.h"

#include <algorithm>

#include "ingest/event/actor_weight.h"
#include "ingest/event/commitment_terms.h"

namespace dragoman {
namespace {

bool is_within(std::string_view part, std::string_view whole) { return whole.find(part) != std::string_view::npos; }

bool stands(CommitmentStatus status) { return status <= CommitmentStatus::InForce; }

bool amounts_differ(const Commitment& a, const Commitment& b) {
  if (a.amounts.empty() || b.amounts.empty()) return false;
  return std::ranges::none_of(a.amounts, [&](const Amount& x) {
    return std::ranges::any_of(b.amounts, [&](const Amount& y) { return x.value == y.value && x.unit == y.unit; });
  });
}

}  // namespace

CommitmentList::CommitmentList(const EventContext& context) {
  for (const Actor& actor : context.actors.actors) sides_.emplace(actor.id, side_of(actor));
  const auto& sentences = context.text.sentences;
  const auto body = std::ranges::find_if(sentences, [](const Sentence& s) { return s.block != BlockKind::Title; });
  if (body != sentences.begin() && body != sentences.end()) body_begin_ = static_cast<std::uint32_t>(context.token(body->first).begin);
}

std::string_view CommitmentList::side(std::string_view actor) const {
  const auto it = sides_.find(actor);
  return it == sides_.end() ? actor : it->second;
}

// "Paris promises Rome help", before the text says that it will pay: only the first that is told of the two is meant.
bool CommitmentList::is_vague_headline(const Commitment& made) const {
  static constexpr std::string_view kVague[] = {kOtherAction, "cooperate", "donate", "support"};
  return made.evidence.size() == 1 && made.evidence.front().begin < body_begin_ &&
         std::ranges::find(kVague, made.action) != std::end(kVague);
}

bool CommitmentList::tells_again(const Commitment& known, const Commitment& made) const {
  if (!stands(known.status) || !stands(made.status) || amounts_differ(known, made)) return false;
  if (known.creditor && made.creditor && side(*known.creditor) != side(*made.creditor)) return false;
  if (known.due && made.due && known.due->last != made.due->last) return false;
  if (is_within(known.description, made.description) || is_within(made.description, known.description)) return true;
  if (is_vague_headline(known) && known.creditor && made.creditor) return true;
  if (made.action == kOtherAction || known.action == kOtherAction) return known.evidence.front() == made.evidence.front();
  return known.action == made.action;
}

void CommitmentList::extend(Commitment& known, Commitment made) const {
  if ((known.action == kOtherAction || is_vague_headline(known)) && made.action != kOtherAction) {
    known.action = made.action;
    known.description = made.description;
  }
  known.status = std::max(known.status, made.status);
  if (!known.creditor) known.creditor = made.creditor;
  if (!known.due) known.due = made.due;
  if (!known.event) known.event = made.event;
  if (known.amounts.empty()) known.amounts = made.amounts;
  for (const Span& span : made.evidence) {
    if (std::ranges::find(known.evidence, span) == known.evidence.end()) known.evidence.push_back(span);
  }
}

void CommitmentList::add(Commitment made) {
  auto& of_debtor = by_debtor_[std::string(side(made.debtor))];
  for (const std::size_t index : of_debtor) {
    if (tells_again(commitments_[index], made)) return extend(commitments_[index], std::move(made));
  }
  of_debtor.push_back(commitments_.size());
  commitments_.push_back(std::move(made));
}

}  // namespace dragoman
