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

 private:
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
  return end > t ? end : groups.this_country_at(t);
}

}  // namespace dragoman
