#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge/knowledge_files.h"
#include "graph/model/commitment.h"

namespace dragoman {

/// How the sides of a kind of event stand to each other.
enum class Shape { Directed, Symmetric };

/// Where an event of private persons is none of ours: whoever else its sentence names, where it names nobody else, or only
/// where it names a firm and nobody else.
enum class PrivateWhere { Always, Any, Firm };

/// One row of knowledge/ontology/kinds.tsv.
struct EventKind {
  std::string name;
  std::string type;   // PLOVER, or GOVERN
  std::string cameo;  // empty for GOVERN
  double goldstein = 0;
  Shape shape = Shape::Directed;
  std::string family;                                  // kinds of one family may be two words for one event
  std::optional<CommitmentStatus> commitment = {};     // what the event does to a commitment
  std::string label;                                   // the line for people: "Visit{ by %I}{ to %R}{ in %L}"
};

/// The words everything is coded in: kinds, types, actions and topics of knowledge/ontology, with every reference
/// between them checked. Loaded once, then read only; threads may share it.
///
///   Ontology ontology(files);                         // throws Error naming file, line and the word nobody defined
///   if (const EventKind* kind = ontology.kind("summit")) use(kind->family);
class Ontology {
 public:
  explicit Ontology(const KnowledgeFiles& files);

  /// Nothing for a kind that no row defines.
  const EventKind* kind(std::string_view name) const;
  const std::map<std::string, EventKind, std::less<>>& kinds() const { return kinds_; }

  bool has_type(std::string_view type) const { return types_.contains(type); }
  bool has_action(std::string_view action) const { return actions_.contains(action); }
  bool has_topic(std::string_view topic) const { return topics_.contains(topic); }
  /// Word and its English description or name.
  const std::map<std::string, std::string, std::less<>>& types() const { return types_; }
  const std::map<std::string, std::string, std::less<>>& actions() const { return actions_; }
  const std::map<std::string, std::string, std::less<>>& topics() const { return topics_; }

  /// What an event of `kind` makes of a commitment to do `action`: a withdrawal settles "withdraw-troops" as kept.
  std::optional<CommitmentStatus> settles(std::string_view action, std::string_view kind) const;
  /// The actions that events of `kind` may settle, sorted.
  const std::vector<std::string>& settled_actions(std::string_view kind) const;

  /// Changes when any byte of ontology/ changes: fusion of the same claims may then come out differently.
  const std::string& fingerprint() const { return fingerprint_; }

  /// Is the plan of such an event a pledge of whoever will do it?
  bool is_deed(const EventKind& kind) const { return deeds_.contains(kind.type) || deeds_.contains(kind.name); }

  /// Is an event of `kind` that nobody does a mishap, where its sentence is about these topics?
  bool is_mishap(std::string_view kind, const std::vector<std::string>& topics) const;

  /// Is an event of `kind` none of ours where its sentence is about these topics and nobody of state or army takes part: a
  /// club's new coach?
  bool is_pastime(const EventKind& kind, const std::vector<std::string>& topics) const;

  /// Where an event of `kind` is none of ours if only private persons and firms are in it; nothing for those that are always ours.
  std::optional<PrivateWhere> private_where(const EventKind& kind) const;

  /// Does an event of `kind` happen at its recipient, where that is a state? Who visits China is in China.
  bool is_at_recipient(std::string_view kind) const { return at_recipient_.contains(kind); }

  /// Is an event of `kind` done to the state in which its object lies, where that names nobody: "shelled a village in Lebanon"?
  bool is_done_to_land(std::string_view kind) const { return lands_.contains(kind); }

  /// Does an event of `kind` happen in the state of whoever takes part? A country votes at home.
  bool is_at_home(std::string_view kind) const { return at_home_.contains(kind); }

  /// Is an event of `kind` the toll of one of `family`, and no event beside it: those killed in an attack?
  bool is_toll(std::string_view kind, std::string_view family) const;

  /// What an event of `kind` is where it is denied: a demand that is not accepted is rejected. `willed`: the will to do
  /// it is denied ("will not"), not only the deed. Null where a denial makes no event of its own.
  const EventKind* negated(std::string_view name, bool willed) const;

  /// What an event of `kind` is while it is only wanted: an agreement sought is a negotiation. Null where it stays.
  const EventKind* sought(std::string_view name) const;

  /// The kinds of a PLOVER type, sorted.
  std::vector<std::string> kinds_of_type(std::string_view type) const;

 private:
  std::string fingerprint_;
  std::map<std::string, EventKind, std::less<>> kinds_;
  std::map<std::string, std::string, std::less<>> types_;
  std::map<std::string, std::string, std::less<>> actions_;
  std::map<std::string, std::string, std::less<>> topics_;
  std::map<std::pair<std::string, std::string>, CommitmentStatus> settles_;       // action, kind
  std::map<std::string, std::vector<std::string>, std::less<>> settled_actions_;  // by kind
  std::set<std::string, std::less<>> deeds_;                                      // types and kinds
  std::set<std::string, std::less<>> at_recipient_;                               // kinds
  std::set<std::string, std::less<>> lands_;                                      // kinds
  std::set<std::string, std::less<>> at_home_;                                    // kinds
  std::set<std::pair<std::string, std::string>, std::less<>> mishaps_;            // kind, topic
  std::set<std::pair<std::string, std::string>, std::less<>> pastimes_;           // topic, type or kind
  std::map<std::string, PrivateWhere, std::less<>> private_;                      // type or kind
  std::set<std::pair<std::string, std::string>, std::less<>> tolls_;              // kind, family
  struct Negated {
    std::string kind;
    bool only_willed = false;
  };
  std::map<std::string, Negated, std::less<>> negated_;                           // kind, what it is where denied
  std::map<std::string, std::string, std::less<>> sought_;                        // kind, what it is while wanted
};

std::string_view to_string(Shape shape);

}  // namespace dragoman
