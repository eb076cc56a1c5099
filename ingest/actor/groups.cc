#include "ingest/actor/groups.h"

#include <algorithm>
#include <vector>

#include "ingest/actor/mention_use.h"

namespace dragoman {
namespace {

class Groups {
 public:
  Groups(Recognition& r, ReferenceHistory& history) : r_(r), history_(history) {}

  /// "beide Länder", "the two leaders", "both sides": the last two whom the text named.
  std::uint32_t group_at(std::uint32_t t) {
    std::uint32_t noun = t;
    bool two = false;
    constexpr std::uint32_t kWordsMax = 4;
    for (; noun < t + kWordsMax && r_.in_sentence(noun, t); ++noun) {
      if (r_.cue(noun, Cue::Both) || r_.cue(noun, Cue::Two)) {
        two = true;
        continue;
      }
      const Token& token = r_.token(noun);
      if (is_group_noun(noun)) break;
      if (noun == t && (token.tag == Tag::Det || token.is(WordClass::Article))) continue;
      if (token.tag == Tag::Adj && two && r_.names.match_at[noun] == kNoMatch) continue;
      return t;
    }
    if (noun >= t + kWordsMax || !r_.in_sentence(noun, t) || !is_group_noun(noun)) return t;
    const Token& opening = r_.token(t);
    const bool definite = noun > t && (opening.is(WordClass::Article) || opening.is(WordClass::Demonstrative)) && !r_.cue(t, Cue::Indefinite);
    const bool countries = r_.cue(noun, Cue::CountryNoun);
    if (!two && !(definite && countries)) return t;
    std::vector<std::size_t> members = last_two(t, r_.cue(noun, Cue::LeaderNoun), countries, two ? 4 : 2);
    if (members.size() != 2) return t;
    ActorRef ref{.first = t, .last = noun + 1, .head = noun, .actor = members.front(), .form = MentionForm::Description, .plural = true};
    ref.members = std::move(members);
    ref.reason = "the two spoken of last";
    history_.add(std::move(ref));
    return noun + 1;
  }

  /// "das Land", "the country": the one spoken of last.
  std::uint32_t this_country_at(std::uint32_t t) {
    if (!r_.cue(t, Cue::ThisCountry)) return t;
    std::uint32_t end = t;
    while (r_.in_sentence(end, t) && r_.cue(end, Cue::ThisCountry)) ++end;
    for (auto ref = history_.rbegin(); ref != history_.rend() && history_.distance(*ref, t) <= 2; ++ref) {
      if (!ref->members.empty()) continue;
      const ActorNumber country = r_.drafts[ref->actor].country;
      if (country == kNoActor) continue;
      ActorRef found{.first = t, .last = end, .head = end - 1, .actor = r_.draft_of(country), .form = MentionForm::Description};
      found.locative = r_.locative_before(t);
      found.reason = "the country spoken of last";
      set_use(r_, found, false, true);
      history_.add(std::move(found));
      return end;
    }
    return end;
  }

  /// "Das südamerikanische Land", "the island nation": the country that the article is about. "The neighbouring country
  /// Syria", "die frühere Kolonialmacht Portugal": the one named behind.
  std::uint32_t land_at(std::uint32_t t) {
    const Token& opening = r_.token(t);
    if (!opening.is(WordClass::Article) || r_.cue(t, Cue::Indefinite)) return t;
    std::uint32_t noun = t + 1;
    constexpr std::uint32_t kAdjectivesMax = 3;
    while (noun < t + 1 + kAdjectivesMax && r_.in_sentence(noun, t) && is_attribute(noun) && !is_land(noun)) ++noun;
    if (!r_.in_sentence(noun, t) || !is_land(noun) || r_.is_claimed(noun)) return t;
    for (std::uint32_t i = t; i < noun; ++i) {
      if (r_.is_claimed(i)) return t;
    }
    if (const ActorRef* named = country_at(noun + 1, t)) return add_land(t, noun, named->actor, "the country named behind it");
    if (!r_.cue(noun, Cue::LandNoun) || noun == t + 1 || r_.cue(noun + 1, Cue::Of)) return t;
    const ActorNumber country = country_spoken_of(t);
    return country == kNoActor ? t : add_land(t, noun, r_.draft_of(country), "the country that is spoken of");
  }

