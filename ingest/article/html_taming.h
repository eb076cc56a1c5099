#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// The same HTML without what makes parsers slow or overflow their stack: tags nested deeper than a few hundred levels
/// and attributes of absurd length are blanked. All else, and every offset, stays.
std::string tame_html(std::string_view html);

}  // namespace dragoman
