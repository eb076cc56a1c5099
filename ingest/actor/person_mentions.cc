// Persons whom the tables know, by full name or by surname.

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
  if (match.first == 0 || r.token(match.first - 1).form.size() < 2) return false;
  // At the head of a sentence any word has a capital; "James Cameron's film" begins with a given name all the same.
  if (r.sentence(match.first).first != match.first - 1) return unknown(match.first - 1);
  const Token& opening = r.token(match.first - 1);
  return opening.tag == Tag::Propn && r.knowledge.gender_of(opening.form) != Gender::Unknown;
}

bool first_of_sentence(const Recognition& r, std::uint32_t t) { return t == r.sentence(t).first; }

/// How much an office at the article's date speaks for someone called by surname alone: 0 for none.
int office_weight(const Recognition& r, ActorNumber person) {
  const OfficeTerm* term = r.actors.office_of(person, r.when);
  if (term == nullptr) return 0;
  return term->office == "head-of-government" || term->office == "head-of-state" ? 2 : 1;
}

void add_person(Recognition& r, std::size_t draft, const NameMatch& match, const MatchedEntry* entry, std::string reason) {
  Gender gender = Gender::Unknown;
  ActorRef ref{.first = with_honorific(r, match.first, gender), .last = match.last, .head = match.last - 1, .actor = draft};
  if (gender != Gender::Unknown) r.drafts[draft].gender = gender;
  ref.reason = std::move(reason);
  set_use(r, ref, entry != nullptr && r.genitive(*entry), match.opens_token && match.closes_token);
  r.add_ref(std::move(ref));
}

}  // namespace

bool in_the_midst_of_a_name(const Recognition& r, const NameMatch& match) {
  const auto proper = [&](std::uint32_t t) { return r.in_sentence(t, match.first) && !r.is_clitic_s(t) && r.token(t).tag == Tag::Propn; };
  if (match.first == 0 || !proper(match.first - 1) || !part_of_longer_name(r, match)) return false;
  return proper(match.last) || r.token(match.last).form.find('-') != std::string_view::npos;
}

std::optional<std::size_t> resolve_surname(Recognition& r, const NameMatch& match, std::string& reason) {
  std::vector<const LexiconEntry*> candidates;
  for (const MatchedEntry& m : r.names.of(match)) {
    const LexiconEntry& entry = r.knowledge.entry(m.entry);
    if (entry.kind == EntryKind::Surname) candidates.push_back(&entry);
  }
  if (in_the_midst_of_a_name(r, match)) return {};
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

}  // namespace dragoman
