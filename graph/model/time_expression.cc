#include "graph/model/time_expression.h"

#include "graph/model/words.h"

namespace dragoman {
namespace {
constexpr std::string_view kTypes[] = {"DATE", "TIME", "DURATION", "SET"};
}  // namespace

std::string_view to_string(TimeType type) { return word_of(type, kTypes); }
std::optional<TimeType> parse_time_type(std::string_view text) { return value_of<TimeType>(text, kTypes); }

}  // namespace dragoman
