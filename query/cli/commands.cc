#include "query/cli/commands.h"

namespace dragoman {

std::span<const Command> commands() {
  static constexpr Command kCommands[] = {
      {"extract", "Print what articles say as extraction documents, JSON Lines", declare_extract},
      {"times", "Print the time expressions of articles and what they mean", declare_times},
      {"ingest", "Take articles into a store", declare_ingest},
      {"timeline", "What happened, happens and is planned", declare_timeline},
      {"commitments", "Who promised what to whom, by when, and what became of it", declare_commitments},
      {"calendar", "What is planned and due, by day", declare_calendar},
      {"actor", "One actor: names, offices, partners, counts", declare_actor},
      {"walk", "Who is reached from an actor, each step no earlier than the last", declare_walk},
      {"path", "The chain of events and commitments from one actor to another that arrives first", declare_path},
      {"diff", "What became known, changed, was kept or broken between two days", declare_diff},
      {"explain", "Where an event or commitment comes from: claims, evidence, rules, dates", declare_explain},
      {"search", "Events, commitments and actors by words", declare_search},
      {"articles", "The articles in a store", declare_articles},
      {"changes", "What a store took in and forgot, in order", declare_changes},
      {"stats", "Counts of a store", declare_stats},
      {"verify", "Read every byte of a store and fuse it again", declare_verify},
      {"backup", "Copy a store", declare_backup},
      {"forget", "Take articles out of a store", declare_forget},
      {"export", "Write the graph to a file", declare_export},
      {"knowledge", "Look names up in the knowledge files, or check the files", declare_knowledge},
  };
  return kCommands;
}

}  // namespace dragoman
