// Bodies whom no table knows, by a name that says what they are: "the Federal High Court", "the Department of Education",
// "the Liberian Peace Council (LPC)", and their acronyms afterwards. For languages in which capitals show a name.

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "ingest/actor/mention_use.h"
#include "ingest/actor/recognition.h"

namespace dragoman {
namespace {

constexpr std::string_view kParties[] = {"GOV", "MIL", "REB", "OPP", "COP", "JUD", "LEG", "SPY", "SEP", "PTY", "NGO", "LAB"};
// Of these one without another sign is of the country the article is about.
constexpr std::string_view kOfState[] = {"JUD", "COP", "MIL", "LEG"};

/// Tokens [first, last) of a name, and its word that says what it is.
struct BodyName {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t head = 0;
  std::string_view sector = {};
};

class UnknownBodies {
 public:
  explicit UnknownBodies(Recognition& r) : r_(r) {}

  void run() {
    for (const Sentence& sentence : r_.text.sentences) {
      if (sentence.block != BlockKind::Body) continue;
      for (std::uint32_t t = sentence.first; t < sentence.last;) {
        const auto name = name_at(t);
        if (name) add(*name);
        t = name ? name->last : t + 1;
      }
    }
    if (!acronyms_.empty()) find_acronyms();
  }

 private:
  bool is_free(std::uint32_t t) const {
    if (r_.is_claimed(t)) return false;
    const auto [begin, end] = r_.matches_at(t);
    for (std::uint32_t m = begin; m < end; ++m) {
      const NameMatch& match = r_.names.matches[m];
      if (r_.used[m] || r_.person_of(match) || r_.entry_of_kind(match, EntryKind::Title)) return false;
      const MatchedEntry* polity = r_.polity_of(match);
      if (polity != nullptr && r_.knowledge.entry(polity->entry).name_class != NameClass::Capital && !r_.is_generic_body(match))
        return false;
    }
    return true;
  }

  /// A capitalised word that may be part of a name.
  bool is_name_word(std::uint32_t t, std::uint32_t as) const {
    if (!r_.in_sentence(t, as) || !is_free(t)) return false;
    const Token& token = r_.token(t);
    const bool word = token.tag == Tag::Propn || token.tag == Tag::Noun || token.tag == Tag::Adj;
    return token.capitalised && word && !token.is(WordClass::Article) && !r_.cue(t, Cue::NotName);
  }

  std::string_view sector_at(std::uint32_t t) const {
    if (!r_.cue(t, Cue::OrganisationNoun) && !r_.cue(t, Cue::StateBody)) return {};
    const std::uint32_t m = r_.match_ending_at(t);
    const MatchedEntry* noun = m == kNoMatch ? nullptr : r_.entry_of_kind(r_.names.matches[m], EntryKind::PersonNoun);
    if (noun == nullptr) return {};
    const std::string_view sector = r_.knowledge.person_noun(r_.number_of(*noun)).sector;
    return is_one_of(kParties, sector) ? sector : std::string_view{};
  }

  std::optional<BodyName> name_at(std::uint32_t first) const {
    constexpr std::uint32_t kTokensMax = 8;
    BodyName name{.first = first, .last = first};
    for (std::uint32_t t = first; t < first + kTokensMax && is_name_word(t, first); ++t) {
      if (const std::string_view sector = sector_at(t); !sector.empty()) {
        name.head = t;
        name.sector = sector;
      }
      name.last = t + 1;
    }
    if (name.sector.empty() || name.head + 1 != name.last) return {};
    const std::uint32_t noun_first = r_.names.matches[r_.match_ending_at(name.head)].first;
    const std::uint32_t end = with_attribute(name);
    // "The Court", "the Finance Ministry" alone are no names, "the Court of Appeal" is one.
    if (noun_first < first || (noun_first == first && end == name.last)) return {};
    name.last = end;
    return name;
  }

  /// "Ministry | of Labour and Social Affairs |"
  std::uint32_t with_attribute(const BodyName& name) const {
    constexpr std::uint32_t kTokensMax = 6;
    std::uint32_t t = name.last;
    if (!r_.in_sentence(t, name.first) || !r_.cue(t, Cue::Of) || r_.cue(t, Cue::Way)) return name.last;
    ++t;
    if (r_.in_sentence(t, name.first) && r_.token(t).is(WordClass::Article)) ++t;
    std::uint32_t last = name.last;
    for (const std::uint32_t end = t + kTokensMax; t < end && r_.in_sentence(t, name.first); ++t) {
      const bool joint = last > name.last && (r_.token(t).is(WordClass::CoordAnd) || r_.is_comma(t));
      if (joint && is_name_word(t + 1, name.first) && sector_at(t + 1).empty()) continue;
      if (!is_name_word(t, name.first) || !sector_at(t).empty()) break;
      last = t + 1;
    }
    return last;
  }

