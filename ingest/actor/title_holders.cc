#include "ingest/actor/title_holders.h"

#include <algorithm>

#include "graph/knowledge/fold.h"

namespace dragoman {
namespace {

/// Spellings of a given name differ between languages ("Sergej", "Sergei"), its first letter seldom; of several it may
/// be another one: "Hashemi Rafsanjani".
bool same_initial(const Recognition& r, const TitlePhrase& phrase, ActorNumber person) {
  const std::string written = fold_name(r.token(phrase.name_first).form);
  const std::string known = fold_name(r.actors[person].name);
  if (written.empty() || known.empty()) return false;
  return written[0] == known[0] || known.find(" " + written + " ") != std::string::npos;
}

}  // namespace

std::vector<const TitleWord*> titles_of(const Recognition& r, const TitlePhrase& phrase) {
  std::vector<const TitleWord*> out;
  for (const MatchedEntry& m : r.names.of(r.names.matches[phrase.match])) {
    const LexiconEntry& entry = r.knowledge.entry(m.entry);
    if (entry.kind == EntryKind::Title) out.push_back(&r.knowledge.title(entry.what));
  }
  return out;
}

std::optional<ActorNumber> known_person(const Recognition& r, const TitlePhrase& phrase, std::string& reason) {
  const std::vector<const TitleWord*> titles = titles_of(r, phrase);
  const auto fits = [&](ActorNumber person, bool ever) {
    return std::ranges::any_of(titles, [&](const TitleWord* t) { return holds_office(r, person, t->office, phrase.owner, ever); });
  };
  const auto [begin, end] = r.matches_at(phrase.name_last - 1);
  std::vector<ActorNumber> full, partial;
  for (std::uint32_t m = begin; m < end; ++m) {
    const NameMatch& match = r.names.matches[m];
    for (const MatchedEntry& e : r.names.of(match)) {
      const LexiconEntry& entry = r.knowledge.entry(e.entry);
      const bool person = entry.kind == EntryKind::Actor && r.actors[entry.what].kind == ActorKind::Person;
      if (person && match.first == phrase.name_first) full.push_back(entry.what);
      if (entry.kind == EntryKind::Surname) partial.push_back(entry.what);
    }
  }
  if (full.size() > 1) {
    for (const bool ever : {false, true}) {
      for (const ActorNumber person : full) {
        if (fits(person, ever)) return person;
      }
    }
  }
  if (!full.empty()) return full.front();
  const bool alone = phrase.name_last - phrase.name_first == 1;
  if (alone) {
    for (const ActorNumber person : partial) {
      if (std::ranges::any_of(r.drafts, [&](const ActorDraft& d) { return d.known == person; })) {
        reason = "surname of a person named in full";
        return person;
      }
    }
  }
  for (const bool ever : {false, true}) {
    if (!ever && phrase.rank == TitleRank::Former) continue;
    for (const ActorNumber person : partial) {
      if (!fits(person, ever)) continue;
      if (!alone && !same_initial(r, phrase, person)) continue;
      reason = ever ? "surname and an office once held" : "surname and office";
      return person;
    }
  }
  return {};
}

std::vector<ActorNumber> holders_by_surname(const Recognition& r, const TitlePhrase& phrase) {
  const bool alone = phrase.name_last - phrase.name_first == 1;
  std::vector<ActorNumber> out;
  const auto [begin, end] = r.matches_at(phrase.name_last - 1);
  for (std::uint32_t m = begin; m < end; ++m) {
    for (const MatchedEntry& e : r.names.of(r.names.matches[m])) {
      const LexiconEntry& entry = r.knowledge.entry(e.entry);
      if (entry.kind != EntryKind::Surname || std::ranges::find(out, entry.what) != out.end()) continue;
      if (!alone && !same_initial(r, phrase, entry.what)) continue;
      const auto held = [&](const TitleWord* t) { return holds_office(r, entry.what, t->office, phrase.owner, true); };
      if (std::ranges::any_of(titles_of(r, phrase), held)) out.push_back(entry.what);
    }
  }
  return out;
}

std::optional<std::size_t> unknown_by_surname(const Recognition& r, const TitlePhrase& phrase) {
  if (phrase.name_last - phrase.name_first != 1) return {};
  const std::string folded = fold_name(r.token(phrase.name_first).form);
  for (std::size_t i = 0; i < r.drafts.size(); ++i) {
    if (r.drafts[i].known == kNoActor && std::ranges::find(r.drafts[i].surnames, folded) != r.drafts[i].surnames.end()) return i;
  }
  return {};
}

std::optional<std::size_t> called_so(const Recognition& r, const TitlePhrase& phrase) {
  const std::vector<const TitleWord*> titles = titles_of(r, phrase);
  for (std::size_t i = r.drafts.size(); i-- > 0;) {
    for (const CalledBy& called : r.drafts[i].called) {
      if (called.rank != phrase.rank || called.of != phrase.owner) continue;
      if (std::ranges::any_of(titles, [&](const TitleWord* t) { return t->office == called.office; })) return i;
    }
  }
  return {};
}

std::optional<std::size_t> named_holder(const Recognition& r, const TitlePhrase& phrase, std::string_view counterpart, bool ever) {
  const std::vector<const TitleWord*> titles = titles_of(r, phrase);
  const ActorNumber owner = phrase.owner;
  for (std::size_t i = 0; i < r.drafts.size(); ++i) {
    const ActorDraft& draft = r.drafts[i];
    if (draft.kind != ActorKind::Person) continue;
    for (const TitleWord* title : titles) {
      const std::string_view office = title->office.empty() ? counterpart : title->office;
      if (office.empty()) continue;
      if (draft.known == kNoActor ? draft.office == office && draft.office_of == owner && !ever
                                  : holds_office(r, draft.known, office, owner, ever)) {
        return i;
      }
    }
  }
  return {};
}

}  // namespace dragoman
