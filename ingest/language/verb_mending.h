#pragma once

#include <span>

#include "ingest/language/language.h"
#include "ingest/language/token.h"

namespace dragoman {

/// A stretch between commas without a finite verb, in which a word stands that the tables know as one, most likely has
/// its verb there: "Das Paket umfasse Investitionen" with "umfasse" tagged as an adjective. Gives such a word the tag
/// and form that the tables say. Words between an article and its noun are left alone.
void mend_missing_verbs(std::span<Token> sentence, const Language& language);

}  // namespace dragoman
