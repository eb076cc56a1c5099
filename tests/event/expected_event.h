#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge/table.h"
#include "graph/model/extraction.h"

namespace dragoman {

/// One event or commitment as the tables in tests write it:
///
///   visit initiator=Karol_Nawrocki recipient=Japan status=planned source=org:reuters
///   invest debtor=Japan creditor=Vietnam amount=5e9:USD due=2027 status=pledged
///
/// A kind (of commitments: the action), then what is told of it. "_" is a blank, "+" joins several; of an event's roles
/// those told have these sides and no others. "!" in front: there is no such. An event that is expected has occurred, is
/// positive and asserted where its line does not say so otherwise. "-" as a value means that there is none.
struct ExpectedItem {
  bool absent = false;
  std::string kind;
  std::vector<std::pair<std::string, std::vector<std::string>>> facts = {};
};

inline ExpectedItem parse_expected_item(std::string_view text) {
  ExpectedItem item;
  item.absent = text.starts_with('!');
  if (item.absent) text = trim(text.substr(1));
  for (const std::string_view word : split(text, ' ')) {
    const std::size_t equals = word.find('=');
    if (equals == std::string_view::npos) {
      item.kind = word;
      continue;
    }
    std::vector<std::string> values;
    for (const std::string_view value : split(word.substr(equals + 1), '+')) {
      values.emplace_back(value);
      std::ranges::replace(values.back(), '_', ' ');
    }
    item.facts.emplace_back(word.substr(0, equals), values);
  }
  return item;
}

/// Several are parted by " & "; "none" is an empty list.
inline std::vector<ExpectedItem> parse_expected(std::string_view cell) {
  std::vector<ExpectedItem> out;
  for (const std::string_view item : split(cell, '&')) {
    if (trim(item) != "none") out.push_back(parse_expected_item(trim(item)));
  }
  return out;
}

/// The same with what holds of an event unless it is told otherwise.
inline std::vector<ExpectedItem> parse_expected_events(std::string_view cell) {
  std::vector<ExpectedItem> out = parse_expected(cell);
  for (ExpectedItem& item : out) {
    if (item.absent) continue;
    for (const auto& usual : {std::pair{"status", "occurred"}, {"polarity", "positive"}, {"certainty", "asserted"}}) {
      const bool told = std::ranges::any_of(item.facts, [&](const auto& fact) { return fact.first == usual.first; });
      if (!told) item.facts.push_back({usual.first, {usual.second}});
    }
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

/// Is the actor called so somewhere in the text, or is this its id?
inline bool is_called(const Extraction& found, const std::string& id, const std::string& name) {
  const auto actor = std::ranges::find(found.actors, id, &Actor::id);
  return id == name || (actor != found.actors.end() && std::ranges::any_of(actor->mentions, [&](const ActorMention& mention) {
                          return touches(mention.span, found.document.text, name);
                        }));
}

/// Those in this role are the named ones, all of them and no one else.
inline bool role_agrees(const Extraction& found, const Event& event, const std::string& role, const std::vector<std::string>& names) {
  const auto named = [&](const Participant& side, const std::string& name) { return touches(side.span, found.document.text, name) || is_called(found, side.actor, name); };
  const auto in_role = [&](const Participant& side) { return to_string(side.role) == role; };
  if (names[0] == "-") return std::ranges::none_of(event.participants, in_role);
  const bool all = std::ranges::all_of(names, [&](const std::string& name) {
    return std::ranges::any_of(event.participants, [&](const Participant& side) { return in_role(side) && named(side, name); });
  });
  return all && std::ranges::all_of(event.participants, [&](const Participant& side) {
           return !in_role(side) || std::ranges::any_of(names, [&](const std::string& name) { return named(side, name); });
         });
}

inline std::string shown(const Amount& amount) { return fmt::format("{}:{}", amount.value, amount.unit); }

inline bool amounts_agree(const std::vector<Amount>& amounts, const std::vector<std::string>& wanted) {
  if (wanted[0] == "-") return amounts.empty();
  return std::ranges::all_of(wanted, [&](const std::string& value) {
    return std::ranges::any_of(amounts, [&](const Amount& amount) { return shown(amount) == value; });
  });
}

inline bool sources_agree(const Extraction& found, const std::vector<Attribution>& said, const std::vector<std::string>& wanted) {
  if (wanted[0] == "-") return said.empty();
  return std::ranges::all_of(wanted, [&](const std::string& value) {
    return std::ranges::any_of(said, [&](const Attribution& each) {
      return each.source && (each.source->find(value) != std::string::npos || is_called(found, *each.source, value));
    });
  });
}

inline bool topics_agree(const std::vector<std::string>& topics, const std::vector<std::string>& wanted) {
  return std::ranges::all_of(wanted, [&](const std::string& value) { return std::ranges::count(topics, value) > 0; });
}

inline bool fact_agrees(const Extraction& found, const Event& event, const std::string& key, const std::vector<std::string>& values) {
  if (key == "status") return to_string(event.status) == values[0];
  if (key == "polarity") return to_string(event.polarity) == values[0];
  if (key == "certainty") return to_string(event.certainty) == values[0];
  if (key == "date") return event.date.value == values[0];
  if (key == "place") return event.place.value_or("-") == values[0];
  if (key == "amount") return amounts_agree(event.amounts, values);
  if (key == "topic") return topics_agree(event.topics, values);
  if (key == "source") return sources_agree(found, event.attribution, values);
  if (key == "form") return std::ranges::any_of(event.attribution, [&](const Attribution& each) { return to_string(each.form) == values[0]; });
  return role_agrees(found, event, key, values);
}

inline bool fact_agrees(const Extraction& found, const Commitment& owed, const std::string& key, const std::vector<std::string>& values) {
  if (key == "debtor") return is_called(found, owed.debtor, values[0]);
  if (key == "creditor") return values[0] == "-" ? !owed.creditor : owed.creditor && is_called(found, *owed.creditor, values[0]);
  if (key == "status") return to_string(owed.status) == values[0];
  if (key == "made") return owed.made.value == values[0];
  if (key == "due") return (owed.due ? owed.due->value : "-") == values[0];
  if (key == "amount") return amounts_agree(owed.amounts, values);
  if (key == "topic") return topics_agree(owed.topics, values);
  if (key == "source") return sources_agree(found, owed.attribution, values);
  if (key == "condition") return owed.condition ? owed.condition->find(values[0]) != std::string::npos : values[0] == "-";
  return false;
}

inline const std::string& kind_of(const Event& event) { return event.kind; }
inline const std::string& kind_of(const Commitment& owed) { return owed.action; }

struct Agreement {
  bool all_found = true;   // each expected item is there, and none that must not be
  bool none_more = true;   // and no other
};

template <typename Output>
Agreement compare(const Extraction& found, const std::vector<Output>& outputs, const std::vector<ExpectedItem>& expected) {
  Agreement out;
  std::size_t present = 0;
  for (const ExpectedItem& item : expected) {
    const bool is_there = std::ranges::any_of(outputs, [&](const Output& output) {
      return kind_of(output) == item.kind && std::ranges::all_of(item.facts, [&](const auto& fact) { return fact_agrees(found, output, fact.first, fact.second); });
    });
    out.all_found &= is_there != item.absent;
    present += item.absent ? 0 : 1;
  }
  out.none_more = outputs.size() <= present;
  return out;
}

inline std::string shown(const Extraction&, const Event& event) {
  std::string out = event.kind;
  for (const Participant& side : event.participants) out += fmt::format(" {}={}({})", to_string(side.role), side.span.text, side.actor);
  out += fmt::format(" {} {} {} date={}", to_string(event.status), to_string(event.polarity), to_string(event.certainty), event.date.value);
  for (const Amount& amount : event.amounts) out += " amount=" + shown(amount);
  for (const Attribution& said : event.attribution) out += fmt::format(" source={}({})", said.source.value_or("-"), to_string(said.form));
  return out;
}

inline std::string shown(const Extraction&, const Commitment& owed) {
  std::string out = fmt::format("{} debtor={} creditor={} {} made={} due={}", owed.action, owed.debtor, owed.creditor.value_or("-"),
                                to_string(owed.status), owed.made.value, owed.due ? owed.due->value : "-");
  for (const Amount& amount : owed.amounts) out += " amount=" + shown(amount);
  if (owed.condition) out += " condition=" + *owed.condition;
  return out + " \"" + owed.description + "\"";
}

/// What was found, as the tables write it.
template <typename Output>
std::string shown(const Extraction& found, const std::vector<Output>& outputs) {
  std::string out;
  for (const Output& output : outputs) out += (out.empty() ? "" : " & ") + shown(found, output);
  return out.empty() ? "none" : out;
}

}  // namespace dragoman
