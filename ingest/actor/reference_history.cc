#include "ingest/actor/reference_history.h"

#include <algorithm>

#include "ingest/actor/mention_use.h"

namespace dragoman {

ReferenceHistory::ReferenceHistory(Recognition& r) : r_(r), sorted_(r.refs) {
  std::ranges::stable_sort(sorted_, {}, &ActorRef::first);
}

void ReferenceHistory::advance(std::uint32_t t) {
  for (; next_ < sorted_.size() && sorted_[next_].first <= t; ++next_) refs_.push_back(sorted_[next_]);
}

void ReferenceHistory::add(ActorRef ref) {
  refs_.push_back(ref);
  r_.add_ref(std::move(ref));
}

bool ReferenceHistory::add_phrase(const TitlePhrase& phrase, std::size_t draft, MentionForm form, std::string reason) {
  ActorRef ref{.first = phrase.first, .last = phrase.last, .head = phrase.head, .actor = draft, .form = form};
  ref.reason = std::move(reason);
  set_use(r_, ref, false, true);
  r_.used[phrase.match] = true;
  add(std::move(ref));
  return true;
}

std::uint32_t ReferenceHistory::covered_until(std::uint32_t t) const {
  return !refs_.empty() && refs_.back().last > t && refs_.back().first <= t ? refs_.back().last : t;
}

std::uint32_t ReferenceHistory::distance(const ActorRef& ref, std::uint32_t t) const {
  return r_.sentence_of[t] - r_.sentence_of[ref.first];
}

bool ReferenceHistory::is_person(const ActorRef& ref) const {
  return ref.members.empty() && r_.drafts[ref.actor].kind == ActorKind::Person;
}

const ActorRef* ReferenceHistory::person_at(std::uint32_t t, std::uint32_t as) const {
  if (!r_.in_sentence(t, as)) return nullptr;
  const auto ref = std::ranges::find_if(r_.refs, [&](const ActorRef& other) {
    return other.first == t && other.form == MentionForm::Name && !other.genitive && is_person(other);
  });
  return ref == r_.refs.end() ? nullptr : &*ref;
}

bool ReferenceHistory::is_subject(const ActorRef& ref) const {
  if (!is_party(ref)) return false;
  std::uint32_t first = ref.first;
  for (auto other = refs_.rbegin(); other != refs_.rend(); ++other) {
    if (r_.sentence_of[other->first] < r_.sentence_of[ref.first]) break;
    if (r_.sentence_of[other->first] == r_.sentence_of[ref.first] && is_party(*other)) first = std::min(first, other->first);
  }
  return first == ref.first;
}

/// "after Theresa May stepped down": who stands right in front of a verb acts in that clause.
bool ReferenceHistory::acts_in_clause(const ActorRef& ref) const {
  if (r_.knowledge.settings().nouns_capitalised || !is_party(ref) || !r_.in_sentence(ref.last, ref.first)) return false;
  const Token& next = r_.token(ref.last);
  return next.tag == Tag::Aux || (next.tag == Tag::Verb && next.verb_form != VerbForm::PresentParticiple);
}

std::size_t ReferenceHistory::since(std::uint32_t t, std::uint32_t sentences) const {
  std::size_t i = refs_.size();
  while (i > 0 && distance(refs_[i - 1], t) <= sentences) --i;
  return i;
}

int ReferenceHistory::salience(const ActorRef& ref, std::uint32_t t) const {
  const std::uint32_t sentences = distance(ref, t);
  int score = sentences == 0 ? 30 : sentences == 1 ? 26 : 10;
  if (is_subject(ref) || (sentences == 0 && acts_in_clause(ref))) score += 12;
  if (ref.form == MentionForm::Pronoun) score += 6;  // who is still spoken of
  if (ref.use != MentionUse::Noun) score -= ref.use == MentionUse::Possessive ? 4 : 12;
  if (ref.locative) score -= 15;
  if (r_.token(ref.first > 0 ? ref.first - 1 : 0).tag == Tag::Adp) score -= 6;
  return score;
}

bool ReferenceHistory::joined(const ActorRef& a, const ActorRef& b) const {
  if (!a.members.empty() || !b.members.empty() || !is_party(a) || !is_party(b) || a.actor == b.actor) return false;
  if (!r_.in_sentence(a.last, a.first) || !r_.token(a.last).is(WordClass::CoordAnd)) return false;
  return b.first == a.last + 1 || (b.first == a.last + 2 && r_.token(a.last + 1).is(WordClass::Article));
}

ActorNumber ReferenceHistory::last_country(std::uint32_t t) const {
  constexpr std::uint32_t kSentencesMax = 2;
  for (auto ref = refs_.rbegin(); ref != refs_.rend() && distance(*ref, t) <= kSentencesMax; ++ref) {
    if (!ref->members.empty() || ref->use == MentionUse::Adjective || ref->use == MentionUse::CompoundPart) continue;
    const ActorDraft& draft = r_.drafts[ref->actor];
    if (draft.country != kNoActor && draft.kind != ActorKind::Media) return draft.country;
  }
  return kNoActor;
}

ActorNumber ReferenceHistory::country_in_context(std::uint32_t t) const {
  const ActorNumber main = r_.main_country();
  return main != kNoActor ? main : last_country(t);
}

}  // namespace dragoman
