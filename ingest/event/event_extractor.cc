#include "ingest/event/event_extractor.h"

#include <algorithm>

#include "ingest/event/commitment_list.h"
#include "ingest/event/elaborator.h"
#include "ingest/event/event_draft.h"
#include "ingest/event/event_label.h"
#include "ingest/event/event_merger.h"
#include "ingest/event/first_person.h"
#include "ingest/event/speech_acts.h"
#include "ingest/event/undertakings.h"

namespace dragoman {

EventAnalysis extract_events(const EventContext& context) {
  std::vector<Trigger> triggers = find_triggers(context);
  const Attributor attributor(context, triggers);
  add_spoken_acts(context, attributor, triggers);
  fill_first_person(context, attributor, triggers);
  std::vector<EventDraft> drafts = draft_events(context, triggers, attributor);
  elaborate(context, triggers, attributor, drafts);
  drafts = merge_mentions(context, std::move(drafts));

  EventAnalysis out;
  CommitmentList commitments(context);
  for (EventDraft& draft : drafts) {
    Event& event = draft.event;
    event.label = event_label(event, *context.ontology.kind(event.kind), context.actors.actors, context.actors.places);
    for (Commitment& made : draft.commitments) commitments.add(std::move(made));
    out.events.push_back(std::move(event));
  }
  for (Commitment& made : find_undertakings(context, triggers, attributor)) commitments.add(std::move(made));
  out.commitments = commitments.take();
  const auto by_evidence = [](const auto& a, const auto& b) { return a.evidence.front().begin < b.evidence.front().begin; };
  std::ranges::stable_sort(out.events, by_evidence);
  std::ranges::stable_sort(out.commitments, by_evidence);
  return out;
}

}  // namespace dragoman
