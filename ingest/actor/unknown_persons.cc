// Persons whom no table knows, by full name where the text shows that it is one, and by surname everywhere then.

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "ingest/actor/mention_use.h"
#include "ingest/actor/recognition.h"

namespace dragoman {
namespace {

/// The given name in front of a surname shares its first letter with the known one, and is not much longer or
/// shorter: "Sergej Lawrow" is Sergei Lawrow, "Mohammed Morsi" is Mohamed Morsi, "John R. Bolton" is John Bolton.
bool same_given_name(std::string_view written, std::string_view known) {
  const std::string a = fold_name(written), b = fold_name(known);
  if (a.size() < 2 || b.size() < 2 || a[0] != b[0] || a[1] != b[1]) return false;
  return a.size() <= b.size() + 3 && b.size() <= a.size() + 3;
}

std::optional<ActorNumber> known_by_other_spelling(const Recognition& r, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t m = r.match_ending_at(last - 1);
  if (m == kNoMatch || r.names.matches[m].first == first) return {};
  for (const MatchedEntry& e : r.names.of(r.names.matches[m])) {
    const LexiconEntry& entry = r.knowledge.entry(e.entry);
    if (entry.kind != EntryKind::Surname) continue;
    const std::string_view name = r.actors[entry.what].name;
    if (same_given_name(r.token(first).form, name.substr(0, name.find(' ')))) return entry.what;
  }
  return {};
}

class UnknownPersons {
 public:
  explicit UnknownPersons(Recognition& r) : r_(r) {}

  void run() {
    for (const Sentence& sentence : r_.text.sentences) {
      if (sentence.block != BlockKind::Body) continue;
      for (std::uint32_t t = sentence.first; t < sentence.last;) t = look_at(t);
    }
    for (const Sentence& sentence : r_.text.sentences) {
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t) surname_again(t);
    }
  }

 private:
  std::uint32_t look_at(std::uint32_t t) {
    if (!r_.token(t).capitalised || r_.is_claimed(t)) return t + 1;
    if (r_.cue(t, Cue::HonorificMale) || r_.cue(t, Cue::HonorificFemale)) return t + 1;
    const std::uint32_t end = name_run(r_, t);
    if (end - t < 2 || !r_.is_unused(t, end)) return std::max(end, t + 1);
    if (end - t > 4) return end;
    const auto known = known_by_other_spelling(r_, t, end);
    if (!known && !introduced(t, end)) return end;
    const ActorKind kind = has_cue(t, end, Cue::OrganisationNoun) ? ActorKind::Organization : ActorKind::Person;
    if (kind == ActorKind::Person && is_a_thing(r_, {.first = t, .last = end})) return end;
    std::size_t draft = known ? r_.draft_of(*known) : r_.unknown_draft(r_.text.span_of(t, end).text, kind);
    Gender gender = Gender::Unknown;
    ActorRef ref{.first = with_honorific(r_, t, gender), .last = end, .head = end - 1, .actor = draft};
    if (gender != Gender::Unknown) r_.drafts[draft].gender = gender;
    if (!known && kind == ActorKind::Person && r_.drafts[draft].country == kNoActor) r_.drafts[draft].country = country_around(t);
    ref.reason =
        known ? "another spelling of the given name" : "a name that nobody knows, of somebody who speaks or is spoken of as a person";
    set_use(r_, ref, false, true);
    r_.use_all(t, end);
    r_.add_ref(std::move(ref));
    return end;
  }

  /// What makes a run of capitalised words a person: it speaks, bears an honorific, its first word is a given name, or
  /// what is said of it is said of persons alone.
  bool introduced(std::uint32_t first, std::uint32_t end) const {
    if (has_polity(first, end)) return false;
    const auto says = [&](std::uint32_t t) { return r_.in_sentence(t, first) && r_.cue(t, Cue::Say); };
    if (says(end) || (r_.is_comma(end) && says(end + 1)) || (first > 0 && says(first - 1))) return true;
    const auto honorific = [&](std::uint32_t t) { return r_.cue(t, Cue::HonorificMale) || r_.cue(t, Cue::HonorificFemale); };
    if (first > 0 && honorific(first - 1)) return true;
    if (has_place(first, end)) return false;
    if (r_.knowledge.gender_of(r_.token(first).form) != Gender::Unknown) return true;
    if (has_cue(first, end, Cue::OrganisationNoun) || has_cue(first, end, Cue::NotName)) return false;
    if (has_initial(first, end) || has_age(end) || is_who(end) || is_of_party(end) || is_described(end)) return true;
    const bool opens = first == r_.sentence(first).first;  // "Elf Wachleute wurden verhaftet"
    const bool counted = r_.knowledge.settings().nouns_capitalised && opens && r_.token(end - 1).tag == Tag::Noun;
    return !counted && undergoes(first, end);
  }

