#pragma once

#include <span>

#include "ingest/language/language.h"
#include "ingest/language/token.h"

namespace dragoman {

/// Mends what the tagger says of verbs, where the tables know better or the stretch between two commas tells it:
///
///   "Das Paket umfasse Investitionen"   a stretch without a verb has the word that the tables know as one
///   "Katar vermittelt …"                a stretch without a finite verb: its participle or infinitive may be one
///   "kritisierte Ungarn scharf"         a second finite verb, and no table knows it as one, or all know it as a participle
///   "Die Gespräche sind geplatzt"       a participle of the tables behind "be", taken for an adjective
///   "the man accused of it pleaded"     the first of two finite verbs with one subject is a participle of its noun
///   "Clashes took place"                what opens a sentence right before its verb is its noun
///   "defence spending in Europe"        a noun of the tables behind a noun, with nothing that it could govern
///   "confessed to killing him"          what looks like the mark of an infinitive is a preposition
///   "a two-year suspended sentence"     an attribute between a measure and its noun
///
/// Words between an article and its noun are left alone.
void mend_verbs(std::span<Token> sentence, const Language& language);

}  // namespace dragoman
