#include "ingest/actor/recognition.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "graph/knowledge/fold.h"
#include "ingest/place/place_choice.h"

namespace dragoman {
namespace {

/// The office that stands for another where a table knows only the one: words say "prime minister", tables
/// "head of government".
std::string_view wider_office(std::string_view office) {
  return office == "prime-minister" ? "head-of-government" : std::string_view{};
}

/// "The North Korean leader Kim" is head of state or of government.
bool is_office(std::string_view held, std::string_view called) {
  if (called.empty() || held == called) return true;
  if (called == "head") return held == "head-of-state" || held == "head-of-government";
  return !wider_office(called).empty() && held == wider_office(called);
}

/// "el-Sisi": a particle joined to a name.
bool is_joined_particle(std::string_view form) {
  const std::size_t hyphen = form.find('-');
  return hyphen != std::string_view::npos && hyphen + 1 < form.size() && form[hyphen + 1] >= 'A' && form[hyphen + 1] <= 'Z';
}

}  // namespace

bool Recognition::in_sentence(std::uint32_t t, std::uint32_t as) const {
  return t < text.tokens.size() && sentence_of[t] == sentence_of[as] && sentence_of[t] != kNoMatch;
}

const MatchedEntry* Recognition::polity_of(const NameMatch& match) const {
  const MatchedEntry* best = nullptr;
  // Of several, one that exists at the time; a form as it stands before an inflected one ("Polen" is Poland before
  // it is Poles); a name before a people; a country before a body; one of a country that the article names.
  const auto key = [&](const MatchedEntry& m) {
    const LexiconEntry& e = knowledge.entry(m.entry);
    const KnownActor& actor = actors[e.what];
    const bool people = e.name_class == NameClass::Inhabitant;
    return std::tuple(!actor.exists.overlaps(when.first, when.last), m.ending != kNoEnding && people, people,
                      actor.kind != ActorKind::Country, !speaks_of(actor.country));
  };
  for (const MatchedEntry& m : names.of(match)) {
    const LexiconEntry& e = knowledge.entry(m.entry);
    if (e.kind != EntryKind::Actor || actors[e.what].kind == ActorKind::Person) continue;
    if (best == nullptr || key(m) < key(*best)) best = &m;
  }
  return best;
}

bool Recognition::speaks_of(ActorNumber country) const {
  return std::ranges::any_of(countries, [&](const auto& named) { return named.first == country; });
}

const MatchedEntry* Recognition::person_of(const NameMatch& match) const {
  return entry_of(match, [&](const LexiconEntry& e) {
    return e.kind == EntryKind::Actor && actors[e.what].kind == ActorKind::Person;
  });
}

bool Recognition::is_generic_body(const NameMatch& match) const {
  if (!cue(match.last - 1, Cue::StateBody) || entry_of_kind(match, EntryKind::PersonNoun) == nullptr) return false;
  const MatchedEntry* polity = polity_of(match);
  return polity != nullptr && actors[number_of(*polity)].kind == ActorKind::Organization;
}

ActorNumber Recognition::country_of_generic(const NameMatch& match) const {
  if (!is_generic_body(match)) return kNoActor;
  const ActorNumber country = actors[number_of(*polity_of(match))].country;
  return countries.empty() || speaks_of(country) ? country : kNoActor;
}

ActorNumber Recognition::body_of(const NameMatch& match, ActorNumber country) const {
  const MatchedEntry* body = entry_of(match, [&](const LexiconEntry& e) {
    return e.kind == EntryKind::Actor && actors[e.what].kind == ActorKind::Organization && actors[e.what].country == country;
  });
  return body == nullptr ? kNoActor : number_of(*body);
}

bool Recognition::genitive(const MatchedEntry& m) const {
  return m.ending != kNoEnding && knowledge.endings()[m.ending].ending_class == EndingClass::Name;
}

std::pair<std::uint32_t, std::uint32_t> Recognition::matches_at(std::uint32_t t) const {
  const std::uint32_t first = names.match_at[t];
  if (first == kNoMatch) return {0, 0};
  std::uint32_t last = first;
  while (last < names.matches.size() && names.matches[last].first <= t) ++last;
  return {first, last};
}

std::uint32_t Recognition::match_ending_at(std::uint32_t t) const {
  const auto [first, last] = matches_at(t);
  if (first == last) return kNoMatch;
  const NameMatch& match = names.matches[last - 1];
  return match.last == t + 1 && match.closes_token ? last - 1 : kNoMatch;
}

std::uint32_t Recognition::match_starting_at(std::uint32_t t) const {
  const std::uint32_t first = names.match_at[t];
  if (first == kNoMatch) return kNoMatch;
  const NameMatch& match = names.matches[first];
  return match.first == t && match.opens_token ? first : kNoMatch;
}

bool Recognition::is_clitic_s(std::uint32_t t) const {
  if (t >= text.tokens.size()) return false;
  const Token& clitic = token(t);
  const bool apostrophe = clitic.form.starts_with('\'') || clitic.form.starts_with("\xE2\x80\x99");
  return apostrophe && !clitic.space_before && clitic.tag != Tag::Punct && clitic.form.size() <= 4;
}

bool Recognition::is_comma(std::uint32_t t) const { return t < text.tokens.size() && token(t).form == ","; }

bool Recognition::is_noun_like(std::uint32_t t) const {
  return t < text.tokens.size() && (token(t).tag == Tag::Noun || token(t).tag == Tag::Propn);
}

bool Recognition::locative_before(std::uint32_t t) const {
  if (t == 0 || !in_sentence(t - 1, t)) return false;
  std::uint32_t before = t - 1;
  // "in the northern | Sudan", "im südamerikanischen | Suriname"
  while ((token(before).tag == Tag::Det || token(before).tag == Tag::Adj) && before > 0 && in_sentence(before - 1, t)) --before;
  if (cue(before, Cue::Locative)) return true;
  if (!cue(before, Cue::Way)) return false;
  constexpr std::uint32_t kMotionReach = 8;
  for (std::uint32_t i = 1; i <= kMotionReach && i <= before && in_sentence(before - i, t); ++i) {
    if (cue(before - i, Cue::Motion)) return true;
  }
  return false;
}

bool Recognition::modifies_next(std::uint32_t next) const {
  if (!knowledge.settings().nouns_side_by_side() || next == 0 || !in_sentence(next, next - 1)) return false;
  return token(next).tag == Tag::Noun && !is_clitic_s(next);
}

PlaceNumber Recognition::place_of(const NameMatch& match) const {
  std::vector<PlaceNumber> candidates;
  for (const MatchedEntry& m : names.of(match)) {
    const LexiconEntry& e = knowledge.entry(m.entry);
    if (e.kind == EntryKind::Place) candidates.push_back(e.what);
    if (e.kind == EntryKind::Actor && e.name_class == NameClass::Capital) {
      if (const auto place = places.number(actors[e.what].capital)) candidates.push_back(*place);
    }
    if (e.kind == EntryKind::Actor && actors[e.what].kind == ActorKind::Country) {
      if (const auto place = places.number(fmt::format("place:{}", actors[e.what].code))) candidates.push_back(*place);
    }
  }
  const std::string_view behind = country_behind(match);
  return choose_place(candidates, places, [&](std::string_view iso) { return weight_of(iso, behind); }).value_or(kNoPlace);
}

int Recognition::weight_of(std::string_view iso, std::string_view behind) const {
  constexpr int kNamedBehind = 1000;
  if (iso == behind) return kNamedBehind;
  for (const auto& [country, times] : countries) {
    if (actors[country].code == iso) return times;
  }
  return 0;
}

std::string_view Recognition::country_behind(const NameMatch& match) const {
  if (!is_comma(match.last) || !in_sentence(match.last + 1, match.first)) return {};
  const std::uint32_t m = match_starting_at(match.last + 1);
  if (m == kNoMatch) return {};
  const MatchedEntry* region = entry_of(names.matches[m], [&](const LexiconEntry& e) {
    return e.kind == EntryKind::Place && places[e.what].kind == PlaceKind::Region;
  });
  const MatchedEntry* polity = polity_of(names.matches[m]);
  const bool country = polity != nullptr && actors[number_of(*polity)].kind == ActorKind::Country;
  if (country && knowledge.entry(polity->entry).name_class != NameClass::Capital) return actors[number_of(*polity)].code;
  return region == nullptr ? std::string_view{} : places[number_of(*region)].country;
}

ActorNumber Recognition::country_of(PlaceNumber place) const {
  if (place == kNoPlace || places[place].country.empty()) return kNoActor;
  return actors.number(fmt::format("country:{}", places[place].country)).value_or(kNoActor);
}

ActorNumber Recognition::main_country() const {
  if (countries.empty()) return kNoActor;
  int all = 0;
  for (const auto& [country, times] : countries) all += times;
  return countries.front().second * 2 > all ? countries.front().first : kNoActor;
}

void Recognition::add_ref(ActorRef ref) {
  for (std::uint32_t t = ref.first; t < ref.last; ++t) claimed[t] = true;
  ref_of_last[ref.last - 1] = static_cast<std::uint32_t>(refs.size());
  refs.push_back(std::move(ref));
}

const ActorRef* Recognition::ref_ending_before(std::uint32_t t) const {
  return t == 0 || ref_of_last[t - 1] == kNoMatch ? nullptr : &refs[ref_of_last[t - 1]];
}

void Recognition::use_all(std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    const auto [begin, end] = matches_at(t);
    for (std::uint32_t m = begin; m < end; ++m) used[m] = true;
  }
}

