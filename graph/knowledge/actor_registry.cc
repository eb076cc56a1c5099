#include "graph/knowledge/actor_registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace dragoman {
namespace {

/// Offices that speak for the whole state weigh more than those that do not.
int weight(std::string_view office) {
  if (office == "head-of-government") return 2;
  return office == "head-of-state" ? 1 : 0;
}

int rank(const ActorName& name) {
  if (name.name_class == NameClass::Surname) return name.derived ? 3 : 2;
  return name.name_class == NameClass::Adjective || name.name_class == NameClass::Inhabitant ? 1 : 0;
}

}  // namespace

ActorRegistry::ActorRegistry(const KnowledgeFiles& files) : tables_(read_actor_tables(files)) {
  index_.reserve(tables_.names.size());
  for (std::uint32_t i = 0; i < tables_.names.size(); ++i) index_.add(tables_.names[i].name, i);
  index_.finish();

  terms_of_person_.assign(tables_.actors.size() + 1, 0);
  for (const OfficeTerm& term : tables_.terms) ++terms_of_person_[term.person + 1];
  std::partial_sum(terms_of_person_.begin(), terms_of_person_.end(), terms_of_person_.begin());

  terms_by_office_.resize(tables_.terms.size());
  std::iota(terms_by_office_.begin(), terms_by_office_.end(), 0U);
  std::ranges::sort(terms_by_office_, {}, [&](std::uint32_t i) {
    const OfficeTerm& term = tables_.terms[i];
    return std::tuple(term.of, term.office, term.term.first, term.person);
  });
}

std::optional<ActorNumber> ActorRegistry::number(std::string_view id) const {
  const auto it = tables_.by_id.find(id);
  if (it == tables_.by_id.end()) return {};
  return it->second;
}

bool ActorRegistry::family_first(ActorNumber country) const {
  return std::ranges::find(tables_.family_first, country) != tables_.family_first.end();
}

std::vector<ActorNumber> ActorRegistry::find_numbers(std::string_view name) const {
  if (const auto exact = number(name)) return {*exact};
  std::vector<std::uint32_t> entries = index_.find(name);
  const auto in_office = [&](ActorNumber actor) {
    return std::ranges::any_of(offices_of(actor), [](const OfficeTerm& t) { return !t.term.last; });
  };
  std::ranges::stable_sort(entries, {}, [&](std::uint32_t i) {
    const ActorName& entry = tables_.names[i];
    return std::tuple(rank(entry) / 2, !in_office(entry.actor), rank(entry));
  });
  std::vector<ActorNumber> out;
  if (const auto country = number(fmt::format("country:{}", name))) out.push_back(*country);
  for (const std::uint32_t i : entries) {
    const ActorNumber actor = tables_.names[i].actor;
    if (std::ranges::find(out, actor) == out.end()) out.push_back(actor);
  }
  return out;
}

std::vector<std::string> ActorRegistry::find(std::string_view name) const {
  std::vector<std::string> out;
  for (const ActorNumber actor : find_numbers(name)) out.emplace_back(tables_.actors[actor].id);
  return out;
}

std::span<const OfficeTerm> ActorRegistry::offices_of(ActorNumber person) const {
  const std::uint32_t begin = terms_of_person_[person], end = terms_of_person_[person + 1];
  return std::span(tables_.terms).subspan(begin, end - begin);
}

std::vector<const OfficeTerm*> ActorRegistry::offices_on(ActorNumber person, const Date& when) const {
  std::vector<const OfficeTerm*> out;
  for (const OfficeTerm& term : offices_of(person)) {
    if (when.known() ? term.term.overlaps(when.first, when.last) : !term.term.last) out.push_back(&term);
  }
  std::ranges::stable_sort(out, [](const OfficeTerm* a, const OfficeTerm* b) {
    return std::tuple(-weight(a->office), b->term.first) < std::tuple(-weight(b->office), a->term.first);
  });
  return out;
}

const OfficeTerm* ActorRegistry::office_of(ActorNumber person, const Date& when) const {
  const std::vector<const OfficeTerm*> terms = offices_on(person, when);
  return terms.empty() ? nullptr : terms.front();
}

