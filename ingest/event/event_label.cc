#include "ingest/event/event_label.h"

#include <algorithm>

#include <fmt/format.h>

namespace dragoman {
namespace {

std::string join_names(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

std::string names_of(const Event& event, Role role, const std::vector<Actor>& actors) {
  std::vector<std::string> names;
  for (const Participant& participant : event.participants) {
    if (participant.role != role) continue;
    const auto actor = std::ranges::find(actors, participant.actor, &Actor::id);
    names.push_back(actor == actors.end() ? participant.actor : actor->name);
  }
  return join_names(names);
}

std::string place_name(const Event& event, const std::vector<Place>& places) {
  if (!event.place) return {};
  const auto place = std::ranges::find(places, *event.place, &Place::id);
  return place == places.end() ? *event.place : place->name;
}

}  // namespace

std::string event_label(const Event& event, const EventKind& kind, const std::vector<Actor>& actors,
                        const std::vector<Place>& places) {
  const auto value = [&](char letter) -> std::string {
    switch (letter) {
      case 'I': return names_of(event, Role::Initiator, actors);
      case 'R': return names_of(event, Role::Recipient, actors);
      case 'P': return names_of(event, Role::Participant, actors);
      default: {  // "to Norway in Norway" says nothing more
        const std::string place = place_name(event, places);
        const bool named = names_of(event, Role::Recipient, actors) == place || (names_of(event, Role::Initiator, actors) == place && kind.type == "GOVERN");
        return named ? std::string{} : place;
      }
    }
  };
  std::string out;
  std::string_view rest = kind.label;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    out += rest.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = rest.find('}', open);
    const std::string_view part = rest.substr(open + 1, close - open - 1);
    const std::size_t mark = part.find('%');
    const std::string name = value(part[mark + 1]);
    if (!name.empty()) out += fmt::format("{}{}{}", part.substr(0, mark), name, part.substr(mark + 2));
    rest.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace dragoman
