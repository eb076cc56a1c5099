#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman {

/// Which class a word is of; words that stand in patterns themselves are classes of their own.
using TimeClass = std::uint16_t;
inline constexpr std::uint32_t kNoState = 0xffffffff;
inline constexpr std::uint32_t kNoRule = 0xffffffff;

/// All patterns of a language in one automaton over word classes.
///
/// The language of patterns (docs/KNOWLEDGE.md, "Times"):
///   pattern := item*          item := '$'class | word | '@'macro | '[' alternatives ']' | '(' alternatives ')'
///                                   | '<' | '>'
///   alternatives := pattern ('|' pattern)*
/// '<' and '>' stand around what becomes a time expression; there may be several. What is outside is context.
///
/// Compiled by the subset construction, so that reading a word is one step whatever the number of rules. A word of
/// several classes takes several steps side by side. Which pattern item each word was is found afterwards, for the
/// words of a match only (groups()).
class TimeAutomaton {
 public:
  /// Where a group begins and ends, as numbers of words from the match's start.
  struct Group {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  /// The class of `$name` or of a word; made when it is new.
  TimeClass class_of(std::string_view name);
  /// All names of classes, by class.
  const std::vector<std::string>& class_names() const { return class_names_; }

  void define_macro(std::string name, std::string pattern);
  /// Adds a rule; its number is the count of rules before it. Throws Error with `where` for a faulty pattern.
  void add_rule(std::string_view pattern, const std::string& where);
  /// After the last rule.
  void compile();

  static constexpr std::uint32_t kStart = 0;
  std::uint32_t step(std::uint32_t state, TimeClass word) const {
    const auto first = edges_.begin() + static_cast<std::ptrdiff_t>(states_[state].first_edge);
    const auto last = edges_.begin() + static_cast<std::ptrdiff_t>(states_[state].last_edge);
    for (auto edge = first; edge != last; ++edge) {
      if (edge->word == word) return edge->target;
    }
    return kNoState;
  }
  /// First step of a match, by table.
  std::uint32_t start(TimeClass word) const { return word < starts_.size() ? starts_[word] : kNoState; }
  /// The first rule that ends in this state, or kNoRule.
  std::uint32_t rule_at(std::uint32_t state) const { return states_[state].rule; }
  bool dead_end(std::uint32_t state) const { return states_[state].first_edge == states_[state].last_edge; }
  std::size_t states() const { return states_.size(); }

  /// The groups of a rule on the classes its words were read as.
  std::vector<Group> groups(std::uint32_t rule, const std::vector<TimeClass>& words) const;

 private:
  enum class Mark : std::uint8_t { None, Open, Close };
  struct NfaEdge {
    bool is_class = false;
    TimeClass word = 0;
    Mark mark = Mark::None;
    std::uint32_t target = 0;
  };
  struct Edge {
    TimeClass word;
    std::uint32_t target;
  };
  struct State {
    std::uint32_t first_edge = 0;
    std::uint32_t last_edge = 0;
    std::uint32_t rule = kNoRule;
  };
  struct Parser;

  std::uint32_t new_nfa_state();
  void add_closure(std::uint32_t state, std::vector<std::uint32_t>& set) const;
  bool replay(std::uint32_t state, std::uint32_t goal, const std::vector<TimeClass>& words, std::uint32_t at,
              std::vector<std::pair<Mark, std::uint32_t>>& marks) const;

  std::vector<std::string> class_names_;
  std::map<std::string, TimeClass, std::less<>> classes_;
  std::map<std::string, std::string, std::less<>> macros_;
  std::vector<std::vector<NfaEdge>> nfa_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rules_;  // first and last NFA state
  std::vector<State> states_;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> starts_;  // by class
};

}  // namespace dragoman
