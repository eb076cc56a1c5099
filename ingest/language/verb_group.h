#pragma once

#include <cstdint>

#include "ingest/language/clause.h"
#include "ingest/language/language.h"

namespace dragoman {

inline constexpr WordClasses kAuxiliaries = WordClasses(WordClass::Be) | WordClass::Have | WordClass::Become | WordClass::Do | kModals;

/// The verbs of a clause together: what its forms say of tense, mood, modality and voice.

/// A modal verb among the verbs of the group.
void set_modal(VerbGroup& verb, const Token& t);

/// What the finite verb alone tells: tense, mood, modality.
void set_finite_features(Clause& clause, const Token& finite, const LanguageSettings& settings);

/// Voice and tense of the whole group of analysis.clauses[index], once all its verbs are known.
void finish_verb_group(std::uint32_t index, const Text& text, const LanguageSettings& settings, ClauseAnalysis& analysis);

}  // namespace dragoman
