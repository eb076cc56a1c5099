// What only the context resolves: bare titles ("der Präsident"), nouns without owner ("die Regierung", "the group"),
// descriptions beside a name; pronouns and groups in their own files. Precision first: what is not plain is left alone.

#include <fmt/format.h>

#include <algorithm>

#include "graph/knowledge/fold.h"
#include "graph/model/ids.h"
#include "ingest/actor/groups.h"
#include "ingest/actor/mention_use.h"
#include "ingest/actor/nameless_parties.h"
#include "ingest/actor/pronouns.h"
#include "ingest/actor/reference_history.h"

namespace dragoman {
namespace {

class References {
 public:
  explicit References(Recognition& r) : r_(r), history_(r), speakers_(find_speakers(r)) {
    std::ranges::stable_sort(r_.pending, {}, &TitlePhrase::first);
  }

  void run() {
    std::size_t next_pending = 0;
    for (const Sentence& sentence : r_.text.sentences) {
      for (std::uint32_t t = sentence.first; t < sentence.last;) {
        history_.advance(t);
        while (next_pending < r_.pending.size() && r_.pending[next_pending].first < t) ++next_pending;
        if (const std::uint32_t end = history_.covered_until(t); end > t) {
          t = end;
          continue;
        }
        if (next_pending < r_.pending.size() && r_.pending[next_pending].first == t) {
          const TitlePhrase& phrase = r_.pending[next_pending];
          if (resolve_phrase(phrase)) {
            t = std::max(t + 1, phrase.last);
            continue;
          }
        }
        t = resolve_at(t);
      }
    }
  }

 private:
  std::uint32_t resolve_at(std::uint32_t t) {
    if (const std::uint32_t end = resolve_group(r_, history_, t); end > t) return end;
    const std::uint32_t m = r_.match_starting_at(t);
    if (m == kNoMatch || r_.used[m]) return t + 1;
    const NameMatch& match = r_.names.matches[m];
    if (r_.entry_of_kind(match, EntryKind::ContextName) && resolve_context_name(m)) return match.last;
    if (r_.entry_of_kind(match, EntryKind::Pronoun) && match.closes_token) resolve_pronoun(r_, history_, speakers_, match);
    return std::max(t + 1, match.last);
  }

  /// "The North" of an article that speaks of North Korea.
  bool resolve_context_name(std::uint32_t m) {
    const NameMatch& match = r_.names.matches[m];
    if (match.first == 0 || !match.opens_token || !match.closes_token) return false;
    if (!r_.in_sentence(match.first - 1, match.first) || !r_.token(match.first - 1).is(WordClass::Article)) return false;
    if (r_.locative_before(match.first - 1) || r_.modifies_next(match.last)) return false;
    if (r_.in_sentence(match.last, match.first) && (r_.cue(match.last, Cue::Of) || r_.match_starting_at(match.last) != kNoMatch)) return false;
    for (const MatchedEntry& e : r_.names.of(match)) {
      if (r_.knowledge.entry(e.entry).kind != EntryKind::ContextName) continue;
      const ActorNumber number = r_.number_of(e);
      const bool named = std::ranges::find(r_.drafts, number, &ActorDraft::known) != r_.drafts.end();
      const KnownActor& actor = r_.actors[number];
      const bool of_main_country = actor.kind == ActorKind::Organization && actor.country != kNoActor && actor.country == r_.main_country();
      if (!named && !of_main_country) continue;
      ActorRef ref{.first = match.first - 1, .last = match.last, .head = match.last - 1, .actor = r_.draft_of(number),
                   .form = MentionForm::Description};
      ref.reason = "called so where the article names it otherwise too";
      set_use(r_, ref, r_.genitive(e), true);
      r_.used[m] = true;
      history_.add(std::move(ref));
      return true;
    }
    return false;
  }

  // ---- titles and person nouns without owner

  bool resolve_phrase(const TitlePhrase& phrase) {
    const NameMatch& match = r_.names.matches[phrase.match];
    if (r_.used[phrase.match]) return false;
    if (resolve_apposition(phrase)) return true;
    if (r_.entry_of_kind(match, EntryKind::Title)) {
      if (resolve_title(phrase)) return true;
      if (phrase.rank != TitleRank::None || phrase.qualified || is_predicate(phrase)) return false;
    }
    return resolve_person_noun(r_, history_, phrase);  // "a judge", "die Minister": of an office, but nobody known
  }

  /// "His running mate, Kamala Harris, …", "Estrosi, former mayor of Nice, …": a name between commas says who is meant.
  bool resolve_apposition(const TitlePhrase& phrase) {
    if (phrase.plural) return false;
    const auto ends = [&](std::uint32_t t) {
      return !r_.in_sentence(t, phrase.head) || r_.token(t).tag == Tag::Punct || r_.cue(t, Cue::Say);
    };
    if (r_.is_comma(phrase.last) && (phrase.definite || phrase.indefinite || phrase.possessive)) {
      const ActorRef* name = history_.person_at(phrase.last + 1, phrase.head);
      if (name != nullptr && ends(name->last)) return add_apposition(phrase, name->actor, MentionForm::Description, "the name behind the comma");
    }
    if (phrase.first > 1 && r_.is_comma(phrase.first - 1) && r_.in_sentence(phrase.first - 2, phrase.head)) {
      const ActorRef* name = r_.ref_ending_before(phrase.first - 1);
      const bool closed = ends(phrase.last) || r_.cue(phrase.last, Cue::Of);
      if (name != nullptr && closed && name->form == MentionForm::Name && history_.is_person(*name)) {
        return add_apposition(phrase, name->actor, MentionForm::Title, "apposition to the name in front");
      }
    }
    return false;
  }

