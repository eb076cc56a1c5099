#pragma once

#include <optional>
#include <string_view>

namespace dragoman {

/// What an input's first bytes, and the ending of its name, say it is.
enum class Sniffed { Text, Html, JsonLines, JsonDocument, Unread };

struct Sniff {
  Sniffed kind = Sniffed::Text;
  std::string_view unread = {};  // what it is where we do not read it: "a feed"
};

Sniff sniff(std::string_view head, std::string_view path);

}  // namespace dragoman
