#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/model/day.h"
#include "ingest/language/text.h"

namespace dragoman {

/// An event whose day everybody knows, so that its anniversaries date an article: a row of times/dated_facts.tsv.
struct DatedFact {
  std::string name;   // "us-independence"
  Day day;
  std::string label;  // "independence of the United States": for steps
  bool remembered = false;        // has anniversaries in news: named as fact: or whose:
  std::optional<Day> until = {};  // the last day on which a name that came up with it was in the news
};

/// The words of one language that date an article: its times_dating.tsv.
class DatingRules {
 public:
  enum class Meaning : std::uint8_t {
    Label,        // a date behind it is the article's
    Anniversary,  // "the 35th anniversary of"
    Fact,         // an event whose day is known
    Term,         // "due": the date behind it may be years ahead
    Edition,      // what is held every year or few: "season", "championship"
    Whose,        // who has the anniversary of a fact: "NATO's 50th anniversary"
    Founded,      // a date beside it is that of a founding or birth, which anniversaries count from
    Born,         // the same for the age of a person
    Age,          // "at the age of": the years behind it are somebody's
    Event,        // what happened on the day of a fact, which stands in the text
    Meeting,      // what took place from the day of a fact on: news, where an article opens with it
    Saga,         // a name that was in the news from a fact on, until a known day
    Election,     // of a nation: "parliamentary election"
    Vote,         // of whomever: "election"
    Period,       // behind a year: "the 1988 quarter"
    Earlier       // "a year earlier": what stands before it is this year's
  };
  struct Hit {
    Meaning meaning = Meaning::Label;
    std::uint32_t first = 0;          // tokens
    std::uint32_t last = 0;
    const DatedFact* fact = nullptr;  // for Fact
  };

  DatingRules() = default;
  /// Throws Error for a meaning that is none or a fact that nobody defined.
  DatingRules(const KnowledgeFiles& files, std::string_view language);

  bool is_remembered(Day day) const;
  /// Days of the elections of a country, by ISO 3166-1 alpha-3 code, first to last; `nations`: no provincial ones.
  std::vector<Day> elections(std::string_view country, bool nations) const;
  /// The longest phrase that begins at a token, within [token, last).
  std::optional<Hit> find(const Text& text, std::uint32_t token, std::uint32_t last) const;

 private:
  struct Phrase {
    std::vector<std::string> words;  // lower case
    Meaning meaning = Meaning::Label;
    std::size_t fact = 0;
  };
  struct ElectionDay {
    std::string country;
    Day day;
    bool nation = false;
  };

  std::vector<DatedFact> facts_;
  std::vector<ElectionDay> elections_;  // by country, then by day
  std::unordered_map<std::string, std::vector<Phrase>> phrases_;  // by first word, longest first
};

}  // namespace dragoman
