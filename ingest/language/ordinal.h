#pragma once

#include <string_view>

#include "ingest/language/language.h"

namespace dragoman {

/// Capital I, V, X and L, five at most.
bool is_roman_number(std::string_view form);

/// Whether the dot behind a number makes it an ordinal ("am 17. Juli", "Friedrich II. von Preußen", "der 250.
/// Jahrestag", "28.10. in Kiel") and does not end the sentence ("im Jahr 2025. Der"). `rest` is the text behind the
/// dot up to the end of the block, `previous` the token in front of the number, if there is one.
bool is_ordinal_dot(std::string_view number, std::string_view rest, const Token* previous, const Language& language);

}  // namespace dragoman
