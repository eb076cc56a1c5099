#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/commitment.h"
#include "ingest/event/event_draft.h"

namespace dragoman {

/// What the words of a promise say of it: the deed, the term, the condition.

/// A deed that the table of actions does not know.
inline constexpr std::string_view kOtherAction = "other";

/// The words of the article from the first token to the last, without marks at the ends, as a description.
std::string describe(const EventContext& context, std::uint32_t first, std::uint32_t last);

/// The clause that names the deed: this one, or what its verb offers, plans or begins ("said it was ready to host a summit").
std::uint32_t deed_clause(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t clause);

/// One of several deeds promised together: "to release the prisoners | and to open the border".
struct PromisedDeed {
  std::uint32_t clause = kNoIndex;
  TokenRange range;
  const std::string* action = nullptr;  // null where the table knows none
};

/// The deeds that an infinitive or clause and those joined to it name, each with its own words. What is joined is a deed of its
/// own only where the table knows it and it is another one.
std::vector<PromisedDeed> deeds_of(const EventContext& context, std::span<const Trigger> triggers, std::uint32_t clause);

/// Which deed the verb of a clause names, by what it is done to. Null where the table knows none; so it is with a
/// reflexive verb, which is another word ("sich berufen").
const std::string* action_of_verb(const EventContext& context, std::uint32_t clause, const std::vector<std::string>& topics);

/// The same by what a light verb holds: "in Gespräche eintreten", "provide support".
const std::string* action_of_object(const EventContext& context, std::uint32_t clause, const std::vector<std::string>& topics);

/// Which deed the nouns of a range name, times left aside ("by the end of the year" ends nothing).
const std::string* action_of_nouns(const EventContext& context, TokenRange range, const std::vector<std::string>& topics);

/// The heads of a clause's phrases, lower case: what its verb may be done to.
std::vector<std::string_view> heads_of(const EventContext& context, std::uint32_t clause);

/// Does the clause tell how things are, and not what will be done? "agreed that the war is lost".
bool states_fact(const EventContext& context, std::uint32_t clause);

/// A term in the range: "by May", "until the end of the year", "within 90 days", or a day to come.
std::optional<Date> term_in(const EventContext& context, TokenRange range);

/// "if …" in that sentence, as words of the article.
std::optional<std::string> condition_in(const EventContext& context, std::uint32_t sentence);

/// Id of a commitment of this article.
std::string commitment_id(std::string_view article_id, const Commitment& commitment);

/// A planned deed is promised on the article's day, whenever it will be done.
Date made_today(const EventContext& context);

}  // namespace dragoman
