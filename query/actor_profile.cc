#include "query/actor_profile.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace dragoman {
namespace {

Date day_or_unknown(std::optional<Day> day) { return day ? day_date(*day, DateBasis::Given) : Date{}; }

std::vector<ActorNameRow> names_of(const ActorRegistry& registry, ActorNumber number) {
  std::set<ActorNameRow> out;
  for (const ActorName& name : registry.names()) {
    if (name.actor == number && !name.derived) out.insert({.lang = std::string(name.lang), .name = std::string(name.name)});
  }
  return {out.begin(), out.end()};
}

OfficeRow row_of(const ActorRegistry& registry, const OfficeTerm& term) {
  return {.office = registry.role_text(term.office, term.of), .person = std::string(registry[term.person].id), .term = term.term};
}

std::vector<OfficeRow> offices_of(const ActorRegistry& registry, ActorNumber number, std::optional<Day> as_of) {
  std::vector<OfficeRow> out;
  for (const OfficeTerm& term : registry.offices_of(number)) out.push_back(row_of(registry, term));
  if (registry[number].kind != ActorKind::Person) {
    for (const OfficeKind& kind : registry.office_kinds()) {
      for (const OfficeTerm* term : registry.holders_ever(kind.office, number)) {
        const bool held = as_of ? term->term.contains(*as_of) : !term->term.last.has_value();
        if (held) out.push_back(row_of(registry, *term));
      }
    }
  }
  std::ranges::sort(out, {}, [](const OfficeRow& row) { return std::make_tuple(row.term.first, row.office, row.person); });
  return out;
}

class Partners {
 public:
  Partners(std::string self, std::map<std::string, PartnerRow>& rows) : self_(std::move(self)), rows_(rows) {}

  void meet(const std::set<std::string>& others, const Date& date, std::size_t PartnerRow::*count) {
    for (const std::string& other : others) {
      if (other == self_) continue;
      PartnerRow& row = rows_[other];
      row.actor = other;
      ++(row.*count);
      const auto day = date.first ? date.first : date.last;
      if (!day) continue;
      row.first = row.first ? std::min(*row.first, *day) : *day;
      row.last = row.last ? std::max(*row.last, *day) : *day;
    }
  }

 private:
  std::string self_;
  std::map<std::string, PartnerRow>& rows_;
};

// Whom the actor deals with: others' states rather than their persons, and not those who act for the same state.
std::set<std::string> others_of(const std::vector<std::string>& actors, const std::string& self, const States& states) {
  std::set<std::string> out;
  for (const std::string& actor : actors) {
    const std::string& other = party(actor, states);
    if (actor != self && other != party(self, states)) out.insert(other);
  }
  return out;
}

}  // namespace

ActorProfile actor_profile(const Store& store, const ActorRegistry& registry, std::string_view id, const Clocks& clocks) {
  ActorProfile out;
  const auto number = registry.number(id);
  const auto stored = store.actor(id, clocks.filter);
  if (!number && !stored) throw Error("no actor is called \"{}\"; nothing asked", id);
  out.actor = number ? registry.describe(*number, day_or_unknown(clocks.as_of)) : *stored;
  if (number) {
    out.names = names_of(registry, *number);
    out.offices = offices_of(registry, *number, clocks.as_of);
  }
  const std::string self(id);
  std::map<std::string, PartnerRow> rows;
  Partners partners(self, rows);
  for (const FusedEvent& fused : store.events({.actors = {self}, .known_at = clocks.filter})) {
    std::vector<std::string> actors;
    for (const Participant& participant : fused.event.participants) actors.push_back(participant.actor);
    partners.meet(others_of(actors, self, fused.states), fused.event.date, &PartnerRow::events);
    ++out.types[fused.event.type];
  }
  for (const FusedCommitment& fused : store.commitments({.by = self, .known_at = clocks.filter})) {
    ++out.owes;
    if (!fused.commitment.creditor) continue;
    partners.meet(others_of({*fused.commitment.creditor}, self, fused.states), fused.commitment.made, &PartnerRow::commitments);
  }
  for (const FusedCommitment& fused : store.commitments({.to = self, .known_at = clocks.filter})) {
    ++out.is_owed;
    partners.meet(others_of({fused.commitment.debtor}, self, fused.states), fused.commitment.made, &PartnerRow::commitments);
  }
  for (auto& [other, row] : rows) out.partners.push_back(std::move(row));
  std::ranges::stable_sort(out.partners, std::greater<>(), [](const PartnerRow& row) { return row.events + row.commitments; });
  return out;
}

}  // namespace dragoman
