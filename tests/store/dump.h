#pragma once

#include <sstream>
#include <string>

#include "graph/fusion/fused_json.h"
#include "graph/store/store.h"

namespace dragoman::test {

/// Everything a store answers, as text: two stores that know the same give the same bytes.
inline std::string dump(const Store& store, std::optional<Day> known_at = {}) {
  std::string out;
  for (const FusedEvent& fused : store.events({.known_at = known_at})) out += to_line(to_json(fused)) + '\n';
  for (const FusedCommitment& fused : store.commitments({.known_at = known_at})) {
    out += to_line(to_json(fused, known_at)) + '\n';
  }
  for (const Actor& actor : store.actors(known_at)) out += to_line(to_json(actor)) + '\n';
  return out;
}

inline std::string dump_all(const Store& store) {
  std::string out = dump(store);
  for (const Place& place : store.places()) out += to_line(to_json(place)) + '\n';
  for (const ArticleInfo& article : store.articles()) out += article.id + ' ' + article.content + '\n';
  return out;
}

/// The first line that differs, so that a failure can be read.
inline std::string first_difference(const std::string& a, const std::string& b) {
  std::istringstream lines_a(a), lines_b(b);
  for (std::string x, y; std::getline(lines_a, x) && std::getline(lines_b, y);) {
    if (x != y) return x + "\nis not\n" + y;
  }
  return a.size() == b.size() ? "" : "another number of lines";
}

}  // namespace dragoman::test
