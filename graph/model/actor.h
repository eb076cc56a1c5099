#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/span.h"

namespace dragoman {

enum class ActorKind { Country, Person, Organization, Group, Media, PlaceAsActor, Unknown };

/// How an actor is spoken of.
enum class MentionForm { Name, Title, Description, Pronoun };

struct ActorMention {
  Span span;
  MentionForm form = MentionForm::Name;
  friend bool operator==(const ActorMention&, const ActorMention&) = default;
};

/// Someone an article names or means. `id` is made from content, never from a counter: `country:JPN`,
/// `person:sanae-takaichi`, `org:nato`, `group:houthis`, `unknown:jane-doe`.
struct Actor {
  std::string id;
  std::string name;                         // in English where we know it
  ActorKind kind = ActorKind::Unknown;
  std::optional<std::string> country = {};  // ISO 3166-1 alpha-3 of allegiance on the article's date
  std::string code = {};                    // CAMEO actor code: JPNGOV; empty when nothing is known
  std::optional<std::string> role = {};     // office held on that date: "head of government of JPN"
  std::optional<std::string> wikidata = {};
  std::vector<ActorMention> mentions = {};  // in order of the text
  friend bool operator==(const Actor&, const Actor&) = default;
};

std::string_view to_string(ActorKind kind);
std::optional<ActorKind> parse_actor_kind(std::string_view text);
std::string_view to_string(MentionForm form);
std::optional<MentionForm> parse_mention_form(std::string_view text);

}  // namespace dragoman
