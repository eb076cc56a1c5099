#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/model/attribution.h"
#include "ingest/language/text.h"

namespace dragoman {

/// Tokens [first, last) between a pair of quotation marks; over several sentences, but within one paragraph.
struct Quotation {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::optional<Attribution> speaker = {};
};

/// Somebody who was told to say something, by the token of the verb of saying.
struct Speech {
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  Attribution source = {};
};

/// All quotations of a text, in its order, each with who says it: the one whose verb of saying stands outside the marks
/// in a sentence that the quotation is part of; else whoever is quoted or says something right before it in the
/// paragraph.
///
///   "I will go," Jane Doe said on Monday. "We need peace. I mean it."      both are Jane Doe's
std::vector<Quotation> find_quotations(const Text& text, std::span<const Speech> speeches);

/// The quotation that holds a token; null outside of all.
const Quotation* quotation_at(std::span<const Quotation> quotations, std::uint32_t token);

}  // namespace dragoman
