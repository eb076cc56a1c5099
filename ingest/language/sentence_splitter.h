#pragma once

#include <cstdint>

#include "ingest/language/language.h"
#include "ingest/language/text.h"

namespace dragoman {

/// Appends to `text` the sentences of its tokens from `first` on, which are those of one block. A sentence ends behind
/// ". ! ? …" and the quotation marks and brackets that close there, unless a small letter follows or a bracket is
/// open; behind an abbreviation only where a closed-class word with a capital follows; at an empty line; and at a
/// length no real sentence has, so that what comes later stays linear on any input.
void split_sentences(std::uint32_t first, BlockKind kind, std::uint32_t paragraph, const Language& language, Text& text);

}  // namespace dragoman
