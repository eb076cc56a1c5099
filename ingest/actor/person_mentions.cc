// Persons by name: in full, by surname, and those whom no table knows.

#include <algorithm>
#include <tuple>

#include "graph/knowledge/fold.h"
#include "ingest/actor/mention_use.h"
#include "ingest/actor/recognition.h"

namespace dragoman {
namespace {

/// "5 May", "May 2019", "in May": a month or the like, no person.
bool looks_like_a_date(const Recognition& r, const NameMatch& match) {
  const auto number = [&](std::uint32_t t) { return r.in_sentence(t, match.first) && r.token(t).tag == Tag::Num; };
  if (number(match.last) || (match.first > 0 && number(match.first - 1))) return true;
  return match.first > 0 && r.in_sentence(match.first - 1, match.first) && r.cue(match.first - 1, Cue::Locative);
}

/// "Abu Mahdi al-Muhandis": an unknown name beside it makes a surname somebody else's.
bool part_of_longer_name(const Recognition& r, const NameMatch& match) {
  const bool nouns_capitalised = r.knowledge.settings().nouns_capitalised;
  const auto unknown = [&](std::uint32_t t) {
    if (!r.in_sentence(t, match.first) || r.names.match_at[t] != kNoMatch) return false;
    const Token& token = r.token(t);
    const std::size_t hyphen = token.form.find('-');
    const bool joined = hyphen != std::string_view::npos && hyphen + 1 < token.form.size() &&
                        token.form[hyphen + 1] >= 'A' && token.form[hyphen + 1] <= 'Z' && !token.capitalised;
    if (joined) return true;
    if (!token.capitalised || token.tag == Tag::Punct || r.cue(t, Cue::NotName)) return false;
    return nouns_capitalised ? token.tag == Tag::Propn : token.tag == Tag::Propn || token.tag == Tag::Adj;
  };
  if (unknown(match.last)) return true;
  return match.first > 0 && unknown(match.first - 1) && r.token(match.first - 1).form.size() > 1 &&
         r.sentence(match.first).first != match.first - 1;
}

/// "the Kennedy", "the John F. Kennedy", a ship: no article stands in front of a person, in a language whose nouns are not capitalised.
bool is_a_thing(const Recognition& r, const NameMatch& match) {
  if (r.knowledge.settings().nouns_capitalised || match.first == 0 || !r.in_sentence(match.first - 1, match.first)) return false;
  return r.token(match.first - 1).is(WordClass::Article) && !r.modifies_next(match.last) && !r.is_clitic_s(match.last);
}

bool first_of_sentence(const Recognition& r, std::uint32_t t) { return t == r.sentence(t).first; }

/// How much an office at the article's date speaks for someone called by surname alone: 0 for none.
int office_weight(const Recognition& r, ActorNumber person) {
  const OfficeTerm* term = r.actors.office_of(person, r.when);
  if (term == nullptr) return 0;
  return term->office == "head-of-government" || term->office == "head-of-state" ? 2 : 1;
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

void use_tokens(Recognition& r, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    const auto [begin, end] = r.matches_at(t);
    for (std::uint32_t m = begin; m < end; ++m) r.used[m] = true;
  }
}

bool is_unclaimed(const Recognition& r, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    const auto [begin, end] = r.matches_at(t);
    for (std::uint32_t m = begin; m < end; ++m) {
      if (r.used[m]) return false;
    }
  }
  return true;
}

void add_person(Recognition& r, std::size_t draft, const NameMatch& match, const MatchedEntry* entry, std::string reason) {
  Gender gender = Gender::Unknown;
  ActorRef ref{.first = with_honorific(r, match.first, gender), .last = match.last, .head = match.last - 1, .actor = draft};
  if (gender != Gender::Unknown) r.drafts[draft].gender = gender;
  ref.reason = std::move(reason);
  set_use(r, ref, entry != nullptr && r.genitive(*entry), match.opens_token && match.closes_token);
  r.add_ref(std::move(ref));
}

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
    if (end - t < 2 || !is_unclaimed(r_, t, end)) return std::max(end, t + 1);
    if (end - t > 4) return end;
    const auto known = known_by_other_spelling(r_, t, end);
    if (!known && !introduced(t, end)) return end;
    const ActorKind kind = has_cue(t, end, Cue::OrganisationNoun) ? ActorKind::Organization : ActorKind::Person;
    if (kind == ActorKind::Person && is_a_thing(r_, {.first = t, .last = end})) return end;
    std::size_t draft = known ? r_.draft_of(*known) : r_.unknown_draft(r_.text.span_of(t, end).text, kind);
    Gender gender = Gender::Unknown;
    ActorRef ref{.first = with_honorific(r_, t, gender), .last = end, .head = end - 1, .actor = draft};
    if (gender != Gender::Unknown) r_.drafts[draft].gender = gender;
    ref.reason = known ? "another spelling of the given name" : "a name that nobody knows, speaking or with an honorific";
    set_use(r_, ref, false, true);
    use_tokens(r_, t, end);
    r_.add_ref(std::move(ref));
    return end;
  }

  /// What makes a run of capitalised words a person: it speaks, bears an honorific, or its first word is a given name.
  bool introduced(std::uint32_t first, std::uint32_t end) const {
    if (has_polity(first, end)) return false;
    const auto says = [&](std::uint32_t t) { return r_.in_sentence(t, first) && r_.cue(t, Cue::Say); };
    if (says(end) || (r_.is_comma(end) && says(end + 1)) || (first > 0 && says(first - 1))) return true;
    const auto honorific = [&](std::uint32_t t) { return r_.cue(t, Cue::HonorificMale) || r_.cue(t, Cue::HonorificFemale); };
    if (first > 0 && honorific(first - 1)) return true;
    const bool given = r_.knowledge.gender_of(r_.token(first).form) != Gender::Unknown;
    return given && !has_place(first, end);
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
    if (draft == kNone || r_.is_claimed(t) || !is_unclaimed(r_, t, t + 1)) return;
    if (is_a_thing(r_, {.first = t, .last = t + 1})) return;
    Gender gender = Gender::Unknown;
    ActorRef ref{.first = with_honorific(r_, t, gender), .last = t + 1, .head = t, .actor = draft};
    if (gender != Gender::Unknown) r_.drafts[draft].gender = gender;
    ref.reason = "surname of a person named in full";
    set_use(r_, ref, genitive, true);
    use_tokens(r_, t, t + 1);
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

std::optional<std::size_t> resolve_surname(Recognition& r, const NameMatch& match, std::string& reason) {
  std::vector<const LexiconEntry*> candidates;
  for (const MatchedEntry& m : r.names.of(match)) {
    const LexiconEntry& entry = r.knowledge.entry(m.entry);
    if (entry.kind == EntryKind::Surname) candidates.push_back(&entry);
  }
  for (std::size_t i = 0; i < r.drafts.size(); ++i) {
    if (r.drafts[i].kind != ActorKind::Person) continue;
    if (std::ranges::any_of(candidates, [&](const LexiconEntry* e) { return e->what == r.drafts[i].known; })) {
      reason = "surname of a person named in full";
      return i;
    }
  }
  const Token& token = r.token(match.first);
  const bool doubtful = token.tag != Tag::Propn && first_of_sentence(r, match.first);
  if (doubtful || looks_like_a_date(r, match) || part_of_longer_name(r, match)) return {};
  const auto spoken_of = [&](ActorNumber person) {
    const ActorNumber country = r.actors.country_on(person, r.when);
    return !r.modifies_next(match.last) && std::ranges::any_of(r.countries, [&](const auto& c) { return c.first == country; });
  };
  // Nobody of that name was named in full: the one in office, if only one fits best.
  constexpr std::size_t kDerivedBytesMin = 4;
  const auto key = [&](const LexiconEntry* e) {
    const int weight = office_weight(r, e->what);
    if (e->derived && (weight == 0 || token.form.size() < kDerivedBytesMin || !spoken_of(e->what))) return std::tuple(0, 0);
    return std::tuple(weight, e->derived ? 1 : 2);
  };
  const LexiconEntry* best = nullptr;
  bool shared = false;
  for (const LexiconEntry* e : candidates) {
    if (best != nullptr && e->what == best->what) continue;
    if (best == nullptr || key(e) > key(best)) {
      best = e;
      shared = false;
    } else if (key(e) == key(best)) {
      shared = true;
    }
  }
  if (best == nullptr || shared || key(best) == std::tuple(0, 0)) return {};
  reason = office_weight(r, best->what) > 0 ? "surname of an office-holder at the article's date" : "known by the surname alone";
  return r.draft_of(best->what);
}

void find_persons(Recognition& r) {
  for (std::uint32_t m = 0; m < r.names.matches.size(); ++m) {
    const NameMatch& match = r.names.matches[m];
    if (r.used[m]) continue;
    if (is_a_thing(r, match)) {
      if (r.person_of(match)) r.used[m] = true;
      continue;
    }
    if (const MatchedEntry* person = r.person_of(match)) {
      r.used[m] = true;
      add_person(r, r.draft_of(r.number_of(*person)), match, person, "");
      continue;
    }
    const MatchedEntry* surname = r.entry_of_kind(match, EntryKind::Surname);
    if (surname == nullptr) continue;
    Gender gender = Gender::Unknown;
    const bool honorific = with_honorific(r, match.first, gender) != match.first;
    if (!honorific && r.polity_of(match) != nullptr) continue;
    // Part of a longer name that no table has: "Donald Trump Jr.'s wife Vanessa Trump".
    if (match.opens_token && match.first > 0 && r.in_sentence(match.first - 1, match.first) && !honorific &&
        name_run(r, match.first - 1) >= match.last && r.names.match_at[match.first - 1] == kNoMatch &&
        r.token(match.first - 1).tag == Tag::Propn && !first_of_sentence(r, match.first - 1)) {
      continue;
    }
    std::string reason;
    if (const auto draft = resolve_surname(r, match, reason)) {
      r.used[m] = true;
      add_person(r, *draft, match, surname, reason);
    }
  }
}

void find_unknown_persons(Recognition& r) { UnknownPersons(r).run(); }

}  // namespace dragoman
