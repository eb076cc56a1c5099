#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "find_actors.h"

using dragoman::Actor;
using dragoman::ActorKind;
using dragoman::testing::find_actors;
using dragoman::testing::Found;

TEST_CASE("the seed article's actors are the two leaders, three states and the media that report") {
  const std::filesystem::path path = std::filesystem::path(DRAGOMAN_SOURCE_DIR) / ".." / "shared" / "seed" / "article-de.txt";
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    MESSAGE("skipped: no " << path.string());
    return;
  }
  const Found found = find_actors("de", "2025-10-28", {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
  for (const char* id : {"person:sanae-takaichi", "person:donald-trump", "person:xi-jinping", "country:JPN", "country:USA", "country:CHN"}) {
    CAPTURE(id);
    CHECK(found.actor(id) != nullptr);
  }
  for (const char* id : {"org:reuters", "org:n-tv"}) {
    CAPTURE(id);
    REQUIRE(found.actor(id) != nullptr);
    CHECK(found.actor(id)->kind == ActorKind::Media);
  }
  int persons = 0;
  for (const Actor& actor : found.analysis.actors) {
    persons += actor.kind == ActorKind::Person ? 1 : 0;
    CHECK_FALSE(actor.id.starts_with("place:"));
  }
  CHECK(persons == 3);
  CHECK(found.places().find("Tokio = place:JPN/tokyo") != std::string::npos);
  CHECK(found.places().find("Washington = place:USA/washington-d-c") != std::string::npos);
}
