#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "graph/model/extraction.h"

namespace dragoman {

/// Keys keep the order of the contract, so that the same extraction gives the same bytes.
using Json = nlohmann::ordered_json;

/// "dragoman.extraction.v1"
extern const std::string_view kExtractionSchema;

Json to_json(const Span& span);
Json to_json(const Date& date);
Json to_json(const Amount& amount);
Json to_json(const Attribution& attribution);
Json to_json(const ActorMention& mention);
Json to_json(const Actor& actor);
Json to_json(const Place& place);
Json to_json(const TimeExpression& time);
Json to_json(const Participant& participant);
Json to_json(const Event& event);
Json to_json(const Commitment& commitment);
Json to_json(const Document& document);
Json to_json(const DocumentProblem& problem);
Json to_json(const Extraction& extraction);

/// One line, without the line's end. Ill-formed UTF-8 (which no reader lets through) is replaced by U+FFFD.
std::string to_line(const Json& json);

/// The inverse of to_json(). Throws Error naming the field that is missing or of another type.
Extraction extraction_from_json(const Json& json);
Actor actor_from_json(const Json& json);
Place place_from_json(const Json& json);
Event event_from_json(const Json& json);
Commitment commitment_from_json(const Json& json);
Date date_from_json(const Json& json);

}  // namespace dragoman
