#include "ingest/actor/actor_recogniser.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "graph/model/ids.h"
#include "ingest/actor/recognition.h"

namespace dragoman {
namespace {

void number_sentences(Recognition& r) {
  r.sentence_of.assign(r.text.tokens.size(), kNoMatch);
  for (std::uint32_t s = 0; s < r.text.sentences.size(); ++s) {
    const Sentence& sentence = r.text.sentences[s];
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) r.sentence_of[t] = s;
  }
}

/// In order of the text; of two that overlap, the longer stays.
void order_refs(std::vector<ActorRef>& refs) {
  std::ranges::stable_sort(refs, [](const ActorRef& a, const ActorRef& b) {
    return std::tuple(a.first, b.last) < std::tuple(b.first, a.last);
  });
  std::vector<ActorRef> kept;
  for (ActorRef& ref : refs) {
    const bool inside = !kept.empty() && ref.first < kept.back().last;
    // "US-" and "China-" of one compound share their token.
    const bool same_token = inside && ref.use == MentionUse::CompoundPart && kept.back().use == MentionUse::CompoundPart &&
                            kept.back().actor != ref.actor;
    if (!inside || same_token) kept.push_back(std::move(ref));
  }
  refs = std::move(kept);
}

Actor describe(const Recognition& r, const ActorDraft& draft) {
  if (draft.known != kNoActor) return r.actors.describe(draft.known, r.when);
  Actor actor{.id = "unknown:" + slug(draft.name), .name = draft.name, .kind = draft.kind};
  if (draft.country != kNoActor) actor.country = std::string(r.actors.iso(draft.country));
  actor.code = fmt::format("{}{}", actor.country.value_or(""), draft.sector);
  if (!draft.office.empty()) actor.role = r.actors.role_text(draft.office, draft.office_of);
  return actor;
}

/// Actors in order of their first mention; refs point to them.
void number_actors(const Recognition& r, ActorAnalysis& out) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> place_of(r.drafts.size(), kNone);
  const auto actor_of = [&](std::size_t draft) {
    if (place_of[draft] == kNone) {
      place_of[draft] = out.actors.size();
      out.actors.push_back(describe(r, r.drafts[draft]));
    }
    return place_of[draft];
  };
  for (ActorRef& ref : out.refs) {
    for (std::size_t& member : ref.members) member = actor_of(member);
    ref.actor = ref.members.empty() ? actor_of(ref.actor) : ref.members.front();
    const ActorMention mention{r.text.span_of(ref.first, ref.last), ref.form};
    if (ref.members.empty()) {
      out.actors[ref.actor].mentions.push_back(mention);
    } else {
      for (const std::size_t member : ref.members) out.actors[member].mentions.push_back(mention);
    }
  }
}

/// The state that a place lies in, with the actors of the article.
std::optional<std::size_t> state_of(const Recognition& r, PlaceNumber place, ActorAnalysis& out) {
  const ActorNumber state = r.country_of(place);
  if (state == kNoActor) return {};
  const auto known = std::ranges::find(out.actors, r.actors[state].id, &Actor::id);
  if (known != out.actors.end()) return static_cast<std::size_t>(known - out.actors.begin());
  out.actors.push_back(r.actors.describe(state, r.when));
  return out.actors.size() - 1;
}

void number_places(const Recognition& r, ActorAnalysis& out) {
  out.place_refs = r.place_refs;
  std::ranges::stable_sort(out.place_refs, {}, &PlaceRef::first);
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> place_of(r.found_places.size(), kNone);
  std::vector<std::optional<std::size_t>> states;  // by place of the article
  for (PlaceRef& ref : out.place_refs) {
    if (place_of[ref.place] == kNone) {
      place_of[ref.place] = out.places.size();
      out.places.push_back(r.places.describe(r.found_places[ref.place]));
      states.push_back(state_of(r, r.found_places[ref.place], out));
    }
    ref.place = place_of[ref.place];
    ref.state = states[ref.place];
    out.places[ref.place].mentions.push_back(r.text.span_of(ref.first, ref.last));
  }
}

