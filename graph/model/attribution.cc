#include "graph/model/attribution.h"

#include "graph/model/words.h"

namespace dragoman {
namespace {
constexpr std::string_view kForms[] = {"reported", "quoted", "claimed", "denied", "unnamed"};
}  // namespace

std::string_view to_string(AttributionForm form) { return word_of(form, kForms); }
std::optional<AttributionForm> parse_attribution_form(std::string_view text) {
  return value_of<AttributionForm>(text, kForms);
}

}  // namespace dragoman