bool Recognition::is_unused(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    const auto [begin, end] = matches_at(t);
    for (std::uint32_t m = begin; m < end; ++m) {
      if (used[m]) return false;
    }
  }
  return true;
}

std::size_t Recognition::draft_of(ActorNumber known) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].known == known) return i;
  }
  const KnownActor& actor = actors[known];
  ActorDraft draft{.known = known, .kind = actor.kind, .country = actors.country_on(known, when)};
  if (actor.kind == ActorKind::Person) {
    draft.surnames = surnames_of(actor.name);
    draft.gender = knowledge.gender_of(actor.name.substr(0, actor.name.find(' ')));
  } else {
    draft.gender = Gender::Neuter;
  }
  drafts.push_back(std::move(draft));
  return drafts.size() - 1;
}

std::size_t Recognition::unknown_draft(std::string name, ActorKind kind) {
  const std::string folded = fold_name(name);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].known == kNoActor && fold_name(drafts[i].name) == folded) return i;
  }
  ActorDraft draft{.kind = kind, .name = std::move(name)};
  if (kind == ActorKind::Person || kind == ActorKind::Unknown) {
    draft.surnames = surnames_of(draft.name);
    draft.gender = knowledge.gender_of(draft.name.substr(0, draft.name.find(' ')));
  }
  drafts.push_back(std::move(draft));
  return drafts.size() - 1;
}