  /// "George D. Warrington", "Qusay al-Bayoumi"
  bool has_initial(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t t = first + 1; t < end; ++t) {
      const std::string_view form = r_.token(t).form;
      const bool initial = form.size() == 2 && form[1] == '.' && r_.token(t).capitalised && t + 1 < end;
      const std::size_t hyphen = form.find('-');
      const bool particle = !r_.token(t).capitalised && hyphen != std::string_view::npos && hyphen > 0 && hyphen < 3;
      if (initial || particle) return true;
    }
    return false;
  }

  /// "Jane Doe, 45,", "Jane Doe (45)"
  bool has_age(std::uint32_t end) const {
    if (!r_.in_sentence(end + 2, end)) return false;
    const std::string_view mark = r_.token(end).form;
    const std::string_view age = r_.token(end + 1).form;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool years = age.size() == 2 && std::ranges::all_of(age, digit) && age[0] != '0';
    return (mark == "," || mark == "(") && years && r_.token(end + 2).tag == Tag::Punct;
  }

  /// "Jane Doe (Greens)"
  bool is_of_party(std::uint32_t end) const {
    if (!r_.in_sentence(end + 2, end) || r_.token(end).form != "(") return false;
    const std::uint32_t m = r_.match_starting_at(end + 1);
    const MatchedEntry* body = m == kNoMatch ? nullptr : r_.polity_of(r_.names.matches[m]);
    constexpr std::string_view kParty = "PTY";  // CAMEO
    return body != nullptr && r_.actors[r_.number_of(*body)].code.ends_with(kParty) && r_.names.matches[m].last < end + 4;
  }

  /// "Jane Doe, a member of the council", "Fritz Meier, der seit Mai amtierende Vorsitzende": what one person is called.
  bool is_described(std::uint32_t end) const {
    constexpr std::uint32_t kAttributesMax = 5;
    if (!r_.is_comma(end) || !r_.in_sentence(end + 1, end)) return false;
    const Token& opening = r_.token(end + 1);
    // The tagger takes the article of "der seit Mai amtierende Vorsitzende" for a relative pronoun.
    const bool article = opening.is(WordClass::Article) || opening.is(WordClass::Rel) || r_.cue(end + 1, Cue::Indefinite);
    for (std::uint32_t t = end + 1; t <= end + 1 + kAttributesMax && r_.in_sentence(t, end); ++t) {
      if (is_one_person(t)) return true;
      const Tag tag = r_.token(t).tag;
      if (tag == Tag::Verb || tag == Tag::Aux || tag == Tag::Punct || tag == Tag::Sconj || !article) return false;
      if (tag == Tag::Pron && t > end + 1) return false;
    }
    return false;
  }

  bool is_one_person(std::uint32_t t) const {
    if (r_.cue(t, Cue::PersonWord) || r_.cue(t, Cue::MaleNoun) || r_.cue(t, Cue::FemaleNoun)) return true;
    const std::uint32_t m = r_.match_ending_at(t);
    if (m == kNoMatch || r_.cue(t, Cue::BodyNoun) || r_.cue(t, Cue::StateBody)) return false;
    const NameMatch& match = r_.names.matches[m];
    if (r_.polity_of(match) != nullptr || r_.person_of(match) != nullptr) return false;
    return r_.entry_of_kind(match, EntryKind::Title) != nullptr;
  }

  /// "Jane Doe, who led the protest"
  bool is_who(std::uint32_t end) const { return r_.in_sentence(end + 1, end) && r_.is_comma(end) && r_.cue(end + 1, Cue::PersonRelative); }

  /// "arrested Jane Doe", "Jane Doe was freed", "hat Jane Doe verhaftet": what only persons do or suffer.
  bool undergoes(std::uint32_t first, std::uint32_t end) const {
    const auto verb = [&](std::uint32_t t) { return r_.in_sentence(t, first) && r_.cue(t, Cue::PersonVerb); };
    if (first > 0 && verb(first - 1)) return true;
    const std::uint32_t reach = r_.knowledge.settings().verb_second ? kBracket : kAuxiliaries;
    for (std::uint32_t t = end; t < end + reach && r_.in_sentence(t, first); ++t) {
      if (verb(t)) return true;
      const Tag tag = r_.token(t).tag;
      const bool between = r_.knowledge.settings().verb_second ? tag != Tag::Punct && tag != Tag::Verb : tag == Tag::Aux || tag == Tag::Adv;
      if (!between) return false;
    }
    return false;
  }
  static constexpr std::uint32_t kAuxiliaries = 3;  // "has been | arrested"
  static constexpr std::uint32_t kBracket = 8;      // "wurde am Montag in Kairo | verhaftet"

