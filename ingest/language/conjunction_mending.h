#pragma once

#include <span>

#include "ingest/language/language.h"
#include "ingest/language/token.h"

namespace dragoman {

/// Words that join, told apart by what stands around them and not by the tagger:
///
///   "weder die EU noch die Ukraine"      the second half of a pair is a coordinator, no adverb
///   "by both Iran and Iraq"              behind a preposition the first half of a pair is an article
///   ", mit dem China verhandelt, …"      an article behind a comma with the verb at its end is a relative pronoun
///   "Around 20,000 protesters marched"   in front of a counted subject no preposition
///   "after the truce had begun, …"       a preposition with a finite verb in its stretch opens a clause
void mend_conjunctions(std::span<Token> sentence, const Language& language);

}  // namespace dragoman
