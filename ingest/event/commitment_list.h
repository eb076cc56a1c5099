#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/commitment.h"
#include "ingest/event/event_context.h"

namespace dragoman {

/// The commitments of one article, each once. What tells again of one that is there adds to it what is new: the same when
/// debtor and deed agree and neither creditor, term nor amount contradicts.
class CommitmentList {
 public:
  explicit CommitmentList(const EventContext& context);

  void add(Commitment made);
  std::vector<Commitment> take() { return std::move(commitments_); }

 private:
  std::string_view side(std::string_view actor) const;
  bool is_vague_headline(const Commitment& made) const;
  bool tells_again(const Commitment& known, const Commitment& made) const;
  void extend(Commitment& known, Commitment made) const;

  std::map<std::string_view, std::string_view> sides_;  // by actor
  std::uint32_t body_begin_ = 0;                        // where the headline ends; 0 where there is none
  std::vector<Commitment> commitments_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_debtor_;  // by side
};

}  // namespace dragoman