bool is_one_of(std::span<const std::string_view> sectors, std::string_view sector) {
  return std::ranges::find(sectors, sector) != sectors.end();
}

bool is_a_thing(const Recognition& r, const NameMatch& match) {
  if (r.knowledge.settings().nouns_capitalised || match.first == 0 || !r.in_sentence(match.first - 1, match.first)) return false;
  return r.token(match.first - 1).is(WordClass::Article) && !r.modifies_next(match.last) && !r.is_clitic_s(match.last);
}

std::uint32_t with_honorific(const Recognition& r, std::uint32_t first, Gender& gender) {
  while (first > 0 && r.in_sentence(first - 1, first)) {
    if (r.cue(first - 1, Cue::HonorificMale)) {
      gender = Gender::Male;
    } else if (r.cue(first - 1, Cue::HonorificFemale)) {
      gender = Gender::Female;
    } else {
      break;
    }
    --first;
  }
  return first;
}

Gender gender_of_noun(const Recognition& r, std::uint32_t t) {
  if (r.cue(t, Cue::MaleNoun)) return Gender::Male;
  return r.cue(t, Cue::FemaleNoun) ? Gender::Female : Gender::Unknown;
}

std::vector<std::string> surnames_of(std::string_view name) {
  std::vector<std::string> out;
  const std::string_view last = surname_of(name, false);
  out.push_back(fold_name(last.empty() ? name : last));
  return out;
}

bool holds_office(const Recognition& r, ActorNumber person, std::string_view office, ActorNumber of, bool ever) {
  for (const OfficeTerm& term : r.actors.offices_of(person)) {
    if (of != kNoActor && term.of != of) continue;
    if (!is_office(term.office, office)) continue;
    if (ever || (r.when.known() ? term.term.overlaps(r.when.first, r.when.last) : !term.term.last)) return true;
  }
  return false;
}

