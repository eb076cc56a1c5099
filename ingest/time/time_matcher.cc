#include "ingest/time/time_matcher.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::uint32_t kNoStep = 0xffffffff;

/// "3 p.m. to 4 p.m. tomorrow", "tomorrow from 3 p.m. to 4 p.m.": one day for both hours.
void share_day(TimeFeatures& a, TimeFeatures& b) {
  static constexpr TimeKey kDay[] = {TimeKey::DayOfMonth, TimeKey::Month, TimeKey::Weekday, TimeKey::Year, TimeKey::Unit, TimeKey::Shift};
  const auto names_day = [](const TimeFeatures& f) {
    return std::any_of(std::begin(kDay), std::end(kDay), [&](TimeKey key) { return f.has(key); });
  };
  if (names_day(a) == names_day(b)) return;
  TimeFeatures& to = names_day(a) ? b : a;
  const TimeFeatures& from = names_day(a) ? a : b;
  for (const TimeKey key : kDay) {
    if (from.has(key)) to.set(key, from.get(key));
  }
}

/// Of a clock with twelve hours.
int minutes_of(const TimeFeatures& f) { return f.get(TimeKey::Hour) % 12 * 60 + f.get(TimeKey::Minute); }

/// "From 11 a.m. to 3": the next 3 o'clock; 0 before noon, 1 after.
int half_of_end(const TimeFeatures& begin, const TimeFeatures& end) {
  return minutes_of(end) > minutes_of(begin) ? begin.get(TimeKey::Pm) : 1 - begin.get(TimeKey::Pm);
}

int half_of_begin(const TimeFeatures& begin, const TimeFeatures& end) {
  return minutes_of(begin) > minutes_of(end) ? 1 - end.get(TimeKey::Pm) : end.get(TimeKey::Pm);
}

/// "From November to February 2017" begins in 2016.
bool is_of_year_before(const TimeFeatures& begin, const TimeFeatures& end) {
  const bool months = begin.get(TimeKey::Month) > 0 && end.get(TimeKey::Month) > 0 && end.get(TimeKey::Year) > 0;
  return months && !end.has(TimeKey::Era) && begin.get(TimeKey::Month) > end.get(TimeKey::Month);
}

/// What a list or range says once: the month and year of "from 3 to 5 May 2024", the unit of "two or three weeks".
void share(std::vector<TimeGroup>& groups) {
  static constexpr TimeKey kShared[] = {TimeKey::Month, TimeKey::Year, TimeKey::ShortYear, TimeKey::Unit,
                                        TimeKey::Pm,    TimeKey::Era,  TimeKey::Shift};
  for (std::size_t i = groups.size(); i-- > 1;) {
    TimeFeatures& from = groups[i].features;
    TimeFeatures& to = groups[i - 1].features;
    if (from.has(TimeKey::Hour) && to.has(TimeKey::Hour)) {
      share_day(from, to);
      if (to.has(TimeKey::Pm) && !from.has(TimeKey::Pm)) from.set(TimeKey::Pm, half_of_end(to, from));
    }
    // "From 10 to 2 p.m." begins before noon.
    if (from.has(TimeKey::Hour) && from.has(TimeKey::Pm) && to.has(TimeKey::Hour) && !to.has(TimeKey::Pm)) {
      to.set(TimeKey::Pm, half_of_begin(to, from));
    }
    const bool has_year = to.has(TimeKey::Year) || to.has(TimeKey::Shift) || to.has(TimeKey::ShortYear);
    const bool days_of_month = from.has(TimeKey::DayOfMonth) && to.has(TimeKey::DayOfMonth);
    for (const TimeKey key : kShared) {
      if (key == TimeKey::Unit && !days_of_month && (to.has(TimeKey::DayOfMonth) || to.has(TimeKey::Hour) || to.has(TimeKey::Year)))
        continue;
      if (key == TimeKey::Month && !to.has(TimeKey::DayOfMonth)) continue;
      if ((key == TimeKey::Year || key == TimeKey::Shift || key == TimeKey::ShortYear) && has_year) continue;
      if (!to.has(key) && from.has(key)) to.set(key, from.get(key));
    }
    if (!has_year && is_of_year_before(to, from)) to.set(TimeKey::Year, from.get(TimeKey::Year) - 1);
    if (to.has(TimeKey::Year) && from.has(TimeKey::Year) && !has_year && from.has(TimeKey::Plus))
      to.set(TimeKey::Plus, from.get(TimeKey::Plus));
  }
}

}  // namespace

void TimeMatcher::match(const Text& text, std::uint32_t first, std::uint32_t last, std::vector<TimeMatch>& matches) {
  items_.read(text, first, last, rules_);
  const auto& items = items_.items();
  for (std::size_t i = 0; i < items.size();) {
    // "F-16", "1.000.000": digits behind a mark that glues them to a word are no number of their own.
    const bool inside = items[i].digits && items[i].glued && i > 0 && items_.word(i - 1).starts_with('~');
    Best best = inside ? Best{} : longest_from(i);
    if (best.rule == kNoRule) {
      ++i;
      continue;
    }
    // Words of context before an expression must not hide a longer one that begins behind them.
    std::size_t start = i;
    for (std::size_t k = i + 1, extent = extent_start(best, i); k <= extent && k < items.size(); ++k) {
      const Best other = longest_from(k);
      if (other.rule == kNoRule || other.end <= best.end) continue;
      if (rules_.rule(other.rule).meaning == TimeMeaning::Nothing) continue;
      best = other;
      start = k;
      extent = extent_start(best, k);
    }
    best = longest_from(start);  // its steps were overwritten
    i = take(best, start, matches);
  }
}