  void add(const BodyName& name) {
    const std::size_t index = r_.unknown_draft(r_.text.span_of(name.first, name.last).text, ActorKind::Organization);
    ActorDraft& draft = r_.drafts[index];
    draft.gender = Gender::Neuter;
    if (draft.sector.empty()) draft.sector = name.sector;
    if (draft.country == kNoActor) draft.country = country_of(name);
    remember_acronym(name.last, index);
    put({.first = name.first, .last = name.last, .head = name.last - 1, .actor = index}, "a name that says what it is");
  }

  void put(ActorRef ref, std::string_view reason) {
    ref.reason = reason;
    set_use(r_, ref, false, true);
    r_.use_all(ref.first, ref.last);
    r_.add_ref(std::move(ref));
  }

  ActorNumber country_of(const BodyName& name) const {
    if (const ActorNumber owner = owner_in_front(name.first); owner != kNoActor) return owner;
    const bool somewhere = r_.in_sentence(name.last, name.first) && r_.cue(name.last, Cue::Locative);
    if (somewhere && r_.in_sentence(name.last + 1, name.first)) {
      if (const ActorNumber country = country_at(name.last + 1, 0); country != kNoActor) return country;
    }
    for (std::uint32_t t = name.first; t < name.last; ++t) {
      constexpr std::uint64_t kLarge = 150'000;  // "Federal", "Victory": villages that a word of a name may be called like
      if (const ActorNumber country = country_at(t, kLarge); country != kNoActor) return country;
    }
    return is_one_of(kOfState, name.sector) || r_.cue(name.head, Cue::StateBody) ? r_.main_country() : kNoActor;
  }

  /// "the Liberian | Peace Council", "Israel's | High Court"
  ActorNumber owner_in_front(std::uint32_t first) const {
    const bool clitic = first > 0 && r_.is_clitic_s(first - 1);
    const std::uint32_t end = clitic ? first - 1 : first;
    if (end == 0 || !r_.in_sentence(end - 1, first)) return kNoActor;
    const std::uint32_t m = r_.match_ending_at(end - 1);
    const MatchedEntry* polity = m == kNoMatch ? nullptr : r_.polity_of(r_.names.matches[m]);
    if (polity == nullptr) return kNoActor;
    const bool adjective = r_.knowledge.entry(polity->entry).name_class == NameClass::Adjective;
    return clitic || adjective ? r_.actors.country_on(r_.number_of(*polity), r_.when) : kNoActor;
  }

  /// The country of the place that a name at token `t` means, one with that many inhabitants or a region.
  ActorNumber country_at(std::uint32_t t, std::uint64_t population_min) const {
    const std::uint32_t m = r_.match_starting_at(t);
    const PlaceNumber place = m == kNoMatch ? kNoPlace : r_.place_of(r_.names.matches[m]);
    if (place == kNoPlace) return kNoActor;
    const bool large = r_.places[place].kind != PlaceKind::City || r_.places[place].population >= population_min;
    return large ? r_.country_of(place) : kNoActor;
  }

  // ---- "(CFVC)"

  bool is_acronym(std::uint32_t t) const {
    constexpr std::size_t kLettersMin = 2, kLettersMax = 7;
    const std::string_view form = r_.token(t).form;
    return form.size() >= kLettersMin && form.size() <= kLettersMax &&
           std::ranges::all_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  void remember_acronym(std::uint32_t t, std::size_t draft) {
    if (!r_.in_sentence(t + 2, t) || r_.token(t).form != "(" || r_.token(t + 2).form != ")") return;
    if (!is_acronym(t + 1) || r_.names.match_at[t + 1] != kNoMatch) return;
    acronyms_.emplace_back(r_.token(t + 1).form, draft);
  }

  void find_acronyms() {
    for (std::uint32_t t = 0; t < r_.text.tokens.size(); ++t) {
      const auto known = std::ranges::find(acronyms_, r_.token(t).form, [](const auto& a) -> std::string_view { return a.first; });
      if (known == acronyms_.end() || r_.is_claimed(t) || r_.names.match_at[t] != kNoMatch) continue;
      put({.first = t, .last = t + 1, .head = t, .actor = known->second}, "the acronym given behind the name");
    }
  }

  Recognition& r_;
  std::vector<std::pair<std::string, std::size_t>> acronyms_;
};

}  // namespace

void find_unknown_bodies(Recognition& r) {
  if (r.knowledge.settings().nouns_side_by_side()) UnknownBodies(r).run();
}

}  // namespace dragoman
