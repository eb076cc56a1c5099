#include "graph/knowledge/ontology.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "graph/model/error.h"
#include "tests/store/temporary_folder.h"

using namespace dragoman;

namespace {

// The message with which an ontology with one more row is refused; empty when it is taken.
std::string with_row(const std::string& table, const std::string& header, const std::string& row) {
  const test::TemporaryFolder folder;
  const std::string overlay = folder.path("overlay");
  std::filesystem::create_directories(overlay + "/ontology");
  std::ofstream(overlay + "/ontology/" + table) << header << '\n' << row << '\n';
  KnowledgeFiles files;
  files.add_overlay(overlay);
  try {
    Ontology ontology(files);
    return "";
  } catch (const Error& error) {
    return std::string(error.what()).substr(overlay.size());
  }
}

constexpr const char* kKinds = "kind\ttype\tcameo\tgoldstein\tshape\tfamily\tcommitment\tlabel";

}  // namespace

TEST_CASE("the ontology knows its kinds, and nothing else") {
  const KnowledgeFiles files;
  const Ontology ontology(files);
  REQUIRE(ontology.kind("summit"));
  CHECK(ontology.kind("summit")->family == "meeting");
  CHECK(ontology.kind("summit")->type == "CONSULT");
  CHECK(ontology.kind("summit")->shape == Shape::Symmetric);
  CHECK(ontology.kind("offer")->commitment == CommitmentStatus::Offered);
  CHECK(ontology.kind("attack")->goldstein == -10.0);
  CHECK_FALSE(ontology.kind("picnic"));
  CHECK(ontology.has_action("invest"));
  CHECK_FALSE(ontology.has_action("picnic"));
  CHECK(ontology.settles("withdraw-troops", "withdrawal") == CommitmentStatus::Kept);
  CHECK_FALSE(ontology.settles("invest", "withdrawal").has_value());
  CHECK(ontology.settled_actions("arms-delivery") == std::vector<std::string>{"deliver-arms"});
  CHECK(ontology.types().size() == 17);
  for (const auto& entry : ontology.kinds()) {
    const EventKind& kind = entry.second;
    CAPTURE(kind.name);
    CHECK((kind.goldstein >= -10 && kind.goldstein <= 10));
    CHECK((kind.type == "GOVERN") == kind.cameo.empty());
    CHECK_FALSE(kind.label.empty());
  }
}

TEST_CASE("a row that names what nobody defined is refused with its place") {
  struct { const char* table; const char* header; const char* row; const char* message; } const cases[] = {
      {"kinds.tsv", kKinds, "x\tNOTYPE\t010\t0\tdirected\tx\t-\tX", "/ontology/kinds.tsv:2: no type is called \"NOTYPE\"; ontology not loaded"},
      {"kinds.tsv", kKinds, "x\tAID\t010\tmuch\tdirected\tx\t-\tX", "/ontology/kinds.tsv:2: \"much\" is no number; ontology not loaded"},
      {"kinds.tsv", kKinds, "x\tAID\t010\t0\tround\tx\t-\tX", "/ontology/kinds.tsv:2: no shape is called \"round\"; ontology not loaded"},
      {"kinds.tsv", kKinds, "x\tAID\t010\t0\tdirected\t-\t-\tX", "/ontology/kinds.tsv:2: no family; ontology not loaded"},
      {"kinds.tsv", kKinds, "x\tAID\t010\t0\tdirected\tx\tforgotten\tX", "/ontology/kinds.tsv:2: no commitment status is called \"forgotten\"; ontology not loaded"},
      {"settles.tsv", "action\tkind\tstatus", "dance\tvisit\tkept", "/ontology/settles.tsv:2: no action is called \"dance\"; ontology not loaded"},
      {"settles.tsv", "action\tkind\tstatus", "visit\tdance\tkept", "/ontology/settles.tsv:2: no kind is called \"dance\"; ontology not loaded"},
      {"kinds.tsv", kKinds, "x\tAID\t010\t0\tdirected\tx\t-\tX", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.row);
    CHECK(with_row(c.table, c.header, c.row) == c.message);
  }
}
