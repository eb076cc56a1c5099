#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

enum class AttributionForm { Reported, Quoted, Claimed, Denied, Unnamed };

/// Who says so. The source is an actor's id where it is one, else the words of the text ("persons familiar with the
/// matter"), or nothing ("it is reported").
struct Attribution {
  std::optional<std::string> source = {};
  AttributionForm form = AttributionForm::Reported;
  friend auto operator<=>(const Attribution&, const Attribution&) = default;
};

std::string_view to_string(AttributionForm form);
std::optional<AttributionForm> parse_attribution_form(std::string_view text);

}  // namespace dragoman
