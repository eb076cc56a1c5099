#include "graph/store/entries.h"

#include "graph/knowledge/table.h"
#include "graph/model/ids.h"
#include "graph/store/keys.h"

namespace dragoman {
namespace {

void add_claim(const EventClaim& claim, std::string_view key, std::set<std::string>& out) {
  const Event& event = claim.event;
  const auto add = [&](IndexTag tag, std::string_view what) { out.insert(index_key(tag, what, event.date, key)); };
  add(IndexTag::All, "");
  add(IndexTag::Kind, event.kind);
  add(IndexTag::Type, event.type);
  for (const std::string& topic : event.topics) add(IndexTag::Topic, topic);
  for (const Participant& participant : event.participants) {
    add(IndexTag::Actor, participant.actor);
    add(IndexTag::Actor, party(participant.actor, claim.states));
  }
  if (event.place) {
    add(IndexTag::Place, *event.place);
    add(IndexTag::Place, country_of_place(*event.place));
  }
}

void add_claim(const CommitmentClaim& claim, std::string_view key, std::set<std::string>& out) {
  const Commitment& own = claim.commitment;
  const auto add = [&](IndexTag tag, std::string_view what) { out.insert(index_key(tag, what, own.made, key)); };
  add(IndexTag::All, "");
  add(IndexTag::Action, own.action);
  add(IndexTag::Debtor, own.debtor);
  add(IndexTag::Debtor, party(own.debtor, claim.states));
  if (own.creditor) {
    add(IndexTag::Creditor, *own.creditor);
    add(IndexTag::Creditor, party(*own.creditor, claim.states));
  }
  for (const std::string& topic : own.topics) add(IndexTag::Topic, topic);
  if (own.due) out.insert(index_key(IndexTag::Due, "", *own.due, key));
}

void add_words(std::string_view text, std::set<std::string>& out) {
  const std::string folded = slug(text);
  for (const std::string_view word : split(folded, '-')) out.emplace(word);
}

// Of an id only the name: "country" or "person" would find everything.
void add_actor(const std::string& id, std::set<std::string>& out) {
  add_words(std::string_view(id).substr(id.find(':') + 1), out);
}

void add_topics(const std::vector<std::string>& topics, const Ontology& ontology, std::set<std::string>& out) {
  for (const std::string& topic : topics) {
    const auto it = ontology.topics().find(topic);
    add_words(it == ontology.topics().end() ? topic : it->second, out);
  }
}

}  // namespace

std::string country_of_place(const std::string& place) { return place.substr(0, place.find('/')); }

std::set<std::string> index_entries(const FusedEvent& fused, std::string_view event_key) {
  std::set<std::string> out;
  for (const EventClaim& claim : fused.claims) add_claim(claim, event_key, out);
  return out;
}

std::set<std::string> index_entries(const FusedCommitment& fused, std::string_view commitment_key) {
  std::set<std::string> out;
  for (const CommitmentClaim& claim : fused.claims) add_claim(claim, commitment_key, out);
  return out;
}

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> out;
  add_words(text, out);
  return out;
}

std::set<std::string> words_of(const Actor& actor) {
  std::set<std::string> out = words_of(actor.name);
  add_actor(actor.id, out);
  return out;
}

std::set<std::string> words_of(const FusedEvent& fused, const Ontology& ontology) {
  std::set<std::string> out = words_of(fused.event.label);
  add_words(fused.event.kind, out);
  add_topics(fused.event.topics, ontology, out);
  for (const Participant& participant : fused.event.participants) add_actor(participant.actor, out);
  return out;
}

std::set<std::string> words_of(const FusedCommitment& fused, const Ontology& ontology) {
  std::set<std::string> out = words_of(fused.commitment.description);
  add_words(fused.commitment.action, out);
  add_topics(fused.commitment.topics, ontology, out);
  add_actor(fused.commitment.debtor, out);
  if (fused.commitment.creditor) add_actor(*fused.commitment.creditor, out);
  return out;
}

std::string word_key(std::string_view word, std::string_view id) {
  std::string key(word);
  key += '\0';
  key += id;
  return key;
}

}  // namespace dragoman
