#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// Appends the form under which a name is looked up: lower case, Latin letters without their marks, hyphens and
/// spaces as one space, apostrophes and dots left out. Two spellings of one name fold to the same bytes.
///
///   fold_name("Kim Jong-un")   // "kim jong un"
///   fold_name("Erdoğan")       // "erdogan"
///   fold_name("U.S.")          // "us"
void append_folded(std::string& out, std::string_view name);
std::string fold_name(std::string_view name);

}  // namespace dragoman
