#include "graph/knowledge/actor_tables.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "graph/knowledge/fold.h"
#include "graph/knowledge/table_cells.h"
#include "graph/model/error.h"
#include "graph/model/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kNameClasses[] = {"name", "short", "acronym", "adjective", "inhabitant",
                                             "capital", "seat", "alias", "surname", "context"};
constexpr std::string_view kMany = "many";

class Reader {
 public:
  explicit Reader(const KnowledgeFiles& files) : files_(files) {}

  ActorTables read() {
    read_countries();
    read_organisations();
    read_persons();
    resolve_countries();
    read_names();
    read_office_kinds();
    read_terms();
    derive_surnames();
    return std::move(out_);
  }

 private:
  /// Where a country or home column is found again once all ids are known.
  struct Pending {
    ActorNumber actor;
    Row row;
    std::string_view country;
  };

  ActorNumber add(const Row& row, const KnownActor& actor, std::string_view prefix) {
    if (!actor.id.starts_with(prefix)) refuse(row, "id is of another kind:", actor.id);
    if (actor.name.empty()) refuse(row, "no name for", actor.id);
    const auto [it, fresh] = out_.by_id.try_emplace(actor.id, static_cast<ActorNumber>(out_.actors.size()));
    if (fresh) {
      out_.actors.push_back(actor);
      part_of_.push_back(row.part);
    } else if (part_of_[it->second] == row.part) {
      refuse(row, "duplicate id", actor.id);
    } else {
      out_.actors[it->second] = actor;
      part_of_[it->second] = row.part;
    }
    return it->second;
  }

  void read_countries() {
    for (const Row& row : read_table(files_, "actors/countries.tsv",
                                     {"id", "name", "wikidata", "from", "to", "lat", "lon", "capital"})) {
      KnownActor actor{.id = row[0], .name = row[1], .kind = ActorKind::Country, .code = {}, .wikidata = row[2]};
      actor.exists = read_term(row, 3, 4);
      actor.lat = read_number(row, 5);
      actor.lon = read_number(row, 6);
      actor.capital = row[7];
      const ActorNumber number = add(row, actor, "country:");
      out_.actors[number].country = number;
      out_.actors[number].code = actor.id.substr(std::string_view("country:").size());
    }
  }

  void read_organisations() {
    for (const Row& row : read_table(files_, "actors/organisations.tsv",
                                     {"id", "name", "kind", "code", "country", "from", "to", "wikidata"})) {
      const std::optional<ActorKind> kind = parse_actor_kind(row[2]);
      if (!kind) refuse(row, "no kind of actor is called", row[2]);
      KnownActor actor{.id = row[0], .name = row[1], .kind = *kind, .code = row[3], .wikidata = row[7]};
      actor.exists = read_term(row, 5, 6);
      pending_.push_back({add(row, actor, ""), row, row[4]});
    }
  }

  void read_persons() {
    for (const Row& row : read_table(files_, "actors/persons.tsv", {"id", "name", "country", "code", "wikidata"})) {
      const KnownActor actor{
          .id = row[0], .name = row[1], .kind = ActorKind::Person, .code = row[3], .wikidata = row[4]};
      pending_.push_back({add(row, actor, "person:"), row, row[2]});
    }
  }

  void resolve_countries() {
    for (const Pending& pending : pending_) {
      if (!pending.country.empty()) out_.actors[pending.actor].country = find(pending.row, pending.country);
    }
  }

  ActorNumber find(const Row& row, std::string_view id) const {
    const auto it = out_.by_id.find(id);
    if (it == out_.by_id.end()) refuse(row, "no actor has the id", id);
    return it->second;
  }

  void read_names() {
    for (ActorNumber number = 0; number < out_.actors.size(); ++number) {
      out_.names.push_back({.name = out_.actors[number].name, .lang = "en", .actor = number});
    }
    for (const Row& row : read_table(files_, "actors/names.tsv", {"name", "lang", "actor", "class", "from", "to"})) {
      if (row[0].empty() || row[1].empty()) refuse(row, "name and language are needed, not", row[0]);
      const std::optional<NameClass> name_class = value_of<NameClass>(row[3], kNameClasses);
      if (!name_class) refuse(row, "no class of name is called", row[3]);
      out_.names.push_back({.name = row[0], .lang = row[1], .actor = find(row, row[2]), .name_class = *name_class,
                            .used = read_term(row, 4, 5)});
    }
  }

  void read_office_kinds() {
    for (const Row& row : read_table(files_, "actors/office_kinds.tsv", {"office", "sector", "label", "holders"})) {
      if (!row[3].empty() && row[3] != kMany) refuse(row, "holders are many or one, not", row[3]);
      out_.office_kinds.push_back({row[0], row[1], row[2], row[3] == kMany});
    }
    std::ranges::sort(out_.office_kinds, {}, &OfficeKind::office);
  }

