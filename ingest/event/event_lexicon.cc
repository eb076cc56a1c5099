#include "ingest/event/event_lexicon.h"

#include <algorithm>

#include "graph/knowledge/table.h"
#include "graph/model/error.h"
#include "ingest/event/compound_cuts.h"
#include "ingest/language/characters.h"
#include "ingest/language/inflection.h"

namespace dragoman {
namespace {

constexpr std::string_view kDirectedFrame = "directed", kSymmetricFrame = "symmetric";
constexpr std::string_view kNounDirectedFrame = "noun-directed", kNounSymmetricFrame = "noun-symmetric";

// A lemma of verbs.tsv: reflexive mark, separable prefix, further words.
struct VerbLemma {
  std::string verb;  // with its bar, as inflection.h takes it
  std::string prefix;
  std::vector<std::string> words;
  bool reflexive = false;
};

VerbLemma take_apart(std::string_view cell, std::string_view reflexive_mark) {
  VerbLemma out;
  auto parts = split(cell, ' ');
  if (parts.size() > 1 && !reflexive_mark.empty() && parts.front() == reflexive_mark) {
    out.reflexive = true;
    parts.erase(parts.begin());
  }
  out.verb = parts.front();
  if (const std::size_t bar = out.verb.find('|'); bar != std::string::npos) out.prefix = out.verb.substr(0, bar);
  for (std::size_t i = 1; i < parts.size(); ++i) out.words.push_back(lower_case(parts[i]));
  return out;
}

}  // namespace

EventLexicon::EventLexicon(const KnowledgeFiles& files, const Language& language, const Ontology& ontology)
    : code_(language.code()), compounds_(language.settings().compounds),
      genitive_preposition_(language.settings().genitive_preposition),
      occasions_(language.settings().occasion_prepositions.begin(), language.settings().occasion_prepositions.end()),
      origins_(language.settings().origin_prepositions.begin(), language.settings().origin_prepositions.end()),
      purposes_(language.settings().purpose_prepositions.begin(), language.settings().purpose_prepositions.end()),
      topic_prepositions_(language.settings().topic_prepositions.begin(), language.settings().topic_prepositions.end()) {
  const std::string folder = "languages/" + code_ + "/";
  for (const Row& row : read_table(files, folder + "contractions.tsv", {"form", "preposition"})) {
    contractions_.emplace(row[0], row[1]);
  }
  read_frames(files, folder);
  read_verbs(files, folder, language, ontology);
  read_nouns(files, folder, language, ontology);
  if (!compounds_) learn_plurals(language);
}

void EventLexicon::learn_plurals(const Language& language) {
  StringSet known;
  for (const auto* groups : {&verbs_, &nouns_}) {
    for (const Group& group : *groups) {
      for (const EventEntry& entry : group.entries) {
        for (const Slot& slot : entry.slots) {
          for (const std::string& head : slot.heads) {
            if (!known.insert(head).second) continue;
            for (std::string& form : noun_forms(head, {}, language)) {
              if (!form.starts_with(head)) odd_plurals_.emplace(std::move(form), head);
            }
          }
        }
      }
    }
  }
}

void EventLexicon::read_frames(const KnowledgeFiles& files, const std::string& folder) {
  for (const Row& row : read_table(files, folder + "frames.tsv", {"name", "slots"})) {
    frames_.emplace(row[0], parse_slots(row[1], frames_, row.where()));
  }
}

EventEntry EventLexicon::read_entry(const Row& row, std::size_t kind_column, const Ontology& ontology,
                                      std::string_view table) const {
  EventEntry entry;
  entry.lemma = row[0];
  const std::string_view kind = row[kind_column];
  if (!kind.empty()) {
    entry.kind = ontology.kind(kind);
    if (entry.kind == nullptr) throw Error("{}: no kind is called \"{}\"; knowledge not loaded", row.where(), kind);
  }
  const auto effect = parse_effect(row[kind_column + 2]);
  if (!effect) throw Error("{}: no effect is called \"{}\"; knowledge not loaded", row.where(), row[kind_column + 2]);
  entry.effect = *effect;
  std::string_view slots = row[kind_column + 1];
  if (slots.empty() && entry.kind != nullptr) {
    const bool noun = kind_column > 1, symmetric = entry.kind->shape == Shape::Symmetric;
    const auto frame = frames_.find(noun ? (symmetric ? kNounSymmetricFrame : kNounDirectedFrame)
                                         : (symmetric ? kSymmetricFrame : kDirectedFrame));
    if (frame != frames_.end()) entry.slots = frame->second;
  } else {
    entry.slots = parse_slots(slots, frames_, row.where());
  }
  entry.rule = code_ + "/" + std::string(table) + ": " + entry.lemma + (kind.empty() ? "" : " = " + std::string(kind));
  return entry;
}

void EventLexicon::read_verbs(const KnowledgeFiles& files, const std::string& folder, const Language& language,
                              const Ontology& ontology) {
  StringMap<std::uint32_t> known;
  for (const Row& row : read_table(files, folder + "verbs.tsv", {"verb", "kind", "slots", "effect"})) {
    const VerbLemma lemma = take_apart(row[0], language.settings().reflexive_pronoun);
    const auto [it, added] = known.try_emplace(lemma.verb, static_cast<std::uint32_t>(verbs_.size()));
    if (added) {
      verbs_.push_back({.lemma = lemma.verb, .prefix = lemma.prefix, .entries = {}});
      for (const VerbFormEntry& form : verb_forms(lemma.verb, language)) {
        auto& group_forms = verb_forms_[form.form];
        const VerbForm made{it->second, form.prefix_apart};
        if (group_forms.empty() || group_forms.back().group != made.group || group_forms.back().needs_prefix != made.needs_prefix) {
          group_forms.push_back(made);
        }
      }
    }
    EventEntry entry = read_entry(row, 1, ontology, "verbs");
    entry.words = lemma.words;
    entry.reflexive = lemma.reflexive;
    verbs_[it->second].entries.push_back(std::move(entry));
  }
}

void EventLexicon::read_nouns(const KnowledgeFiles& files, const std::string& folder, const Language& language,
                              const Ontology& ontology) {
  StringMap<std::uint32_t> known;
  for (const Row& row : read_table(files, folder + "nouns.tsv", {"noun", "plural", "kind", "slots", "effect"})) {
    std::string_view noun = row[0];
    const bool exact = noun.starts_with('=');
    if (exact) noun.remove_prefix(1);
    const auto [it, added] = known.try_emplace(std::string(row[0]), static_cast<std::uint32_t>(nouns_.size()));
    if (added) nouns_.push_back({.lemma = std::string(noun), .prefix = {}, .entries = {}});
    EventEntry entry = read_entry(row, 2, ontology, "nouns");
    const std::size_t space = noun.rfind(' ');
    if (space != std::string_view::npos) {
      for (const std::string_view word : split(noun.substr(0, space), ' ')) entry.words.push_back(lower_case(word));
    }
    nouns_[it->second].entries.push_back(std::move(entry));
    if (!added) continue;
    const std::string_view head = space == std::string_view::npos ? noun : noun.substr(space + 1);
    const std::string_view plural = space == std::string_view::npos || row[1].empty() ? row[1] : row[1].substr(row[1].rfind(' ') + 1);
    for (const std::string& form : noun_forms(head, plural, language)) {
      if (space != std::string_view::npos) {
        noun_phrase_forms_[lower_case(form)].push_back(it->second);
      } else {
        (exact ? exact_nouns_ : noun_forms_).emplace(lower_case(form), it->second);
      }
    }
  }
}

std::vector<VerbReading> EventLexicon::verbs(std::string_view lower) const {
  std::vector<VerbReading> out;
  const auto it = verb_forms_.find(lower);
  if (it == verb_forms_.end()) return out;
  for (const VerbForm& form : it->second) {
    const Group& group = verbs_[form.group];
    out.push_back({group.entries, form.needs_prefix ? std::string_view(group.prefix) : std::string_view{}});
  }
  return out;
}

std::span<const EventEntry> EventLexicon::noun_of(std::string_view lower, bool whole_word) const {
  if (whole_word) {
    if (const auto it = exact_nouns_.find(lower); it != exact_nouns_.end()) return nouns_[it->second].entries;
  }
  if (const auto it = noun_forms_.find(lower); it != noun_forms_.end()) return nouns_[it->second].entries;
  return {};
}

std::span<const EventEntry> EventLexicon::noun(std::string_view lower) const {
  if (const auto whole = noun_of(lower, true); !whole.empty()) return whole;
  const std::size_t hyphen = lower.rfind('-');
  if (hyphen != std::string_view::npos && hyphen + 1 < lower.size()) return noun(lower.substr(hyphen + 1));
  if (!compounds_) return {};
  for (std::size_t cut = kCompoundFirstMin; cut + kCompoundHeadMin <= lower.size(); ++cut) {
    if (!starts_letter(lower[cut])) continue;
    if (const auto part = noun_of(lower.substr(cut), false); !part.empty()) return part;
  }
  return {};
}

std::vector<std::span<const EventEntry>> EventLexicon::noun_phrases(std::string_view last_lower) const {
  std::vector<std::span<const EventEntry>> out;
  const auto it = noun_phrase_forms_.find(last_lower);
  if (it == noun_phrase_forms_.end()) return out;
  for (const std::uint32_t noun : it->second) out.push_back(nouns_[noun].entries);
  return out;
}

std::string_view EventLexicon::preposition(std::string_view lower) const {
  const auto it = contractions_.find(lower);
  return it == contractions_.end() ? lower : std::string_view(it->second);
}

bool EventLexicon::is_form_of(std::string_view lower, std::string_view lemma_lower) const {
  static constexpr std::size_t kEndingMax = 3;  // "-ern", "-es": an inflected form is that much longer at most
  if (lower == lemma_lower) return true;
  const auto plural = odd_plurals_.find(lower);
  if (plural != odd_plurals_.end() && plural->second == lemma_lower) return true;
  const auto entries = noun(lower);
  if (!entries.empty() && lower_case(entries.front().lemma) == lemma_lower) return true;
  const std::size_t at = compounds_ ? lower.rfind(lemma_lower) : (lower.starts_with(lemma_lower) ? 0 : std::string_view::npos);
  return at != std::string_view::npos && lower.size() - at <= lemma_lower.size() + kEndingMax;
}

}  // namespace dragoman
