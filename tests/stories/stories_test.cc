#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/stories/story.h"

using namespace dragoman::test;

namespace {

std::vector<std::string> story_files() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(DRAGOMAN_SOURCE_DIR "/tests/stories")) {
    if (entry.path().extension() == ".story") out.push_back(entry.path().string());
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace

// DRAGOMAN_ACCEPT=1 rewrites the answers in the files; the diff is to be read.
TEST_CASE("stories end as they are told") {
  const bool accept = std::getenv("DRAGOMAN_ACCEPT") != nullptr;
  StoryTeller teller;
  const std::vector<std::string> files = story_files();
  CHECK(files.size() >= 30);
  for (const std::string& path : files) {
    const Story story = read_story(path);
    CAPTURE(path);
    CAPTURE(story.title);
    const Story told = teller.tell(story);
    const std::string wanted = write_story(story), given = write_story(told);
    if (story.expected_to_fail) {
      CHECK_MESSAGE(wanted != given, "the story holds now: take its line \"expected to fail\" away");
    } else if (accept) {
      std::ofstream(path) << given;
    } else {
      CHECK(given == wanted);
    }
  }
}