  void read_terms() {
    const auto key = [](const OfficeTerm& t) { return std::tuple(t.person, t.term.first, t.of, t.office); };
    const std::vector<Row> rows =
        read_table(files_, "actors/offices.tsv", {"person", "office", "of", "from", "to", "source"});
    std::vector<std::pair<OfficeTerm, const Row*>> terms;
    terms.reserve(rows.size());
    for (const Row& row : rows) {
      if (!std::ranges::binary_search(out_.office_kinds, row[1], {}, &OfficeKind::office)) {
        refuse(row, "no office is called", row[1]);
      }
      const ActorNumber person = find(row, row[0]);
      if (out_.actors[person].kind != ActorKind::Person) refuse(row, "no person:", row[0]);
      const Term term = read_term(row, 3, 4);
      if (!term.first) refuse(row, "no first day of the term of", row[0]);
      terms.emplace_back(
          OfficeTerm{.person = person, .office = row[1], .of = find(row, row[2]), .term = term, .source = row[5]},
          &row);
    }
    std::ranges::stable_sort(terms, [&](const auto& a, const auto& b) { return key(a.first) < key(b.first); });
    for (std::size_t i = 0; i < terms.size(); ++i) {
      for (std::size_t j = i; j-- > 0 && terms[j].first.person == terms[i].first.person;) {
        const OfficeTerm &a = terms[j].first, &b = terms[i].first;
        if (a.office == b.office && a.of == b.of && ends_after_start(a.term, b.term)) {
          throw Error("{}: the term overlaps with that of line {}; knowledge not loaded", terms[i].second->where(),
                      terms[j].second->line);
        }
      }
    }
    out_.terms.reserve(terms.size());
    for (const auto& [term, row] : terms) out_.terms.push_back(term);
  }

  /// One may follow the other on the same day, as when vague days are rounded.
  static bool ends_after_start(const Term& earlier, const Term& later) {
    return !earlier.last || (later.first && *earlier.last > *later.first);
  }

  /// Persons are called by their surnames; where no table says which word that is, it is cut from the full names.
  void derive_surnames() {
    std::vector<std::uint8_t> given(out_.actors.size(), kNoneGiven);
    out_.family_first = family_first_countries();
    for (const ActorNumber country : out_.family_first) {
      for (ActorNumber i = 0; i < out_.actors.size(); ++i) {
        if (out_.actors[i].kind == ActorKind::Person && out_.actors[i].country == country) given[i] = kFamilyFirst;
      }
    }
    for (const ActorName& name : out_.names) {
      const KnownActor& actor = out_.actors[name.actor];
      if (name.name_class != NameClass::Surname || actor.kind != ActorKind::Person) continue;
      const bool first = fold_name(surname_of(actor.name, true)) == fold_name(name.name);
      given[name.actor] = first ? kFamilyFirst : kFamilyLast;
    }
    const std::size_t count = out_.names.size();
    for (std::size_t i = 0; i < count; ++i) {
      const ActorName name = out_.names[i];
      if (out_.actors[name.actor].kind != ActorKind::Person) continue;
      if (name.name_class != NameClass::Name && name.name_class != NameClass::Alias) continue;
      const std::string_view surname = surname_of(name.name, given[name.actor] == kFamilyFirst);
      if (surname.empty()) continue;
      out_.names.push_back({.name = surname, .lang = name.lang, .actor = name.actor,
                            .name_class = NameClass::Surname, .derived = true, .used = name.used});
    }
  }

  std::vector<ActorNumber> family_first_countries() const {
    std::vector<ActorNumber> out;
    for (const Row& row : read_table(files_, "actors/name_orders.tsv", {"country", "order"})) {
      if (row[1] != "family-first") refuse(row, "no order of names is called", row[1]);
      out.push_back(find(row, row[0]));
    }
    return out;
  }

  static constexpr std::uint8_t kNoneGiven = 0, kFamilyFirst = 1, kFamilyLast = 2;

  const KnowledgeFiles& files_;
  ActorTables out_;
  std::vector<const KnowledgeFiles::Part*> part_of_;  // of each actor
  std::vector<Pending> pending_;
};

bool starts_lower(std::string_view word) { return !word.empty() && word[0] >= 'a' && word[0] <= 'z'; }

}  // namespace

ActorTables read_actor_tables(const KnowledgeFiles& files) { return Reader(files).read(); }

std::string_view surname_of(std::string_view full_name, bool family_first) {
  const std::size_t first_space = full_name.find(' ');
  if (first_space == std::string_view::npos) return {};
  if (family_first) return full_name.substr(0, first_space);
  std::size_t begin = full_name.rfind(' ') + 1;
  while (begin > first_space + 1) {
    const std::size_t before = full_name.rfind(' ', begin - 2);
    if (before == std::string_view::npos || !starts_lower(full_name.substr(before + 1))) break;
    begin = before + 1;
  }
  return full_name.substr(begin);
}

}  // namespace dragoman
