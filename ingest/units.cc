#include "ingest/units.h"

#include <algorithm>
#include <tuple>

namespace dragoman {
namespace {

Unit::Use use_of(MentionUse use) {
  switch (use) {
    case MentionUse::Noun: return Unit::Use::Noun;
    case MentionUse::Possessive: return Unit::Use::Possessive;
    case MentionUse::Adjective: case MentionUse::CompoundPart: return Unit::Use::Modifier;
  }
  return Unit::Use::Noun;
}

// "Trumps", "Saddam Husseins": with an article or a title in front, the ending may belong to another word.
bool is_bare_name(const ActorRef& ref) { return ref.last == ref.first + 1 || ref.form == MentionForm::Name; }

}  // namespace

std::vector<Unit> units_of(const ActorAnalysis& actors, std::span<const TimeMention> times,
                           std::span<const AmountMention> amounts, std::span<const TermRange> terms) {
  std::vector<Unit> all;
  for (const ActorRef& ref : actors.refs) {
    if (ref.form == MentionForm::Pronoun && ref.use == MentionUse::Noun) continue;  // a pronoun is a phrase by itself
    all.push_back({.first = ref.first,
                   .last = ref.last,
                   .head = ref.head,
                   .kind = Unit::Kind::Actor,
                   .use = use_of(ref.use),
                   .plural = ref.plural || !ref.members.empty(),
                   .genitive = ref.genitive && ref.use == MentionUse::Noun && is_bare_name(ref),
                   .singular = actors.actors[ref.actor].kind == ActorKind::Person && !ref.plural && ref.members.empty()});
  }
  for (const PlaceRef& ref : actors.place_refs) {
    all.push_back({.first = ref.first, .last = ref.last, .head = ref.last - 1, .kind = Unit::Kind::Place});
  }
  for (const TimeMention& time : times) {
    if (time.expression.type == TimeType::Set) continue;
    all.push_back({.first = time.first, .last = time.last, .head = time.last - 1, .kind = Unit::Kind::Time});
  }
  for (const AmountMention& amount : amounts) {
    if (amount.counts_noun) continue;  // the noun counted stays the phrase's head
    all.push_back({.first = amount.first, .last = amount.last, .head = amount.last - 1, .kind = Unit::Kind::Amount});
  }
  for (const TermRange& term : terms) {
    all.push_back({.first = term.first, .last = term.last, .head = term.last - 1, .kind = Unit::Kind::Term});
  }
  std::ranges::stable_sort(all, [](const Unit& a, const Unit& b) {
    return std::tuple(a.first, b.last, a.kind) < std::tuple(b.first, a.last, b.kind);
  });
  std::vector<Unit> kept;
  for (const Unit& unit : all) {
    if (kept.empty() || unit.first >= kept.back().last) kept.push_back(unit);
  }
  return kept;
}

}  // namespace dragoman
