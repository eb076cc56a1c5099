#include "graph/knowledge/ontology.h"

#include <algorithm>
#include <charconv>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "graph/model/ids.h"
#include "graph/model/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kPrivateWheres[] = {"always", "any", "firm"};

using Words = std::map<std::string, std::string, std::less<>>;

Words read_words(const KnowledgeFiles& files, std::string_view path, const std::vector<std::string_view>& columns) {
  Words words;
  for (const Row& row : read_table(files, path, columns)) words[std::string(row[0])] = row[1];
  return words;
}

double number(const Row& row, std::size_t column) {
  double value = 0;
  const std::string_view text = row[column];
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw Error("{}: \"{}\" is no number; ontology not loaded", row.where(), text);
  }
  return value;
}

Shape shape_of(const Row& row, std::size_t column) {
  for (const Shape shape : {Shape::Directed, Shape::Symmetric}) {
    if (row[column] == to_string(shape)) return shape;
  }
  throw Error("{}: no shape is called \"{}\"; ontology not loaded", row.where(), row[column]);
}

CommitmentStatus status_of(const Row& row, std::size_t column) {
  const auto status = parse_commitment_status(row[column]);
  if (!status) throw Error("{}: no commitment status is called \"{}\"; ontology not loaded", row.where(), row[column]);
  return *status;
}

EventKind read_kind(const Row& row, const Words& types) {
  EventKind kind{.name = std::string(row[0]),
                 .type = std::string(row[1]),
                 .cameo = std::string(row[2]),
                 .goldstein = number(row, 3),
                 .shape = shape_of(row, 4),
                 .family = std::string(row[5]),
                 .label = std::string(row[7])};
  if (!types.contains(kind.type)) {
    throw Error("{}: no type is called \"{}\"; ontology not loaded", row.where(), kind.type);
  }
  if (kind.family.empty()) throw Error("{}: no family; ontology not loaded", row.where());
  if (!row[6].empty()) kind.commitment = status_of(row, 6);
  return kind;
}

}  // namespace

Ontology::Ontology(const KnowledgeFiles& files)
    : types_(read_words(files, "ontology/types.tsv", {"type", "description"})),
      actions_(read_words(files, "ontology/actions.tsv", {"action", "description"})),
      topics_(read_words(files, "ontology/topics.tsv", {"topic", "name"})) {
  for (const Row& row : read_table(files, "ontology/kinds.tsv",
                                   {"kind", "type", "cameo", "goldstein", "shape", "family", "commitment", "label"})) {
    kinds_.insert_or_assign(std::string(row[0]), read_kind(row, types_));
  }
  for (const Row& row : read_table(files, "ontology/settles.tsv", {"action", "kind", "status"})) {
    if (!has_action(row[0])) throw Error("{}: no action is called \"{}\"; ontology not loaded", row.where(), row[0]);
    if (!kind(row[1])) throw Error("{}: no kind is called \"{}\"; ontology not loaded", row.where(), row[1]);
    settles_[{std::string(row[0]), std::string(row[1])}] = status_of(row, 2);
  }
  for (const Row& row : read_table(files, "ontology/sought.tsv", {"kind", "sought"})) {
    for (const std::size_t column : {0U, 1U}) {
      if (kind(row[column]) == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), row[column]);
    }
    sought_.emplace(row[0], row[1]);
  }
  for (const Row& row : read_table(files, "ontology/deeds.tsv", {"deed"})) {
    if (!has_type(row[0]) && kind(row[0]) == nullptr) throw Error("{}: \"{}\" is no type and no kind; knowledge not loaded", row.where(), row[0]);
    deeds_.emplace(row[0]);
  }
  for (const Row& row : read_table(files, "ontology/at_recipient.tsv", {"kind"})) {
    if (kind(row[0]) == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), row[0]);
    at_recipient_.emplace(row[0]);
  }
  for (const Row& row : read_table(files, "ontology/lands.tsv", {"kind"})) {
    if (kind(row[0]) == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), row[0]);
    lands_.emplace(row[0]);
  }
  for (const Row& row : read_table(files, "ontology/at_home.tsv", {"kind"})) {
    if (kind(row[0]) == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), row[0]);
    at_home_.emplace(row[0]);
  }
  for (const Row& row : read_table(files, "ontology/mishaps.tsv", {"kind", "topic"})) {
    if (kind(row[0]) == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), row[0]);
    if (!has_topic(row[1])) throw Error("{}: no topic is called \"{}\"; knowledge not loaded", row.where(), row[1]);
    mishaps_.emplace(row[0], row[1]);
  }
  for (const Row& row : read_table(files, "ontology/pastimes.tsv", {"topic", "event"})) {
    if (!has_topic(row[0])) throw Error("{}: no topic is called \"{}\"; knowledge not loaded", row.where(), row[0]);
    if (!has_type(row[1]) && kind(row[1]) == nullptr)
      throw Error("{}: \"{}\" is no type and no kind; knowledge not loaded", row.where(), row[1]);
    pastimes_.emplace(row[0], row[1]);
  }
  for (const Row& row : read_table(files, "ontology/private.tsv", {"event", "where"})) {
    if (!has_type(row[0]) && kind(row[0]) == nullptr)
      throw Error("{}: \"{}\" is no type and no kind; knowledge not loaded", row.where(), row[0]);
    const auto where = value_of<PrivateWhere>(row[1], kPrivateWheres);
    if (!where) throw Error("{}: \"{}\" is none of always, any and firm; knowledge not loaded", row.where(), row[1]);
    private_.emplace(row[0], *where);
  }
  for (const Row& row : read_table(files, "ontology/tolls.tsv", {"kind", "family"})) {
    if (kind(row[0]) == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), row[0]);
    const bool family = std::ranges::any_of(kinds_, [&](const auto& entry) { return entry.second.family == row[1]; });
    if (!family) throw Error("{}: no kind is of family \"{}\"; knowledge not loaded", row.where(), row[1]);
    tolls_.emplace(row[0], row[1]);
  }
  for (const Row& row : read_table(files, "ontology/negated.tsv", {"kind", "negated", "when"})) {
    for (const std::size_t column : {0U, 1U}) {
      if (kind(row[column]) == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), row[column]);
    }
    if (row[2] != "always" && row[2] != "willed") throw Error("{}: \"{}\" is neither always nor willed; knowledge not loaded", row.where(), row[2]);
    negated_.emplace(row[0], Negated{std::string(row[1]), row[2] == "willed"});
  }
  for (const auto& [pair, status] : settles_) settled_actions_[pair.second].push_back(pair.first);
  std::string all;
  for (const std::string& path : files.paths_under("ontology/")) {
    for (const KnowledgeFiles::Part& part : files.parts(path)) all += path + ' ' + content_hash(part.bytes) + '\n';
  }
  fingerprint_ = content_hash(all);
}

