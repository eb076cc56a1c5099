#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dragoman::test {

/// A story: articles, then questions with the answers wanted. One file each, in this form:
///
///   A promise is kept, but after its term.
///   expected to fail: why                       only where the program does not do it yet
///
///   --- article 2024-03-02 gazette [en]
///   President Firefly said on Friday that ...    a date of "-" is an article without one
///
///   --- ask commitments --by freedonia
///   made  due  standing ...                      what the program prints, ids as id1, id2 in order of appearance
struct Story {
  struct Article {
    std::string published, outlet, lang, text;
  };
  struct Question {
    std::string line;
    std::string answer;
  };
  std::string path;
  std::string title;
  std::optional<std::string> expected_to_fail = {};
  std::vector<Article> articles = {};
  std::vector<Question> questions = {};
};

/// Throws std::runtime_error naming file and line where the form is broken.
Story read_story(const std::string& path);
/// The same story, as a file holds it: read_story() of what it writes is the story.
std::string write_story(const Story& story);

/// Runs the whole way and gives the story with the answers the program gave.
class StoryTeller {
 public:
  StoryTeller();
  ~StoryTeller();
  Story tell(const Story& story);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::test