std::optional<ActorNumber> office_holder(const Recognition& r, std::string_view office, ActorNumber of) {
  // "The mayor of Fort Lee" is not the one mayor of the country that the tables know.
  if (of != kNoActor && r.actors[of].kind == ActorKind::Country && r.actors.is_shared(office)) return {};
  for (const std::string_view kind : {office, wider_office(office)}) {
    if (kind.empty()) continue;
    const std::vector<ActorNumber> found = r.actors.holders(kind, of, r.when);
    if (!found.empty()) return found.back();
  }
  return {};
}

std::uint32_t name_run(const Recognition& r, std::uint32_t first, bool expected) {
  constexpr std::uint32_t kTokensMax = 6;
  const bool nouns_capitalised = r.knowledge.settings().nouns_capitalised;
  std::uint32_t last = first;
  std::uint32_t t = first;
  for (; t < first + kTokensMax && r.in_sentence(t, first); ++t) {
    const Token& token = r.token(t);
    if (!token.capitalised) {
      // "Ursula von der Leyen", but "der Minister X von der Kanzlei".
      const bool particle = r.cue(t, Cue::NameParticle) && t > first && r.in_sentence(t + 1, first) &&
                            (r.token(t + 1).capitalised || r.cue(t + 1, Cue::NameParticle)) &&
                            !(nouns_capitalised && r.token(t + 1).tag == Tag::Noun);
      if (is_joined_particle(token.form) && t > first) {
        last = t + 1;
        continue;
      }
      if (!particle) break;
      continue;
    }
    if (token.tag == Tag::Punct || token.tag == Tag::Num || r.cue(t, Cue::NotName)) break;
    if (token.is(WordClass::Article) || token.tag == Tag::Adp || token.tag == Tag::Pron) break;
    const bool given = t == first && r.knowledge.gender_of(token.form) != Gender::Unknown;
    const bool paired = expected && t == first && r.in_sentence(t + 1, first) && r.token(t + 1).capitalised &&
                        r.token(t + 1).tag != Tag::Punct && r.names.match_at[t] == kNoMatch && !r.cue(t + 1, Cue::NotName);
    if (paired) {
      last = t + 1;
      continue;
    }
    const bool proper = token.tag == Tag::Propn || token.tag == Tag::Other || token.tag == Tag::Noun || t > first || given;
    if (nouns_capitalised && !proper) break;
    if (nouns_capitalised && token.tag == Tag::Noun && t == first && r.names.match_at[t] == kNoMatch &&
        r.knowledge.gender_of(token.form) == Gender::Unknown) {
      break;
    }
    const auto [begin, end] = r.matches_at(t);
    bool other = false;
    // "Tom King", "John Major": a title behind a given name is a surname.
    const bool surname = !nouns_capitalised && t == first + 1 && r.knowledge.gender_of(r.token(first).form) != Gender::Unknown &&
                         !(r.in_sentence(t + 1, first) && r.token(t + 1).capitalised && r.token(t + 1).tag != Tag::Punct);
    for (std::uint32_t m = begin; m < end; ++m) {
      const NameMatch& match = r.names.matches[m];
      if (surname && !r.used[m] && r.entry_of_kind(match, EntryKind::Title) && match.last == t + 1) continue;
      if (r.used[m]) other = true;
      const MatchedEntry* polity = r.polity_of(match);
      const bool adjective = polity != nullptr && r.knowledge.entry(polity->entry).name_class == NameClass::Adjective;
      // "Christian" is a given name too.
      const bool given_name = r.knowledge.gender_of(token.form) != Gender::Unknown || r.cue(t, Cue::GivenName);
      if (r.entry_of_kind(match, EntryKind::Title) || (r.entry_of_kind(match, EntryKind::PersonNoun) && !given_name) ||
          r.entry_of_kind(match, EntryKind::Pronoun) || adjective) {
        other = true;
      }
      if (polity != nullptr && !r.entry_of_kind(match, EntryKind::Surname) && !r.cue(t, Cue::GivenName)) other = true;
    }
    if (other) break;
    last = t + 1;
  }
  return last;
}

}  // namespace dragoman
