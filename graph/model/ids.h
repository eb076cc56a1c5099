#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// A name as the last part of an id: lower case, German umlauts written out as in German (ä as ae), other letters
/// transliterated to ASCII (ICU "Any-Latin; Latin-ASCII"), all else one hyphen. "Élysée" is "elysee".
std::string slug(std::string_view name);

/// 16 hexadecimal digits of XXH3-64: the short name of some content, the same everywhere and for ever.
std::string content_hash(std::string_view content);

}  // namespace dragoman