 private:
  bool is_land(std::uint32_t t) const { return r_.cue(t, Cue::LandNoun) || r_.cue(t, Cue::CountryWord); }

  bool is_attribute(std::uint32_t t) const {
    const Token& token = r_.token(t);
    if (token.tag == Tag::Verb) return token.verb_form == VerbForm::PresentParticiple || token.verb_form == VerbForm::PastParticiple;
    return token.tag == Tag::Adj || (token.tag == Tag::Propn && !r_.knowledge.settings().nouns_capitalised);
  }

  const ActorRef* country_at(std::uint32_t t, std::uint32_t as) const {
    if (!r_.in_sentence(t, as) || !r_.is_claimed(t)) return nullptr;
    const auto ref = std::ranges::find_if(r_.refs, [&](const ActorRef& other) {
      return other.first == t && other.form == MentionForm::Name && other.use == MentionUse::Noun && !other.genitive &&
             r_.drafts[other.actor].kind == ActorKind::Country;
    });
    return ref == r_.refs.end() ? nullptr : &*ref;
  }

  /// The one named most, where no other is named as often; else the last.
  ActorNumber country_spoken_of(std::uint32_t t) const {
    const auto& countries = r_.countries;
    const bool one = countries.size() == 1 || (countries.size() > 1 && countries[0].second > countries[1].second);
    if (one) return countries[0].first;
    for (auto ref = history_.rbegin(); ref != history_.rend() && history_.distance(*ref, t) <= 2; ++ref) {
      const bool acts = history_.distance(*ref, t) == 0 && history_.is_subject(*ref);  // "the US helps the island nation"
      if (acts || !ref->members.empty() || ref->use != MentionUse::Noun) continue;
      if (r_.drafts[ref->actor].kind == ActorKind::Country) return r_.drafts[ref->actor].known;
    }
    return kNoActor;
  }

  std::uint32_t add_land(std::uint32_t first, std::uint32_t noun, std::size_t draft, std::string reason) {
    ActorRef ref{.first = first, .last = noun + 1, .head = noun, .actor = draft, .form = MentionForm::Description};
    ref.locative = r_.locative_before(first);
    ref.reason = std::move(reason);
    set_use(r_, ref, false, true);
    history_.add(std::move(ref));
    return noun + 1;
  }

  bool is_group_noun(std::uint32_t t) const {
    if (r_.token(t).form.find('-') != std::string_view::npos) return false;
    return r_.cue(t, Cue::CountryNoun) || r_.cue(t, Cue::LeaderNoun) || r_.cue(t, Cue::SideNoun);
  }

  std::vector<std::size_t> last_two(std::uint32_t t, bool leaders, bool countries, std::uint32_t sentences) {
    std::vector<std::size_t> out;
    for (auto ref = history_.rbegin(); ref != history_.rend() && history_.distance(*ref, t) <= sentences; ++ref) {
      if (ref->locative || ref->use == MentionUse::CompoundPart) continue;
      std::vector<std::size_t> parts = ref->members.empty() ? std::vector{ref->actor} : ref->members;
      std::ranges::reverse(parts);
      for (const std::size_t part : parts) {
        if (out.size() == 2) break;
        const ActorDraft& draft = r_.drafts[part];
        std::size_t member = part;
        if (draft.kind == ActorKind::Media) continue;
        if (leaders && draft.kind != ActorKind::Person) continue;
        if (countries) {
          if (draft.country == kNoActor) continue;
          member = r_.draft_of(draft.country);
        }
        const bool same_state = std::ranges::any_of(out, [&](std::size_t other) {
          return r_.drafts[other].country != kNoActor && r_.drafts[other].country == r_.drafts[member].country;
        });
        if (!same_state) out.push_back(member);
      }
    }
    std::ranges::reverse(out);
    return out;
  }

  Recognition& r_;
  ReferenceHistory& history_;
};

}  // namespace

std::uint32_t resolve_group(Recognition& r, ReferenceHistory& history, std::uint32_t t) {
  Groups groups(r, history);
  const std::uint32_t end = groups.group_at(t);
  if (end > t) return end;
  const std::uint32_t country = groups.this_country_at(t);
  return country > t ? country : groups.land_at(t);
}

}  // namespace dragoman
