#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "ingest/actor/actor_recogniser.h"
#include "ingest/language/analyser.h"

namespace dragoman::testing {

/// All knowledge that the tests of this folder share, read once.
struct Knowledge {
  KnowledgeFiles files;
  ActorRegistry actors{files};
  PlaceRegistry places{files};
  Language german{files, "de"};
  Language english{files, "en"};
  ActorKnowledge german_actors{files, actors, places, german};
  ActorKnowledge english_actors{files, actors, places, english};
};

inline const Knowledge& knowledge() {
  static const Knowledge shared;
  return shared;
}

/// The analysis of a text with the text it is about.
struct Found {
  std::string bytes;
  Text text;
  ActorAnalysis analysis;

  /// "US-Präsident Donald Trump = person:donald-trump", a mention a line, in order of the text.
  std::string refs() const {
    std::string out;
    for (const ActorRef& ref : analysis.refs) {
      std::string who;
      if (ref.members.empty()) who = " " + analysis.actors[ref.actor].id;
      for (const std::size_t member : ref.members) who += " " + analysis.actors[member].id;
      static constexpr const char* kUses[] = {"", " possessive", " adjective", " compound"};
      out += fmt::format("{} ={}{}{}{}\n", text.span_of(ref.first, ref.last).text, who,
                         kUses[static_cast<std::size_t>(ref.use)], ref.locative ? " locative" : "",
                         ref.code.empty() ? "" : " " + ref.code);
    }
    return out;
  }

  /// "Tokio = place:JPN/tokyo", a mention a line.
  std::string places() const {
    std::string out;
    for (const PlaceRef& ref : analysis.place_refs) {
      out += fmt::format("{} = {}\n", text.span_of(ref.first, ref.last).text, analysis.places[ref.place].id);
    }
    return out;
  }

  /// Of those that the text names or means, not of the states that only its places lie in.
  const Actor* actor(std::string_view id) const {
    for (const Actor& actor : analysis.actors) {
      if (actor.id == id && !actor.mentions.empty()) return &actor;
    }
    return nullptr;
  }
};

/// Each line of `bytes` is a paragraph. `day` may be empty: nothing known.
inline Found find_actors(std::string_view lang, std::string_view day, std::string bytes) {
  const Knowledge& k = knowledge();
  Found found{.bytes = std::move(bytes), .text = {}, .analysis = {}};
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < found.bytes.size();) {
    std::size_t end = found.bytes.find('\n', begin);
    if (end == std::string::npos) end = found.bytes.size();
    if (end > begin) blocks.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), BlockKind::Body});
    begin = end + 1;
  }
  const bool german = lang == "de";
  // The bytes live in a string that may be short: the Text looks at a copy that never moves.
  static std::deque<std::string> texts;
  texts.push_back(found.bytes);
  found.text = analyse(texts.back(), blocks, german ? k.german : k.english);
  const Date when = parse_date(day, DateBasis::Given).value_or(Date{});
  found.analysis = recognise(found.text, german ? k.german_actors : k.english_actors, k.actors, k.places, when);
  return found;
}

/// These are all mentions of the text, as Found::refs() prints them.
inline void check_refs(std::string_view lang, std::string_view day, const char* text, const char* refs) {
  CAPTURE(text);
  CHECK(find_actors(lang, day, text).refs() == std::string(refs));
}

}  // namespace dragoman::testing
