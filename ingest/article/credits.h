#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// The agencies a paragraph credits, as written: "(Tsp/Reuters/dpa)" behind its last sentence or alone, "— Reuters"
/// behind its last sentence, "BERLIN (dpa) - " at its beginning. Told by place and form alone; a bracket inside a
/// sentence is none.
struct Credits {
  std::vector<std::string> names = {};
  /// Where the credit at the end begins: the paragraph's own words end before it. The paragraph's length if none.
  std::size_t words_end = 0;
  friend bool operator==(const Credits&, const Credits&) = default;
};

Credits find_credits(std::string_view paragraph);

}  // namespace dragoman
