#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/actor.h"
#include "graph/model/commitment.h"
#include "graph/model/date.h"
#include "graph/model/event.h"
#include "graph/model/place.h"
#include "graph/model/time_expression.h"

namespace dragoman {

/// What is known of an article as a whole.
struct Document {
  std::string id;
  std::optional<std::string> url = {};
  std::optional<std::string> outlet = {};
  std::vector<std::string> agencies = {};  // actor ids of the news agencies credited, sorted
  std::optional<std::string> title = {};
  std::string lang;                        // BCP 47: "de"
  Date published;
  std::string text;                        // what all offsets refer to
  friend bool operator==(const Document&, const Document&) = default;
};

/// Something in the article that could not be handled, with its place where it has one.
struct DocumentProblem {
  std::string what;
  std::optional<std::uint32_t> begin = {};
  std::optional<std::uint32_t> end = {};
  friend bool operator==(const DocumentProblem&, const DocumentProblem&) = default;
};

/// Everything one article says: the contract between extraction and all behind it. Lists are sorted by first
/// evidence. JSON of it: extraction_json.h.
struct Extraction {
  Document document;
  std::vector<Actor> actors = {};
  std::vector<Place> places = {};
  std::vector<TimeExpression> times = {};
  std::vector<Event> events = {};
  std::vector<Commitment> commitments = {};
  std::vector<DocumentProblem> problems = {};
  friend bool operator==(const Extraction&, const Extraction&) = default;
};

}  // namespace dragoman
