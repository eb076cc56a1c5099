#include "tests/extract/expected_items.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "graph/knowledge/actor_registry.h"
#include "graph/knowledge/knowledge_files.h"
#include "graph/model/ids.h"

namespace dragoman {
namespace {

using nlohmann::json;

bool contains(const json& one_or_many, std::string_view word) {
  if (one_or_many.is_string()) return one_or_many.get<std::string>() == word;
  return std::ranges::any_of(one_or_many, [&](const json& each) { return each.get<std::string>() == word; });
}

bool has_amount(const std::vector<Amount>& amounts, const json& wanted) {
  const double value = wanted["value"].get<double>();
  return std::ranges::any_of(amounts, [&](const Amount& amount) {
    return std::abs(amount.value - value) <= 1e-9 * std::abs(value) && amount.unit == wanted["unit"].get<std::string>() &&
           (!wanted.contains("of") || (amount.of && slug(*amount.of) == slug(wanted["of"].get<std::string>())));
  });
}

std::string shown(const Date& date) { return date.known() ? date.value : std::string("no date"); }

std::string shown(const std::vector<Amount>& amounts) {
  std::string out;
  for (const Amount& amount : amounts) out += fmt::format(" {} {} {}", amount.value, amount.unit, amount.of.value_or(""));
  return out;
}

std::string country_id(const std::string& iso) { return "country:" + iso; }

/// The output with the fewest faults.
template <typename Output, typename Faults, typename Shown>
Verdict best(std::string item, int weight, const std::vector<Output>& outputs, const Faults& faults, const Shown& show) {
  Verdict verdict{std::move(item), weight, false, "nothing was found"};
  std::size_t fewest = SIZE_MAX;
  for (const Output& output : outputs) {
    const std::vector<std::string> wrong = faults(output);
    if (wrong.empty()) return {verdict.item, weight, true, ""};
    if (wrong.size() < fewest) {
      fewest = wrong.size();
      verdict.reason = fmt::format("likest: {}; wrong: {}", show(output), fmt::join(wrong, ", "));
    }
  }
  return verdict;
}

}  // namespace

bool lies_within(const Date& date, const json& days) {
  if (!days[0].is_null() && (!date.first || *date.first < *parse_day(days[0].get<std::string>()))) return false;
  return days[1].is_null() || (date.last && *date.last <= *parse_day(days[1].get<std::string>()));
}

Verdict ExpectedItems::event(const json& item) const {
  return best("event " + item["key"].get<std::string>(), item.value("weight", 0), found_.events,
              [&](const Event& event) { return faults(event, item); }, [&](const Event& event) { return shown(event); });
}

Verdict ExpectedItems::commitment(const json& item) const {
  return best("commitment " + item["key"].get<std::string>(), item.value("weight", 0), found_.commitments,
              [&](const Commitment& owed) { return faults(owed, item); }, [&](const Commitment& owed) { return shown(owed); });
}

Verdict ExpectedItems::due(const std::string& key, const json& amounts, const json& days) const {
  const auto wrong = [&](const Commitment& owed) {
    std::vector<std::string> out;
    for (const json& amount : amounts) {
      if (!has_amount(owed.amounts, amount)) out.push_back("amount");
    }
    if (!owed.due || !lies_within(*owed.due, days)) out.push_back("due");
    return out;
  };
  return best("due " + key, 1, found_.commitments, wrong, [&](const Commitment& owed) { return shown(owed); });
}

std::vector<std::string> ExpectedItems::faults(const Event& event, const json& item) const {
  std::vector<std::string> out;
  const auto expect = [&](bool right, std::string what) {
    if (!right) out.push_back(std::move(what));
  };
  if (item.contains("type")) expect(contains(item["type"], event.type), "type");
  if (item.contains("kinds")) expect(contains(item["kinds"], event.kind), "kind");
  if (item.contains("status")) expect(contains(item["status"], to_string(event.status)), "status");
  if (item.contains("date") && !item["date"].is_null()) expect(lies_within(event.date, item["date"]), "date");
  for (const json& actor : item.value("actors", json::array())) {
    expect(has_participant(event, actor), "actor " + actor["any_of"][0].get<std::string>());
  }
  if (item.contains("place")) expect(event.place && is_place(*event.place, item["place"]), "place");
  for (const json& amount : item.value("amounts", json::array())) expect(has_amount(event.amounts, amount), "amount");
  if (item.contains("certainty")) expect(contains(item["certainty"], to_string(event.certainty)), "certainty");
  if (item.contains("source")) expect(has_source(event.attribution, item["source"]), "source");
  if (item.contains("topics")) expect(has_topics(event.topics, item["topics"]), "topics");
  return out;
}

std::vector<std::string> ExpectedItems::faults(const Commitment& owed, const json& item) const {
  std::vector<std::string> out;
  const auto expect = [&](bool right, std::string what) {
    if (!right) out.push_back(std::move(what));
  };
  expect(is_actor(owed.debtor, item["debtor"]["any_of"]), "debtor");
  if (item.contains("creditor")) {
    const json& creditor = item["creditor"];
    expect(creditor.is_null() ? !owed.creditor : owed.creditor && is_actor(*owed.creditor, creditor["any_of"]), "creditor");
  }
  if (item.contains("action")) expect(contains(item["action"], owed.action), "action");
  if (item.contains("status")) expect(contains(item["status"], to_string(owed.status)), "status");
  if (item.contains("made")) expect(lies_within(owed.made, item["made"]), "made");
  if (item.contains("due")) {
    expect(item["due"].is_null() ? !owed.due : owed.due && lies_within(*owed.due, item["due"]), "due");
  }
  for (const json& amount : item.value("amounts", json::array())) expect(has_amount(owed.amounts, amount), "amount");
  if (item.contains("topics")) expect(has_topics(owed.topics, item["topics"]), "topics");
  return out;
}

std::vector<std::string> ExpectedItems::forbidden(const json& never) const {
  std::vector<std::string> out;
  if (!never.contains("actors")) return out;  // said in words alone
  const auto actor_matches = [&](const std::string& id) { return is_actor(id, never["actors"]); };
  for (const Event& event : found_.events) {
    if (never.contains("type") && !contains(never["type"], event.type)) continue;
    if (never.contains("kinds") && !contains(never["kinds"], event.kind)) continue;
    if (never.contains("status") && !contains(never["status"], to_string(event.status))) continue;
    if (std::ranges::any_of(event.participants, [&](const Participant& side) { return actor_matches(side.actor); })) {
      out.push_back(shown(event));
    }
  }
  if (never.contains("type") || never.contains("kinds")) return out;
  for (const Commitment& owed : found_.commitments) {
    if (actor_matches(owed.debtor) || (owed.creditor && actor_matches(*owed.creditor))) out.push_back(shown(owed));
  }
  return out;
}

bool ExpectedItems::is_actor(const std::string& id, const json& any_of) const {
  if (contains(any_of, id)) return true;
  const auto actor = std::ranges::find(found_.actors, id, &Actor::id);
  return actor != found_.actors.end() && actor->country && contains(any_of, country_id(*actor->country));
}

bool ExpectedItems::has_participant(const Event& event, const json& actor) const {
  return std::ranges::any_of(event.participants, [&](const Participant& side) {
    return is_actor(side.actor, actor["any_of"]) && contains(actor["role"], to_string(side.role));
  });
}

bool ExpectedItems::is_place(const std::string& id, const std::string& name) const {
  const std::string wanted = slug(name);
  if (id == name || (id.find('/') != std::string::npos && id.substr(id.find('/') + 1) == wanted)) return true;
  const auto place = std::ranges::find(found_.places, id, &Place::id);
  if (place != found_.places.end() && slug(place->name) == wanted) return true;
  if (!id.starts_with("place:") || id.find('/') != std::string::npos) return false;
  const auto country = registry_.number(country_id(id.substr(6)));
  return country && slug(registry_[*country].name) == wanted;
}

bool ExpectedItems::has_topics(const std::vector<std::string>& topics, const json& names) const {
  const auto present = std::ranges::count_if(names, [&](const json& name) {
    const std::string wanted = slug(name.get<std::string>());
    return std::ranges::any_of(topics, [&](const std::string& topic) {
      const auto known = ontology_.topics().find(topic);
      return topic == wanted || (known != ontology_.topics().end() && slug(known->second) == wanted);
    });
  });
  return 2 * present >= static_cast<std::ptrdiff_t>(names.size());
}

bool ExpectedItems::has_source(const std::vector<Attribution>& attribution, const json& names) const {
  return std::ranges::any_of(names, [&](const json& name) {
    static const KnowledgeFiles files;
    static const ActorRegistry registry(files);
    const auto ids = registry.find(name.get<std::string>());  // "White House" is a seat of country:USA
    const std::string wanted = slug(name.get<std::string>());
    return std::ranges::any_of(attribution, [&](const Attribution& said) {
      return said.source && (std::ranges::find(ids, *said.source) != ids.end() || slug(*said.source).find(wanted) != std::string::npos ||
                             slug(actor_name(*said.source)).find(wanted) != std::string::npos);
    });
  });
}

std::string ExpectedItems::actor_name(const std::string& id) const {
  const auto actor = std::ranges::find(found_.actors, id, &Actor::id);
  return actor == found_.actors.end() ? std::string() : actor->name;
}

std::string ExpectedItems::shown(const Event& event) const {
  std::string sides;
  for (const Participant& side : event.participants) sides += fmt::format(" {}={}", to_string(side.role), side.actor);
  std::string sources;
  for (const Attribution& said : event.attribution) sources += fmt::format(" [{}]", said.source.value_or("unnamed"));
  return fmt::format("{} {} {} {} {}{} at {} about {}{}{} by {}", event.type, event.kind, to_string(event.status),
                     to_string(event.certainty), dragoman::shown(event.date), sides, event.place.value_or("-"),
                     fmt::join(event.topics, "+"), dragoman::shown(event.amounts), sources, event.rule);
}

std::string ExpectedItems::shown(const Commitment& owed) const {
  return fmt::format("{} owes {} to {} made {} due {} {} about {}{} \"{}\"", owed.debtor, owed.action,
                     owed.creditor.value_or("-"), dragoman::shown(owed.made), owed.due ? dragoman::shown(*owed.due) : "-",
                     to_string(owed.status), fmt::join(owed.topics, "+"), dragoman::shown(owed.amounts), owed.description);
}

}  // namespace dragoman
