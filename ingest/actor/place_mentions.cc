#include "ingest/actor/place_mentions.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "ingest/place/place_choice.h"

namespace dragoman {
namespace {

bool follows_given_name(const Recognition& r, std::uint32_t t) {
  if (t == 0 || !r.in_sentence(t - 1, t)) return false;
  const Token& before = r.token(t - 1);
  const bool name_like = before.tag == Tag::Propn || before.tag == Tag::Noun || before.tag == Tag::Other;
  if (!before.capitalised || !name_like || before.is(WordClass::Article) || r.cue(t - 1, Cue::NotName)) return false;
  const std::uint32_t m = r.match_ending_at(t - 1);
  const bool other = m != kNoMatch && (r.polity_of(r.names.matches[m]) || r.entry_of_kind(r.names.matches[m], EntryKind::Title));
  return !other && r.knowledge.gender_of(before.form) != Gender::Unknown;
}

}  // namespace

bool is_named_like_a_person(const Recognition& r, const NameMatch& match) {
  if (match.last - match.first == 1 && match.opens_token && follows_given_name(r, match.first)) return true;
  if (!r.cue(match.first, Cue::GivenName) || !r.in_sentence(match.last, match.first)) return false;
  const Token& next = r.token(match.last);
  if (!next.capitalised || next.tag != Tag::Propn) return false;
  const std::uint32_t m = r.match_starting_at(match.last);
  return m == kNoMatch || (r.entry_of_kind(r.names.matches[m], EntryKind::Surname) && !r.polity_of(r.names.matches[m]));
}

bool PlaceMentions::in_a_place(const NameMatch& match) const {
  if (r_.locative_before(match.first)) return true;
  return joined_to_place(match);
}

/// "in Japan und China": what is joined to a place is one.
bool PlaceMentions::joined_to_place(const NameMatch& match) const {
  if (match.first < 2 || !r_.in_sentence(match.first - 2, match.first)) return false;
  const bool joint = r_.token(match.first - 1).is(WordClass::CoordAnd) || r_.is_comma(match.first - 1);
  if (!joint) return false;
  if (const ActorRef* ref = r_.ref_ending_before(match.first - 1)) return ref->locative;
  return !r_.place_refs.empty() && r_.place_refs.back().last == match.first - 1;
}

/// "TOKYO (Reuters) -", "Berlin – ", "Tokio/Washington (dpa) –" at the head of a paragraph.
bool PlaceMentions::is_dateline(const NameMatch& match) const {
  const Sentence& sentence = r_.sentence(match.first);
  if (match.first != sentence.first || !r_.in_sentence(match.last, match.first)) return false;
  const std::string_view next = r_.token(match.last).form;
  return next == "(" || next == "-" || next == "\xE2\x80\x93" || next == "\xE2\x80\x94" || next == "--" || next == ":" || next == "/";
}

void PlaceMentions::look_at(std::uint32_t m) {
  const NameMatch& match = r_.names.matches[m];
  if (!match.opens_token || !match.closes_token) return;
  const std::uint32_t t = match.first;
  const bool has_before = t > 0 && r_.in_sentence(t - 1, t);
  if (has_before && (r_.cue(t - 1, Cue::HonorificMale) || r_.cue(t - 1, Cue::HonorificFemale))) return;
  if (is_named_like_a_person(r_, match)) return;
  const bool proper = r_.token(t).tag == Tag::Propn || match.last - match.first > 1;
  const bool placed = r_.locative_before(t) || joined_to_place(match) || is_dateline(match) ||
                      (has_before && r_.cue(t - 1, Cue::CityNoun)) ||
                      (has_before && t > 1 && r_.cue(t - 1, Cue::Of) && r_.cue(t - 2, Cue::CityNoun));
  const bool ambiguous = r_.places.is_ambiguous(r_.text.span_of(match.first, match.last).text, r_.text.lang);
  if (!placed && (ambiguous || !(proper && stands_alone(match) && is_large(match)))) return;
  if (ambiguous && !proper) return;
  if (!stands_alone(match) && !is_large(match)) return;
  if (placed && !proper && r_.knowledge.settings().nouns_capitalised && !is_large(match)) return;
  r_.used[m] = true;
  add_city(match, placed ? "" : "a large place by name");
}

bool PlaceMentions::is_large(const NameMatch& match) const {
  constexpr std::uint64_t kLarge = 150'000;
  return std::ranges::any_of(r_.names.of(match), [&](const MatchedEntry& m) {
    const LexiconEntry& e = r_.knowledge.entry(m.entry);
    if (e.kind != EntryKind::Place) return false;
    const KnownPlace& place = r_.places[e.what];
    return place.population >= kLarge || place.kind != PlaceKind::City;
  });
}

/// No unknown name stands beside it that it could be part of.
bool PlaceMentions::stands_alone(const NameMatch& match) const {
  const auto unknown_name = [&](std::uint32_t t) {
    return r_.in_sentence(t, match.first) && r_.token(t).capitalised && r_.token(t).tag == Tag::Propn && r_.names.match_at[t] == kNoMatch;
  };
  if (unknown_name(match.last)) return false;
  return match.first == 0 || !unknown_name(match.first - 1) || r_.sentence(match.first).first == match.first - 1;
}

void PlaceMentions::add_city(const NameMatch& match, std::string reason) {
  std::vector<PlaceNumber> candidates;
  for (const MatchedEntry& m : r_.names.of(match)) {
    const LexiconEntry& e = r_.knowledge.entry(m.entry);
    if (e.kind == EntryKind::Place) candidates.push_back(e.what);
  }
  for (const MatchedEntry& m : r_.names.of(match)) {
    const LexiconEntry& e = r_.knowledge.entry(m.entry);
    if (candidates.empty() && e.kind == EntryKind::Actor && e.name_class == NameClass::Capital) {
      if (const auto place = r_.places.number(r_.actors[e.what].capital)) candidates.push_back(*place);
    }
  }
  const auto capital_place = place_of_capital(match, candidates);
  const std::string_view behind = r_.country_behind(match);
  if (capital_place && (behind.empty() || behind == r_.places[*capital_place].country))
    return add(match, *capital_place, std::move(reason));
  const auto weight = [&](std::string_view iso) { return r_.weight_of(iso, behind); };
  if (const auto place = choose_place(candidates, r_.places, weight)) {
    if (reason.empty() && candidates.size() > 1) reason = fmt::format("of {} places of this name", candidates.size());
    add(match, *place, std::move(reason));
  }
}

/// A capital's name means that city before any other of the name: "Washington" is "Washington, D.C.".
std::optional<PlaceNumber> PlaceMentions::place_of_capital(const NameMatch& match, const std::vector<PlaceNumber>& candidates) const {
  const MatchedEntry* capital =
      r_.entry_of(match, [](const LexiconEntry& e) { return e.kind == EntryKind::Actor && e.name_class == NameClass::Capital; });
  if (capital == nullptr) return {};
  const auto place = r_.places.number(r_.actors[r_.number_of(*capital)].capital);
  if (!place) return {};
  const std::string written = fold_name(r_.text.span_of(match.first, match.last).text);
  const bool same = std::ranges::find(candidates, *place) != candidates.end() || fold_name(r_.places[*place].name).starts_with(written);
  return same ? place : std::nullopt;
}

/// "Shelled Haifa": whatever is done to a place is done to its state. Where things happen it is a place alone.
void PlaceMentions::add_state_of_place(const NameMatch& match, PlaceNumber place) {
  if (match.first == 0 || !r_.in_sentence(match.first - 1, match.first) || r_.locative_before(match.first) || joined_to_place(match))
    return;
  const bool acted_on = r_.token(match.first - 1).tag == Tag::Verb || r_.token(match.first - 1).tag == Tag::Adp;
  const ActorNumber state = r_.country_of(place);
  if (!acted_on || state == kNoActor || r_.is_claimed(match.first)) return;
  ActorRef ref{.first = match.first,
               .last = match.last,
               .head = match.last - 1,
               .actor = r_.draft_of(state),
               .form = MentionForm::Description,
               .locative = true};
  ref.reason = "the state that the place lies in";
  r_.add_ref(std::move(ref));
}

void PlaceMentions::add(const NameMatch& match, PlaceNumber place, std::string reason) {
  if (r_.places[place].kind == PlaceKind::City || r_.places[place].kind == PlaceKind::Region) add_state_of_place(match, place);
  const auto it = std::ranges::find(r_.found_places, place);
  const auto index = static_cast<std::size_t>(it - r_.found_places.begin());
  if (it == r_.found_places.end()) r_.found_places.push_back(place);
  r_.place_refs.push_back({match.first, match.last, index, std::move(reason)});
}

}  // namespace dragoman
