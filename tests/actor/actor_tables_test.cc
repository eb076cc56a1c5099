#include "graph/knowledge/actor_tables.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "graph/knowledge/actor_registry.h"
#include "graph/model/error.h"

using namespace dragoman;

namespace {

namespace fs = std::filesystem;

/// A folder of overlay tables that is gone after the test.
class Overlay {
 public:
  Overlay(const std::string& file, const std::string& bytes) : folder_(fs::temp_directory_path() / "dragoman-actor-tables-test") {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "actors");
    std::ofstream(folder_ / "actors" / file, std::ios::binary) << bytes;
  }
  ~Overlay() { fs::remove_all(folder_); }
  Overlay(const Overlay&) = delete;
  Overlay& operator=(const Overlay&) = delete;
  std::string folder() const { return folder_.string(); }

 private:
  fs::path folder_;
};

}  // namespace

TEST_CASE("a bad table is refused with file, line and reason") {
  struct { const char* why; const char* file; const char* bytes; const char* message; } const cases[] = {
      {"unknown country", "persons.tsv", "id\tname\tcountry\tcode\twikidata\nperson:jane-doe\tJane Doe\tcountry:ZZZ\n", "persons.tsv:2: no actor has the id \"country:ZZZ\""},
      {"duplicate id", "persons.tsv", "id\tname\tcountry\tcode\twikidata\nperson:jane-doe\tJane Doe\nperson:jane-doe\tJane Roe\n", "persons.tsv:3: duplicate id \"person:jane-doe\""},
      {"id of another kind", "persons.tsv", "id\tname\tcountry\tcode\twikidata\norg:jane-doe\tJane Doe\n", "persons.tsv:2: id is of another kind"},
      {"no such day", "offices.tsv", "person\toffice\tof\tfrom\tto\tsource\nperson:donald-trump\tsenator\tcountry:USA\t2001-02-30\n", "offices.tsv:2: no day \"2001-02-30\""},
      {"ends before it begins", "offices.tsv", "person\toffice\tof\tfrom\tto\tsource\nperson:donald-trump\tsenator\tcountry:USA\t2001\t1999\n", "offices.tsv:2: ends before it begins"},
      {"overlapping terms", "offices.tsv", "person\toffice\tof\tfrom\tto\tsource\nperson:donald-trump\tsenator\tcountry:USA\t1991\t1995\nperson:donald-trump\tsenator\tcountry:USA\t1993\t1997\n", "offices.tsv:3: the term overlaps with that of line 2"},
      {"unknown office", "offices.tsv", "person\toffice\tof\tfrom\tto\tsource\nperson:donald-trump\tgrand-vizier\tcountry:USA\t2001\n", "offices.tsv:2: no office is called \"grand-vizier\""},
      {"unknown class", "names.tsv", "name\tlang\tactor\tclass\tfrom\tto\nTrumpy\ten\tperson:donald-trump\tnickname\n", "names.tsv:2: no class of name is called \"nickname\""},
      {"wrong encoding", "persons.tsv", "id\tname\tcountry\tcode\twikidata\nperson:jane-doe\tJane D\xF6\n", "persons.tsv:2: not UTF-8"},
      {"wrong columns", "persons.tsv", "id\tname\tcountry\nperson:jane-doe\tJane Doe\n", "persons.tsv:1: columns are \"id name country\""},
      {"too many cells", "persons.tsv", "id\tname\tcountry\tcode\twikidata\nperson:jane-doe\tJane Doe\tcountry:KEN\tOPP\tQ1\tQ2\n", "persons.tsv:2: 6 cells, expected 5"},
      {"not sorted", "persons.tsv", "id\tname\tcountry\tcode\twikidata\nperson:jane-doe\tJane Doe\nperson:jack-doe\tJack Doe\n", "persons.tsv:3: out of order"},
      {"the same row twice", "persons.tsv", "id\tname\tcountry\tcode\twikidata\nperson:jane-doe\tJane Doe\nperson:jane-doe\tJane Doe\n", "persons.tsv:3: the same row twice"},
      {"term without a first day", "offices.tsv", "person\toffice\tof\tfrom\tto\tsource\nperson:donald-trump\tsenator\tcountry:USA\t-\t1999\n", "offices.tsv:2: no first day"},
      {"unknown actor", "names.tsv", "name\tlang\tactor\tclass\tfrom\tto\nTrumpy\ten\tperson:nobody\talias\n", "names.tsv:2: no actor has the id \"person:nobody\""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    const Overlay overlay(c.file, c.bytes);
    KnowledgeFiles files;
    files.add_overlay(overlay.folder());
    std::string message;
    try {
      read_actor_tables(files);
    } catch (const Error& error) {
      message = error.what();
    }
    CAPTURE(message);
    CHECK(message.find(c.message) != std::string::npos);
  }
}

TEST_CASE("an overlay adds actors and takes the place of those with the same id") {
  const Overlay overlay("persons.tsv", "id\tname\tcountry\tcode\twikidata\nperson:donald-trump\tDonald T.\tcountry:USA\nperson:jane-doe\tJane Doe\tcountry:KEN\tOPP\n");
  KnowledgeFiles files;
  files.add_overlay(overlay.folder());
  const ActorRegistry actors(files);
  CHECK(actors[*actors.number("person:donald-trump")].name == "Donald T.");
  CHECK(actors.code_on(*actors.number("person:jane-doe"), Date{}) == "KENOPP");
}
