#include "ingest/time/time_automaton.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"

namespace dragoman {

/// Builds the states of one pattern by recursive descent. Every parse function appends to the state `at` and returns
/// the state behind it.
struct TimeAutomaton::Parser {
  TimeAutomaton& automaton;
  const std::string& where;
  int depth = 0;

  [[noreturn]] void fail(std::string_view what, std::string_view pattern) const {
    throw Error("{}: {} in the pattern \"{}\"; time rules not loaded", where, what, pattern);
  }

  std::uint32_t pattern(std::string_view text, std::uint32_t at) {
    if (++depth > 20) fail("macros that hold each other", text);
    const std::vector<std::string_view> words = split(text, ' ');
    std::size_t i = 0;
    const std::uint32_t end = alternatives(words, i, at, text);
    if (i != words.size()) fail("a bracket too many", text);
    --depth;
    return end;
  }

  std::uint32_t alternatives(const std::vector<std::string_view>& words, std::size_t& i, std::uint32_t at,
                             std::string_view text) {
    const std::uint32_t end = automaton.new_nfa_state();
    for (;;) {
      const std::uint32_t last = sequence(words, i, at, text);
      automaton.nfa_[last].push_back({.target = end});
      if (i == words.size() || words[i] != "|") return end;
      ++i;
    }
  }

  std::uint32_t sequence(const std::vector<std::string_view>& words, std::size_t& i, std::uint32_t at,
                         std::string_view text) {
    std::uint32_t state = automaton.new_nfa_state();
    automaton.nfa_[at].push_back({.target = state});
    while (i < words.size() && words[i] != "|" && words[i] != "]" && words[i] != ")") {
      const std::string_view word = words[i++];
      if (word == "[" || word == "(") {
        const std::uint32_t before = state;
        state = alternatives(words, i, before, text);
        if (i == words.size() || words[i] != (word == "[" ? "]" : ")")) fail("a bracket that is not closed", text);
        ++i;
        if (word == "[") automaton.nfa_[before].push_back({.target = state});
      } else if (word == "<" || word == ">") {
        state = append(state, {.mark = word == "<" ? Mark::Open : Mark::Close});
      } else if (word[0] == '@') {
        const auto macro = automaton.macros_.find(word.substr(1));
        if (macro == automaton.macros_.end()) fail("a macro that nobody defined", text);
        state = pattern(macro->second, state);
      } else {
        state = append(state, {.is_class = true, .word = automaton.class_of(word)});
      }
    }
    return state;
  }

  std::uint32_t append(std::uint32_t state, NfaEdge edge) {
    edge.target = automaton.new_nfa_state();
    automaton.nfa_[state].push_back(edge);
    return edge.target;
  }
};

TimeClass TimeAutomaton::class_of(std::string_view name) {
  const auto found = classes_.find(name);
  if (found != classes_.end()) return found->second;
  const auto id = static_cast<TimeClass>(class_names_.size());
  class_names_.emplace_back(name);
  classes_.emplace(std::string(name), id);
  return id;
}

void TimeAutomaton::define_macro(std::string name, std::string pattern) {
  macros_[std::move(name)] = std::move(pattern);
}

std::uint32_t TimeAutomaton::new_nfa_state() {
  nfa_.emplace_back();
  return static_cast<std::uint32_t>(nfa_.size() - 1);
}

void TimeAutomaton::add_rule(std::string_view pattern, const std::string& where) {
  const std::uint32_t first = new_nfa_state();
  Parser parser{*this, where};
  const std::uint32_t last = parser.pattern(pattern, first);
  rules_.emplace_back(first, last);
}

void TimeAutomaton::add_closure(std::uint32_t state, std::vector<std::uint32_t>& set) const {
  if (std::find(set.begin(), set.end(), state) != set.end()) return;
  set.push_back(state);
  for (const NfaEdge& edge : nfa_[state]) {
    if (!edge.is_class) add_closure(edge.target, set);
  }
}

void TimeAutomaton::compile() {
  std::vector<std::uint32_t> rule_of(nfa_.size(), kNoRule);
  for (std::uint32_t rule = 0; rule < rules_.size(); ++rule) rule_of[rules_[rule].second] = rule;
  // The closures of single states, without the states that lead nowhere by themselves.
  std::vector<std::vector<std::uint32_t>> closures(nfa_.size());
  for (std::uint32_t state = 0; state < nfa_.size(); ++state) {
    std::vector<std::uint32_t> all;
    add_closure(state, all);
    for (const std::uint32_t s : all) {
      const bool reads = std::any_of(nfa_[s].begin(), nfa_[s].end(), [](const NfaEdge& e) { return e.is_class; });
      if (reads || rule_of[s] != kNoRule) closures[state].push_back(s);
    }
  }
  using Set = std::vector<std::uint32_t>;
  std::map<Set, std::uint32_t> number_of;
  std::vector<const Set*> sets;
  const auto state_for = [&](Set set) {
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    const auto [it, is_new] = number_of.try_emplace(std::move(set), static_cast<std::uint32_t>(sets.size()));
    if (is_new) sets.push_back(&it->first);
    return it->second;
  };
  Set start;
  for (const auto& [first, last] : rules_) start.insert(start.end(), closures[first].begin(), closures[first].end());
  state_for(std::move(start));
  for (std::size_t i = 0; i < sets.size(); ++i) {
    State state{.first_edge = static_cast<std::uint32_t>(edges_.size())};
    std::map<TimeClass, Set> targets;
    for (const std::uint32_t s : *sets[i]) {
      state.rule = std::min(state.rule, rule_of[s]);
      for (const NfaEdge& edge : nfa_[s]) {
        if (!edge.is_class) continue;
        Set& target = targets[edge.word];
        target.insert(target.end(), closures[edge.target].begin(), closures[edge.target].end());
      }
    }
    for (auto& [word, target] : targets) edges_.push_back({word, state_for(std::move(target))});
    state.last_edge = static_cast<std::uint32_t>(edges_.size());
    states_.push_back(state);
  }
  starts_.assign(class_names_.size(), kNoState);
  for (std::uint32_t e = states_[kStart].first_edge; e < states_[kStart].last_edge; ++e) {
    starts_[edges_[e].word] = edges_[e].target;
  }
}

bool TimeAutomaton::replay(std::uint32_t state, std::uint32_t goal, const std::vector<TimeClass>& words,
                           std::uint32_t at, std::vector<std::pair<Mark, std::uint32_t>>& marks) const {
  if (state == goal && at == words.size()) return true;
  const std::size_t kept = marks.size();
  for (const NfaEdge& edge : nfa_[state]) {
    if (edge.is_class && (at == words.size() || edge.word != words[at])) continue;
    if (edge.mark != Mark::None) marks.emplace_back(edge.mark, at);
    if (replay(edge.target, goal, words, at + (edge.is_class ? 1 : 0), marks)) return true;
    marks.resize(kept);
  }
  return false;
}

std::vector<TimeAutomaton::Group> TimeAutomaton::groups(std::uint32_t rule,
                                                        const std::vector<TimeClass>& words) const {
  std::vector<std::pair<Mark, std::uint32_t>> marks;
  std::vector<Group> groups;
  if (!replay(rules_[rule].first, rules_[rule].second, words, 0, marks)) return groups;
  for (const auto& [mark, at] : marks) {
    if (mark == Mark::Open) groups.push_back({at, at});
    if (mark == Mark::Close && !groups.empty()) groups.back().last = at;
  }
  std::erase_if(groups, [](const Group& group) { return group.first == group.last; });
  return groups;
}

}  // namespace dragoman
