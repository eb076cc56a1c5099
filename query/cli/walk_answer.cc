#include "query/cli/walk_answer.h"

#include <map>

#include "query/cli/answer_rows.h"

namespace dragoman {

Answer walk_answer(const ActorNames& name_of, const View& view, const std::vector<WalkStep>& steps) {
  using In = Answer::Column::In;
  std::map<std::string, std::string> text;
  for (const FusedEvent& fused : view.events()) text[fused.event.id] = event_text(fused.event);
  for (const FusedCommitment& fused : view.commitments()) text[fused.commitment.id] = commitment_text(name_of, fused.commitment);
  Answer out;
  out.columns = {{"hop", In::Both}, {"day", In::Both}, {"from", In::Csv}, {"from", In::Table, true}, {"to", In::Csv},
                 {"to", In::Table, true}, {"via", In::Csv}, {"what", In::Both, true}, {"id", In::Table}};
  for (const WalkStep& step : steps) {
    const std::string day = to_string(step.day);
    out.rows.push_back(
        {.cells = {std::to_string(step.hop), day, step.from, name_of(step.from), step.to, name_of(step.to), step.via, text[step.via],
                   short_id(step.via)},
         .json = {{"hop", step.hop}, {"day", day}, {"from", step.from}, {"via", step.via}, {"to", step.to}, {"what", text[step.via]}}});
  }
  return out;
}

}  // namespace dragoman
