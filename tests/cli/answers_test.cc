// The three forms of an answer, and what holds for every command.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "query/cli/commands.h"
#include "tests/cli/program.h"

using namespace dragoman;
using namespace dragoman::test;

namespace {

std::string make_store(const TemporaryFolder& folder) {
  const std::string input = write(
      folder, "articles.jsonl",
      article("a1", "2024-03-27",
              "French President Emmanuel Macron met Brazilian President Luiz Inacio Lula da Silva in Brasilia on Tuesday.") +
          article("a2", "2024-04-02",
                  "Norway pledged on Monday to deliver 20 tanks to Ukraine by 1 May 2024. \"It is time, at last\", the government said.") +
          article("a3", "2024-05-04", "Norway delivered 20 tanks to Ukraine on Friday. Emmanuel Macron will visit Norway on 9 May 2024."));
  const std::string store = folder.path("store");
  REQUIRE(program().run({"ingest", "--store", store, input}) == 0);
  return store;
}

// Cells of one line of CSV as RFC 4180 has them.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> out(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') {
      if (quoted && i + 1 < line.size() && line[i + 1] == '"')
        out.back() += line[i++];
      else
        quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      out.emplace_back();
    } else {
      out.back() += line[i];
    }
  }
  CHECK_FALSE(quoted);
  return out;
}

std::string id_of(const std::string& store, const char* command) {
  return Json::parse(lines_of(program().answer({command, "--store", store, "--json"})).front())["id"].get<std::string>();
}

// Every question of the contract, with its own options.
std::vector<std::vector<std::string>> questions(const std::string& store) {
  return {{"timeline", "--store", store},
          {"commitments", "--store", store},
          {"calendar", "--store", store, "--from", "2024-01-01", "--as-of", "2024-04-02"},
          {"actor", "--store", store, "Norway"},
          {"walk", "--store", store, "--start", "Brazil", "--hops", "3"},
          {"path", "--store", store, "--start", "Brazil", "--end", "France"},
          {"diff", "--store", store, "--between", "2024-03-31", "2024-05-04"},
          {"explain", "--store", store, id_of(store, "timeline")},
          {"explain", "--store", store, id_of(store, "commitments")},
          {"search", "--store", store, "norway"},
          {"articles", "--store", store},
          {"stats", "--store", store}};
}

}  // namespace

TEST_CASE("every question answers in all three forms, and each form tells both clocks") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder);
  for (const auto& question : questions(store)) {
    CAPTURE(question.front());
    const auto ask = [&](const char* form) {
      std::vector<std::string> line = question;
      if (*form != '\0') line.emplace_back(form);
      return program().answer(line);
    };
    const std::string table = ask("");
    CHECK(table.starts_with("known at 2024-05-04, as of "));
    CHECK(lines_of(table).size() > 2);

    const auto json = lines_of(ask("--json"));
    REQUIRE_FALSE(json.empty());
    for (const std::string& line : json) {
      const Json row = Json::parse(line);
      CHECK(row.contains("known_at"));
      CHECK(row.contains("as_of"));
    }

    const auto csv = lines_of(ask("--csv"));
    REQUIRE(csv.size() > 1);
    const auto head = cells_of(csv.front());
    CHECK(std::set<std::string>(head.begin(), head.end()).size() == head.size());
    REQUIRE(head.size() > 2);
    CHECK(head[head.size() - 2] == "known_at");
    CHECK(head.back() == "as_of");
    for (const std::string& line : csv) CHECK(cells_of(line).size() == head.size());
    CHECK(ask("--csv") == ask("--csv"));
  }
}

TEST_CASE("a cell with commas and quotes is one cell") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder);
  const auto csv = lines_of(program().answer({"explain", "--store", store, id_of(store, "commitments"), "--csv"}));
  const auto head = cells_of(csv[0]), first = cells_of(csv[1]);
  CHECK(head[0] == "article");
  CHECK(first[0] == "a2");
  const auto text = static_cast<std::size_t>(std::ranges::find(head, "evidence") - head.begin());
  CHECK(first[text] == "Norway pledged on Monday to deliver 20 tanks to Ukraine by 1 May 2024.");
}

TEST_CASE("search finds by beginnings of words, all of which must be there") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder);
  const auto found = [&](const std::vector<std::string>& words) {
    std::vector<std::string> line = {"search", "--store", store, "--csv"};
    line.insert(line.end(), words.begin(), words.end());
    std::vector<std::string> out;
    for (const std::string& row : lines_of(program().answer(line))) out.push_back(cells_of(row)[0]);
    out.erase(out.begin());
    return out;
  };
  CHECK(found({"macr"}) == std::vector<std::string>{"actor", "event", "event"});
  CHECK(found({"macron", "norw"}) == std::vector<std::string>{"event"});
  CHECK(found({"tanks"}).front() == "commitment");
  CHECK(found({"macron", "tanks"}).empty());
}

TEST_CASE("as of one day, a diff shows what articles say, and no term that went by") {
  const TemporaryFolder folder;
  const std::string store = make_store(folder);
  const auto changes = [&](std::vector<std::string> more) {
    std::vector<std::string> line = {"diff", "--store", store, "--between", "2024-04-02", "2024-05-03", "--json"};
    line.insert(line.end(), more.begin(), more.end());
    return lines_of(program().answer(line));
  };
  const auto overdue = changes({});
  REQUIRE(overdue.size() == 1);
  CHECK(Json::parse(overdue[0])["after"] == "overdue");
  CHECK(changes({"--as-of", "2024-05-03"}).empty());
}

TEST_CASE("an exported state has its name, though only its minister was named") {
  const TemporaryFolder folder;
  const std::string graph = program().answer({"export", "--store", make_store(folder), "--format", "graphml", "--output", "-"});
  CHECK(graph.find("<node id=\"country:BRA\"><data key=\"n_label\">Brazil</data>") != std::string::npos);
}

TEST_CASE("an article that tells an event twice counts once") {
  const TemporaryFolder folder;
  const std::string input = write(folder, "articles.jsonl",
                                  article("a1", "2024-03-27", "Macron met Lula in Brasilia on Tuesday.") +
                                      article("a2", "2024-03-28", "Macron met Lula in Brasilia on Tuesday."));
  const std::string store = folder.path("store");
  REQUIRE(program().run({"ingest", "--store", store, input}) == 0);
  const auto csv = lines_of(program().answer({"timeline", "--store", store, "--csv"}));
  REQUIRE(csv.size() == 2);
  const auto head = cells_of(csv[0]);
  CHECK(cells_of(csv[1])[static_cast<std::size_t>(std::ranges::find(head, "articles") - head.begin())] == "2");
}

TEST_CASE("every command explains itself with an example") {
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    CHECK(program().run({std::string(command.name), "--help"}) == 0);
    CHECK(program().out.str().find("Example: dragoman " + std::string(command.name)) != std::string::npos);
  }
  CHECK(program().run({"--help"}) == 0);
  CHECK(program().out.str().find("Example: dragoman") != std::string::npos);
  CHECK(program().run({"--version"}) == 0);
  CHECK(program().out.str() == "dragoman " DRAGOMAN_VERSION "\n");
}
