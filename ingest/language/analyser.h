#pragma once

#include <span>
#include <string_view>

#include "ingest/language/language.h"
#include "ingest/language/text.h"

namespace dragoman {

/// The sentences of the blocks, as tagged tokens. Any bytes whatever are taken; a byte that is no UTF-8 becomes a
/// token with the tag Other. Offsets lie on borders of characters, tokens are in order and do not overlap, and
/// every byte of a block that is no space lies in one. Time and memory are linear in the size of the blocks.
/// Blocks must be in order and must not overlap. `bytes` and the language must outlive the Text.
///
///   const Text text = analyse(article.text, article.blocks, german);
///   for (const Sentence& sentence : text.sentences)
///     for (const Token& token : text.of(sentence)) ...
Text analyse(std::string_view bytes, std::span<const Block> blocks, const Language& language);

}  // namespace dragoman
