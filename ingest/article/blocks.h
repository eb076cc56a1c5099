#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/article/boilerplate_rules.h"
#include "ingest/language/token.h"

namespace dragoman {

/// Tells title, headings and paragraphs of an article from what else stands on a copied web page: navigation, credits,
/// captions, cookie notes, share buttons, related links, comments, remains of scripts.
///
/// A line is judged by its shape (length, words in lower case, a sentence's end, signs of program code) and by the
/// words of `rules`; then the best run or runs of lines are chosen, so that a single sentence in a menu is not body
/// and a short paragraph between long ones is. A text that does not look like a web page loses nothing but lines
/// that are boilerplate by their words. Text that is wrapped at a fixed width is joined again: a block may hold
/// line ends.
///
/// Blocks are in order, do not overlap, have no white space at either end and are never empty. `title` is the title
/// where the input tells it: the line that says the same is the title.
std::vector<Block> find_blocks(std::string_view text, const BoilerplateRules& rules,
                               std::optional<std::string_view> title = {});

}  // namespace dragoman
