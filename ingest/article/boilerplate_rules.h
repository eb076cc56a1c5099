#pragma once

#include <bitset>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/knowledge_files.h"

namespace dragoman {

/// The words by which lines of a web page are known not to be article text: knowledge/languages/*/boilerplate.tsv,
/// all languages together, since the language of a page is only told from its body.
///
///   BoilerplateRules rules(files);
///   rules.has(rules.marks("Skip to content"), BoilerplateRules::Line)   // true
class BoilerplateRules {
 public:
  /// What a line's words say about it; a line may carry several marks.
  enum Mark : std::uint8_t {
    Line = 1,     // the whole line is such words: "skip to content"
    Start = 2,    // the line starts with such words: "updated"
    Part = 4,     // such words stand anywhere in it: "use cookies"
    Credit = 8,   // a picture's credit stands in it: "getty images"
    Links = 16,   // a heading of links; the short lines behind it are links: "read more"
    End = 32,     // the article ends here: "back to top"
    Byline = 64,  // a short line that starts so names the author: "by"
  };
  using Marks = std::uint8_t;

  explicit BoilerplateRules(const KnowledgeFiles& files);

  /// Marks of one line. Long lines are looked at at their beginning and end only.
  Marks marks(std::string_view line) const;
  static bool has(Marks marks, Mark mark) { return (marks & mark) != 0; }

 private:
  Marks marks_of_parts(std::string_view line) const;
  void add(std::string_view words, std::string_view kind, const std::string& where);

  std::set<std::string, std::less<>> lines_;
  std::vector<std::pair<std::string, Mark>> starts_;  // sorted by words
  std::vector<std::pair<std::string, Mark>> parts_;   // sorted by words
  std::bitset<65536> part_heads_;                     // by the first two bytes of the words
};

}  // namespace dragoman
