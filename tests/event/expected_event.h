#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge/table.h"
#include "graph/model/extraction.h"

namespace dragoman {

/// One event as the tables in tests write it: "visit initiator=Karol_Nawrocki recipient=Japan status=planned".
/// A kind, then the words of those who take part, each behind its role; "_" is a blank, "+" joins several of a role.
/// Roles that are not told are not judged; status, polarity and certainty are occurred, positive and asserted then.
struct ExpectedEvent {
  std::string kind;
  std::vector<std::pair<std::string, std::vector<std::string>>> roles = {};  // role, names
  std::string status = "occurred";
  std::string polarity = "positive";
  std::string certainty = "asserted";
};

/// Several are parted by " & "; "none" is an empty list.
inline std::vector<ExpectedEvent> parse_expected(std::string_view cell) {
  std::vector<ExpectedEvent> out;
  for (const std::string_view event : split(cell, '&')) {
    ExpectedEvent expected;
    for (const std::string_view word : split(trim(event), ' ')) {
      const std::size_t equals = word.find('=');
      const std::string key(word.substr(0, equals));
      const std::string value(equals == std::string_view::npos ? "" : word.substr(equals + 1));
      if (value.empty()) {
        expected.kind = key;
      } else if (key == "status") {
        expected.status = value;
      } else if (key == "polarity") {
        expected.polarity = value;
      } else if (key == "certainty") {
        expected.certainty = value;
      } else {
        std::vector<std::string> names;
        for (const std::string_view name : split(value, '+')) {
          names.emplace_back(name);
          std::ranges::replace(names.back(), '_', ' ');
        }
        expected.roles.emplace_back(key, names);
      }
    }
    if (expected.kind != "none") out.push_back(std::move(expected));
  }
  return out;
}

/// Does a span of `text` touch one of the places where `name` stands?
inline bool touches(const Span& span, std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    if (span.begin < at + name.size() && at < span.end) return true;
  }
  return false;
}

/// Those in this role are the named ones, all of them and no one else.
inline bool role_agrees(const Event& event, std::string_view text, const std::string& role,
                        const std::vector<std::string>& names) {
  const auto named = [&](const Participant& side, const std::string& name) { return touches(side.span, text, name); };
  const auto in_role = [&](const Participant& side) { return to_string(side.role) == role; };
  const bool all = std::ranges::all_of(names, [&](const std::string& name) {
    return std::ranges::any_of(event.participants, [&](const Participant& side) { return in_role(side) && named(side, name); });
  });
  return all && std::ranges::all_of(event.participants, [&](const Participant& side) {
           return !in_role(side) || std::ranges::any_of(names, [&](const std::string& name) { return named(side, name); });
         });
}

inline bool agrees(const Event& event, std::string_view text, const ExpectedEvent& expected) {
  return event.kind == expected.kind && to_string(event.status) == expected.status &&
         to_string(event.polarity) == expected.polarity && to_string(event.certainty) == expected.certainty &&
         std::ranges::all_of(expected.roles, [&](const auto& role) { return role_agrees(event, text, role.first, role.second); });
}

struct Agreement {
  bool all_found = true;   // each expected event is there
  bool none_more = true;   // and no other
};

inline Agreement compare(const Extraction& found, const std::vector<ExpectedEvent>& expected) {
  Agreement out;
  for (const ExpectedEvent& event : expected) {
    out.all_found &= std::ranges::any_of(found.events, [&](const Event& each) { return agrees(each, found.document.text, event); });
  }
  out.none_more = found.events.size() <= expected.size();
  return out;
}

/// The events found, as the tables write them.
inline std::string shown(const Extraction& found) {
  std::string out;
  for (const Event& event : found.events) {
    if (!out.empty()) out += " & ";
    out += event.kind;
    for (const Participant& side : event.participants) {
      out += " " + std::string(to_string(side.role)) + "=" + side.span.text + "(" + side.actor + ")";
    }
    out += " " + std::string(to_string(event.status)) + " " + std::string(to_string(event.polarity)) + " " + std::string(to_string(event.certainty));
  }
  return out.empty() ? "none" : out;
}

}  // namespace dragoman
