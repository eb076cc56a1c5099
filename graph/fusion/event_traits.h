#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/fusion/claim.h"
#include "graph/fusion/days.h"
#include "graph/fusion/likeness.h"
#include "graph/knowledge/ontology.h"

namespace dragoman {

/// What of a claim decides whether it can be the same event as another one.
struct EventTraits {
  Days days;                 // the date, widened by what its basis leaves open
  bool plan = false;         // planned or proposed
  bool lasting = false;      // goes on
  bool known = false;        // has the date an end at all?
  std::string kind;
  std::string place;         // empty: not known
  std::set<std::string> leaders = {};                         // parties that lead; only of directed kinds
  std::map<std::string, std::set<std::string>> members = {};  // party -> those who act for it, where named
  bool of_words = false;     // consists of what is said or laid down, so topics and amounts tell events apart
  std::vector<std::string> topics = {};
  std::vector<Amount> amounts = {};
};

EventTraits traits_of(const EventClaim& claim, const Ontology& ontology);

/// No place contradicts: one is not known, they are the same, or one is the country the other lies in.
bool places_agree(const std::string& a, const std::string& b);

/// May both be one event, days and topics left aside?
bool may_be_one(const EventTraits& a, const EventTraits& b);

/// How much speaks for it beyond that: the same place, the same persons, a shared topic.
int affinity(const EventTraits& a, const EventTraits& b);

/// Claims of one profile are alike in all that the two above look at.
std::string profile_of(const EventTraits& traits);

}  // namespace dragoman