  bool add_apposition(const TitlePhrase& phrase, std::size_t draft, MentionForm form, std::string reason) {
    if (const Gender gender = gender_of_noun(r_, phrase.head); gender != Gender::Unknown) r_.drafts[draft].gender = gender;
    return history_.add_phrase(phrase, draft, form, std::move(reason));
  }

  bool resolve_title(const TitlePhrase& phrase) {
    if (phrase.plural || phrase.indefinite || phrase.qualified || is_predicate(phrase)) return false;
    for (const MatchedEntry& m : r_.names.of(r_.names.matches[phrase.match])) {
      const LexiconEntry& entry = r_.knowledge.entry(m.entry);
      if (entry.kind != EntryKind::Title) continue;
      const TitleWord& title = r_.knowledge.title(entry.what);
      if (const auto draft = last_with_office(phrase, title)) {
        return history_.add_phrase(phrase, *draft, MentionForm::Title, "the last person of this office named before");
      }
    }
    if (phrase.rank != TitleRank::None || !(phrase.definite || phrase.possessive)) return false;
    if (const auto draft = left_lately(phrase)) {
      return history_.add_phrase(phrase, *draft, MentionForm::Title, "who left this office shortly before the article");
    }
    const ActorNumber country = phrase.possessive ? history_.last_country(phrase.first) : history_.country_in_context(phrase.first);
    if (country == kNoActor) return false;
    for (const MatchedEntry& m : r_.names.of(r_.names.matches[phrase.match])) {
      const LexiconEntry& entry = r_.knowledge.entry(m.entry);
      if (entry.kind != EntryKind::Title) continue;
      const TitleWord& title = r_.knowledge.title(entry.what);
      if (const auto holder = office_holder(r_, title.office, country); holder && !governs_as_president(title, *holder)) {
        history_.add_phrase(
            phrase, r_.draft_of(*holder), MentionForm::Title,
            fmt::format("{} at the article's date, by the country last spoken of", r_.actors.role_text(title.office, country)));
        return true;
      }
    }
    return false;
  }

  /// "the flight of the president": one named before whose term ended a few weeks ago.
  std::optional<std::size_t> left_lately(const TitlePhrase& phrase) const {
    constexpr int kDaysMax = 45;
    if (!r_.when.first) return {};
    for (auto ref = history_.rbegin(); ref != history_.rend(); ++ref) {
      if (!history_.is_person(*ref) || r_.drafts[ref->actor].known == kNoActor) continue;
      for (const OfficeTerm& term : r_.actors.offices_of(r_.drafts[ref->actor].known)) {
        const bool lately = term.term.last && *term.term.last <= *r_.when.first && *r_.when.first - *term.term.last <= kDaysMax;
        if (lately && is_titled(phrase, term.office)) return ref->actor;
      }
    }
    return {};
  }

  bool is_titled(const TitlePhrase& phrase, std::string_view office) const {
    return r_.entry_of(r_.names.matches[phrase.match], [&](const LexiconEntry& e) {
      return e.kind == EntryKind::Title && r_.knowledge.title(e.what).office == office;
    }) != nullptr;
  }

  /// "als Präsident", "for president", "union leader X": an office without an article is no person, except where a
  /// language leaves articles out ("laut Präsident").
  bool is_predicate(const TitlePhrase& phrase) const {
    if (phrase.definite || phrase.possessive) return false;
    if (!r_.knowledge.settings().nouns_capitalised) return true;
    return phrase.first > 0 && r_.in_sentence(phrase.first - 1, phrase.first) &&
           (r_.token(phrase.first - 1).is(WordClass::SubAs) || r_.token(phrase.first - 1).is(WordClass::SubThan));
  }

  /// "The prime minister" is no president who heads his government himself.
  bool governs_as_president(const TitleWord& title, ActorNumber person) const {
    return title.office == "head-of-government" && holds_office(r_, person, "president", kNoActor, false);
  }

  std::optional<std::size_t> last_with_office(const TitlePhrase& phrase, const TitleWord& title) const {
    const bool former = phrase.rank == TitleRank::Former;
    for (auto ref = history_.rbegin(); ref != history_.rend(); ++ref) {
      if (!history_.is_person(*ref)) continue;
      const ActorDraft& draft = r_.drafts[ref->actor];
      const bool called = std::ranges::any_of(draft.called, [&](const CalledBy& c) { return c.office == title.office && c.rank == phrase.rank; });
      if (called && (!title.feminine || draft.gender != Gender::Male)) return ref->actor;
      if (phrase.rank == TitleRank::Deputy || phrase.rank == TitleRank::Designate) continue;
      const bool holds = draft.known == kNoActor ? !former && draft.office == title.office && !title.office.empty()
                                                 : holds_office(r_, draft.known, title.office, kNoActor, former);
      if (holds && draft.known != kNoActor && governs_as_president(title, draft.known)) continue;
      if (holds && (!title.feminine || draft.gender != Gender::Male)) return ref->actor;
    }
    return {};
  }

  Recognition& r_;
  ReferenceHistory history_;
  const std::vector<std::size_t> speakers_;
};

}  // namespace

void resolve_references(Recognition& r) { References(r).run(); }

}  // namespace dragoman