/// An office that no province, party or firm has, so that a known holder's title says whose it is.
bool is_sovereign(std::string_view office) {
  constexpr std::string_view kOffices[] = {"defence-minister", "foreign-minister", "head-of-government", "head-of-state",
                                           "monarch",          "pope",             "president",          "prime-minister"};
  return std::ranges::find(kOffices, office) != std::end(kOffices);
}

/// Tables and words of one office differ: the premier of a German state is called as a head of government is, the leader
/// of a party its chair.
bool may_be_called(std::string_view held, std::string_view called) {
  if (held == called) return true;
  if (held == "head-of-government") return called == "prime-minister";
  if (held == "premier-of-state") return called == "head-of-government" || called == "prime-minister";
  return held == "party-leader" && called == "chairperson";
}

/// Is it this office that the words mean? Where they do not say whose, a minister is one of the country the article is about.
bool is_claimed(const Recognition& r, const OfficeClaim& claim, const OfficeTerm& term) {
  if (!term.term.first || !may_be_called(term.office, claim.office)) return false;
  if (claim.of != kNoActor) return term.of == claim.of;
  return is_sovereign(claim.office) || (!claim.qualified && claim.office.ends_with("-minister") && term.of == r.main_country());
}

/// Persons named together with an office say when the article can have been written: in one of their terms, or after it.
std::vector<OfficeFact> office_facts(const Recognition& r) {
  std::vector<OfficeFact> out;
  for (const OfficeClaim& claim : r.office_claims) {
    std::string reason;
    for (const ActorNumber person : claim.persons) {
      for (const OfficeTerm& term : r.actors.offices_of(person)) {
        if (!is_claimed(r, claim, term)) continue;
        if (r.when.known() && !term.term.overlaps(r.when.first, r.when.last)) continue;
        const std::string role = r.actors.role_text(term.office, term.of);
        const std::string_view name = r.actors[person].name;
        if (reason.empty()) reason = claim.former ? fmt::format("{} once was {}", name, role) : fmt::format("{} is {}", name, role);
        OfficeFact fact{reason, *term.term.first, term.term.last, role, claim.former, claim.token};
        if (std::ranges::find(out, fact) == out.end()) out.push_back(std::move(fact));
      }
    }
  }
  return out;
}

/// Codes of the countries spoken of: those named most, then those whose places are.
std::vector<std::string> country_codes(const Recognition& r, const ActorAnalysis& out) {
  std::vector<std::string> codes;
  const auto add = [&](std::string_view code) {
    if (!code.empty() && std::ranges::find(codes, code) == codes.end()) codes.emplace_back(code);
  };
  for (const auto& [country, times] : r.countries) add(r.actors[country].code);
  for (const Place& place : out.places) add(place.country);
  return codes;
}

}  // namespace

ActorAnalysis recognise(const Text& text, const ActorKnowledge& knowledge, const ActorRegistry& actors,
                        const PlaceRegistry& places, const Date& published) {
  Recognition r{.text = text, .knowledge = knowledge, .actors = actors, .places = places, .when = published};
  r.names = match_names(text, knowledge);
  r.used.assign(r.names.matches.size(), false);
  r.claimed.assign(text.tokens.size(), false);
  r.ref_of_last.assign(text.tokens.size(), kNoMatch);
  number_sentences(r);
  count_countries(r);
  find_titled(r);
  find_persons(r);
  find_unknown_bodies(r);
  find_states_and_places(r);
  find_unknown_persons(r);
  resolve_references(r);

  ActorAnalysis out;
  out.refs = std::move(r.refs);
  order_refs(out.refs);
  number_actors(r, out);
  number_places(r, out);
  out.office_facts = office_facts(r);
  out.countries = country_codes(r, out);
  return out;
}

std::optional<std::string> agency_id(std::string_view credit, const ActorRegistry& actors) {
  for (const ActorNumber number : actors.find_numbers(credit)) {
    if (actors[number].kind == ActorKind::Media) return std::string(actors[number].id);
  }
  return {};
}

}  // namespace dragoman