  /// The one country that things happen in by the words of the sentence, or kNoActor.
  ActorNumber country_around(std::uint32_t t) const {
    ActorNumber only = kNoActor;
    bool several = false;
    const auto take = [&](std::uint32_t at, ActorNumber country) {
      if (r_.sentence_of[at] != r_.sentence_of[t] || country == kNoActor) return;
      several = several || (only != kNoActor && only != country);
      only = country;
    };
    for (const PlaceRef& ref : r_.place_refs) take(ref.first, r_.country_of(r_.found_places[ref.place]));
    for (const ActorRef& ref : r_.refs) {
      if (ref.locative) take(ref.first, r_.drafts[ref.actor].country);
    }
    return several ? kNoActor : only;
  }

  bool has_cue(std::uint32_t first, std::uint32_t end, Cue cue) const {
    for (std::uint32_t t = first; t < end; ++t) {
      if (r_.cue(t, cue)) return true;
    }
    return false;
  }

  bool has_polity(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t t = first + 1; t < end; ++t) {
      const auto [begin, last] = r_.matches_at(t);
      for (std::uint32_t m = begin; m < last; ++m) {
        if (r_.polity_of(r_.names.matches[m])) return true;
      }
    }
    return false;
  }

  bool has_place(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t t = first; t < end; ++t) {
      const auto [begin, last] = r_.matches_at(t);
      for (std::uint32_t m = begin; m < last; ++m) {
        if (r_.names.matches[m].first == first && r_.names.matches[m].last == end) return true;
        if (r_.names.matches[m].last - r_.names.matches[m].first > 1) return true;
      }
    }
    return false;
  }

  /// Persons introduced anywhere are known by their surname everywhere.
  void surname_again(std::uint32_t t) {
    const Token& token = r_.token(t);
    if (!token.capitalised || token.tag == Tag::Punct) return;
    if (!any_unknown_) collect_surnames();
    if (surnames_.empty()) return;
    const std::string folded = fold_name(token.lower);
    bool genitive = false;
    std::size_t draft = find(folded);
    if (draft == kNone && r_.knowledge.settings().nouns_capitalised) {
      for (const NameEnding& ending : r_.knowledge.endings()) {
        if (ending.ending_class != EndingClass::Name || !folded.ends_with(ending.ending)) continue;
        draft = find(std::string_view(folded).substr(0, folded.size() - ending.ending.size()));
        genitive = draft != kNone;
        if (genitive) break;
      }
    }
    if (draft == kNone || r_.is_claimed(t) || !r_.is_unused(t, t + 1)) return;
    const NameMatch word{.first = t, .last = t + 1};
    if (is_a_thing(r_, word) || in_the_midst_of_a_name(r_, word)) return;
    Gender gender = Gender::Unknown;
    ActorRef ref{.first = with_honorific(r_, t, gender), .last = t + 1, .head = t, .actor = draft};
    if (gender != Gender::Unknown) r_.drafts[draft].gender = gender;
    ref.reason = "surname of a person named in full";
    set_use(r_, ref, genitive, true);
    r_.use_all(t, t + 1);
    r_.add_ref(std::move(ref));
  }

  void collect_surnames() {
    any_unknown_ = true;
    for (std::size_t i = 0; i < r_.drafts.size(); ++i) {
      if (r_.drafts[i].kind != ActorKind::Person) continue;
      for (const std::string& surname : r_.drafts[i].surnames) surnames_.emplace_back(surname, i);
    }
    std::ranges::stable_sort(surnames_, {}, [](const auto& s) { return s.first; });
  }

  std::size_t find(std::string_view folded) const {
    const auto it = std::ranges::lower_bound(surnames_, folded, {}, [](const auto& s) -> std::string_view { return s.first; });
    return it != surnames_.end() && it->first == folded ? it->second : kNone;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  Recognition& r_;
  bool any_unknown_ = false;
  std::vector<std::pair<std::string, std::size_t>> surnames_;
};

}  // namespace

void find_unknown_persons(Recognition& r) { UnknownPersons(r).run(); }

}  // namespace dragoman
