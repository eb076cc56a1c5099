#include "ingest/actor/capitals.h"

namespace dragoman {
namespace {

/// "an ultimatum to Damascus", "an admission from Moscow": a noun that is no journey in front of the preposition.
bool spoken_to_or_from(const Recognition& r, std::uint32_t preposition) {
  if (r.knowledge.settings().nouns_capitalised || preposition == 0 || !r.in_sentence(preposition - 1, preposition)) return false;
  const Token& noun = r.token(preposition - 1);
  return noun.tag == Tag::Noun && !noun.capitalised && !r.cue(preposition - 1, Cue::Motion) && !r.cue(preposition - 1, Cue::CityNoun);
}

bool joined_to_party(const Recognition& r, const NameMatch& match) {
  if (match.first < 2 || !r.in_sentence(match.first - 2, match.first)) return false;
  if (!r.token(match.first - 1).is(WordClass::CoordAnd)) return false;
  const ActorRef* ref = r.ref_ending_before(match.first - 1);
  return ref != nullptr && !ref->locative && ref->use == MentionUse::Noun;
}

/// "Washington | and London | warned": behind the others it is joined with.
std::uint32_t behind_joined(const Recognition& r, const NameMatch& match) {
  std::uint32_t t = match.last;
  while (r.in_sentence(t + 1, match.first) && (r.token(t).is(WordClass::CoordAnd) || r.is_comma(t))) {
    const std::uint32_t m = r.match_starting_at(t + 1);
    const MatchedEntry* other = m == kNoMatch ? nullptr : r.polity_of(r.names.matches[m]);
    if (other == nullptr || r.actors[r.number_of(*other)].kind != ActorKind::Country) break;
    t = r.names.matches[m].last;
  }
  return t;
}

}  // namespace

bool capital_acts_as_state(const Recognition& r, const PlaceMentions& places, const NameMatch& match, const MatchedEntry& polity,
                           std::string& reason) {
  const std::uint32_t before = match.first - 1;
  const bool has_before = match.first > 0 && r.in_sentence(before, match.first);
  if (r.locative_before(match.first) || places.joined_to_place(match) || places.is_dateline(match)) return false;
  const bool clitic = r.in_sentence(match.last, match.first) && r.is_clitic_s(match.last);
  // "London's Wormwood Scrubs": what has a name there is the city's.
  if (clitic && r.in_sentence(match.last + 1, match.first) && r.token(match.last + 1).capitalised &&
      !r.knowledge.settings().nouns_capitalised) {
    return false;
  }
  if (has_before && r.cue(before, Cue::Way) && spoken_to_or_from(r, before)) {
    reason = "a capital that something is said to or from";
    return true;
  }
  if (has_before && (r.cue(before, Cue::CityNoun) || r.cue(before, Cue::Way))) return false;
  if (!r.country_behind(match).empty()) return false;
  if (has_before && r.cue(before, Cue::Of) && before > 0 && r.cue(before - 1, Cue::CityNoun)) return false;
  if (clitic || r.genitive(polity)) {
    reason = "a capital with a genitive: the government in it";
    return true;
  }
  const bool of_country = r.actors[r.number_of(polity)].kind == ActorKind::Country;
  if (has_before && r.cue(before, Cue::Between) && of_country) {
    reason = "a capital among parties";
    return true;
  }
  if (joined_to_party(r, match)) {
    reason = "a capital joined to a party";
    return true;
  }
  if (has_before && r.token(before).tag == Tag::Adp && !r.cue(before, Cue::Of)) {
    reason = "a capital behind a preposition that is none of place";
    return true;
  }
  if (has_before && r.token(before).tag == Tag::Verb && !r.cue(before, Cue::Motion)) {
    reason = "a capital to which something is done";
    return true;
  }
  std::uint32_t behind = behind_joined(r, match);
  while (r.in_sentence(behind, match.first) && r.token(behind).tag == Tag::Adv) ++behind;
  if (!r.in_sentence(behind, match.first)) return false;
  const Token& next = r.token(behind);
  const bool verb = next.tag == Tag::Verb || next.tag == Tag::Aux;
  // An English past form at the head of a sentence is finite, whatever the tagger says.
  const bool opens = match.first == r.sentence(match.first).first;
  const bool finite = (opens || next.verb_form != VerbForm::PastParticiple) && next.verb_form != VerbForm::Infinitive &&
                      next.verb_form != VerbForm::PresentParticiple;
  if (verb && finite && (!has_before || r.token(before).tag != Tag::Adp)) {
    reason = "a capital that acts: the government in it";
    return true;
  }
  return false;
}

}  // namespace dragoman
