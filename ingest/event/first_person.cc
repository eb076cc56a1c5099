#include "ingest/event/first_person.h"

#include <algorithm>

namespace dragoman {

void fill_first_person(const EventContext& context, const Attributor& attributor, std::vector<Trigger>& triggers) {
  const auto fill = [&](Argument& argument) {
    if (!argument.actors.empty() || argument.phrase == kNoIndex) return;
    const Phrase& phrase = context.phrase(argument.phrase);
    if (!context.token(phrase.head).is(WordClass::FirstPerson)) return;
    const auto speaker = attributor.speaker_at(phrase.head);
    if (!speaker) return;
    const auto& actors = context.actors.actors;
    const auto actor = std::ranges::find(actors, *speaker, &Actor::id);
    if (actor == actors.end()) return;
    argument.actors.push_back({static_cast<std::size_t>(actor - actors.begin()), phrase.first, phrase.last});
  };
  for (Trigger& trigger : triggers) std::ranges::for_each(trigger.arguments, fill);
}

}  // namespace dragoman
