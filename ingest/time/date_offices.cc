#include <fmt/format.h>

#include <algorithm>

#include "ingest/time/date_evidence.h"

namespace dragoman {
namespace {

constexpr int kOutgoing = 120;      // words for former holders are said of outgoing ones, too
constexpr int kNewsOfTheEnd = 14;  // who dies or leaves in office bears its title in the news of it

/// All that one reason says: the terms of one person, or of several of one surname.
struct OfficeClaim {
  std::string reason;
  std::string role;
  bool former = false;
  std::vector<DayRun> terms;
};

/// "In 1995 President Jane Doe signed …": the title is that of the day.
bool told_of_the_past(const UndatedText& undated, std::uint32_t token) {
  return std::any_of(undated.mentions.begin(), undated.mentions.end(), [&](const TimeMention& mention) {
    const Sentence& sentence = undated.sentence_of(mention);
    if (token < sentence.first || token >= sentence.last || !is_absolute(mention)) return false;
    return direction_of(undated, mention).direction != Direction::Future;
  });
}

/// Is somebody called a former holder who bears the title elsewhere in the text, as ex-presidents do?
bool is_former(std::span<const OfficeFact> offices, const OfficeFact& fact) {
  return std::any_of(offices.begin(), offices.end(), [&](const OfficeFact& other) {
    return other.former && other.role == fact.role && other.from == fact.from;
  });
}

std::vector<OfficeClaim> claims_of(const UndatedText& undated, std::span<const OfficeFact> offices) {
  std::vector<OfficeClaim> out;
  for (const OfficeFact& fact : offices) {
    if (!fact.former && (is_former(offices, fact) || told_of_the_past(undated, fact.token))) continue;
    auto claim = std::find_if(out.begin(), out.end(), [&](const OfficeClaim& c) { return c.reason == fact.reason; });
    if (claim == out.end()) claim = out.insert(out.end(), {fact.reason, fact.role, fact.former, {}});
    const DayRun term{fact.from, fact.to};
    if (std::find(claim->terms.begin(), claim->terms.end(), term) == claim->terms.end()) claim->terms.push_back(term);
  }
  return out;
}

Day first_day(const OfficeClaim& claim) {
  return std::min_element(claim.terms.begin(), claim.terms.end(), [](const DayRun& a, const DayRun& b) { return a.first < b.first; })
      ->first.value();
}

std::optional<Day> left_on(const OfficeClaim& claim) {
  std::optional<Day> left;
  for (const DayRun& term : claim.terms) {
    if (term.last && (!left || *term.last < *left)) left = term.last;
  }
  return left;
}

/// The day from which a claim holds: the last term's first, the first term's last of who once held it.
Day holds_from(const OfficeClaim& claim) {
  if (claim.former) return left_on(claim).value_or(first_day(claim));
  return std::max_element(claim.terms.begin(), claim.terms.end(), [](const DayRun& a, const DayRun& b) { return a.first < b.first; })
      ->first.value();
}

/// Who held an office once is past the first of the terms; of one still held in the tables nothing follows.
void add_former(const OfficeClaim& claim, std::vector<DateConstraint>& constraints) {
  const auto left = left_on(claim);
  if (left) constraints.push_back({{{*left - kOutgoing, {}}}, ConstraintStrength::Office, claim.reason});
}

/// Of several who are named with one office, all but one have left it: nobody is told to hold it before the last of them did.
std::vector<DayRun> terms_of(const std::vector<OfficeClaim>& holders) {
  Day since = first_day(holders.front());
  for (const OfficeClaim& holder : holders) since = std::max(since, first_day(holder));
  std::vector<DayRun> out;
  for (const OfficeClaim& holder : holders) {
    for (const DayRun& term : holder.terms) {
      const std::optional<Day> last = term.last ? std::optional(*term.last + kNewsOfTheEnd) : std::nullopt;
      if (!last || *last >= since) out.push_back({std::max(*term.first, since), last});
    }
  }
  return out;
}

/// Those who held one office, one after the other: senators and ministers of several lands hold theirs side by side.
bool follow_each_other(const OfficeClaim& a, const OfficeClaim& b) {
  if (a.role != b.role || a.former || b.former) return false;
  return std::none_of(a.terms.begin(), a.terms.end(), [&](const DayRun& term) {
    return std::any_of(b.terms.begin(), b.terms.end(), [&](const DayRun& other) {
      return (!term.last || *other.first < *term.last) && (!other.last || *term.first < *other.last);
    });
  });
}

}  // namespace

void add_offices(const UndatedText& undated, std::span<const OfficeFact> offices, std::vector<DateConstraint>& constraints) {
  std::vector<OfficeClaim> claims = claims_of(undated, offices);
  // Articles speak of office-holders that were, not of those to come: where terms contradict each other, the latest wins.
  std::stable_sort(claims.begin(), claims.end(), [](const OfficeClaim& a, const OfficeClaim& b) { return holds_from(a) > holds_from(b); });
  std::vector<bool> used(claims.size(), false);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].former) add_former(claims[i], constraints);
    if (claims[i].former || used[i]) continue;
    std::vector<OfficeClaim> holders{claims[i]};
    std::string reason = claims[i].reason;
    for (std::size_t k = i + 1; k < claims.size(); ++k) {
      if (!follow_each_other(claims[i], claims[k])) continue;
      holders.push_back(claims[k]);
      reason += ", " + claims[k].reason;
      used[k] = true;
    }
    constraints.push_back({terms_of(holders), ConstraintStrength::Office, std::move(reason)});
  }
}

}  // namespace dragoman
