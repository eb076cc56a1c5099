// The verbs of a clause together: what their forms say of tense, mood, modality and voice.
#pragma once

#include <cstdint>

#include "ingest/language/clause.h"
#include "ingest/language/language.h"

namespace dragoman {

inline constexpr WordClasses kAuxiliaries = WordClasses(WordClass::Be) | WordClass::Have | WordClass::Become | WordClass::Do | kModals;

/// A modal verb among the verbs of the group.
void set_modal(VerbGroup& verb, const Token& t);

/// What the finite verb alone tells: tense, mood, modality.
void set_finite_features(Clause& clause, const Token& finite, const LanguageSettings& settings);

/// Voice and tense of the whole group of analysis.clauses[index], once all its verbs are known.
void finish_verb_group(std::uint32_t index, const Text& text, const LanguageSettings& settings, ClauseAnalysis& analysis);

/// Of two finished groups with one auxiliary, the one that stands farther from it becomes what the nearer one is.
void share_auxiliary(VerbGroup& first, VerbGroup& later);

}  // namespace dragoman
