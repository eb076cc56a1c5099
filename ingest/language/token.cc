#include "ingest/language/token.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 17> kTagNames = {"ADJ",  "ADP",  "ADV",  "AUX",   "CCONJ", "DET",
                                                        "INTJ", "NOUN", "NUM",  "PART",  "PRON",  "PROPN",
                                                        "PUNCT", "SCONJ", "SYM", "VERB", "X"};

}  // namespace

std::string_view to_string(Tag tag) { return kTagNames[static_cast<std::size_t>(tag)]; }

std::optional<Tag> parse_tag(std::string_view name) {
  const auto found = std::ranges::find(kTagNames, name);
  if (found == kTagNames.end()) return std::nullopt;
  return static_cast<Tag>(found - kTagNames.begin());
}

}  // namespace dragoman