const EventKind* Ontology::kind(std::string_view name) const {
  const auto it = kinds_.find(name);
  return it == kinds_.end() ? nullptr : &it->second;
}

std::optional<CommitmentStatus> Ontology::settles(std::string_view action, std::string_view kind) const {
  const auto it = settles_.find({std::string(action), std::string(kind)});
  if (it == settles_.end()) return {};
  return it->second;
}

const std::vector<std::string>& Ontology::settled_actions(std::string_view kind) const {
  static const std::vector<std::string> kNone;
  const auto it = settled_actions_.find(kind);
  return it == settled_actions_.end() ? kNone : it->second;
}

const EventKind* Ontology::sought(std::string_view name) const {
  const auto it = sought_.find(name);
  return it == sought_.end() ? nullptr : kind(it->second);
}

bool Ontology::is_mishap(std::string_view kind, const std::vector<std::string>& topics) const {
  return std::ranges::any_of(topics, [&](const std::string& topic) { return mishaps_.contains(std::pair(std::string(kind), topic)); });
}

bool Ontology::is_pastime(const EventKind& kind, const std::vector<std::string>& topics) const {
  return std::ranges::any_of(topics, [&](const std::string& topic) {
    return pastimes_.contains(std::pair(topic, kind.type)) || pastimes_.contains(std::pair(topic, kind.name));
  });
}

std::optional<PrivateWhere> Ontology::private_where(const EventKind& kind) const {
  for (const std::string_view event : {std::string_view(kind.name), std::string_view(kind.type)}) {
    const auto found = private_.find(event);
    if (found != private_.end()) return found->second;
  }
  return {};
}

bool Ontology::is_toll(std::string_view kind, std::string_view family) const {
  return tolls_.contains(std::pair(std::string(kind), std::string(family)));
}

const EventKind* Ontology::negated(std::string_view name, bool willed) const {
  const auto it = negated_.find(name);
  return it == negated_.end() || (it->second.only_willed && !willed) ? nullptr : kind(it->second.kind);
}

std::vector<std::string> Ontology::kinds_of_type(std::string_view type) const {
  std::vector<std::string> out;
  for (const auto& [name, kind] : kinds_) {
    if (kind.type == type) out.push_back(name);
  }
  return out;
}

std::string_view to_string(Shape shape) { return shape == Shape::Directed ? "directed" : "symmetric"; }

}  // namespace dragoman
