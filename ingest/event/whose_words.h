#pragma once

#include <span>
#include <string_view>

#include "ingest/event/trigger.h"

namespace dragoman {

/// Does the time belong to another noun than the event's? "condemned Monday's attack", "criticised the 2015 deal": the attack was on
/// Monday and the deal made in 2015. What tells of an occasion or of the same kind of deed tells of the event too: "met at
/// Monday's summit", "was killed in Monday's attack", "Monday's attack killed ten".
bool is_of_another_noun(const EventContext& context, const Trigger& trigger, const TimeMention& time);

/// The same of a place: "protested against the war in Syria". Words are said anywhere: "criticised the government in Kabul" names no
/// place of the criticism.
bool is_of_another_noun(const EventContext& context, const Trigger& trigger, const PlaceRef& place);

/// The phrase whose noun the time belongs to: "Monday's attack", "the 2015 deal", "der Anschlag vom Montag". kNoIndex where it stands alone.
std::uint32_t noun_of(const EventContext& context, const TimeMention& time);

/// The relative clause that says no more of a noun than when and where it is: "the summit, which takes place on 16 December in Geneva".
/// Also where a noun that is no event stands nearer: "is to play a part at the summit, which takes place …". kNoIndex if there is none.
std::uint32_t clause_holding(const EventContext& context, std::span<const Trigger> triggers, const Trigger& noun);

/// Type of the event that the phrase's noun tells of by the lexicon; empty if of none.
std::string_view event_type_of(const EventContext& context, std::uint32_t phrase);

}  // namespace dragoman