std::size_t TimeMatcher::extent_start(const Best& best, std::size_t item) const {
  if (rules_.rule(best.rule).meaning == TimeMeaning::Nothing) return item;
  const auto groups = rules_.automaton().groups(best.rule, classes_of(path_of(best)));
  return groups.empty() ? item : item + groups.front().first;
}

std::vector<std::uint32_t> TimeMatcher::path_of(const Best& best) const {
  std::vector<std::uint32_t> path;
  for (std::uint32_t step = best.step; step != kNoStep; step = steps_[step].before) path.push_back(steps_[step].reading);
  std::reverse(path.begin(), path.end());
  return path;
}

std::vector<TimeClass> TimeMatcher::classes_of(const std::vector<std::uint32_t>& path) const {
  std::vector<TimeClass> classes;
  for (const std::uint32_t reading : path) classes.push_back(items_.readings()[reading].word_class);
  return classes;
}

TimeMatcher::Best TimeMatcher::longest_from(std::size_t item) {
  const auto& items = items_.items();
  const auto& readings = items_.readings();
  const TimeAutomaton& automaton = rules_.automaton();
  Best best;
  threads_.clear();
  steps_.clear();
  const auto consider = [&](const Thread& thread, std::size_t end) {
    const std::uint32_t rule = automaton.rule_at(thread.state);
    if (rule == kNoRule || (best.rule != kNoRule && best.end == end && best.rule <= rule)) return;
    best = {rule, static_cast<std::uint32_t>(end), thread.step};
  };
  for (std::uint32_t r = items[item].first_reading; r < items[item].last_reading; ++r) {
    const std::uint32_t state = automaton.start(readings[r].word_class);
    if (state == kNoState) continue;
    steps_.push_back({kNoStep, r});
    threads_.push_back({state, static_cast<std::uint32_t>(steps_.size() - 1)});
    consider(threads_.back(), item + 1);
  }
  for (std::size_t at = item + 1; at < items.size() && !threads_.empty(); ++at) {
    next_.clear();
    for (const Thread& thread : threads_) {
      if (automaton.dead_end(thread.state)) continue;
      for (std::uint32_t r = items[at].first_reading; r < items[at].last_reading; ++r) {
        const std::uint32_t state = automaton.step(thread.state, readings[r].word_class);
        if (state == kNoState) continue;
        // The first way into a state counts, so there are never more threads than states.
        if (std::any_of(next_.begin(), next_.end(), [&](const Thread& t) { return t.state == state; })) continue;
        steps_.push_back({thread.step, r});
        next_.push_back({state, static_cast<std::uint32_t>(steps_.size() - 1)});
        consider(next_.back(), at + 1);
      }
    }
    std::swap(threads_, next_);
  }
  return best;
}

std::size_t TimeMatcher::take(const Best& best, std::size_t item, std::vector<TimeMatch>& matches) {
  const auto& items = items_.items();
  const std::vector<std::uint32_t> path = path_of(best);
  const TimeRule& rule = rules_.rule(best.rule);
  if (rule.meaning == TimeMeaning::Nothing) return best.end;
  TimeMatch match{.rule = best.rule, .groups = {}};
  TimeFeatures context = rule.features;
  const auto groups = rules_.automaton().groups(best.rule, classes_of(path));
  std::size_t group = 0;
  const auto features_of = [&](std::uint32_t reading_number) {
    const TimeReading& reading = items_.readings()[reading_number];
    TimeFeatures features;
    if (!reading.by_shape) return rules_.features(static_cast<std::uint32_t>(reading.value));
    if (reading.value != TimeFeatures::kUnset) features.set(reading.key, reading.value);
    return features;
  };
  for (const auto& [first, last] : groups) {
    TimeGroup found{.begin = items[item + first].begin,
                    .end = items[item + last - 1].end,
                    .first = items[item + first].token,
                    .last = items[item + last - 1].token + 1,
                    .features = {}};
    // "Vor [drei Jahren]": the word has told the direction of the shift already and bounds nothing.
    const bool understood = rule.meaning == TimeMeaning::Shift && first > 0;
    if (const TimeRelationWords* relation = understood ? nullptr : relation_before(item + first)) {
      found.relation = relation->relation;
      // "From Monday until Friday" is no term.
      found.or_by = relation->or_by && (match.groups.empty() || match.groups.back().relation != TimeRelation::From);
    }
    for (std::uint32_t i = first; i < last; ++i) found.features.merge(features_of(path[i]));
    match.groups.push_back(std::move(found));
  }
  // Context words count for every group ("the [first] and [second] quarter of next year").
  for (std::uint32_t i = 0; i < path.size(); ++i) {
    while (group < groups.size() && i >= groups[group].last) ++group;
    if (group < groups.size() && i >= groups[group].first) continue;
    TimeFeatures features = features_of(path[i]);
    features.erase(TimeKey::Number);  // "3 million [a year ago]"
    context.merge(features);
  }
  if (match.groups.empty()) return best.end;
  share(match.groups);
  for (TimeGroup& found : match.groups) found.features.merge(context);
  matches.push_back(std::move(match));
  return item + groups.back().last;
}

const TimeRelationWords* TimeMatcher::relation_before(std::size_t item) const {
  for (const TimeRelationWords& entry : rules_.relations()) {
    if (entry.words.size() > item) continue;
    bool fits = true;
    for (std::size_t i = 0; fits && i < entry.words.size(); ++i) {
      fits = items_.word(item - entry.words.size() + i) == entry.words[i];
    }
    if (fits) return &entry;
  }
  return nullptr;
}

}  // namespace dragoman
