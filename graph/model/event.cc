#include "graph/model/event.h"

#include "graph/model/words.h"

namespace dragoman {
namespace {
constexpr std::string_view kStatuses[] = {"occurred", "ongoing", "planned", "proposed", "cancelled", "hypothetical"};
constexpr std::string_view kPolarities[] = {"positive", "negative"};
constexpr std::string_view kCertainties[] = {"asserted", "reported", "alleged", "denied"};
constexpr std::string_view kRoles[] = {"initiator", "recipient", "participant", "mediator"};
}  // namespace

std::string_view to_string(EventStatus status) { return word_of(status, kStatuses); }
std::string_view to_string(Polarity polarity) { return word_of(polarity, kPolarities); }
std::string_view to_string(Certainty certainty) { return word_of(certainty, kCertainties); }
std::string_view to_string(Role role) { return word_of(role, kRoles); }
std::optional<EventStatus> parse_event_status(std::string_view text) { return value_of<EventStatus>(text, kStatuses); }
std::optional<Polarity> parse_polarity(std::string_view text) { return value_of<Polarity>(text, kPolarities); }
std::optional<Certainty> parse_certainty(std::string_view text) { return value_of<Certainty>(text, kCertainties); }
std::optional<Role> parse_role(std::string_view text) { return value_of<Role>(text, kRoles); }

}  // namespace dragoman
