#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "ingest/time/dating_rules.h"
#include "ingest/time/holidays.h"
#include "ingest/time/time_automaton.h"
#include "ingest/time/time_features.h"
#include "ingest/time/time_mention.h"

namespace dragoman {

/// What the features of a match mean together. One function of time_resolve.cc each.
enum class TimeMeaning : std::uint8_t {
  Nothing,   // looks like a time and is none: the words are passed over
  Calendar,  // a day, month, year …, named or relative: "28 October", "next week", "Tuesday evening"
  Shift,     // so many units before or after: "three days later", "vor zwei Jahren"
  Duration,  // how long: "three days"
  Span,      // how long, next to the anchor: "the last three days"
  Set,       // repeated: "every Monday", "daily"
  Reference, // PAST_REF, PRESENT_REF, FUTURE_REF
  Clock,     // an hour of a day said elsewhere: "at 8 p.m."
  Holiday    // a holiday, perhaps with its year
};

struct TimeRule {
  std::string name;
  TimeMeaning meaning = TimeMeaning::Nothing;
  TimeFeatures features = {};  // added to those of the words
  bool as_duration = false;  // a shift that TIMEX3 gold of this language writes as the duration it names
  std::string example = {};
};

/// One reading of a word.
struct TimeWord {
  TimeClass word_class = 0;
  bool capital = false;         // only when written with a capital
  std::uint32_t features = 0;   // number in TimeRules::features
};

/// The words before a time that say how it is meant: "no later than" is By.
struct TimeRelationWords {
  std::vector<std::string> words;
  TimeRelation relation = TimeRelation::At;
  bool or_by = false;  // Until or By, as the clause has it: German "bis"
};

/// Everything known about the time expressions of one language, compiled. Built once from the tables
/// languages/LANG/times_*.tsv and times/holidays.tsv, then only read; any number of threads may share one.
///
///   const TimeRules rules(files, "de");
///   for (const TimeMention& mention : tag_times(text, rules, published)) ...
class TimeRules {
 public:
  /// Throws Error naming table and row for a fault in them. A language without tables has no rules.
  TimeRules(const KnowledgeFiles& files, std::string_view language);

  /// Readings of a word in lower case; several when it has several classes.
  const std::vector<TimeWord>* find_word(std::string_view lower) const;
  const TimeFeatures& features(std::uint32_t number) const { return features_[number]; }
  const TimeAutomaton& automaton() const { return automaton_; }
  const TimeRule& rule(std::uint32_t number) const { return rules_[number]; }
  const std::vector<TimeRule>& rules() const { return rules_; }
  const Holidays& holidays() const { return holidays_; }
  const DatingRules& dating() const { return dating_; }
  const std::vector<TimeRelationWords>& relations() const { return relations_; }
  /// "future", "past", "perfect": what times_direction.tsv says of a word; 0 for nothing. See direction.h.
  std::uint8_t direction_of(std::string_view lower) const;
  /// The same for its ending, where the table has one ("-ende").
  std::uint8_t direction_of_ending(std::string_view lower) const;
  /// An option of times_settings.tsv.
  bool setting(std::string_view name) const;

  /// Classes given by the shape of an item, not by a table.
  struct Shapes {
    TimeClass integer, day, month, hour, two_digits, minute, year, four_digits, three_digits, round, name, noun;
  };
  const Shapes& shapes() const { return shapes_; }

 private:
  void load_words(const KnowledgeFiles& files, const std::string& folder);
  void load_rules(const KnowledgeFiles& files, const std::string& folder);
  void load_literals();
  void load_relations(const KnowledgeFiles& files, const std::string& folder);
  void load_holiday_names(const KnowledgeFiles& files, const std::string& folder);
  void load_direction(const KnowledgeFiles& files, const std::string& folder);
  void add_word(std::string_view form, TimeClass word_class, const TimeFeatures& features);

  TimeAutomaton automaton_;
  Holidays holidays_;
  DatingRules dating_;
  std::vector<TimeRule> rules_;
  std::vector<TimeFeatures> features_;
  struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::vector<TimeWord>, StringHash, std::equal_to<>> words_;
  std::unordered_map<std::string, std::uint8_t, StringHash, std::equal_to<>> direction_;
  std::vector<std::pair<std::string, std::uint8_t>> direction_endings_;
  std::map<std::string, std::string, std::less<>> settings_;
  std::vector<TimeRelationWords> relations_;
  Shapes shapes_{};
  std::string holiday_phrases_;  // alternatives of the macro @holiday
};

}  // namespace dragoman
