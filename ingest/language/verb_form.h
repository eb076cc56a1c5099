#pragma once

#include "ingest/language/token.h"

namespace dragoman {

/// Has the verb a person and a tense of its own? An imperative has.
constexpr bool is_finite(VerbForm form) {
  return form == VerbForm::FinitePresent || form == VerbForm::FinitePast || form == VerbForm::Subjunctive || form == VerbForm::Imperative;
}

constexpr bool is_verb(const Token& token) { return token.tag == Tag::Verb || token.tag == Tag::Aux; }

}  // namespace dragoman
