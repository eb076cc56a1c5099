#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

/// Text as XML 1.0 takes it, in elements and in attributes. What XML cannot hold (control characters, halves of
/// surrogate pairs, ill-formed UTF-8) becomes U+FFFD and is counted in `replaced`.
std::string xml_text(std::string_view text, std::uint64_t& replaced);

/// Text for an XML comment, which must not hold two hyphens in a row.
std::string xml_comment(std::string_view text, std::uint64_t& replaced);

}  // namespace dragoman
