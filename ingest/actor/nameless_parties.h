#pragma once

#include "ingest/actor/reference_history.h"

namespace dragoman {

/// Whom a person noun that no words give an owner stands for: "the army", "das Parlament" and "the Supreme Court" for the
/// state the text is about, "the group" for the body named last, "protesters" for a party of their own.
/// Adds the mention; false where nobody is meant.
bool resolve_person_noun(Recognition& r, ReferenceHistory& history, const TitlePhrase& phrase);

}  // namespace dragoman
