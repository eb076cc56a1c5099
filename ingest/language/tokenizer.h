#pragma once

#include <string_view>

#include "ingest/language/language.h"
#include "ingest/language/text.h"

namespace dragoman {

/// Appends the tokens of one block to `text`, without tags.
///
/// One token each: words with hyphens (US-Präsident, trade-war, Handels-), abbreviations and ordinals with their dot
/// (z.B., U.S., 17., II.), numbers with their separators (1.500,5), dates (28.10.2025, 2025-10-28), times (20:30),
/// addresses of pages and mail. Apart: clitics of the language (does|n't, Trump|'s), currency signs, a unit glued to
/// its number (1.2|bn), every mark (runs of the same mark stay together: "...", "!!!").
void tokenize(const Block& block, const Language& language, Text& text);

}  // namespace dragoman