std::vector<const OfficeTerm*> ActorRegistry::holders_ever(std::string_view office, ActorNumber of) const {
  const auto key = [&](std::uint32_t i) { return std::pair(tables_.terms[i].of, tables_.terms[i].office); };
  std::vector<const OfficeTerm*> out;
  const auto wanted = std::pair(of, office);
  auto i = std::ranges::lower_bound(terms_by_office_, wanted, {}, key);
  for (; i != terms_by_office_.end() && key(*i) == wanted; ++i) out.push_back(&tables_.terms[*i]);
  return out;
}

std::vector<ActorNumber> ActorRegistry::holders(std::string_view office, ActorNumber of, const Date& when) const {
  std::vector<ActorNumber> out;
  for (const OfficeTerm* term : holders_ever(office, of)) {
    const bool then = when.known() ? term->term.overlaps(when.first, when.last) : !term->term.last;
    if (then && std::ranges::find(out, term->person) == out.end()) out.push_back(term->person);
  }
  return out;
}

std::optional<std::string_view> ActorRegistry::holder(std::string_view office, std::string_view of, Day day) const {
  const auto owner = number(of);
  if (!owner) return {};
  const std::vector<ActorNumber> found = holders(office, *owner, day_date(day, DateBasis::Given));
  // On a day of change both hold it; the one who came is meant.
  if (found.empty()) return {};
  return tables_.actors[found.back()].id;
}

ActorNumber ActorRegistry::country_on(ActorNumber actor, const Date& when) const {
  if (const OfficeTerm* term = office_of(actor, when)) {
    if (tables_.actors[term->of].country != kNoActor) return tables_.actors[term->of].country;
  }
  return tables_.actors[actor].country;
}

std::string_view ActorRegistry::iso(ActorNumber country) const { return tables_.actors[country].code; }

std::string ActorRegistry::code_on(ActorNumber actor, const Date& when) const {
  const KnownActor& known = tables_.actors[actor];
  if (known.kind != ActorKind::Person) return std::string(known.code);
  if (const OfficeTerm* term = office_of(actor, when)) {
    const KnownActor& of = tables_.actors[term->of];
    return of.kind == ActorKind::Country ? fmt::format("{}{}", of.code, sector(term->office)) : std::string(of.code);
  }
  return fmt::format("{}{}", known.country == kNoActor ? std::string_view{} : iso(known.country), known.code);
}

std::optional<std::string> ActorRegistry::role_on(ActorNumber actor, const Date& when) const {
  const OfficeTerm* term = office_of(actor, when);
  if (term == nullptr) return {};
  return role_text(term->office, term->of);
}

std::string ActorRegistry::role_text(std::string_view office, ActorNumber of) const {
  const OfficeKind* kind = kind_of(office);
  const std::string_view label = kind == nullptr ? office : kind->label;
  if (of == kNoActor) return std::string(label);
  const KnownActor& owner = tables_.actors[of];
  return fmt::format("{} of {}", label, owner.kind == ActorKind::Country ? owner.code : owner.name);
}

std::string_view ActorRegistry::sector(std::string_view office) const {
  const OfficeKind* kind = kind_of(office);
  return kind == nullptr ? std::string_view{} : kind->sector;
}

bool ActorRegistry::is_shared(std::string_view office) const {
  const OfficeKind* kind = kind_of(office);
  return kind != nullptr && kind->shared;
}

const OfficeKind* ActorRegistry::kind_of(std::string_view office) const {
  const auto it = std::ranges::lower_bound(tables_.office_kinds, office, {}, &OfficeKind::office);
  return it != tables_.office_kinds.end() && it->office == office ? &*it : nullptr;
}

Actor ActorRegistry::describe(ActorNumber actor, const Date& when) const {
  const KnownActor& known = tables_.actors[actor];
  Actor out{.id = std::string(known.id), .name = std::string(known.name), .kind = known.kind};
  if (const ActorNumber country = country_on(actor, when); country != kNoActor) out.country = std::string(iso(country));
  out.code = code_on(actor, when);
  out.role = role_on(actor, when);
  if (!known.wikidata.empty()) out.wikidata = std::string(known.wikidata);
  return out;
}

}  // namespace dragoman
