#pragma once

#include <span>

#include "ingest/language/language.h"
#include "ingest/language/token.h"

namespace dragoman {

/// Tags the tokens of a sentence by words.tsv, marks, digits, capitals, suffixes.tsv and the words around: what a
/// language without a trained model gets.
void tag_by_rules(std::span<Token> sentence, const Language& language);

/// The tag of a token that its characters alone decide: marks, numbers, currency signs, bytes that are no text.
/// Nothing for words.
std::optional<Tag> tag_of_characters(const Token& token);

}  // namespace dragoman
