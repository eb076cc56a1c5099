#include "graph/model/actor.h"

#include "graph/model/words.h"

namespace dragoman {
namespace {
constexpr std::string_view kKinds[] = {"country", "person", "organization",   "group",
                                       "media",   "place-as-actor", "unknown"};
constexpr std::string_view kForms[] = {"name", "title", "description", "pronoun"};
}  // namespace

std::string_view to_string(ActorKind kind) { return word_of(kind, kKinds); }
std::optional<ActorKind> parse_actor_kind(std::string_view text) { return value_of<ActorKind>(text, kKinds); }
std::string_view to_string(MentionForm form) { return word_of(form, kForms); }
std::optional<MentionForm> parse_mention_form(std::string_view text) { return value_of<MentionForm>(text, kForms); }

}  // namespace dragoman
